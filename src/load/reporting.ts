import { DATE } from './mask.ts'
import { nounBefore } from './reporting-noun.ts'
import { parseSpeaker, type Speaker } from './speaker.ts'
import { withoutDates } from './authors.ts'
import { leadingSubject, subjectBefore, type Subject } from './subject.ts'
import { BEFORE_CLAUSE } from './speech-verbs.ts'
import { dateIn, frameDate, listener, outletIn } from './venue.ts'
import { verbsIn, type VerbPlace } from './verb-places.ts'
import { byColon, byConviction, bySense } from './reporting-sense.ts'
import { thatBegan, writtenThing } from './written-things.ts'
import { special } from './reporting-special.ts'
import { finish } from './finish.ts'
import { NAMING, WORKS } from './naming.ts'

export interface Reported extends Speaker {
  readonly outlet?: string
  /** Where the date stands in the context that was given. */
  readonly dateAt?: number
  /** Of words announced in a line above: that line's date. */
  readonly saidOn?: string
  /** Only a pronoun names the speaker, or (`participle`) nothing in this context does. */
  readonly pronoun?: string
  /** Where the form of the verb tells it, as in Arabic. */
  readonly gender?: 'he' | 'she'
  /** Named in brackets behind the words: of short ones it is the maker of a work. */
  readonly isSource?: boolean
  /** Named beside whom the sentence is about. */
  readonly isAside?: boolean
  /** A card, a sign: the words stand on it, and nobody is heard. */
  readonly isThing?: boolean
  /** How much of a context behind a quotation was used. */
  readonly length?: number
  /** The quotation is a part of a clause: its speaker must be named, since any word may stand in marks. */
  readonly isFragment?: boolean
}

