import { overlapOf, type Overlap, type Sketch } from '../../text/sketch.ts'

/** Each was set on made pairs: see docs/evaluation.md. */
export const LIMITS = {
  /** The part of the text that has less of its own, from which on two texts are copies of one. */
  part: 0.4,
  /** The same where few words are shared: less than `few` runs. */
  partOfFew: 0.5,
  few: 20,
  /** Runs of four words that a copy shares at least. */
  least: 6,
  /** A text that stands almost whole in another one owes nothing to a page's frame. */
  whole: 0.9,
  /** What must be left of both without what many documents have, in runs and as a part, and how little of that the two then share. */
  ownRuns: 12,
  own: 0.05,
  sharedOwn: 0.2,
  /** The part that a copy of a part must have with the longest text of a group. */
  loose: 0.3,
} as const

export type Likeness = Overlap & {
  /** The greater part. */
  readonly part: number
}

export function likeness(one: Sketch, other: Sketch): Likeness {
  const overlap = overlapOf(one, other)
  return { ...overlap, part: Math.max(overlap.ofOne, overlap.ofOther) }
}

/** What the two share is enough of one of them. `least` replaces the usual part. */
export function isEnough({ part, shared, each }: Likeness, least: number = LIMITS.part): boolean {
  const runs = shared * each
  return runs >= LIMITS.least && part >= (runs < LIMITS.few ? LIMITS.partOfFew : least)
}

/**
 * How alike two documents are beside what many documents carry, as the frame of a site's pages; the whole documents where
 * that is nearly all they have. What the two share may be the frame alone, or a cut text in a frame as long as itself.
 */
export function likenessOfOwn(one: Sketch, other: Sketch, like: Likeness, common: ReadonlySet<number>): Likeness {
  if (common.size === 0) return like
  const overlap = overlapOf(one, other, common)
  const own = { ...overlap, part: Math.max(overlap.ofOne, overlap.ofOther) }
  const [few, many] = [Math.min(own.one, own.other), Math.min(like.one, like.other)]
  if (few * own.each < LIMITS.ownRuns) return like
  if (own.part < LIMITS.sharedOwn) return own
  if (like.part >= LIMITS.whole) return like
  return few >= many * LIMITS.own && own.part > like.part && isEnough(own) ? own : like
}

/** Quotations that both have: enough of them, and most of those of the text that has fewer, come from one story. */
export function shareQuotations(one: Sketch, other: Sketch, like: Likeness): boolean {
  const [few, many] =
    one.quotations.length <= other.quotations.length
      ? [one.quotations, other.quotations]
      : [other.quotations, one.quotations]
  if (few.length < QUOTATIONS || like.part < WITH_QUOTATIONS) return false
  const there = new Set(many)
  const shared = few.reduce((sum, hash) => sum + (there.has(hash) ? 1 : 0), 0)
  return shared >= QUOTATIONS && shared >= few.length * MOST_QUOTATIONS
}

const QUOTATIONS = 3
const MOST_QUOTATIONS = 0.6
const WITH_QUOTATIONS = 0.12
