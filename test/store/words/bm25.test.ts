import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../src/embed/random.ts'
import { createWordSearch, type WordSearch } from '../../../src/store/words/bm25.ts'
import { mergedPostings } from '../../../src/store/words/merge-postings.ts'
import { termsOf, type Postings } from '../../../src/store/words/postings.ts'
import type { IndexTerms } from '../../../src/store/words/index-text.ts'
import { createPostingsBuilder, type PostingsBuilder } from '../../../src/store/words/postings-builder.ts'
import { wordIndexOf } from '../../../src/store/words/word-index.ts'

/** BM25 straight from its formula, one passage at a time. */
function plainBm25(passages: readonly (readonly string[])[], question: readonly string[]): number[] {
  const mean = passages.reduce((sum, terms) => sum + terms.length, 0) / Math.max(passages.length, 1) || 1
  return passages.map((terms) =>
    [...new Set(question)].reduce((sum, term) => {
      const count = terms.filter((other) => other === term).length
      const holding = passages.filter((other) => other.includes(term)).length
      const idf = Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5))
      return sum + (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * terms.length) / mean))
    }, 0),
  )
}

const VOCABULARY = ['mill', 'pont', 'باغ', 'النحل', 'été', 'n1', '🌿', 'bridge', 'hive', 'a']
const passage = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 12 })
const passages = fc.array(passage, { maxLength: 25 })

function numbered({ numberOf }: PostingsBuilder, terms: readonly string[]): IndexTerms {
  return { headings: [], text: terms.map(numberOf) }
}

function indexed(all: readonly (readonly string[])[], firstRow = 1): Postings {
  const builder = createPostingsBuilder()
  all.forEach((terms, at) => builder.add(firstRow + at * 2, firstRow + at, numbered(builder, terms)))
  return builder.build()
}

function searchOf(postings: Postings, short?: number): WordSearch {
  return createWordSearch(wordIndexOf([postings]), short === undefined ? {} : { short })
}

describe('BM25 in typed arrays', () => {
  it('is equal to plain BM25, in scores and in order', () => {
    fc.assert(
      fc.property(passages, passage, fc.integer({ min: 1, max: 30 }), (all, question, count) => {
        const scores = plainBm25(all, question)
        const found = searchOf(indexed(all)).best([...question, 'unknown'], count)
        const expected = scores
          .map((score, at) => ({ row: 1 + at * 2, score }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => (Math.abs(a.score - b.score) < 1e-5 ? a.row - b.row : b.score - a.score))
        expect(found).toHaveLength(Math.min(count, expected.length))
        found.forEach(({ score }, at) => expect(score).toBeCloseTo(expected[at]?.score ?? -1, 4))
        for (const { row, score } of found) expect(score).toBeCloseTo(scores[(row - 1) / 2] ?? -1, 4)
      }),
      { numRuns: 300 },
    )
  })

  it('scores single passages as it does in a search', () => {
    fc.assert(
      fc.property(passages, passage, (all, question) => {
        const search = searchOf(indexed(all))
        const scores = search.scoresOf(question, [...all.keys()])
        plainBm25(all, question).forEach((score, at) => expect(scores[at]).toBeCloseTo(score, 4))
      }),
    )
  })

  it('gives the same bits whatever the order of the question', () => {
    fc.assert(
      fc.property(passages, passage, (all, question) => {
        const search = searchOf(indexed(all))
        expect(search.best(question, 50)).toEqual(search.best(question.toReversed(), 50))
      }),
    )
  })

  it('keeps only what it is told to keep', () => {
    const search = searchOf(indexed([['mill'], ['mill'], ['mill']]))
    expect(search.best(['mill'], 5, (ordinal) => ordinal !== 1).map(({ row }) => row)).toEqual([1, 5])
  })

  it('counts a term at most 255 times, and a passage of any length', () => {
    const search = searchOf(indexed([Array.from({ length: 70_000 }, () => 'mill'), ['mill', 'pont']]))
    expect(search.frequency('mill')).toBe(2)
    expect(search.best(['mill'], 2)).toHaveLength(2)
  })
})

/** Many passages with words as frequent as in a language, so that lists are long and much is left out. */
function manyPassages(seed: number): readonly (readonly string[])[] {
  const random = createRandom(seed)
  const word = (): string => `w${Math.floor(600 ** ((random() % 100_000) / 100_000)) - 1}`
  return Array.from({ length: 4_000 }, () => Array.from({ length: 5 + (random() % 60) }, word))
}

describe('long lists of postings', () => {
  const all = manyPassages(5)
  const postings = indexed(all)
  const search = searchOf(postings, 0)
  const question = fc.array(fc.nat(599), { minLength: 1, maxLength: 9 }).map((ranks) => ranks.map((rank) => `w${rank}`))

  it('give the first hundred that adding everything gives, to the bit', () => {
    const ordinals = all.map((_, at) => at)
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 100 }), fc.boolean(), (terms, count, isFiltered) => {
        const isKept = (ordinal: number): boolean => !isFiltered || ordinal % 3 === 1
        const scores = search.scoresOf(terms, ordinals)
        const expected = ordinals
          .flatMap((ordinal) => ((scores[ordinal] ?? 0) > 0 && isKept(ordinal) ? [ordinal] : []))
          .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
          .slice(0, count)
          .map((ordinal) => ({ row: 1 + ordinal * 2, score: scores[ordinal] }))
        expect(search.best(terms, count, isFiltered ? isKept : undefined)).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })
})

