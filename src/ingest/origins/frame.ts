import type { ComparedFacts } from '../../model/origin.ts'
import { RUN_WORDS, type Sketch } from '../../text/sketch.ts'
import { overlapOf } from '../../text/sketch.ts'
import { runsOf } from '../../text/runs.ts'
import type { Likeness } from './alike.ts'
import { pageOf, siteOf } from './traits.ts'

export interface FrameParts {
  /** Runs of words that many documents have. */
  readonly frequent: ReadonlySet<number>
  readonly sketchAt: (at: number) => Sketch | undefined
  readonly factsAt: (at: number) => ComparedFacts | undefined
  readonly textAt: (at: number) => Promise<string | undefined>
}

/** Beside what many documents have, both have this part of their text, and of that they share nearly nothing. */
const OWN = 0.08
const SHARED = 0.1
/** How much nearer to the middle of the page its own words stand, in units of its length. */
const NEARER = 0.06

/**
 * Whether two documents that share most of their words are pages of one site with a long frame, rather than prints of one
 * text: words of their own stand in the middle of pages, and at the ends of reprints, where each site puts its own frame.
 */
export function createFrameJudge({ frequent, sketchAt, factsAt, textAt }: FrameParts) {
  const known = new Map<number, boolean>()
  const hasOwnMiddle = async (at: number): Promise<boolean> => {
    const before = known.get(at)
    if (before !== undefined) return before
    const text = await textAt(at)
    const found = text !== undefined && isOwnInMiddle([...runsOf(text, RUN_WORDS)], frequent, sketchAt(at)?.below ?? 0)
    known.set(at, found)
    return found
  }
  return async (one: number, other: number, like: Likeness): Promise<boolean> => {
    const [a, b] = [sketchAt(one), sketchAt(other)]
    if (!a || !b || frequent.size === 0 || !mayBeOneSite(factsAt(one), factsAt(other))) return false
    const own = overlapOf(a, b, frequent)
    if (own.one < OWN * like.one || own.other < OWN * like.other || own.one === 0 || own.other === 0) return false
    if (Math.max(own.ofOne, own.ofOther) >= SHARED) return false
    return (await hasOwnMiddle(one)) && hasOwnMiddle(other)
  }
}

function mayBeOneSite(one: ComparedFacts | undefined, other: ComparedFacts | undefined): boolean {
  const [a, b] = [one?.url, other?.url].map((url) => (url === undefined ? undefined : siteOf(pageOf(url))))
  return a === undefined || b === undefined || a === b
}

/** Of the runs that a sketch keeps it is known how many documents have them. */
function isOwnInMiddle(runs: readonly number[], frequent: ReadonlySet<number>, below: number): boolean {
  const [own, shared] = [
    { sum: 0, count: 0 },
    { sum: 0, count: 0 },
  ]
  for (const [at, run] of runs.entries()) {
    if (run >= below) continue
    const side = frequent.has(run) ? shared : own
    side.sum += Math.abs((at + 0.5) / runs.length - 0.5)
    side.count += 1
  }
  return own.count > 0 && shared.count > 0 && own.sum / own.count + NEARER < shared.sum / shared.count
}
