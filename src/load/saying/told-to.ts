import { withoutDates } from '../people/authors.ts'
import { finish } from './finish.ts'
import type { Reported } from './reporting.ts'
import { parseSpeaker } from '../people/speaker.ts'
import { dateIn } from './venue.ts'
import { verbsIn } from './verb-places.ts'

/** `Ada Reed was told to “paint over it”`: these are the words of whoever told her, never hers. */

const TOLD =
  /(?<!\p{L})(?:was|were|is|are|am|been|being|be|gets?|got)\s+(?:(?:also|then|once|later|simply|just|never|first|only|again|[\p{Ll}-]+ly)\s+)*(?<verb>told|asked|ordered|instructed|advised|warned|urged|reminded|informed|assured|begged|encouraged|invited|directed|cautioned|promised)(?!\p{L})|s[’'](?:est|était)\s+(?:vue?|entendue?)\s+(?:dire|répondre|ordonner|conseiller|promettre)(?!\p{L})/gu
const BY =
  /^\s+by\s+(?<who>[^:;]{2,100}?)(?=,?\s+(?:(?:not\s+)?to|that|on|in|at|during|whether|if|about)\s|\s*[:,]?\s*$)/u
/** Behind these somebody does something else. */
const OTHER_CLAUSE =
  /,\s+(?:he|she|it|they|I|we|who|which|il|elle|ils|elles|qui|\p{Lu})|(?:^|\s)(?:and|but|et|mais)\s+(?:he|she|it|they|I|we|was|were|is|are|has|had|did|would|will|could|[\p{Ll}]+ed|a|avait)\s/u
const LONGEST_GAP = 140

/** What stands before a quotation; undefined where nobody is told anything right in front of it. */
export function toldTo(context: string): Reported | undefined {
  const match = [...context.matchAll(TOLD)].at(-1)
  if (!match) return undefined
  const behind = context.slice(match.index + match[0].length)
  const by = BY.exec(behind)
  const gap = by ? behind.slice(by[0].length) : behind
  if (gap.length > LONGEST_GAP || /[;.!?“”"«»]/u.test(gap) || OTHER_CLAUSE.test(gap) || verbsIn(gap).length > 0)
    return undefined
  const isIntroduced = /[:：]\s*$/u.test(gap)
  // `was asked whether it was shut: “No.”`: what a colon leads to is the answer.
  if (isIntroduced && gap.replace(/[:：]\s*$/u, '').trim() !== '') return undefined
  const at = dateIn(gap)
  const dateAt = at === undefined ? undefined : context.length - gap.length + at
  const who = by?.groups?.['who']
  const speaker = who === undefined ? undefined : parseSpeaker(withoutDates(who))
  const known = speaker && finish({ ...speaker, frame: '' }, undefined, dateAt)
  return {
    ...(known ?? { isOutlet: false, isUnnamed: true, ...(dateAt !== undefined && { dateAt }) }),
    // Whoever is told something is still the one of whom the text speaks.
    isThing: true,
    ...(!isIntroduced && { isFragment: true }),
  }
}
