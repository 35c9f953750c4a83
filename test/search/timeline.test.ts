import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quotingAnswerer } from '../../src/answer/quoting/quoting.ts'
import { createArchive } from '../../src/archive.ts'
import type { Timeline } from '../../src/model/look-up.ts'
import type { Store } from '../../src/store/store.ts'
import { aRiver, type River } from '../support/a-river.ts'
import { VALLEY, WITHOUT_LEDGERS } from '../support/valley.ts'

let river: River
beforeAll(async () => {
  river = await aRiver({
    ...VALLEY,
    'letters/kept.txt': 'The lime trees of the canal were felled.\n',
    'letters/kept.txt.meta.yml': 'title: "Lime trees"\ncapturedAt: "2022-02-03"\n',
  })
})
afterAll(() => river.close())

const rows = ({ entries }: Timeline): string[][] =>
  entries.map(({ date, clock, document, quote }) => [date, clock, document.file, quote.slice(0, 24)])

const COURIER = `The tower at Wick to be moved

By Marta Quell
The Wick Courier, 3 March 2023

The tower at Wick will be moved before the winter of 2024. It was first lit in 1871. Councillors met in room 1905 in May 2022.

© 2023 The Wick Courier
`
const LETTER = `Dear council,

The gym was closed in January 2022. The tower at Wick was painted in 1990.
`

