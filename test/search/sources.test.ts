import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveLanguages } from '../../src/search/languages.ts'
import { aRiver, type River } from '../support/a-river.ts'
import { VALLEY } from '../support/valley.ts'

let river: River

beforeAll(async () => {
  river = await aRiver(VALLEY)
})
afterAll(() => river.close())

describe('a source', () => {
  it.each([
    ['its file', 'reports/hives.md'],
    ['its file in another case', 'Reports/HIVES.md'],
    ['its title', 'Beehives in the valley'],
    ['its title without regard to case and accents', 'bééhives IN the Valley '],
  ])('is opened by %s', async (_, reference) => {
    expect((await river.archive.source(reference))?.document.file).toBe('reports/hives.md')
  })

  it('is opened by its id, with all that is known of it', async () => {
    const { id } = river.factsOf('reports/hives.md')
    expect((await river.archive.source(id))?.document).toMatchObject({
      title: 'Beehives in the valley',
      titleFrom: 'source',
      author: 'Ida Brandt',
      publisher: "Beekeepers' Union",
      publishedOn: '2019-03',
      language: 'en',
      collection: 'reports',
    })
  })

  it('shows one of its passages between the one before and the one behind', async () => {
    const passages = await river.store.passagesOf(river.factsOf('reports/hives.md').id)
    expect(passages.length).toBeGreaterThan(1)
    const last = await river.archive.source('reports/hives.md', { passage: passages.at(-1)?.id ?? '' })
    expect(last).toMatchObject({ at: passages.length - 1, passages: passages.length, next: undefined })
    expect(last?.passage?.id).toBe(passages.at(-1)?.id)
    expect(last?.previous?.id).toBe(passages.at(-2)?.id)
    const first = await river.archive.source('reports/hives.md')
    expect(first).toMatchObject({ at: 0, previous: undefined })
    expect(first?.next?.id).toBe(passages[1]?.id)
  })

  it('opens at its beginning for a passage that it does not have', async () => {
    expect(await river.archive.source('reports/hives.md', { passage: 'nowhere-0-1' })).toMatchObject({ at: 0 })
  })

  it('brings the posts that stand in it', async () => {
    const card = await river.archive.source('letters/garden.txt')
    expect(
      card?.statements
        .filter(({ kind }) => kind === 'post')
        .map(({ speaker, handle, saidOn }) => [speaker, handle, saidOn]),
    ).toEqual([
      ['Rosa Lind', '@rosalind', '2020-07-17'],
      ['Karl Imker', '@karlimker', '2019-05-03'],
    ])
  })

  it('is nothing when there is none', async () => {
    expect(await river.archive.source('no such thing')).toBeUndefined()
    expect(await river.archive.source('')).toBeUndefined()
  })
})

describe('the list of sources', () => {
  it('comes in pages that together are the whole', async () => {
    const pages = [0, 4, 8].map((offset) => river.archive.sources({ offset, count: 4 }))
    const files = (await Promise.all(pages)).flatMap(({ documents }) => documents.map(({ file }) => file))
    expect(files).toEqual((await river.store.facts()).map(({ file }) => file))
    expect(await river.archive.sources({ offset: 99 })).toMatchObject({ documents: [], total: 9 })
  })

  it('keeps what the filter keeps', async () => {
    expect(await river.archive.sources({ filter: { publisher: 'Valley Post' } })).toMatchObject({ total: 2 })
  })
})

const suggested = async (typed: string, count = 10): Promise<string[]> =>
  (await river.archive.suggest(typed, count)).map(({ file }) => file)

describe('suggestions', () => {
  it('put titles that begin with what was typed first', async () => {
    expect((await suggested('the orch'))[0]).toBe('reports/orchard.html')
    expect(await suggested('garden')).toContain('letters/garden.txt')
  })

  it('know publishers, files and authors, whatever the case and the accents', async () => {
    expect(await suggested('la vallee')).toEqual(['abroad/verger.txt'])
    expect(await suggested('IDA brandt')).toEqual(['reports/hives.md'])
    expect(await suggested('.html')).toEqual(['reports/orchard.html'])
    expect(await suggested('باغ')).toEqual(['abroad/bagh.txt'])
  })

  it('are as many as fit, all of them for nothing typed, none for what is nowhere', async () => {
    expect(await suggested('', 3)).toHaveLength(3)
    expect(await suggested('', 99)).toHaveLength(9)
    expect(await suggested('zzz')).toEqual([])
  })
})

describe('what the archive holds', () => {
  it('is counted by collection, language and publisher, the most first', async () => {
    const facts = await river.archive.facts()
    expect(facts).toMatchObject({
      documents: 9,
      statements: river.store.counts.statements,
      from: '1931-12-31',
      to: '2021-05-04',
      answererId: 'quoting',
      embedderId: river.embedder.id,
      indexedAt: '1970-01-01T00:00:00.000Z',
      collections: [
        { name: 'abroad', documents: 3 },
        { name: 'news', documents: 2 },
        { name: 'reports', documents: 2 },
        { name: 'ledgers', documents: 1 },
        { name: 'letters', documents: 1 },
      ],
    })
    expect(facts.languages[0]).toEqual({ name: 'en', documents: 6 })
    expect(facts.publishers[0]).toEqual({ name: 'Valley Post', documents: 2 })
  })

  it('names the languages that it is in, but for rare ones that are more often a mistake', async () => {
    expect((await archiveLanguages(river.store)).sort()).toEqual(['ar', 'en', 'fa', 'fr'])
    const whole = await river.store.overview()
    const languages = [
      { name: 'en', documents: 300 },
      { name: 'sv', documents: 1 },
    ]
    const overview = async () => ({ ...whole, documents: 301, languages })
    expect(await archiveLanguages({ overview })).toEqual(['en'])
  })
})
