import { isWholeDay } from '../../text/calendar.ts'
import { findDates } from '../../text/dates.ts'
import { endsAsSentence } from '../lines/lines.ts'
import { WORD } from '../people/names.ts'
import { isBodyName } from '../people/people.ts'
import { isGivenName } from '../people/given-names.ts'
import { isBodyWord } from './issuer-line.ts'

/** Whose press release a text is, and of which day: what its first sentence is about, behind the line that calls it one. */

const RELEASE =
  /^[\s*#[(]*(?:for immediate release|(?:press|news|media) (?:release|statement)|statement to the press|communiqué de presse|pour (?:diffusion|publication) immédiate)(?!\p{L})[^.?!]{0,60}$/iu
/** `(Mill Town, 12 October 2022) —`, `MILL TOWN, 12 October —` */
const DATELINE =
  /^\s*(?:\([^()]{2,60}\)|\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,3}(?:,\s[^–—]{2,50}?)?)\s*(?:[–—:]|--?(?=\s))\s*/u
const SMALL = "(?:of|for|the|and|de|du|des|la|le|les|pour|et|d[’']|l[’'])"
const BODY_NAME = `(?:${WORD}|&)(?:\\s(?:${SMALL}\\s?){0,3}(?:${WORD}|&)){1,8}`
/** `The River Trust today welcomed`, `Le Comité de la Digue a condamné` */
const SUBJECT = new RegExp(
  `^(?:(?:Today|Yesterday|Aujourd[’']hui),?\\s)?(?:[Tt]he\\s|[Ll][ae]s?\\s|L[’'])?(?<who>${BODY_NAME})(?:\\s\\(\\p{Lu}{2,8}\\))?(?:,\\s[^,.]{2,90},)?\\s(?=\\p{Ll}{3,}|is\\s|a\\s)`,
  'u',
)
/** `…, the River Trust said today.` */
const SAYS_AT_END = new RegExp(
  `,\\s(?:the\\s|l[ae]s?\\s|l[’'])?(?<who>${BODY_NAME})\\s(?:said|says|announced|warned|reported|a annoncé|a déclaré)(?!\\p{L})[^.]{0,60}[.]`,
  'u',
)
const MOST_ABOVE = 8
const SHORTEST = 80

export interface Release {
  readonly author?: string
  readonly publishedOn?: string
}

/** `lines` are the filled ones at the head of a text. Nothing for a text that is no press release, or of nobody who is told for sure. */
export function releaseOf(lines: readonly string[]): Release {
  const at = lines.slice(0, MOST_ABOVE).findIndex((line) => RELEASE.test(line))
  const first = at < 0 ? undefined : lines.slice(at + 1).find((line) => line.length >= SHORTEST && endsAsSentence(line))
  if (first === undefined) return {}
  const dateline = DATELINE.exec(first)?.[0] ?? ''
  const sentence = first.slice(dateline.length)
  const who = [SUBJECT, SAYS_AT_END].map((form) => form.exec(sentence)?.groups?.['who']).find(isBody)
  const [day] = findDates(dateline)
  return {
    ...(who !== undefined && { author: who }),
    ...(isWholeDay(day?.iso) && { publishedOn: day.iso }),
  }
}

function isBody(name: string | undefined): boolean {
  const words = (name ?? '').split(/\s+/u)
  return name !== undefined && !isGivenName(words[0] ?? '') && (isBodyName(name) || isBodyWord(words))
}
