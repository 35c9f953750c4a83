import type { Near } from '../store.ts'

/** The order of what is found; ties by row. */
export function bestFirst(one: Near, other: Near): number {
  return other.score - one.score || one.row - other.row
}

/** The best `count` of what was found in several places. */
export function bestOf(found: readonly Near[], count: number): Near[] {
  return found.toSorted(bestFirst).slice(0, Math.max(count, 0))
}

export interface Top {
  /** The score that a newcomer must reach; -Infinity while there is room. */
  readonly floor: () => number
  readonly offer: (row: number, score: number) => void
  /** Best first, ties by row. */
  readonly taken: () => Near[]
}

/** Keeps the best `count` of what is offered: a binary heap with the worst on top. */
export function createTop(count: number): Top {
  const rows: number[] = []
  const scores: number[] = []

  /** True when the entry at `one` must leave before the entry at `other`. */
  const isWorse = (one: number, other: number): boolean => {
    const a = scores[one] ?? 0
    const b = scores[other] ?? 0
    return a < b || (a === b && (rows[one] ?? 0) > (rows[other] ?? 0))
  }
  const swap = (one: number, other: number): void => {
    const row = rows[one] ?? 0
    const score = scores[one] ?? 0
    rows[one] = rows[other] ?? 0
    scores[one] = scores[other] ?? 0
    rows[other] = row
    scores[other] = score
  }
  const rise = (from: number): void => {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isWorse(at, parent)) return
      swap(at, parent)
      at = parent
    }
  }
  const sink = (): void => {
    let at = 0
    for (;;) {
      let worst = at
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < rows.length && isWorse(child, worst)) worst = child
      if (worst === at) return
      swap(at, worst)
      at = worst
    }
  }

  return {
    floor: () => (rows.length < count ? -Infinity : (scores[0] ?? -Infinity)),
    offer(row, score) {
      if (rows.length < count) {
        rows.push(row)
        scores.push(score)
        rise(rows.length - 1)
        return
      }
      const worst = scores[0]
      if (worst === undefined || score < worst || (score === worst && row > (rows[0] ?? 0))) return
      rows[0] = row
      scores[0] = score
      sink()
    },
    taken: () => rows.map((row, at) => ({ row, score: scores[at] ?? 0 })).sort(bestFirst),
  }
}
