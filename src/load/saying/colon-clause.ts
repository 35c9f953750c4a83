import { withoutDates } from '../people/authors.ts'
import { withoutFrames } from './frames.ts'
import { finish } from './finish.ts'
import { isGivenName } from '../people/given-names.ts'
import { isOnAnothers } from './made-by.ts'
import { isBodyName } from '../people/people.ts'
import { NAME } from '../people/names.ts'
import type { Reported } from './reporting.ts'
import { parseSpeaker, type Speaker } from '../people/speaker.ts'
import { dateIn, frameDate, outletIn } from './venue.ts'
import { tellsOfOthers } from './words-of-others.ts'

/** `The guide Ada Reed sided with the mill: “…”`: whatever a person does, a colon and a whole sentence behind it are that person's. */

/** These are no verb: the name goes on, or more than one is spoken of. */
const NO_VERB =
  /^(?:of|from|in|at|on|to|by|with|for|and|or|but|nor|van|von|der|den|de|du|des|la|le|who|whose|which|that|as|than|the|an?|his|her|its|their|et|ou|qui|dont|où|where|when|while)$/u
/** `Ada Reed a pris la défense du moulin` */
const FRENCH_PAST = /^a\s(?:(?:aussi|ensuite|vite|vivement|bien)\s)?\p{Ll}+(?:é|is|it|u|ert|i)(?!\p{L})/u
/** `was found by a walker, Ada Reed:` */
const AGENT = new RegExp(
  `\\sby\\s+(?<who>(?:(?:an?|the|his|her)\\s(?:[\\p{Ll}-]+\\s){0,3}?[\\p{Ll}-]+,?\\s+)?(?=\\S+\\s)${NAME})$`,
  'u',
)
const LONGEST = 260

/**
 * `context` stands in front of the marks and ends in a colon. `isKnown` tells a surname that the text has given to
 * somebody.
 */
export function colonClause(context: string, isKnown: (word: string) => boolean): Reported | undefined {
  const clause = /^(?<clause>[^:;“”"«»\uE002]+):\s*$/u.exec(context)?.groups?.['clause'] ?? ''
  if (clause === '' || clause.length > LONGEST) return undefined
  // `Reed: “…”`, of whom the text has spoken.
  const alone =
    /^\s*\p{Lu}[\p{L}’'-]+$/u.test(clause) && isKnown(clause.trim()) ? parseSpeaker(clause.trim()) : undefined
  if (alone?.speaker !== undefined && !alone.isOutlet) return finish({ ...alone, frame: '' }, undefined, undefined)
  const { frame, rest: whole } = withoutFrames(clause)
  // `Ada Reed, who stood nearest, saw it otherwise:`
  const rest = withoutHandle(whole).replace(/,\s+(?:who|qui)\s[^,]{2,80},(?=\s+\p{Ll})/u, (part) =>
    ' '.repeat(part.length),
  )
  for (const match of rest.matchAll(/\s+(?<verb>\p{Ll}[\p{L}’'-]*)/gu)) {
    const who = rest.slice(0, match.index).trim()
    const does = rest.slice(match.index).trim()
    const isNoVerb = NO_VERB.test(match.groups?.['verb'] ?? '') && !FRENCH_PAST.test(does)
    if (isNoVerb || tellsOfOthers(does)) continue
    const speaker = personIn(who, isKnown)
    if (!speaker) continue
    // `Ada Reed thanked Ben Moss, who laughed:`
    if (/,\s+(?:who|which|that|qui|but|and|while|as)\s|\s(?:and|but|while)\s+(?:he|she|\p{Lu})/u.test(does))
      return undefined
    const at = dateIn(does)
    const dateAt = at === undefined ? frameDate(frame) : clause.length - (rest.length - match.index) + at + 1
    return finish({ ...speaker, frame }, outletIn(does) ?? outletIn(frame), dateAt)
  }
  const agent = isOnAnothers(context) ? undefined : AGENT.exec(rest)?.groups?.['who']
  const by = agent === undefined ? undefined : personIn(agent, isKnown)
  return by && finish({ ...by, frame }, undefined, undefined)
}

/** `Ada Reed (@ada_reed)` */
function withoutHandle(text: string): string {
  return text.includes('(@') ? text.replace(/\s\(@[^()\s]{2,60}\)/u, (part) => ' '.repeat(part.length)) : text
}

function personIn(who: string, isKnown: (word: string) => boolean): Speaker | undefined {
  const found = /^\p{L}/u.test(who) ? parseSpeaker(withoutDates(who).replace(/,$/u, '')) : undefined
  const name = found?.speaker
  if (name === undefined || found?.isOutlet === true || isBodyName(name) || /^(?:the|its|le|la)\s/iu.test(name))
    return undefined
  return /\s/u.test(name) || isGivenName(name) || isKnown(name) ? found : undefined
}
