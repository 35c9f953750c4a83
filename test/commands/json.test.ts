import { describe, expect, it } from 'vitest'
import {
  answerJson,
  mentionsJson,
  problemJson,
  quoteJson,
  searchJson,
  sourceJson,
  sourcesJson,
  aboutJson,
  timelineJson,
} from '../../src/commands/json.ts'
import type { Place } from '../../src/model/document.ts'
import { bridge, createScriptedArchive, hitOf, searched } from '../cli/a-scripted-archive.ts'
import * as schemas from './json-schemas.ts'

const archive = createScriptedArchive()

describe('the JSON', () => {
  it('of an answer has the documented shape, answered or silent', async () => {
    const answered = schemas.answerSchema.parse(answerJson(await archive.ask('arches')))
    expect(answered).toMatchObject({ kind: 'answered', nearest: [] })
    const [citation] = answered.citations
    expect(bridge.text.slice(citation?.start, citation?.end)).toBe(citation?.quote)
    const silent = schemas.answerSchema.parse(answerJson(await archive.ask('zebras')))
    expect(silent).toMatchObject({ kind: 'silent', sentences: [], citations: [], nearest: [{ rank: 1 }] })
  })

  it('of a search counts ranks through the pages', async () => {
    const page = schemas.searchSchema.parse(searchJson(await archive.search('x', { offset: 1, count: 2 })))
    expect(page.hits.map(({ rank }) => rank)).toEqual([2, 3])
  })

  it('of a quote has one shape for all outcomes', async () => {
    const kinds = ['It was opened in 1911.', 'six arches', 'nothing like it'].map(async (asked) => {
      return schemas.quoteSchema.parse(quoteJson(await archive.quote(asked))).kind
    })
    expect(await Promise.all(kinds)).toEqual(['exact', 'altered', 'absent'])
    const altered = await archive.quote('six arches')
    expect(quoteJson(altered)).toMatchObject({ kind: 'altered', spelling: [] })
    const respelled = altered.kind === 'altered' ? { ...altered, spelling: ['case', 'spaces'] as const } : altered
    expect(schemas.quoteSchema.parse(quoteJson(respelled))).toMatchObject({
      kind: 'altered',
      spelling: ['case', 'spaces'],
    })
  })

  it('of a timeline and of mentions has the documented shape, with something and with nothing in it', async () => {
    const dated = schemas.timelineSchema.parse(timelineJson(await archive.timeline('bridges')))
    expect(dated).toMatchObject({ topic: 'bridges', total: 2, entries: [{ clock: 'publication', dated: null }, {}] })
    expect(
      schemas.timelineSchema.parse(timelineJson(await archive.timeline(undefined, { clocks: [] }))).topic,
    ).toBeNull()
    const found = schemas.mentionsSchema.parse(mentionsJson(await archive.mentions('arches')))
    expect(found).toMatchObject({ total: 1, documents: [{ count: 1 }], mentions: [{ quote: 'arches' }] })
    expect(schemas.mentionsSchema.parse(mentionsJson(await archive.mentions('zebra'))).total).toBe(0)
  })

  it('of sources and of one source hold texts only when they are handed in', async () => {
    const list = await archive.sources()
    const without = schemas.sourcesSchema.parse(sourcesJson(list))
    expect(without.documents.map(({ text }) => text)).toEqual([null, null, null])
    const withOne = schemas.sourcesSchema.parse(sourcesJson(list, new Map([[bridge.id, bridge.text]])))
    expect(withOne.documents.map(({ text }) => text)).toEqual([bridge.text, null, null])
    const card = await archive.source(bridge.id)
    if (card === undefined) throw new Error('the bridge is in the archive')
    const withStatement = {
      ...card,
      statements: [{ id: 's', documentId: bridge.id, span: { start: 0, end: 3 }, kind: 'post' as const }],
    }
    expect(schemas.sourceSchema.parse(sourceJson(withStatement, bridge.text)).document.text).toBe(bridge.text)
  })

  it('of facts and of problems has the documented shape', async () => {
    expect(schemas.aboutSchema.parse(aboutJson(await archive.facts()))).toMatchObject({ documents: 3, from: null })
    const problem = { kind: 'problem' as const, code: 'not-found' as const, message: 'm', hint: 'h', near: [] }
    expect(schemas.errorSchema.parse(problemJson(problem)).error).toEqual({
      code: 'not-found',
      message: 'm',
      hint: 'h',
    })
  })

  it.each<Place>([
    { kind: 'page', page: 3 },
    { kind: 'time', seconds: 61.5 },
    { kind: 'heading', path: ['Water', 'Wells'] },
    { kind: 'row', row: 4 },
    { kind: 'row', row: 4, sheet: 'Trees' },
  ])('writes the place %j', (place) => {
    const hit = { ...hitOf(bridge), passage: { ...hitOf(bridge).passage, place } }
    const json = searchJson({ query: 'x', offset: 0, hits: [hit], more: false, searched, milliseconds: 0 })
    const [written] = schemas.searchSchema.parse(json).hits
    expect(written?.place).toMatchObject(place)
  })

  it('never tells which collections the asker may see', async () => {
    const answer = await archive.ask('zebras', { filter: { visible: ['gardens'], language: 'fa' } })
    expect(JSON.stringify(answerJson(answer))).not.toContain('visible')
    expect(schemas.answerSchema.parse(answerJson(answer)).searched.filter.language).toBe('fa')
  })
})