describe('an index that grows and shrinks', () => {
  it('is equal to one that is built at once of what is left', () => {
    fc.assert(
      fc.property(passages, passages, fc.infiniteStream(fc.boolean()), passage, (old, added, chance, question) => {
        const stays = old.map(() => chance.next().value !== false)
        const builder = createPostingsBuilder()
        added.forEach((terms, at) => builder.add(1_000 + at, 1_000 + at, numbered(builder, terms)))
        const grown = mergedPostings(indexed(old), builder.build(), (ordinal) => stays[ordinal] === true)

        const whole = createPostingsBuilder()
        old.forEach((terms, at) => stays[at] === true && whole.add(1 + at * 2, 1 + at, numbered(whole, terms)))
        added.forEach((terms, at) => whole.add(1_000 + at, 1_000 + at, numbered(whole, terms)))
        const fresh = whole.build()

        expect(grown.rows).toEqual(fresh.rows)
        expect(grown.documents).toEqual(fresh.documents)
        expect(grown.lengths).toEqual(fresh.lengths)
        expect([...termsOf(grown)].sort()).toEqual([...termsOf(fresh)].sort())
        expect(searchOf(grown).best(question, 50)).toEqual(searchOf(fresh).best(question, 50))
      }),
      { numRuns: 200 },
    )
  })
})

const isMost = (ordinal: number): boolean => ordinal % 11 !== 4
const isEven = (at: number): boolean => at % 2 === 0

describe('an index in parts, of which some passages are gone', () => {
  const passagesThen = fc.array(fc.tuple(passage, fc.boolean()), { maxLength: 25 })
  const limits = fc.record({ count: fc.integer({ min: 1, max: 60 }), short: fc.constantFrom(0, 20_000) })

  it('finds what one part finds that holds only what is there, to the bit', () => {
    fc.assert(
      fc.property(fc.array(passagesThen, { minLength: 1, maxLength: 3 }), passage, limits, (all, question, limit) => {
        const { count, short } = limit
        let row = 0
        const whole = createPostingsBuilder()
        const [there, left]: [boolean[], number[]] = [[], []]
        const parts = all.map((part) => {
          const builder = createPostingsBuilder()
          for (const [terms, isThere] of part) {
            row += 2
            builder.add(row, row, numbered(builder, terms))
            if (isThere) {
              left.push(there.length)
              whole.add(row, row, numbered(whole, terms))
            }
            there.push(isThere)
          }
          return builder.build()
        })
        const isThere = (ordinal: number): boolean => there[ordinal] === true
        const search = createWordSearch(wordIndexOf(parts), { isThere, short })
        const fresh = searchOf(whole.build(), short)

        expect(search.passages).toBe(fresh.passages)
        expect(search.best(question, count)).toEqual(fresh.best(question, count))
        expect(search.scoresOf(question, left)).toEqual(fresh.scoresOf(question, [...left.keys()]))
        for (const term of VOCABULARY) expect(search.frequency(term)).toBe(fresh.frequency(term))
        const isKept = (ordinal: number): boolean => isThere(ordinal) && isEven(left.indexOf(ordinal))
        expect(search.best(question, count, isKept)).toEqual(fresh.best(question, count, isEven))
      }),
      { numRuns: 300 },
    )
  })

  it('finds the same in long lists, of which most is left out', () => {
    const all = manyPassages(9)
    const standing = indexed(all.slice(0, 3_700))
    const since = indexed(all.slice(3_700), 1 + 3_700 * 2)
    const search = createWordSearch(wordIndexOf([standing, since]), { isThere: isMost, short: 0 })
    const builder = createPostingsBuilder()
    all.forEach((terms, at) => isMost(at) && builder.add(1 + at * 2, 1 + at, numbered(builder, terms)))
    const fresh = searchOf(builder.build(), 0)
    for (const question of [
      ['w0', 'w1', 'w17'],
      ['w3', 'w250'],
      ['w0', 'w2', 'w40', 'w41', 'w500'],
    ])
      expect(search.best(question, 100)).toEqual(fresh.best(question, 100))
  })
})