describe('a timeline', () => {
  it('holds nothing of mastheads, by-lines, notes of rights and numbers of rooms, and what copies have once', async () => {
    const wick = await aRiver({
      'a/wick.txt': COURIER,
      'a/wick.txt.meta.yml': 'publisher: The Wick Courier\nauthor: Marta Quell\npublishedOn: 2023-03-03\n',
      'b/again.txt': COURIER.replace('to be moved', 'moves'),
      'b/again.txt.meta.yml': 'publishedOn: 2023-03-09\n',
      'b/flower.txt': 'The towers of Lindow fell in 1801.\n\nFlowering trees were counted in 1950.\n',
      'b/letter.txt': LETTER,
      'b/letter.txt.meta.yml': 'publishedOn: 2022-02-01\ntitle: Letter\n',
    })
    const tower = 'The tower at Wick will be moved before the winter of 2024.'
    const all = await wick.archive.timeline(undefined, { count: 100, filter: { before: '2030' } })
    expect(all.entries.map(({ clock, date, document, quote }) => [clock, date, document.file, quote])).toEqual([
      ['event', '1871', 'a/wick.txt', 'It was first lit in 1871.'],
      ['event', '1990', 'b/letter.txt', 'The tower at Wick was painted in 1990.'],
      ['event', '2022-01', 'b/letter.txt', 'The gym was closed in January 2022.'],
      ['publication', '2022-02-01', 'b/letter.txt', 'The gym was closed in January 2022.'],
      ['event', '2022-05', 'a/wick.txt', 'Councillors met in room 1905 in May 2022.'],
      ['publication', '2023-03-03', 'a/wick.txt', tower],
      ['publication', '2023-03-09', 'b/again.txt', tower],
      ['event', '2024', 'a/wick.txt', tower],
    ])
    const onTower = await wick.archive.timeline('tower of Wick', { count: 100 })
    expect(onTower.entries.map(({ clock, date, quote }) => [clock, date, quote])).toEqual([
      ['event', '1871', 'It was first lit in 1871.'],
      ['event', '1990', 'The tower at Wick was painted in 1990.'],
      ['publication', '2022-02-01', 'The tower at Wick was painted in 1990.'],
      ['publication', '2023-03-03', tower],
      ['publication', '2023-03-09', tower],
      ['event', '2024', tower],
    ])
    await wick.close()
  })

  it('keeps four clocks apart: what a sentence names, what was said, came out, was captured', async () => {
    const all = await river.archive.timeline(undefined, { count: 100, filter: { collection: 'letters' } })
    expect(rows(all)).toEqual([
      ['2019-05-03', 'statement', 'letters/garden.txt', 'Three swarms of bees set'],
      ['2020-07', 'event', 'letters/garden.txt', 'The garden show of Lindo'],
      ['2020-07-17', 'statement', 'letters/garden.txt', 'The roses of the station'],
      ['2020-07-20', 'publication', 'letters/garden.txt', 'The garden show of Lindo'],
      ['2022-02-03', 'capture', 'letters/kept.txt', 'The lime trees of the ca'],
    ])
    expect(all.entries[0]?.attribution).toMatchObject({ kind: 'post', speaker: 'Karl Imker' })
    expect(all.entries[2]?.attribution).toMatchObject({ kind: 'post', handle: '@rosalind' })
    expect(all.entries[4]?.document.capturedAt).toBe('2022-02-03')
    const said = await river.archive.timeline(undefined, { clocks: ['statement'] })
    expect(said.entries.map(({ clock }) => clock)).toEqual(['statement', 'statement'])
  })

  it('cuts every quote out of its document, with the date inside the sentence', async () => {
    const { entries, total } = await river.archive.timeline(undefined, { count: 1000 })
    expect(entries).toHaveLength(total)
    for (const { document, span, quote, clock, dated, date } of entries) {
      const { text } = await river.documentOf(document.file)
      expect(text.slice(span.start, span.end)).toBe(quote)
      expect(dated !== undefined).toBe(clock === 'event')
      expect(text.slice(dated?.start ?? span.start, dated?.end)).toMatch(clock === 'event' ? /^.*\p{N}{4}$/u : /\S/u)
      expect(date).toMatch(/^\d{4}/u)
    }
    expect(entries.map(({ date }) => date)).toEqual(entries.map(({ date }) => date).toSorted())
  })

  it('on a topic is made of the passages on it', async () => {
    const made = await river.archive.timeline('the orchard of the school', { clocks: ['event'], count: 50 })
    expect(made.entries.map(({ date, document }) => [date, document.file])).toContainEqual([
      '1967',
      'reports/orchard.html',
    ])
    expect(made.read).toBeLessThan(river.store.counts.documents)
    expect(JSON.stringify(made.entries)).not.toContain('quicksilver')
    expect((await river.archive.timeline('zeppelins')).searched.documents).toBe(river.store.counts.documents)
  })

  it('pages without gap or repetition', async () => {
    const whole = await river.archive.timeline(undefined, { count: 1000 })
    const pages = [0, 7, 14, 21, 28].map((offset) => river.archive.timeline(undefined, { offset, count: 7 }))
    expect((await Promise.all(pages)).flatMap(({ entries }) => entries)).toEqual(whole.entries)
  })

  it('tells nothing of what may not be seen, or was not known yet', async () => {
    const seen = await river.archive.timeline(undefined, { count: 1000, filter: { visible: WITHOUT_LEDGERS } })
    expect(JSON.stringify(seen)).not.toMatch(/ledgers\/|quicksilver/u)
    const known = await river.archive.timeline(undefined, { count: 1000, filter: { knownOn: '1951-06-10' } })
    expect(new Set(known.entries.map(({ document }) => document.file))).toEqual(
      new Set(['news/bridge.txt', 'ledgers/accounts.txt']),
    )
  })

  it('stops when it is given up, and can be asked for again', async () => {
    let turns = 0
    const document: Store['document'] = (id) => {
      turns += 1
      const until = performance.now() + 25
      while (performance.now() < until);
      return river.store.document(id)
    }
    const parts = { embedder: river.embedder, answerer: quotingAnswerer, clock: () => performance.now() }
    const archive = createArchive({ ...parts, store: { ...river.store, document } })
    await expect(archive.timeline(undefined, { signal: AbortSignal.abort(new Error('given up')) })).rejects.toThrow(
      'given up',
    )
    expect(turns).toBe(1)
    expect((await archive.timeline(undefined)).total).toBeGreaterThan(20)
  })
})
