import { array, assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordKey } from '../../src/search/alike.ts'
import { bestStretch } from '../../src/text/stretch.ts'

const lower = (word: string): string => word.toLowerCase()
const words = array(
  constantFrom('the', 'The', 'mill', 'bridge', 'was', 'opened', 'آسیاب', '🐝', 'it.', '"so', 'no,"'),
  {
    minLength: 1,
    maxLength: 14,
  },
)

describe('the stretch of a text that fits some words best', () => {
  it.each([
    ['the mill', 'the mill', 1],
    ['the mill', 'bridge', undefined],
    ['', 'a', undefined],
    ['a b c d', 'x a b y d z', 6 / 8],
    // With one word more, where one more was asked about.
    ['a b c d', 'x x a c x x', 4 / 7],
  ])('is like %j in %j by %d', (asked, text, similarity) => {
    expect(bestStretch(asked, text, lower)?.similarity).toEqual(similarity)
  })

  it('is the words themselves wherever a text has them', () => {
    assert(
      property(words, words, words, (before, asked, behind) => {
        const text = [...before, ...asked, ...behind].join(' ')
        const found = bestStretch(asked.join(' '), text, lower)
        expect(found?.similarity).toBe(1)
        expect(found?.runs.map(({ kind }) => kind)).toEqual(['same'])
      }),
    )
  })

  it('lies in the text, is like it by 0 to 1, and shows all that was asked', () => {
    assert(
      property(words, words, integer({ min: 0, max: 14 }), (asked, text, at) => {
        const withEllipsis = [...asked.slice(0, at), '…', ...asked.slice(at)].join(' ')
        const found = bestStretch(withEllipsis, text.join(' '), wordKey)
        if (!found) return
        expect(found.similarity).toBeGreaterThan(0)
        expect(found.similarity).toBeLessThanOrEqual(1)
        expect(found.span.start).toBeGreaterThanOrEqual(0)
        expect(found.span.end).toBeLessThanOrEqual(text.join(' ').length)
        const shown = found.runs.filter(({ kind }) => kind !== 'archived').map(({ text: run }) => wordKey(run))
        expect(shown.join(' ').split(' ').filter(Boolean)).toEqual(wordKey(asked.join(' ')).split(' ').filter(Boolean))
      }),
    )
  })

  it('looks at the first words only of a quote without end', () => {
    const long = 'mill '.repeat(5_000)
    expect(bestStretch(long, long, lower)?.similarity).toBe(1)
  })
})
