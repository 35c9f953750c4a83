import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRiver, type River } from '../support/a-river.ts'
import { VALLEY, WITHOUT_LEDGERS } from '../support/valley.ts'

let river: River
beforeAll(async () => {
  river = await aRiver({
    ...VALLEY,
    'letters/hives.txt': 'Hives, hives and HIVES: three hives. No beehive.\n\nWho counts\nhives?\n',
  })
})
afterAll(() => river.close())

/** The Arabic and Persian forms of yeh and kaf are one letter to a quote check, and each is one code unit long. */
function oneYeh(text: string): string {
  return text.replace(/[يى]/gu, 'ی').replaceAll('ك', 'ک')
}

describe('mentions', () => {
  it('count words exactly in all documents, in any case, whole words only, each sentence once', async () => {
    const found = await river.archive.mentions('hives', { filter: { collection: 'letters' } })
    expect(found).toMatchObject({ total: 5, sentences: 2, documents: [{ count: 5 }] })
    expect(found.mentions.map(({ quote, found: places }) => [quote, places.length])).toEqual([
      ['Hives, hives and HIVES: three hives.', 4],
      ['hives?', 1],
    ])
  })

  it('take words in their order, however apostrophes and spaces are typed', async () => {
    const bridge = await river.archive.mentions("bridge ISN'T for")
    expect(bridge).toMatchObject({ total: 1, mentions: [{ document: { file: 'news/bridge.txt' } }] })
    expect((await river.archive.mentions('for bridge')).total).toBe(0)
    expect((await river.archive.mentions('باغ سيب')).total).toBe(1)
  })

  it('count as many as a plain reading of all texts does, and cut every sentence out of its document', async () => {
    const texts = await Promise.all((await river.store.facts()).map(({ file }) => river.documentOf(file)))
    const words = [...new Set(texts.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []))]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...words), async (word) => {
        const own = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}\\u200C])${oneYeh(word)}(?![\\p{L}\\p{M}\\p{N}\\u200C])`, 'giu')
        const expected = texts.reduce((sum, { text }) => sum + [...oneYeh(text).matchAll(own)].length, 0)
        // A joiner inside a Persian word is no edge of it.
        const found = await river.archive.mentions(word, { count: 1000 })
        expect(found.total).toBe(expected)
        expect(found.mentions.reduce((sum, one) => sum + one.found.length, 0)).toBe(found.total)
        expect(found.documents.reduce((sum, { count }) => sum + count, 0)).toBe(found.total)
        for (const { document, span, quote, found: places } of found.mentions) {
          const { text } = await river.documentOf(document.file)
          expect(text.slice(span.start, span.end)).toBe(quote)
          for (const place of places)
            expect(oneYeh(text.slice(place.start, place.end)).toLowerCase()).toBe(oneYeh(word).toLowerCase())
        }
      }),
      { numRuns: 60, examples: [['ليندو']] },
    )
  })

  it('come earliest publication first, page by page, with who said it', async () => {
    const whole = await river.archive.mentions('the stone bridge', { count: 100 })
    expect(whole.documents.map(({ document }) => document.file)).toEqual([
      'ledgers/accounts.txt',
      'news/bridge.txt',
      'news/bridge-again.txt',
    ])
    const second = await river.archive.mentions('the stone bridge', { offset: 1, count: 1 })
    expect(second).toMatchObject({ total: 3, sentences: 3, mentions: [whole.mentions[1]] })
    const roses = await river.archive.mentions('station garden')
    expect(roses.mentions[0]?.attribution).toMatchObject({ kind: 'post', speaker: 'Rosa Lind' })
  })

  it('tell nothing of what may not be seen', async () => {
    const hidden = await river.archive.mentions('quicksilver', { filter: { visible: WITHOUT_LEDGERS } })
    expect(hidden).toMatchObject({ total: 0, documents: [], mentions: [] })
    expect((await river.archive.mentions('quicksilver')).total).toBe(1)
  })
})
