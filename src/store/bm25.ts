import { COUNT_UNIT, frequencyOf, termNumber, type Postings } from './postings.ts'
import type { Near } from './store.ts'
import { createTop } from './top.ts'

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

interface Weighted {
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** BM25 over an index in typed arrays, a term at a time into one reused array of sums. Each term counts once. */
export function createWordSearch(postings: Postings): WordSearch {
  const passages = postings.rows.length
  const norms = lengthNorms(postings.lengths)
  const sums = new Float32Array(passages)

  // Rare terms first, and in one order whatever order they were asked in: the same question gives the same bits.
  const weigh = (terms: readonly string[]): Weighted[] =>
    [...new Set(terms)]
      .sort()
      .map((term) => termNumber(postings, term))
      .filter((number) => number >= 0)
      .map((number) => ({ number, frequency: frequencyOf(postings, number) }))
      .sort((a, b) => a.frequency - b.frequency)
      .map(({ number, frequency }) => ({
        from: postings.starts[number] ?? 0,
        to: postings.starts[number + 1] ?? 0,
        weight: idf(passages, frequency) * (K1 + 1),
      }))

  const addAll = ({ from, to, weight }: Weighted): void => {
    const { ordinals, counts } = postings
    for (let at = from; at < to; at += 1) {
      const ordinal = ordinals[at] ?? 0
      const count = counts[at] ?? 0
      sums[ordinal] = (sums[ordinal] ?? 0) + (weight * count) / (count + (norms[ordinal] ?? 0))
    }
  }

  return {
    passages,
    frequency: (term) => frequencyOf(postings, termNumber(postings, term)),
    best(terms, count, isKept) {
      if (count <= 0) return []
      sums.fill(0)
      for (const term of weigh(terms)) addAll(term)
      const top = createTop(count)
      let floor = 0
      for (let ordinal = 0; ordinal < passages; ordinal += 1) {
        const score = sums[ordinal] ?? 0
        if (score === 0 || score < floor || (isKept && !isKept(ordinal))) continue
        top.offer(postings.rows[ordinal] ?? 0, score)
        floor = Math.max(0, top.floor())
      }
      return top.taken()
    },
    scoresOf(terms, ordinals) {
      const weighted = weigh(terms)
      return ordinals.map((ordinal) => {
        let sum = 0
        for (const { from, to, weight } of weighted) {
          const at = placeOf(postings.ordinals, ordinal, from, to)
          if (at < 0) continue
          const count = postings.counts[at] ?? 0
          sum = Math.fround(sum + (weight * count) / (count + (norms[ordinal] ?? 0)))
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
