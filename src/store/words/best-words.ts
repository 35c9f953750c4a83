import { placeFrom } from '../common/places.ts'
import type { Near } from '../store.ts'
import { createTop } from '../common/top.ts'

/** The postings of one term of a question, in the order in which terms are added up: rare ones first. */
export interface TermPostings {
  readonly from: number
  readonly to: number
  readonly weight: number
  /** No passage gets more from this term; at least that of every posting. */
  readonly most: number
}

export interface Addends {
  readonly ordinals: Uint32Array
  /** What a posting of this weight adds to its passage. */
  readonly gain: (posting: number, weight: number) => number
  /** The passage's row by its ordinal. */
  readonly rows: Uint32Array
}

/** Sums are float32: a bound must not be undercut by rounding. */
const ABOVE = 1 + 1e-5
/** Looking a passage up in a list costs as much as reading so many postings of it. */
const LOOK_UP = 12
/** Lists shorter than this together are added up sooner than anything is left out. */
const SHORT = 20_000

/**
 * The best passages by the sum over a question's terms: as if every posting were added, to the bit and in the same order,
 * but passages that can no longer reach the best are left out (MaxScore, Turtle and Flood 1995, a term at a time). Long
 * lists come last, when few passages are left, and those are then looked up in them.
 */
export function createBest(
  { ordinals, gain, rows }: Addends,
  short = SHORT,
): (terms: readonly TermPostings[], count: number, isKept?: (ordinal: number) => boolean) => Near[] {
  const sums = new Float32Array(rows.length)
  let touched = new Uint32Array(1_024)
  let length = 0
  /** By ordinal: not before some are looked up. */
  let isSorted = false

  const addAll = ({ from, to, weight }: TermPostings, isKept: ((ordinal: number) => boolean) | undefined): void => {
    if (touched.length <= rows.length && touched.length < length + to - from) {
      const wider = new Uint32Array(Math.min(rows.length, 2 * (length + to - from)) + 1)
      wider.set(touched.subarray(0, length))
      touched = wider
    }
    for (let at = from; at < to; at += 1) {
      const ordinal = ordinals[at] ?? 0
      const before = sums[ordinal] ?? 0
      if (before === 0) {
        if (isKept && !isKept(ordinal)) continue
        touched[length] = ordinal
        length += 1
      }
      sums[ordinal] = before + gain(at, weight)
    }
  }

  /** Only to passages that have a sum already. */
  const addTo = ({ from, to, weight }: TermPostings): void => {
    if ((to - from) / LOOK_UP < length) {
      for (let at = from; at < to; at += 1) {
        const ordinal = ordinals[at] ?? 0
        const before = sums[ordinal] ?? 0
        if (before !== 0) sums[ordinal] = before + gain(at, weight)
      }
      return
    }
    const left = touched.subarray(0, length)
    if (!isSorted) left.sort()
    isSorted = true
    let at = from
    for (const ordinal of left) {
      at = seek(ordinals, ordinal, at, to)
      if (at >= to) return
      if (ordinals[at] === ordinal) sums[ordinal] = (sums[ordinal] ?? 0) + gain(at, weight)
    }
  }

  /** Leaves only those that can still reach the floor, in their order; a sum of what goes is forgotten. */
  const keepReaching = (limit: number, floor: number): void => {
    let kept = 0
    for (let at = 0; at < length; at += 1) {
      const ordinal = touched[at] ?? 0
      if (((sums[ordinal] ?? 0) + limit) * ABOVE < floor) {
        sums[ordinal] = 0
      } else {
        touched[kept] = ordinal
        kept += 1
      }
    }
    length = kept
  }

  return (terms, count, isKept) => {
    const limits = new Float64Array(terms.length + 1)
    for (let at = terms.length - 1; at >= 0; at -= 1) limits[at] = (limits[at + 1] ?? 0) + (terms[at]?.most ?? 0)
    const all = terms.reduce((sum, { from, to }) => sum + to - from, 0)
    let [isClosed, floor] = [false, 0]
    isSorted = false
    length = 0
    for (const [at, term] of terms.entries()) {
      if (isClosed) addTo(term)
      else addAll(term, isKept)
      const limit = (limits[at + 1] ?? 0) * ABOVE
      if (limit === 0 || all < short || length < count) continue
      // To look for the floor costs as much as to add a list that is as long.
      if (lengthOf(terms[at + 1]) < length) continue
      // No sum is above what all terms so far can give.
      if (!isClosed && limit >= (limits[0] ?? 0) - (limits[at + 1] ?? 0)) continue
      floor = floorOf(touched.subarray(0, length), sums, count, floor)
      // Whoever has nothing yet can reach no more than the limit.
      if (!isClosed && limit >= floor) continue
      isClosed = true
      keepReaching(limit, floor)
    }
    const top = createTop(count)
    floor = 0
    for (let at = 0; at < length; at += 1) {
      const ordinal = touched[at] ?? 0
      const score = sums[ordinal] ?? 0
      sums[ordinal] = 0
      if (score < floor || score === 0) continue
      top.offer(rows[ordinal] ?? 0, score)
      floor = Math.max(0, top.floor())
    }
    return top.taken()
  }
}

function lengthOf(term: TermPostings | undefined): number {
  return term === undefined ? 0 : term.to - term.from
}

/** The sum that the `count`-th best of these passages has, or `least`, which it is known to have. */
function floorOf(those: Uint32Array, sums: Float32Array, count: number, least: number): number {
  const top = createTop(count)
  let floor = least
  for (const ordinal of those) {
    const score = sums[ordinal] ?? 0
    if (score <= floor) continue
    top.offer(ordinal, score)
    floor = Math.max(least, top.floor())
  }
  return floor
}

/** The first place from `from` on whose value is not below `wanted`: in growing steps, since it is near most times. */
function seek(values: Uint32Array, wanted: number, from: number, to: number): number {
  let step = 1
  let low = from
  while (low + step < to && (values[low + step] ?? 0) < wanted) {
    low += step
    step *= 2
  }
  return placeFrom(values, wanted, low, Math.min(to, low + step + 1))
}
