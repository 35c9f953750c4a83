import { withoutDates } from '../people/authors.ts'
import { finish } from './finish.ts'
import { answersTo } from './reporting-noun.ts'
import type { Reported } from './reporting.ts'
import { parseSpeaker } from '../people/speaker.ts'
import { dateIn, outletIn } from './venue.ts'
import { verbsIn } from './verb-places.ts'

/** `post by the Town Band on Facebook, 9 Feb 2023 — “…”`, `the top comment, from a user called weir_watch, is simply: “…”` */

const THING =
  '(?:posts?|tweets?|toots?|comments?|reply|replies|message|e-?mail|letter|note|caption|review|publication|commentaires?|billet|courriel|lettre)'
const MADE_BY = new RegExp(
  `(?<=^|[\\s(])${THING}(?<of>\\s[^:;.“”"«»]{0,60}?|,?)\\s(?:by|from|par|de)\\s(?<called>(?:an?|the|une?|le|la)\\s(?:user|account|reader|commenter|viewer|fan|utilisat(?:eur|rice)|compte|lecteur|lectrice|internaute)(?:\\s(?:called|named|nommée?|appelée?))?\\s)?(?<who>[^:;“”"«»]{2,90}?)(?<where>,?\\s(?:on|in|to|at|under|via|dated|sur|dans|le|du)\\s(?:[^:;“”"«»]|\\d:(?=\\d)){2,90}?)?\\s*(?:[—–]|(?:,?\\s(?:is|was|reads?|says|said|est|dit)(?:\\s(?:simply|only|just|also|simplement))?)?\\s*:)\\s*$`,
  'u',
)
const MAY_BE = new RegExp(`(?<!\\p{L})${THING}(?!\\p{L})`, 'u')
/** What somebody says of another's post is not the post. */
const OF_ANOTHER = /(?:^|\s)(?:on|to|under|below|beneath|of|about|sous|sur|à|de)\s(?:\p{L}+\s)*$/u
const HANDLE = /^[*_]{0,2}(?<handle>@?(?=\S*\p{Ll})[\w.-]{3,40}?)[*_]{0,2}$/u

export function madeBy(context: string): Reported | undefined {
  if (!/[:—–]\s*$/u.test(context) || !MAY_BE.test(context.toLowerCase()) || answersTo(context)) return undefined
  const found = MADE_BY.exec(context)
  const { of = '', called, who = '', where = '' } = found?.groups ?? {}
  if (
    who === '' ||
    OF_ANOTHER.test(context.slice(0, found?.index)) ||
    MAY_BE.test(of) ||
    verbsIn(`${of} ${who}`).length > 0
  )
    return undefined
  const dateAt = dateIn(where) === undefined ? undefined : context.lastIndexOf(where) + (dateIn(where) ?? 0)
  const handle = called === undefined ? undefined : HANDLE.exec(who)?.groups?.['handle']
  const speaker = handle === undefined ? parseSpeaker(withoutDates(who)) : { speaker: handle, isOutlet: false }
  if (speaker?.speaker === undefined) return undefined
  return finish({ ...speaker, frame: '' }, outletIn(where), dateAt)
}

const ON_ANOTHERS = new RegExp(
  `(?<!\\p{L})${THING}\\s(?:on|to|under|below|beneath)\\s(?:the|an?|his|her|that|this)\\s(?:\\p{L}+\\s){0,2}(?:article|story|photo|picture|${THING.slice(3)}\\s(?:by|of|from)\\s[^,:]{2,60}:\\s*$`,
  'u',
)

/** `One comment on the post by Ada Reed: “…”`: whoever commented is not named. */
export function isOnAnothers(context: string): boolean {
  return /(?:by|of|from)\s[^:]*:\s*$/u.test(context) && ON_ANOTHERS.test(context)
}
