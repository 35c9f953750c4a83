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
  readonly counts: Uint8Array
  /** k1 · (1 − b + b · length / mean length) of each passage, by its ordinal, in the unit of counts. */
  readonly norms: Float32Array
  /** The passage's row by its ordinal. */
  readonly rows: Uint32Array
  /** By ordinal 1 for a passage that is gone; left out when none is. */
  readonly gone: Uint8Array | undefined
}

/** What a posting of a term adds to its passage. */
export function gainOf({ ordinals, counts, norms }: Addends, posting: number, weight: number): number {
  const count = counts[posting] ?? 0
  return (weight * count) / (count + (norms[ordinals[posting] ?? 0] ?? 0))
}

/** Sums are float32: a bound must not be undercut by rounding. */
const ABOVE = 1 + 1e-5
/** Looking a passage up in a list costs as much as reading so many postings of it. */
const LOOK_UP = 12
/** Lists shorter than this together are added up sooner than anything is left out. */
const SHORT = 20_000

type IsKept = ((ordinal: number) => boolean) | undefined

/**
 * The best passages by the sum over a question's terms: as if every posting were added, to the bit and in the same order,
 * but passages that can no longer reach the best are left out (MaxScore, Turtle and Flood 1995, a term at a time). Long
 * lists come last, when few passages are left, and those are then looked up in them.
 */
export function createBest(
  addends: Addends,
  short = SHORT,
): (terms: readonly TermPostings[], count: number, isKept?: (ordinal: number) => boolean) => Near[] {
  const sums = createSums(addends)
  return (terms, count, isKept) => {
    const limits = new Float64Array(terms.length + 1)
    for (let at = terms.length - 1; at >= 0; at -= 1) limits[at] = (limits[at + 1] ?? 0) + (terms[at]?.most ?? 0)
    const all = terms.reduce((sum, { from, to }) => sum + to - from, 0)
    let [isClosed, floor] = [false, 0]
    for (const [at, term] of terms.entries()) {
      if (isClosed) addToThose(addends, sums, term)
      else addAll(addends, sums, term, isKept)
      const limit = (limits[at + 1] ?? 0) * ABOVE
      if (limit === 0 || all < short || sums.length < count) continue
      // To look for the floor costs half as much as to add a list that is as long.
      if (2 * lengthOf(terms[at + 1]) < sums.length) continue
      // No sum is above what all terms so far can give.
      if (!isClosed && limit >= (limits[0] ?? 0) - (limits[at + 1] ?? 0)) continue
      floor = floorOf(sums, count, floor)
      // Whoever has nothing yet can reach no more than the limit.
      if (!isClosed && limit >= floor) continue
      isClosed = true
      keepReaching(sums, limit, floor)
    }
    return bestAndNoMore(addends, sums, count)
  }
}

/** The sum of each passage by its ordinal, and the ordinals of those that have one. Functions are handed it, so that one compiled code serves all indexes. */
interface Sums {
  readonly of: Float32Array
  touched: Uint32Array
  length: number
  /** By ordinal: not before some are looked up. */
  isSorted: boolean
}

function createSums({ rows }: Addends): Sums {
  return { of: new Float32Array(rows.length), touched: new Uint32Array(1_024), length: 0, isSorted: false }
}

function lengthOf(term: TermPostings | undefined): number {
  return term === undefined ? 0 : term.to - term.from
}

function addAll(addends: Addends, sums: Sums, { from, to, weight }: TermPostings, isKept: IsKept): void {
  const { ordinals, gone } = addends
  const own = sums.of
  const touched = roomFor(sums, to - from)
  let { length } = sums
  for (let at = from; at < to; at += 1) {
    const ordinal = ordinals[at] ?? 0
    const before = own[ordinal] ?? 0
    if (before === 0) {
      if (gone?.[ordinal] === 1 || isKept?.(ordinal) === false) continue
      touched[length] = ordinal
      length += 1
    }
    own[ordinal] = before + gainOf(addends, at, weight)
  }
  sums.length = length
}

function roomFor(sums: Sums, more: number): Uint32Array {
  const { of, touched, length } = sums
  if (touched.length > of.length || touched.length >= length + more) return touched
  sums.touched = new Uint32Array(Math.min(of.length, 2 * (length + more)) + 1)
  sums.touched.set(touched.subarray(0, length))
  return sums.touched
}

/** Only to passages that have a sum already. */
function addToThose(addends: Addends, sums: Sums, { from, to, weight }: TermPostings): void {
  const { ordinals } = addends
  const own = sums.of
  if ((to - from) / LOOK_UP < sums.length) {
    for (let at = from; at < to; at += 1) {
      const ordinal = ordinals[at] ?? 0
      const before = own[ordinal] ?? 0
      if (before !== 0) own[ordinal] = before + gainOf(addends, at, weight)
    }
    return
  }
  const those = sums.touched.subarray(0, sums.length)
  if (!sums.isSorted) those.sort()
  sums.isSorted = true
  let at = from
  for (const ordinal of those) {
    at = seek(ordinals, ordinal, at, to)
    if (at >= to) return
    if (ordinals[at] === ordinal) own[ordinal] = (own[ordinal] ?? 0) + gainOf(addends, at, weight)
  }
}

/** The sum that the `count`-th best has, or `least`, which it is known to have. */
function floorOf({ of, touched, length }: Sums, count: number, least: number): number {
  const top = createTop(count)
  let floor = least
  for (let at = 0; at < length; at += 1) {
    const ordinal = touched[at] ?? 0
    const score = of[ordinal] ?? 0
    if (score <= floor) continue
    top.offer(ordinal, score)
    floor = Math.max(least, top.floor())
  }
  return floor
}

/** Leaves only those that can still reach the floor, in their order; a sum of what goes is forgotten. */
function keepReaching(sums: Sums, limit: number, floor: number): void {
  const { of, touched, length } = sums
  let kept = 0
  for (let at = 0; at < length; at += 1) {
    const ordinal = touched[at] ?? 0
    if (((of[ordinal] ?? 0) + limit) * ABOVE < floor) {
      of[ordinal] = 0
    } else {
      touched[kept] = ordinal
      kept += 1
    }
  }
  sums.length = kept
}

/** The best, and all sums are forgotten. */
function bestAndNoMore({ rows }: Addends, sums: Sums, count: number): Near[] {
  const { of, touched, length } = sums
  const top = createTop(count)
  let floor = 0
  for (let at = 0; at < length; at += 1) {
    const ordinal = touched[at] ?? 0
    const score = of[ordinal] ?? 0
    of[ordinal] = 0
    if (score < floor || score === 0) continue
    top.offer(rows[ordinal] ?? 0, score)
    floor = Math.max(0, top.floor())
  }
  sums.length = 0
  sums.isSorted = false
  return top.taken()
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
