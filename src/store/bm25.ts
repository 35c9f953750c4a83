import { createBest, type TermPostings } from './best-words.ts'
import { COUNT_UNIT, frequencyOf, termNumber, type Postings } from './postings.ts'
import type { Near } from './store.ts'

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
  /** Best first, ties by row; `isKept` is asked by ordinal. */
  readonly best: (terms: readonly string[], count: number, isKept?: (ordinal: number) => boolean) => Near[]
  /** Of each of these ordinals. */
  readonly scoresOf: (terms: readonly string[], ordinals: readonly number[]) => number[]
}

/** BM25 over an index in typed arrays. Each term counts once. `short`: postings up to which all are added, for tests. */
export function createWordSearch(postings: Postings, short?: number): WordSearch {
  const passages = postings.rows.length
  const norms = lengthNorms(postings.lengths)
  const { ordinals, counts } = postings
  const gain = (posting: number, weight: number): number => {
    const count = counts[posting] ?? 0
    return (weight * count) / (count + (norms[ordinals[posting] ?? 0] ?? 0))
  }
  const best = createBest({ ordinals, gain, rows: postings.rows }, short)
  // Of each term that was asked for: the largest share of its weight that a passage gets, or 0 when it is not known yet.
  const peaks = new Float32Array(postings.starts.length)

  const peakOf = (number: number): number => {
    const known = peaks[number] ?? 0
    if (known > 0) return known
    let peak = 0
    for (let at = postings.starts[number] ?? 0; at < (postings.starts[number + 1] ?? 0); at += 1)
      peak = Math.max(peak, gain(at, 1))
    return (peaks[number] = peak)
  }

  // Rare terms first, and in one order whatever order they were asked in: the same question gives the same bits.
  const weigh = (terms: readonly string[]): TermPostings[] =>
    [...new Set(terms)]
      .sort()
      .map((term) => termNumber(postings, term))
      .filter((number) => number >= 0)
      .map((number) => ({ number, frequency: frequencyOf(postings, number) }))
      .sort((a, b) => a.frequency - b.frequency)
      .map(({ number, frequency }) => {
        const weight = idf(passages, frequency) * (K1 + 1)
        return {
          from: postings.starts[number] ?? 0,
          to: postings.starts[number + 1] ?? 0,
          weight,
          most: weight * peakOf(number),
        }
      })

  return {
    passages,
    frequency: (term) => frequencyOf(postings, termNumber(postings, term)),
    best: (terms, count, isKept) => (count <= 0 ? [] : best(weigh(terms), count, isKept)),
    scoresOf(terms, wanted) {
      const weighted = weigh(terms)
      return wanted.map((ordinal) => {
        let sum = 0
        for (const { from, to, weight } of weighted) {
          const at = placeOf(ordinals, ordinal, from, to)
          if (at >= 0) sum = Math.fround(sum + gain(at, weight))
        }
        return sum
      })
    },
  }
}

/** k1 · (1 − b + b · length / mean length), of each passage, in the units that occurrences are counted in. */
function lengthNorms(lengths: Uint32Array): Float32Array {
  let total = 0
  for (const length of lengths) total += length
  const mean = total / Math.max(lengths.length, 1) || 1
  return Float32Array.from(lengths, (length) => COUNT_UNIT * K1 * (1 - B + (B * length) / mean))
}

/** Where `value` stands in ascending `values` between `from` and `to`, or -1. */
export function placeOf(values: Uint32Array, value: number, from = 0, to = values.length): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low < to && values[low] === value ? low : -1
}
