const BM25 = { k1: 1.2, b: 0.75 } as const

/** How often each item stands in a list. */
export function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** BM25 of each bag of words, with rarities of the whole archive and the bags' own mean length. */
export function bm25(
  wanted: readonly string[],
  bags: readonly ReadonlyMap<string, number>[],
  weigh: (term: string) => number,
): number[] {
  const lengths = bags.map((bag) => sum([...bag.values()]))
  const mean = sum(lengths) / Math.max(1, bags.length) || 1
  const weights = wanted.map(weigh)
  return bags.map((bag, at) => {
    const norm = BM25.k1 * (1 - BM25.b + (BM25.b * (lengths[at] ?? 0)) / mean)
    return sum(
      wanted.map((term, index) => {
        const count = bag.get(term) ?? 0
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
