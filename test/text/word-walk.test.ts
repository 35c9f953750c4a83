import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGramWalk, grams } from '../../src/text/grams.ts'
import { foldAccents, normaliseWords } from '../../src/text/normalise.ts'
import { createWordTable, walkWords } from '../../src/text/word-walk.ts'
import { stem, terms, words } from '../../src/text/words.ts'
import { stopWords } from '../../src/text/stop-words.ts'

const piece = fc.oneof(
  fc.constantFrom(
    ...'a I mill Mills THE ford U.S. u.n.e 3.5 1,000 ab3 3ab é née ﬁne e\u0301t Straße a_b K\u212Aelvin کتاب‌ها می\u200Cخواهم، و «آن» كتابٌ ك ئ ـ ة؟ ا.ب. йод İz ĳs ª ۱۲ . , - ’ \u200C \u200D … ['.split(
      ' ',
    ),
    ' ',
    '\n',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
)
const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

/** From the words themselves, one by one. */
function plainly(text: string, language: string): string[] {
  const stops = stopWords(language)
  return words(text)
    .filter((word) => !stops.has(word) && !stops.has(foldAccents(word)))
    .map((word) => stem(word, language))
    .filter((term) => term !== '')
}

const forgetful = createGramWalk((gram) => gram, 3)

function plainGrams(text: string): string[] {
  return (
    normaliseWords(text)
      .replaceAll('\u200C', '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).flatMap((word) => {
    const points = Array.from(`_${foldAccents(word)}_`)
    return points.length <= 4 ? [points.join('')] : points.slice(3).map((_, at) => points.slice(at, at + 4).join(''))
  })
}

describe('words of plain letters', () => {
  it('change nothing of the terms of a text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'fr', 'fa', 'ar', 'de'), (text, language) => {
        expect(terms(text, language)).toEqual(plainly(text, language))
      }),
      { numRuns: 600 },
    )
  })

  it('change nothing of its grams', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(grams(text)).toEqual(plainGrams(text))
        const found: string[] = []
        forgetful(text, 'und', (gram) => found.push(gram))
        expect(found).toEqual(plainGrams(text))
      }),
      { numRuns: 600 },
    )
  })

  it('and the stretches between them cover all letters of a text, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const spans: (readonly [number, number])[] = []
        walkWords(
          text,
          (_, start, end) => spans.push([start, end]),
          (start, end) => spans.push([start, end]),
        )
        expect(spans.toSorted((one, other) => one[0] - other[0])).toEqual(spans)
        const left = spans.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text)
        expect(left).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })

  it('are found again by their letters, in any case, also after all was forgotten', () => {
    const table = createWordTable<string>(3)
    const made: string[] = []
    const get = (word: string): string => {
      let found = ''
      walkWords(
        word,
        (hash, start, end) => {
          found = table.get(word, hash, start, end, (letters) => {
            made.push(letters)
            return `<${letters}>`
          })
        },
        () => undefined,
      )
      return found
    }
    expect(['mill', 'Mill', 'ford', 'MILL'].map(get)).toEqual(['<mill>', '<mill>', '<ford>', '<mill>'])
    expect(made).toEqual(['mill', 'ford'])
    expect(['weir', 'well', 'mill', 'ford'].map(get)).toEqual(['<weir>', '<well>', '<mill>', '<ford>'])
  })
})
