import { placeOf } from '../common/places.ts'
import { createBest, gainOf, type TermPostings } from './best-words.ts'
import { COUNT_UNIT, frequencyOf, termNumber, type Postings } from './postings.ts'
import type { Near } from '../store.ts'
import { bestOf } from '../common/top.ts'
import type { WordIndex } from './word-index.ts'

/** Robertson and Zaragoza 2009; the values of DESIGN.md, measured on eight sets. */
export const K1 = 1.2
export const B = 0.75

/** ln(1 + (N − n + 0.5) / (n + 0.5)): never negative, unlike the first form of it. */
export function idf(passages: number, frequency: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5))
}

export interface WordSearch {
  readonly passages: number
  readonly frequency: (term: string) => number
  /** Best first, ties by row; `isKept` is asked by ordinal, and keeps nothing that is gone. */
  readonly best: (terms: readonly string[], count: number, isKept?: IsKept) => Near[]
  /** Of each of these ordinals. */
  readonly scoresOf: (terms: readonly string[], ordinals: readonly number[]) => number[]
}

type IsKept = (ordinal: number) => boolean

export interface WordSearchOptions {
  /** False for a passage that is gone, by ordinal; left out when none is. */
  readonly isThere?: IsKept | undefined
  /** Postings up to which all are added, for tests. */
  readonly short?: number
}

interface Weighted {
  readonly term: string
  readonly weight: number
}

/**
 * BM25 over an index in typed arrays. Each term counts once. What is gone counts for nothing, and every part is searched with
 * what is known of all: the scores are those of an index that holds what is there in one part, to the bit.
 */
export function createWordSearch(index: WordIndex, options: WordSearchOptions = {}): WordSearch {
  const { passages, mean } = sizesOf(index, options.isThere)
  let base = 0
  const parts = index.parts.map((postings) => {
    const part = createPart(postings, base, mean, options)
    base += postings.rows.length
    return part
  })
  const frequency = (term: string): number => parts.reduce((sum, part) => sum + part.frequency(term), 0)

  // Rare terms first, and in one order whatever order they were asked in: the same question gives the same bits.
  const weigh = (terms: readonly string[]): Weighted[] =>
    [...new Set(terms)]
      .sort()
      .map((term) => ({ term, count: frequency(term) }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => one.count - other.count)
      .map(({ term, count }) => ({ term, weight: idf(passages, count) * (K1 + 1) }))

  return {
    passages,
    frequency,
    best(terms, count, isKept) {
      if (count <= 0) return []
      const weighted = weigh(terms)
      return bestOf(
        parts.flatMap((part) => part.best(weighted, count, isKept)),
        count,
      )
    },
    scoresOf(terms, ordinals) {
      const weighted = weigh(terms)
      const scores = parts.map((part) => ({ part, scoreOf: part.scorer(weighted) }))
      return ordinals.map((ordinal) => scores.find(({ part }) => ordinal < part.end)?.scoreOf(ordinal) ?? 0)
    },
  }
}

/** How many passages are there, and how long they are. */
function sizesOf({ parts }: WordIndex, isThere: IsKept | undefined): { passages: number; mean: number } {
  let [passages, total, ordinal] = [0, 0, 0]
  for (const { lengths } of parts)
    for (const length of lengths) {
      const counts = isThere === undefined || isThere(ordinal)
      ordinal += 1
      if (!counts) continue
      passages += 1
      total += length
    }
  return { passages, mean: total / Math.max(passages, 1) || 1 }
}

interface Part {
  /** Behind the last of its ordinals. */
  readonly end: number
  readonly frequency: (term: string) => number
  readonly best: (terms: readonly Weighted[], count: number, isKept: IsKept | undefined) => Near[]
  readonly scorer: (terms: readonly Weighted[]) => (ordinal: number) => number
}

/** `base`: the first of its ordinals. `mean`: of the lengths of all passages. */
function createPart(postings: Postings, base: number, mean: number, { isThere, short }: WordSearchOptions): Part {
  const { ordinals, counts, rows } = postings
  const gone = isThere && goneOf(rows.length, (ordinal) => isThere(base + ordinal))
  const addends = { ordinals, counts, norms: lengthNorms(postings.lengths, mean), rows, gone }
  const best = createBest(addends, short)
  // Of each term that was asked for: the largest share of its weight that a passage gets, or 0 when it is not known yet.
  const peaks = new Float32Array(postings.starts.length)
  // Of the same, where some passages are gone: in how many it stands, plus one.
  const frequencies = new Uint32Array(gone ? postings.starts.length : 0)

  const frequencyAt = (number: number): number => {
    if (number < 0 || !gone) return frequencyOf(postings, number)
    const known = frequencies[number] ?? 0
    if (known > 0) return known - 1
    let count = 0
    for (let at = postings.starts[number] ?? 0; at < (postings.starts[number + 1] ?? 0); at += 1)
      if (gone[ordinals[at] ?? 0] === 0) count += 1
    frequencies[number] = count + 1
    return count
  }

  const peakOf = (number: number): number => {
    const known = peaks[number] ?? 0
    if (known > 0) return known
    let peak = 0
    for (let at = postings.starts[number] ?? 0; at < (postings.starts[number + 1] ?? 0); at += 1)
      peak = Math.max(peak, gainOf(addends, at, 1))
    return (peaks[number] = peak)
  }

  const listsOf = (terms: readonly Weighted[]): TermPostings[] =>
    terms.flatMap(({ term, weight }) => {
      const number = termNumber(postings, term)
      if (number < 0) return []
      const [from, to] = [postings.starts[number] ?? 0, postings.starts[number + 1] ?? 0]
      return [{ from, to, weight, most: weight * peakOf(number) }]
    })

  return {
    end: base + rows.length,
    frequency: (term) => frequencyAt(termNumber(postings, term)),
    best: (terms, count, isKept) => best(listsOf(terms), count, isKept && ((ordinal) => isKept(base + ordinal))),
    scorer(terms) {
      const lists = listsOf(terms)
      return (ordinal) => {
        let sum = 0
        for (const { from, to, weight } of lists) {
          const at = placeOf(ordinals, ordinal - base, from, to)
          if (at >= 0) sum = Math.fround(sum + gainOf(addends, at, weight))
        }
        return sum
      }
    },
  }
}

/** By ordinal 1 for what is gone; undefined when nothing is. */
function goneOf(passages: number, isThere: IsKept): Uint8Array | undefined {
  const gone = new Uint8Array(passages)
  let isWhole = true
  for (let ordinal = 0; ordinal < passages; ordinal += 1) {
    if (isThere(ordinal)) continue
    gone[ordinal] = 1
    isWhole = false
  }
  return isWhole ? undefined : gone
}

/** k1 · (1 − b + b · length / mean length), of each passage, in the units that occurrences are counted in. */
function lengthNorms(lengths: Uint32Array, mean: number): Float32Array {
  const norms = new Float32Array(lengths.length)
  // `Float32Array.from` takes a hundred times as long.
  for (let at = 0; at < norms.length; at += 1) norms[at] = COUNT_UNIT * K1 * (1 - B + (B * (lengths[at] ?? 0)) / mean)
  return norms
}
