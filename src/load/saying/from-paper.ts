import { finish } from './finish.ts'
import type { Reported } from './reporting.ts'
import { subjectBefore } from './subject.ts'
import { parseSpeaker } from '../people/speaker.ts'
import { withoutDates } from '../people/authors.ts'
import { dateIn, frameDate, outletIn } from './venue.ts'

/** `a letter from the mayor, Ada Reed, to the bank. It reads: “…”`, `From her speech:`, `she had this to say:`: what leads to words beside verbs of saying. */

const PAPER =
  '(?:letter|memo|memorandum|note|e-?mail|telegram|message|statement|report|circular|decree|order|directive|postcard|submission|affidavit|testimony|petition|lettre|courriel|rapport|note)'
const IT_READS =
  /(?:^|[.!?]["”»]?\s+)(?<it>(?:It|Its\s[\p{L} ]{2,30}?|The\s(?:letter|memo|memorandum|note|e-?mail|telegram|message|statement|report|circular|order|text|paper|page|second page|last line))\s(?:[^.!?:]{0,70}?\s)?(?:reads?|ran|runs|says|said|states?|stated|continues|begins?|began|ends?|concludes?)(?:\s[^.:!?]{0,40})?:\s*)$/u
const FROM = new RegExp(
  `(?<!\\p{L})${PAPER}(?:\\s(?:dated|of)\\s[^.;:]{2,40}?)?,?\\s(?:from|by|signed by|written by|de)\\s(?<who>[^.;:“”"«»]{3,140}?)(?=,?\\s(?:to|addressed to|dated|about|which|that|on|à|au)\\s|[.]?\\s*$)`,
  'u',
)
const SPEECH =
  /(?:^|[.!?]["”»]?\s+)(?:From|(?:We|I) quote from)\s(?:(?<pronoun>his|her)|(?<who>[^.;:“”"«»]{3,80}?)[’']s?)\s(?:[\p{Ll}-]+\s){0,2}?(?:speech|letter|diary|statement|testimony|address|memoirs?|notebook|evidence|article|interview|post|reply)(?:[\s,][^:“”"«»]{2,120})?:\s*$/u
/** `His recommendation reads in part:` */
const OWN_READS =
  /(?:^|[.!?]["”»]?\s+)(?<whose>His|Her)\s(?:[\p{Ll}-]+\s){0,2}?(?:recommendation|letter|note|e-?mail|message|statement|report|words|answer|reply|response|speech|diary|post)(?:\s(?:of|to|dated)\s[^.:!?]{2,60})?,?(?:\sin\s(?:full|part),)?\s(?:reads?|ran|runs|was|were|is|says?|said|begins?|began|ended|ends|consist(?:s|ed) of|(?:should|must|deserves? to|ought to) be (?:read|quoted))(?:\s[^.:!?]{0,40})?:\s*$/u
const INTERVIEW =
  /\s(?:gave|granted|has given|had given)\s(?<to>[^.!?:]{2,70}?)\s(?:an?\s(?:[\p{Ll}-]+\s){0,2})?interview(?:[\s,][^.!?:]{0,80})?:\s*$/u
const QUOTED =
  /\s(?:was|is|were)\s(?:again\s|also\s|then\s)?quoted\s(?:as follows|thus|there as saying)(?:\s[^:.]{0,40})?:\s*$/u
const TO_SAY =
  /\s(?:had|has)\s(?:(?:only|just)\s)?(?:this|the following)\sto\s(?:say|add|report)(?:\s[^.:!?]{0,60})?[.:]\s*$/u
const SENTENCE = /[.!?]["”»]?\s+(?=\p{Lu})/gu

/** `text` is the paragraph up to the words. */
export function fromPaper(text: string): Reported | undefined {
  if (!/[:.]\s*$/u.test(text)) return undefined
  return (
    ofPaper(text) ?? ofSpeech(text) ?? ofSubject(text, INTERVIEW) ?? ofSubject(text, QUOTED) ?? ofSubject(text, TO_SAY)
  )
}

function ofPaper(text: string): Reported | undefined {
  const it = IT_READS.exec(text)?.groups?.['it']
  if (it === undefined) return undefined
  const before = text.slice(0, text.length - it.length)
  const start = lastSentence(before.trimEnd())
  const found = FROM.exec(before.slice(start).trimEnd())
  const speaker = found && parseSpeaker(withoutDates(found.groups?.['who'] ?? ''))
  if (!found || speaker?.speaker === undefined || speaker.isOutlet) return undefined
  const [own, named] = [dateIn(it), dateIn(found[0])]
  const dateAt =
    own === undefined ? (named === undefined ? undefined : start + found.index + named) : before.length + own
  return finish({ ...speaker, frame: '' }, undefined, dateAt)
}

function ofSpeech(text: string): Reported | undefined {
  const whose = OWN_READS.exec(text)?.groups?.['whose']
  if (whose !== undefined) return { isOutlet: false, pronoun: whose === 'His' ? 'he' : 'she' }
  const { pronoun, who } = SPEECH.exec(text)?.groups ?? {}
  // Whoever is named behind it took it down, or heard it.
  const isNamed = /\p{Lu}\p{Ll}+\s\p{Lu}/u.test(SPEECH.exec(text)?.[0] ?? '')
  if (pronoun !== undefined) return isNamed ? undefined : { isOutlet: false, pronoun: pronoun === 'his' ? 'he' : 'she' }
  const speaker = who === undefined ? undefined : parseSpeaker(who)
  return speaker?.speaker === undefined || speaker.isOutlet
    ? undefined
    : finish({ ...speaker, frame: '' }, undefined, undefined)
}

function ofSubject(text: string, form: RegExp): Reported | undefined {
  const found = form.exec(text)
  if (!found) return undefined
  const start = lastSentence(text.slice(0, found.index))
  const subject = subjectBefore(text.slice(start, found.index))
  if (
    !subject ||
    subject.isOutlet ||
    ((subject.speaker ?? subject.pronoun) === undefined && subject.role === undefined)
  )
    return undefined
  const outlet = found.groups?.['to'] === undefined ? outletIn(subject.frame) : outletIn(`to ${found.groups['to']}`)
  const dateAt = frameDate(subject.frame)
  return finish(subject, outlet, dateAt === undefined ? undefined : start + dateAt)
}

function lastSentence(text: string): number {
  const stop = [...text.matchAll(SENTENCE)].at(-1)
  return stop === undefined ? 0 : stop.index + stop[0].length
}
