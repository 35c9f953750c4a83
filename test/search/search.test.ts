import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Filter } from '../../src/model/filter.ts'
import { createSearch } from '../../src/search/search.ts'
import { aRiver, type River } from '../support/a-river.ts'
import { VALLEY } from '../support/valley.ts'

let river: River

beforeAll(async () => {
  river = await aRiver(VALLEY)
})
afterAll(() => river.close())

const filesFound = async (question: string, filter?: Filter): Promise<string[]> => {
  const hits = await river.search(question, 50, filter)
  const fileOf = new Map((await river.store.facts()).map(({ id, file }) => [id, file]))
  return hits.map(({ passage }) => fileOf.get(passage.documentId) ?? '?')
}

describe('search', () => {
  it.each([
    ['How many hives were lost to winter?', 'reports/hives.md'],
    ['quince without fruit', 'reports/orchard.html'],
    ['roses of the station garden', 'letters/garden.txt'],
    ['Qui soigna les pommiers ?', 'abroad/verger.txt'],
    ['آسیاب در چه زمستانی سوخت؟', 'abroad/bagh.txt'],
    ['من اعتنى بالتفاح؟', 'abroad/bustan.txt'],
  ])('finds the passage for %j in %s first', async (question, file) => {
    expect((await filesFound(question))[0]).toBe(file)
  })

  it('gives hits best first, each once, with what found it and whole slices of their documents', async () => {
    const hits = await river.search('When was the bridge at Alder opened?', 50)
    expect(new Set(hits.map(({ passage }) => passage.id)).size).toBe(hits.length)
    for (const [at, { passage, score, foundBy, similarity }] of hits.entries()) {
      expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Infinity)
      expect(foundBy.length).toBeGreaterThan(0)
      expect(similarity).toBeLessThanOrEqual(1.0001)
      const document = await river.store.document(passage.documentId)
      expect(document?.text.slice(passage.span.start, passage.span.end)).toBe(passage.text)
    }
    expect(hits[0]?.foundBy).toEqual(['words', 'meaning'])
  })

  it('does not hand out the rows of the index', async () => {
    const [hit] = await river.search('bridge', 1)
    expect(Object.keys(hit?.passage ?? {})).not.toContain('row')
  })

  it('gives no more hits than wanted, the same ones that a longer list begins with', async () => {
    const many = await river.search('the valley and its orchard', 50)
    expect(await river.search('the valley and its orchard', 3)).toEqual(many.slice(0, 3))
  })

  it.each(['', '   ', '🐝🐝', '?!…', 'zzzzqqqq'])('finds nothing for %j', async (nothing) => {
    expect(await river.search(nothing, 10)).toEqual([])
  })

  it('takes a question as words, whatever signs stand in it', async () => {
    for (const question of [
      '"bridge" AND (',
      "bridge' OR 1=1 --",
      'bridge* NEAR/3',
      '%bridge_',
      '\u0000bridge',
      '\uD83Dbridge',
    ])
      expect((await filesFound(question)).length).toBeGreaterThan(0)
  })

  it('finds by words alone with an embedder that has no direction for the question', async () => {
    const blind = { ...river.embedder, embed: async () => [new Float32Array(river.embedder.dimensions)] }
    const [hit] = await createSearch(river.store, blind)('the quince by the gate', 5)
    expect(hit?.foundBy).toEqual(['words'])
    expect(hit?.similarity).toBeUndefined()
  })
})

const files = async (filter: Filter): Promise<string[]> => (await river.store.facts(filter)).map(({ file }) => file)

describe('filters', () => {
  const question = 'orchard bridge mill bees verger moulin باغ آسیاب البستان الطاحونة quicksilver'

  it.each<[Filter, readonly string[]]>([
    [{ collection: 'reports' }, ['reports/hives.md', 'reports/orchard.html']],
    [{ language: 'fr' }, ['abroad/verger.txt']],
    [{ language: 'fa' }, ['abroad/bagh.txt']],
    [{ publisher: 'valley post' }, ['letters/garden.txt', 'news/bridge-again.txt']],
    [{ after: '2019-03-15' }, ['letters/garden.txt', 'reports/hives.md', 'reports/orchard.html']],
    [{ after: '2019-04' }, ['letters/garden.txt', 'reports/orchard.html']],
    [{ before: '1951-06-08' }, ['ledgers/accounts.txt', 'news/bridge.txt']],
    [{ after: '1951', before: '1951' }, ['news/bridge-again.txt', 'news/bridge.txt']],
    [{ visible: ['abroad', 'letters'], after: '2003' }, ['abroad/bustan.txt', 'letters/garden.txt']],
    [{ collection: 'ledgers', visible: ['news'] }, []],
    [{ visible: [] }, []],
    [{ language: 'sv' }, []],
  ])('%j keeps %j', async (filter, kept) => {
    expect((await files(filter)).sort()).toEqual(kept)
    const found = await filesFound(question, filter)
    expect([...new Set(found)].sort()).toEqual(kept)
  })

  it('keeps one document by its id', async () => {
    const { id } = river.factsOf('reports/hives.md')
    expect(new Set(await filesFound(question, { document: id }))).toEqual(new Set(['reports/hives.md']))
  })

  it('finds a passage that many better ones stand before', async () => {
    const [first] = await river.search('The stone bridge at Alder was opened', 1, { collection: 'ledgers' })
    expect(first?.passage.documentId).toBe(river.factsOf('ledgers/accounts.txt').id)
  })
})
