import type { FoundBy } from '../model/passage.ts'
import type { Near } from '../store/store.ts'

export interface Fused extends Near {
  readonly foundBy: readonly FoundBy[]
}

/** Lists with the weight that each has in the sum; `unit` is the score that counts as 1, by default the list's best. */
export interface WeighedList {
  readonly by: FoundBy
  readonly weight: number
  readonly list: readonly Near[]
  readonly unit?: number
}

/** One list from several: a weighted sum of scores, each divided by its list's unit. Best first, ties by row. */
export function fuse(lists: readonly WeighedList[]): Fused[] {
  const found = new Map<number, { score: number; by: Set<FoundBy> }>()
  for (const { by, weight, list, unit = list[0]?.score ?? 0 } of lists) {
    if (unit <= 0) continue
    for (const { row, score } of list) {
      const entry = found.get(row) ?? { score: 0, by: new Set<FoundBy>() }
      entry.score += (weight * score) / unit
      entry.by.add(by)
      found.set(row, entry)
    }
  }
  return [...found]
    .map(([row, { score, by }]) => ({ row, score, foundBy: [...by] }))
    .toSorted((one, other) => other.score - one.score || one.row - other.row)
}
