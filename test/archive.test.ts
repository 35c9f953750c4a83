import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createArchive } from '../src/archive.ts'
import { quotingAnswerer } from '../src/answer/quoting/quoting.ts'
import { aRiver, type River } from './support/a-river.ts'
import { VALLEY } from './support/valley.ts'

let river: River
beforeAll(async () => {
  river = await aRiver(VALLEY)
})
afterAll(() => river.close())

const askOnce = async (): Promise<object> => ({
  ...(await river.archive.ask('Who opened the bridge?')),
  milliseconds: 0,
})

describe('the archive, as front ends know it', () => {
  it('searches in pages: the next begins where the last ended, and the last has no more', async () => {
    const whole = await river.archive.search('the bridge and the orchard of the valley', { count: 100 })
    expect(whole.more).toBe(false)
    const seen: string[] = []
    for (let offset = 0, more = true; more; offset += 4) {
      const page = await river.archive.search('the bridge and the orchard of the valley', { offset, count: 4 })
      expect(page.offset).toBe(offset)
      expect(page.hits.length).toBeLessThanOrEqual(4)
      seen.push(...page.hits.map(({ passage }) => passage.id))
      more = page.more
    }
    expect(seen).toEqual(whole.hits.map(({ passage }) => passage.id))
  })

  it('gives a document to every hit, and ten hits when nobody says how many', async () => {
    const { hits, query } = await river.archive.search('the valley at Alder and Lindow')
    expect(query).toBe('the valley at Alder and Lindow')
    expect(hits.length).toBeLessThanOrEqual(10)
    for (const { document, passage } of hits) expect(document.id).toBe(passage.documentId)
  })

  it('reads its milliseconds off the clock it was given', async () => {
    let now = 0
    const clock = (): number => (now += 12.34)
    const { store, embedder } = river
    const archive = createArchive({ store, embedder, answerer: quotingAnswerer, clock })
    expect((await archive.search('bridge')).milliseconds).toBe(12.3)
    expect((await archive.ask('When was the bridge opened?')).milliseconds).toBe(12.3)
  })

  it('gives the canonical text that all offsets point into', async () => {
    const { hits } = await river.archive.search('quince')
    const text = await river.archive.text(hits[0]?.document.id ?? '')
    expect(text?.slice(hits[0]?.passage.span.start, hits[0]?.passage.span.end)).toBe(hits[0]?.passage.text)
    expect(await river.archive.text('nowhere')).toBeUndefined()
  })

  it('gives the answer of its answerer, with the question as it was read and the evidence as it was found', async () => {
    const { store, embedder } = river
    const seen: string[] = []
    const archive = createArchive({
      store,
      embedder,
      clock: () => 0,
      answerer: {
        id: 'scripted',
        async answer(question, evidence) {
          seen.push(question.wanted, evidence.hits[0]?.passage.documentId ?? '')
          for (const { passage } of evidence.hits) expect(evidence.documents.has(passage.documentId)).toBe(true)
          return quotingAnswerer.answer(question, evidence)
        },
      },
    })
    expect((await archive.ask('When was the stone bridge opened?')).kind).toBe('answered')
    expect(seen[0]).toBe('time')
    expect((await archive.facts()).answererId).toBe('scripted')
  })

  it('gives the same answer to the same question', async () => {
    expect(await askOnce()).toEqual(await askOnce())
  })
})

describe('an archive of next to nothing', () => {
  it('answers from one short document', async () => {
    const small = await aRiver({ 'one.txt': 'The ferry was built in 1899.\n' })
    const answer = await small.archive.ask('When was the ferry built?')
    expect(answer).toMatchObject({ kind: 'answered', citations: [{ quote: 'The ferry was built in 1899.' }] })
    await small.close()
  })

  it('is silent when it is empty', async () => {
    const empty = await aRiver({})
    expect(await empty.archive.ask('When was the ferry built?')).toMatchObject({
      kind: 'silent',
      nearest: [],
      searched: { documents: 0, passages: 0, languages: [] },
    })
    expect(await empty.archive.search('ferry')).toMatchObject({ hits: [], more: false })
    expect(await empty.archive.quote('The ferry was built')).toMatchObject({ kind: 'absent', nearest: [] })
    expect(await empty.archive.facts()).toMatchObject({ documents: 0, statements: 0, collections: [] })
    await empty.close()
  })
})
