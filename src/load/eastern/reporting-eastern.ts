import { calledInPersian, reportedInPersian } from './reporting-persian.ts'
import { reportedAfterInPersian } from './reporting-persian-after.ts'
import { reportedAfterInArabic } from './reporting-arabic-after.ts'
import { reportedInArabic } from './reporting-arabic.ts'
import { sourceFrame } from './eastern-outlets.ts'
import { nobodyKnown, type IsKnown } from './eastern-speaker.ts'
import type { Reported } from '../saying/reporting.ts'

/** Letters of one language that the other has not; a clause with none of them may be either. */
const PERSIAN = /[پچژگی\u06A9\u200C]/u
const ARABIC = /[ةيىكأإ\u064B-\u0652]/u

function isPersian(text: string): boolean {
  return PERSIAN.test(text) || !ARABIC.test(text)
}

function isArabic(text: string): boolean {
  return ARABIC.test(text) || !PERSIAN.test(text)
}

/** `🎤 `, `• `: what stands in front of an item is none of its words. */
const ITEM = /^(?:[\s\uFE0F•▪■●*–—-]|\u200D|\p{Extended_Pictographic})+/u

/** What stands before a quotation in a Persian or Arabic sentence. */
export function reportedInEastern(given: string, isKnown: IsKnown = nobodyKnown): Reported | undefined {
  const context = given.replace(ITEM, (item) => ' '.repeat(item.length))
  const frame = sourceFrame(context, isKnown)
  const own = frame && reportedIn(' '.repeat(frame.length) + context.slice(frame.length), isKnown)
  // `وبحسب صحيفة ضفاف، قالت المديرة`: whoever the clause behind it tells speaks, and not the outlet.
  if (own && (own.speaker ?? own.role ?? own.pronoun) !== undefined)
    return { ...(frame.outlet !== undefined && { outlet: frame.outlet }), ...own }
  return reportedIn(context, isKnown)
}

function reportedIn(context: string, isKnown: IsKnown): Reported | undefined {
  const persian = isPersian(context) ? reportedInPersian(context, isKnown) : undefined
  if (persian?.speaker !== undefined || persian?.pronoun !== undefined || !isArabic(context)) return persian
  return reportedInArabic(context, isKnown) ?? persian
}

/** `X این طرح را «فاجعه» خواند` */
export function calledInEastern(before: string, behind: string, isKnown: IsKnown): Reported | undefined {
  return calledInPersian(before, behind, isKnown)
}

const AFTER_START = /^[\s،,؛—–-]*/u

/** What stands behind a quotation, up to the next one. */
export function reportedAfterInEastern(context: string, isKnown: IsKnown): Reported | undefined {
  if (!/^\s*[،,؛—–-]|^\s+\p{L}/u.test(context)) return undefined
  const from = AFTER_START.exec(context)?.[0].length ?? 0
  return (
    (isArabic(context) ? reportedAfterInArabic(context, from, isKnown) : undefined) ??
    (isPersian(context) ? reportedAfterInPersian(context, from, isKnown) : undefined)
  )
}
