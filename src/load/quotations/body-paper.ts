import { withoutDates } from '../people/authors.ts'
import { NAME } from '../people/names.ts'
import { parseSpeaker, type Speaker } from '../people/speaker.ts'
import { finish } from '../saying/finish.ts'
import { withoutFrames } from '../saying/frames.ts'
import type { Reported } from '../saying/reporting.ts'
import { dateIn, frameDate, outletIn } from '../saying/venue.ts'
import { bodySubject } from './spoken-next.ts'

/** `The court met on Monday. From its ruling: “…”`, `The mayor's reply consisted of one sentence:`: whose a paper is that is quoted beside verbs of saying. */

const RULING = '(?:judge?ment|ruling|verdict|sentence)'
const ISSUED =
  '(?:order|decision|decree|resolution|motion|notice|statement|press release|reply|answer|response|circular|recommendation|declaration|announcement|communiqué|preamble|bulletin|instructions?|minutes|findings|opinion|wording)'
const COUNT =
  '(?:\\p{N}{1,4}(?:\\.\\p{N}+)?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)'
const PART = `(?:Item|Paragraph|Point|Section|Clause|Page|Line|Its first line|Its last line)(?:\\s${COUNT})?`
const READS =
  '\\s(?:reads?|says?|said|states?|stated|ran|runs|is|was|begins?|began|ends?|concludes?|consist(?:s|ed) of|contain(?:s|ed)|should be read)(?!\\p{L})[^.:!?]{0,70}'
const OF_DAY = '(?:\\s(?:of|to|dated|on)\\s[^.:!?,]{2,50})?,?(?:\\sin\\s(?:full|part|its entirety),)?'
/** What leads to the words, behind the sentence that tells whose paper it is. */
const LEADS = new RegExp(
  `(?:^|[.!?]["”»]?\\s+)(?<lead>(?:(?:From|${PART}\\s(?:of|in))\\s(?:the|its|their)\\s(?:\\p{Ll}+\\s)?(?:(?<ruling>${RULING})|${ISSUED})${OF_DAY}(?:${READS})?|(?:Its|Their|The)\\s(?:\\p{Ll}+\\s)?(?:${RULING}|${ISSUED})${OF_DAY}${READS}|${PART}${READS}):\\s*)$`,
  'u',
)
const COURT = /(?<!\p{L})(?:[Cc]ourt|[Tt]ribunal|[Jj]ury|[Bb]ench|[Jj]udges?|[Pp]anel|[Cc]hamber)(?!\p{L})/u
/** `The minutes of the board's meeting of 12 January` */
const PAPER_OF = new RegExp(
  `(?<!\\p{L})(?:${ISSUED}|${RULING})\\sof\\s(?<who>[Tt]he\\s(?:[\\p{L}-]+\\s){0,3}?[\\p{L}-]+?)(?:[’']s?\\s(?:meeting|session|sitting))?(?=[,.]|\\s(?:of|on|in|from|dated|was|were|is|are|run|runs|which)\\s)`,
  'u',
)
/** `The mayor's reply consisted of one sentence:` */
const OWNED = new RegExp(
  `(?:^|[.!?]["”»]?\\s+)(?<who>The\\s[^.:,’']{2,60}?|${NAME})(?:[’']s|(?<=s)[’'])\\s(?:\\p{Ll}+\\s){0,2}?(?:reply|answer|response|statement|verdict|explanation|comment)${OF_DAY}${READS}:\\s*$`,
  'u',
)
/** `the agency limited itself to two sentences on 1 May:`, `Her office sent us the following:` */
const DOES =
  /^(?<who>[^:;.]{3,120}?),?\s(?:then\s|finally\s|only\s|duly\s)?(?<does>(?:limited|confined|restricted)\s(?:itself|himself|herself|themselves)\sto|broke\s(?:its|his|her|their)\ssilence|obliged\s(?:with|us)|sent\s(?:us|me|the\s\p{L}+)\s(?:the following|this|these|two|an?|one)(?!\p{L})|got no further than|went no further than)(?<behind>[^:;.]{0,110}):\s*$/u
const ASIDE = /,\s(?:who|which|whose)\s[^,:]{2,90}$/u

/** `text` is the paragraph up to the words. */
export function ofBody(text: string): Reported | undefined {
  if (!/:\s*$/u.test(text)) return undefined
  return byOwner(text) ?? bySending(text)
}

function byOwner(text: string): Reported | undefined {
  const own = OWNED.exec(text)
  const owner = own && parseSpeaker(own.groups?.['who'] ?? '')
  if (own && owner && (owner.speaker ?? owner.role) !== undefined) return at(owner, text, own.index)
  const found = LEADS.exec(text)
  const lead = found?.groups?.['lead']
  if (lead === undefined) return undefined
  const before = text.slice(0, text.length - lead.length)
  const whose = [...before.slice(-300).matchAll(new RegExp(PAPER_OF, 'gu'))].at(-1)?.groups?.['who']
  const body = (whose === undefined ? undefined : bodyOf(whose)) ?? bodySubject(before.slice(-300))
  if (body?.speaker === undefined || body.isOutlet) return undefined
  if (found?.groups?.['ruling'] !== undefined && !COURT.test(body.speaker)) return undefined
  return at(body, text, text.length - lead.length)
}

function bodyOf(who: string): Speaker | undefined {
  const found = parseSpeaker(who)
  return found?.speaker === undefined ? undefined : found
}

function bySending(text: string): Reported | undefined {
  const start = [...text.matchAll(/[.!?]["”»]?\s+(?=\p{Lu})/gu)].at(-1)
  const from = start === undefined ? 0 : start.index + start[0].length
  const { frame, rest } = withoutFrames(text.slice(from))
  const { who = '', behind = '' } = DOES.exec(rest)?.groups ?? {}
  const speaker = who === '' ? undefined : parseSpeaker(withoutDates(who.replace(ASIDE, '')))
  if (!speaker || (speaker.speaker ?? speaker.role) === undefined) return undefined
  const day = dateIn(behind)
  const inFrame = frameDate(frame)
  const dateAt =
    day === undefined ? (inFrame === undefined ? undefined : from + inFrame) : text.lastIndexOf(behind) + day
  return finish({ ...speaker, frame }, speaker.isOutlet ? speaker.speaker : outletIn(behind), dateAt)
}

function at(speaker: Speaker, text: string, from: number): Reported {
  const day = dateIn(text.slice(from))
  return finish({ ...speaker, frame: '' }, undefined, day === undefined ? undefined : from + day)
}