const LONGEST_GAP = 200
const LONGEST_CLAUSE = 160
const TAIL = /\s*(?:(?<colon>[:：])|(?<comma>,)|\b(?<that>that|que|qu[’'])|(?<dash>[—–-]))?\s*$/u
const PIECE = `(?:,?\\s*(?:on|in|dated|of|from|le|du|en|back in|late on|early on)?\\s*${DATE}|\\s+(?:later|again|also|back|once|as follows|the following|ensuite|alors|\\p{Ll}+ly)|,?\\s+(?:at|in|during|after|before|outside|inside|from|about|following|to|over|by|à|au|dans|lors|pendant|après|with|as|on|via|through|sur|devant|of)\\s+[^.;:"“«]{2,90}?)`
const TOLD =
  /^(?:told|tells|tell|reminds|reminded|informs|informed|assures|assured|asks|asked|warns|warned|urges|urged|advised|instructed|ordered)$/u
/** `found “no sign of a leak”` */
const FINDS = /^(?:found|finds|felt)$/u
/** `found the play “too long”` */
const FOUND_IT = /^\s*(?:(?:(?:the|his|her|its|their|this|that)\s+[\p{L}-]+(?:\s+[\p{L}-]+)?|it|them|him|her)\s*)?$/u
const PERSON = `(?:(?:the|an?|his|her|their|our|my|local)\\s+)?[\\p{L}’'-]+(?:\\s+(?!that\\b)[\\p{L}’'-]+){0,4}?`
const PIECES = new RegExp(`^(?:${PIECE}){0,5}$`, 'u')
const TO_SOMEBODY = new RegExp(`^\\s+${PERSON}(?:${PIECE}){0,5}$`, 'u')

/** Right in front of the marks these name the thing itself: `the so-called “wall”`. */
const NEEDS_OBJECT = /^(?:call|label|brand|describ|deem|characteri|accus|liken|compar)/u
/** `14. Under cross-examination …`: the number of a paragraph or of a list is none of its words. */
const ITEM = /^\s*(?:\[?\p{N}{1,3}(?:\.\p{N}{1,3})*[.)\]]|\p{N}{1,2}(?:\.\p{N}{1,2}){1,3}|[-•*–])\s+(?=\p{L})/u

/** `PORT ELLIN, 14 June (Coastline News) -` */
const DATELINE =
  /^\s*\p{Lu}[\p{Lu}\s.’'-]{2,40}(?:,\s[^()–—-]{2,40}?)?\s*(?:\([^()]{2,40}\)\s*)?[-–—]{1,2}\s+(?=\p{L})/u

const SALUTATION = /^\s*(?:Sir|Madam|Sirs|Dear\s[^,.]{2,40}|Monsieur|Madame),?\s(?:[-–—]\s)?(?=\p{Lu})/u

function blank(part: string): string {
  return ' '.repeat(part.length)
}

export function reportedBefore(given: string): Reported | undefined {
  const context = given.replace(SALUTATION, blank).replace(ITEM, blank).replace(DATELINE, blank)
  const semicolon = context.lastIndexOf('; ') + 1
  // A clause that has its own subject and verb.
  const own = semicolon > 0 ? byVerb(blank(context.slice(0, semicolon)) + context.slice(semicolon)) : undefined
  if (own?.speaker !== undefined) return own
  return (
    nounBefore(context) ??
    thatBegan(context) ??
    special(context) ??
    byVerb(context) ??
    bySense(context) ??
    byConviction(context) ??
    label(context) ??
    byColon(context) ??
    writtenThing(context)
  )
}

function byVerb(context: string): Reported | undefined {
  const tail = TAIL.exec(context)?.groups ?? {}
  const body = context.slice(0, TAIL.exec(context)?.index ?? context.length)
  const isIntroduced = tail['colon'] !== undefined || tail['comma'] !== undefined || tail['dash'] !== undefined
  for (const verb of verbsIn(body).toReversed()) {
    const gap = body.slice(verb.end)
    if (gap.length > LONGEST_GAP || /[;!?]|[^\d]:|\.\s/u.test(gap)) return undefined
    const isDirect = PIECES.test(gap) || (TOLD.test(verb.word) && TO_SOMEBODY.test(gap)) || tail['colon'] !== undefined
    const isCall = verb.kinds.has('calling') && !verb.kinds.has('speaking')
    const names = NAMING.test(gap) || (!isCall && !FINDS.test(verb.word) && !/^\s+that\s/u.test(gap) && WORKS.test(gap))
    if (!isDirect && (gap.length > LONGEST_CLAUSE || names)) return undefined
    if (!isIntroduced && names) return undefined
    const leadsOn =
      tail['that'] !== undefined || tail['colon'] !== undefined || /^\s+(?:that|how|que|qu[’'])(?!\p{L})/u.test(gap)
    if (BEFORE_CLAUSE.has(verb.word) && !leadsOn && !(FINDS.test(verb.word) && FOUND_IT.test(gap))) continue
    // `Ada Reed calls that “a wall”`: here `that` is the thing.
    if (isCall && (isIntroduced || (gap.trim() === '' && tail['that'] !== 'that' && NEEDS_OBJECT.test(verb.word))))
      continue
    if (verb.kinds.has('sounding') && !verb.kinds.has('speaking') && !isCall && !(isIntroduced && gap.length < 60))
      continue
    const subject = subjectOf(body, verb)
    if (!subject) continue
    const isFragment = !isDirect || (tail['that'] !== undefined && !isIntroduced)
    const reported = withVenue(subject, verb, gap, body)
    const { dateAt, ...dateless } = reported
    // `likened the cease-fire of 4 May to “…”`: the date is that of the thing.
    const isOfThing = isCall && dateAt !== undefined && dateAt > verb.end + 12
    return { ...(isOfThing ? dateless : reported), ...(isFragment && { isFragment }) }
  }
  return undefined
}

function subjectOf(body: string, verb: VerbPlace): Subject | undefined {
  const before = body.slice(0, verb.start)
  if (!verb.kinds.has('participle')) return subjectBefore(before)
  const main = verbsIn(before).find(({ kinds }) => kinds.has('speaking') && !kinds.has('participle'))
  const own = main === undefined ? undefined : subjectBefore(before.slice(0, main.start))
  if (own?.speaker !== undefined) return own
  return (
    leadingSubject(before.replace(/[\s,]+(?:by|and|while|avant d[’']|en)?\s*$/u, '')) ?? {
      isOutlet: false,
      pronoun: 'participle',
      frame: '',
    }
  )
}

const PAPERS =
  '(?:letter|statement|report|article|study|survey|poll|paper|book|essay|speech|interview|memo|ruling|diary|entry|note|column|memoir|telegram|minutes|log|record|records|circular|notice|bulletin|edition|issue|review|lettre|rapport|étude|enquête|discours|journal)'
/** A letter, a report and the like says its date beside its name. */
const DATED = new RegExp(
  `(?:(?:dated|interviewed|speaking|writing|asked|questioned|issued|published|printed|posted|datée? du|publiée? le|interrogée?|invitée?)\\s+(?:[^,;:]{0,60}?\\s)?(?:on\\s+|in\\s+|le\\s+)?)${DATE}`,
  'u',
)

/** `A 2019 study by Ada Reed`, `In her diary for 4 May 1919 Ada Reed`, `Reed (2019)`. */
const DATED_PAPER = new RegExp(
  `(?:(?:^|[,;]\\s+)(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\\s+(?=\\S+\\s+(?:\\p{Ll}+\\s+){0,2}?${PAPERS}\\s)|(?:^|\\s)${PAPERS}\\s+(?:of\\s+(?:[\\p{L}’'-]+\\s+){1,5})?(?:of|for|from|du|de|en)\\s+|^\\p{Lu}[\\p{L}’'-]*(?:\\s+(?:and|et|&|\\p{Lu})[\\p{L}.’'-]*){0,4}\\s+\\()${DATE}`,
  'u',
)

const ASIDE = /,\s+(?:in|on|at|during|\p{Ll}{3,}ing|dans|lors)\s[^,;:]{2,100},?\s*$/u

function withVenue(subject: Subject, verb: VerbPlace, gap: string, body: string): Reported {
  const spoken = gap.split(/\s(?:that|que)\s/u)[0] ?? gap
  const inGap = dateIn(spoken)
  const dated = DATED.exec(body.slice(subject.frame.length, verb.start))
  const paper = DATED_PAPER.exec(body.slice(0, verb.start))
  const inSubject = dated
    ? subject.frame.length + dated.index + dated[0].length - 1
    : paper
      ? paper.index + paper[0].length - 1
      : undefined
  // `Ada Reed, in an essay for The Lantern in 1962, called it`
  const aside = ASIDE.exec(body.slice(0, verb.start))
  const inAside = aside ? dateIn(aside[0]) : undefined
  const dateAt =
    inGap === undefined
      ? (inSubject ?? (aside && inAside !== undefined ? aside.index + inAside : frameDate(subject.frame)))
      : verb.end + inGap
  const outlet =
    (TOLD.test(verb.word) ? listener(spoken) : undefined) ??
    outletIn(spoken) ??
    outletIn(subject.frame) ??
    (aside ? outletIn(aside[0]) : undefined)
  const main = dateAt === undefined && outlet === undefined ? mainVenue(subject, verb, body) : undefined
  return finish(subject, outlet ?? main?.outlet, dateAt ?? main?.dateAt ?? dateThen(subject, verb, gap, body))
}

/** `Ada Reed withdrew in the Herald of 4 May, conceding that`: what the main clause says of where and when holds on. */
function mainVenue(subject: Subject, verb: VerbPlace, body: string): Pick<Reported, 'outlet' | 'dateAt'> | undefined {
  if (!verb.kinds.has('participle')) return undefined
  const from = subject.frame.length
  const clause = body.slice(from, verb.start).split(/\s(?:that|que|who|which|qui)\s/u)[0] ?? ''
  const outlet = outletIn(clause)
  const at = outlet === undefined ? undefined : dateIn(clause)
  return outlet === undefined ? undefined : { outlet, ...(at !== undefined && { dateAt: from + at }) }
}

/** `Ada Reed, who saw it on Monday, described it then as`: the day of which the sentence has just told. */
function dateThen(subject: Subject, verb: VerbPlace, gap: string, body: string): number | undefined {
  if (!/(?:^|\s)(?:then|at the time|that day|on that occasion|alors|ce jour-là)(?=\s|$)/u.test(gap)) return undefined
  const from = subject.frame.length
  const at = new RegExp(DATE, 'u').exec(body.slice(from, verb.start))?.index
  return at === undefined ? undefined : from + at
}

/** `Ada Reed: “…”`, `The mayor, Ada Reed, on 4 May 2020: “…”`. */
function label(context: string): Reported | undefined {
  const phrase = /^(?<who>[^:.;!?]{4,120}):\s*$/u.exec(context.trimStart())?.groups?.['who'] ?? ''
  const dateAt = dateIn(context)
  const speaker = parseSpeaker(withoutDates(phrase))
  if (
    speaker?.speaker === undefined ||
    isHeading(speaker.speaker) ||
    !/\p{Lu}\S*\s+(?:\S+\s+)?\p{Lu}/u.test(speaker.speaker) ||
    speaker.isOutlet
  )
    return undefined
  return finish({ ...speaker, frame: '' }, undefined, dateAt)
}

/** `Favourite Quote:`, `Press Release:` head something, and nobody bears such a name. */
const HEADING_WORD =
  /^(?:favou?rite|quotes?|facts?|fun|story|stories|news|press|release|statement|notes?|photo|caption|video|image|watch|read|more|related|breaking|update|editors?|questions?|answers?|key|points?|final|score|best|worst|top|song|album|film|book|title|case|study|example|step|part|chapter|section|figure|table|source|review|verdict|conclusion|summary|overview|tips?|advice|motto|slogan|example|background|results?|lesson|day|week|letter|message|headline|citation|inscription|dear|subject|re)$/iu

function isHeading(name: string): boolean {
  return name.split(/\s+/u).some((word) => HEADING_WORD.test(word))
}
