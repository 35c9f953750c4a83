import { describe, expect, it } from 'vitest'
import { commandNamed } from '../../src/commands/all.ts'
import type { Call, Reply } from '../../src/commands/command.ts'
import { createScriptedArchive, type ScriptedArchive } from '../cli/a-scripted-archive.ts'

function run(name: string, values: Call['values'], call: Partial<Call> = {}): Promise<Reply> {
  const command = commandNamed(name)
  if (command === undefined) throw new Error(`no command ${name}`)
  return command.run({ archive: createScriptedArchive(), values, visible: {}, offset: 0, earlier: [], ...call })
}

function filterGiven(archive: ScriptedArchive): unknown {
  return archive.asked[0]?.options.filter
}

describe('a look-up', () => {
  it('hands filters, earlier questions and the signal on to the archive', async () => {
    const archive = createScriptedArchive()
    const { signal } = new AbortController()
    const values = {
      question: ' arches? ',
      collection: 'BRIDGES',
      language: 'English',
      after: '2019',
      before: '2020-07',
      known: '2021',
    }
    await run('ask', values, { archive, earlier: ['who built it?'], signal })
    expect(archive.asked).toEqual([
      {
        question: 'arches?',
        options: {
          filter: { collection: 'bridges', language: 'en', after: '2019', before: '2020-07', knownOn: '2021' },
          earlier: ['who built it?'],
          signal,
        },
      },
    ])
  })

  it('never lets a wish widen what the asker may see', async () => {
    const archive = createScriptedArchive()
    const visible = { visible: ['gardens'], collection: 'gardens' }
    const asked = await run('ask', { question: 'x', collection: 'bridges' }, { archive, visible })
    expect(asked).toMatchObject({ kind: 'problem', hint: 'It has: gardens.' })
    await run('ask', { question: 'x', language: 'فارسی' }, { archive, visible })
    expect(filterGiven(archive)).toEqual({ collection: 'gardens', visible: ['gardens'], language: 'fa' })
    expect(await run('source', { document: 'bridge000001' }, { visible })).toMatchObject({ kind: 'problem', near: [] })
  })

  it.each([
    ['ask', { question: '  ' }, 'There is no question to answer.'],
    ['search', {}, 'There is nothing to look for.'],
    ['quote', {}, 'There is no sentence to check.'],
    ['mentions', { words: ' …' }, 'There are no words to count.'],
    ['timeline', { clock: 'cuckoo' }, 'There is no clock “cuckoo”.'],
    ['source', {}, 'No document was named.'],
    ['ask', { question: 'x', after: '2020-02-30' }, '“2020-02-30” is not a date that “after” can use.'],
    ['search', { words: 'x', before: 'soon' }, '“soon” is not a date that “before” can use.'],
    ['ask', { question: 'x', after: '2021', before: '2020' }, 'No day is both after 2021 and before 2020.'],
    ['search', { words: 'x', known: 'then' }, '“then” is not a date that “known” can use.'],
    ['ask', { question: 'x', after: '2021', known: '2020' }, 'What came out after 2021 was not known on 2020.'],
    ['ask', { question: 'x', collection: 'boats' }, 'The archive has no collection “boats”.'],
    ['search', { words: 'x', language: 'Latin' }, 'The archive has no language “Latin”.'],
    ['sources', { publisher: 'Nobody' }, 'The archive has no publisher “Nobody”.'],
  ])('%s tells what is wrong with %j', async (name, values, message) => {
    expect(await run(name, values)).toMatchObject({ kind: 'problem', code: 'bad-usage', message })
  })

  it('answers an unknown document with near ones', async () => {
    const reply = await run('source', { document: 'the bridges' })
    expect(reply).toMatchObject({ kind: 'problem', code: 'not-found', near: [{ id: 'bridge000001' }] })
  })

  it('pages', async () => {
    const page = await run('search', { words: 'x' }, { offset: 1, count: 1 })
    expect(page).toMatchObject({
      kind: 'search',
      result: { offset: 1, more: true, hits: [{ document: { language: 'fa' } }] },
    })
    expect(await run('sources', {}, { offset: 2 })).toMatchObject({ list: { offset: 2, total: 3, documents: [{}] } })
  })
})

async function suggested(name: string, option: string, typed: string) {
  const { suggest } = commandNamed(name)?.options.find((one) => one.name === option) ?? {}
  return suggest?.(createScriptedArchive(), typed, { visible: ['bridges', 'gardens'] })
}

describe('suggestions', () => {
  it('offer what the archive holds and the asker may see', async () => {
    expect(await suggested('ask', 'collection', '')).toEqual([
      { name: 'bridges (1 document)', value: 'bridges' },
      { name: 'gardens (1 document)', value: 'gardens' },
    ])
    expect(await suggested('search', 'language', 'pers')).toEqual([{ name: 'Persian (1 document)', value: 'fa' }])
    expect(await suggested('sources', 'publisher', 'river')).toEqual([
      { name: 'River Gazette (1 document)', value: 'River Gazette' },
    ])
    expect(await suggested('source', 'document', 'bri')).toEqual([
      { name: 'The bridge of Ashford · River Gazette · 2019-05-02', value: 'bridge000001' },
    ])
  })
})
