import type { Bag } from './bag.ts'

const BM25 = { k1: 1.2, b: 0.75 } as const

/** BM25 of each bag of words, with rarities of the whole archive and the bags' own mean length. */
export function bm25(wanted: readonly string[], bags: readonly Bag[], weigh: (term: string) => number): number[] {
  const mean = sum(bags.map(({ length }) => length)) / Math.max(1, bags.length) || 1
  const weights = wanted.map(weigh)
  return bags.map(({ counts, length }) => {
    if (counts.size === 0) return 0
    const norm = BM25.k1 * (1 - BM25.b + (BM25.b * length) / mean)
    return sum(
      wanted.map((term, index) => {
        const count = counts.get(term) ?? 0
        return ((weights[index] ?? 0) * count * (BM25.k1 + 1)) / (count + norm)
      }),
    )
  })
}

/** The most that BM25 can give a question: every term without end in a short text. */
export function bm25Limit(wanted: readonly string[], weigh: (term: string) => number): number {
  return sum(wanted.map(weigh)) * (BM25.k1 + 1)
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
