import { DATE } from '../lines/mask.ts'
import { clauseEnd } from './clause-end.ts'
import type { Reported } from './reporting.ts'
import { dateIn, outletIn } from './venue.ts'

const EASTERN = /\p{Script=Arabic}/u

/** The beginning of what a sentence says behind a quotation. */
const TELLS_WHEN = new RegExp(`^,?\\s+(?:${DATE}|in|on|at|during|back|last|dans|lors|le|en|sur|à)(?!\\p{L})`, 'u')

/** `called it “a storm” in its article of 4 May`: when and where stand behind the words. */
export function withTail(reported: Reported, behind: string, from: number): Reported {
  if (EASTERN.test(behind) || !TELLS_WHEN.test(behind)) return reported
  const clause =
    behind.slice(0, clauseEnd(behind, 0)).split(/,\s|\s(?:and|but|et|mais|when|quand|who|which|qui)\s/u)[0] ?? ''
  const at = reported.dateAt === undefined ? dateIn(clause) : undefined
  const outlet = reported.outlet ?? outletIn(clause)
  return { ...reported, ...(at !== undefined && { dateAt: from + at }), ...(outlet !== undefined && { outlet }) }
}
