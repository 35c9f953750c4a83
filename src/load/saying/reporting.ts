import { DATE } from '../lines/mask.ts'
import { withoutAsides } from './asides.ts'
import { accordingTold } from './according-clause.ts'
import { namelessSource } from './nameless-source.ts'
import { isOnAnothers, madeBy } from './made-by.ts'
import { nounBefore } from './reporting-noun.ts'
import { parseSpeaker, type Speaker } from '../people/speaker.ts'
import { withoutDates } from '../people/authors.ts'
import { leadingSubject } from './leading-subject.ts'
import { subjectBefore, type Subject } from './subject.ts'
import { BEFORE_CLAUSE } from '../lines/speech-verbs.ts'
import { dateIn } from './venue.ts'
import { verbsIn, type VerbPlace } from './verb-places.ts'
import { byColon, byConviction, bySense } from './reporting-sense.ts'
import { toldTo } from './told-to.ts'
import { namesOthers } from './words-of-others.ts'
import { thatBegan, writtenThing } from './written-things.ts'
import { special } from './reporting-special.ts'
import { finish } from './finish.ts'
import { TOLD, withVenue } from './clause-venue.ts'
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
  /** Words without marks, set apart below a colon, which go on while they are in the first person. */
  readonly isApart?: boolean
  /** Whoever said it is told by nothing: `was told to “…”`. */
  readonly isUnnamed?: boolean
  /** `البيان`, `این نامه`: a paper speaks, and the text before tells whose it is. The word, folded. */
  readonly paper?: string
  /** How much of a context behind a quotation was used. */
  readonly length?: number
  /** The quotation is a part of a clause: its speaker must be named, since any word may stand in marks. */
  readonly isFragment?: boolean
}

const LONGEST_GAP = 200
/** What is remembered, read and repeated may be somebody else’s. */
const PASSES_ON = /^(?:recall|remember|repeat|recit|echo|read|relay|relat|rappel|cit)/u
const LONGEST_CLAUSE = 160
const TAIL = /\s*(?:(?<colon>[:：])|(?<comma>,)|\b(?<that>that|que|qu[’'])|(?<dash>[—–-]))?\s*$/u
const PIECE = `(?:,?\\s*(?:on|in|dated|of|from|le|du|en|back in|late on|early on)?\\s*${DATE}|\\s+(?:later|again|also|back|once|as follows|the following|ensuite|alors|\\p{Ll}+ly)|,?\\s+(?:at|in|during|after|before|outside|inside|from|about|following|to|over|by|à|au|dans|lors|pendant|après|with|as|on|via|through|sur|devant|of)\\s+[^.;:"“«]{2,90}?)`
const FINDS = /^(?:found|finds|felt)$/u
/** `found the play “too long”` */
const FOUND_IT = /^\s*(?:(?:(?:the|his|her|its|their|this|that)\s+[\p{L}-]+(?:\s+[\p{L}-]+)?|it|them|him|her)\s*)?$/u
const PERSON = `(?:(?:the|an?|his|her|their|our|my|local)\\s+)?[\\p{L}’'-]+(?:\\s+(?!that\\b)[\\p{L}’'-]+){0,4}?`
const PIECES = new RegExp(`^(?:${PIECE}){0,5}$`, 'u')
const TO_SOMEBODY = new RegExp(`^\\s+${PERSON}(?:${PIECE}){0,5}$`, 'u')

/** Right in front of the marks these name the thing itself: `the so-called “wall”`. */
const NEEDS_OBJECT = /^(?:call|label|brand|describ|deem|characteri|accus|liken|compar)/u
/** `14. Under cross-examination …`: the number of a paragraph or of a list is none of its words. */
const ITEM =
  /^\s*(?:\[?\p{N}{1,3}(?:\.\p{N}{1,3})*[.)\]]|\p{N}{1,2}(?:\.\p{N}{1,2}){1,3}|\p{N}{1,2}[/⁄](?:\p{N}{1,2})?|[-•*–])\s+(?=\p{L})/u

/** `PORT ELLIN, 14 June (Coastline News) -` */
const DATELINE =
  /^\s*\p{Lu}[\p{Lu}\s.’'-]{2,40}(?:,\s[^()–—-]{2,40}?)?\s*(?:\([^()]{2,40}\)\s*)?[-–—]{1,2}\s+(?=\p{L})/u

const SALUTATION = /^\s*(?:Sir|Madam|Sirs|Dear\s[^,.]{2,40}|Monsieur|Madame),?\s(?:[-–—]\s)?(?=\p{Lu})/u

/** `Asked by the chairman, Ada Reed, whether it was cold, the witness replied:` neither who asks nor what is asked. */
const ASKED_BY =
  /(?<=^\s*|[.!?]\s+)(?:Asked|Questioned|Pressed) by [^,.!?:;“”"«»\uE000\uE001]{2,60},\s[^,.!?:;“”"«»\uE000\uE001]{2,60},\s(?:whether|if|why|how|what|when|where|who|about)\s[^.!?:;“”"«»\uE000\uE001]{2,120}?,\s+(?=(?:the|he|she|it|they)\s|\p{Lu})/u

/** `In reply to a letter from the committee, the chair wrote:` those who are answered have not written it. */
const IN_REPLY =
  /^\s*(?:In (?:reply|answer|response) to|Replying to|Responding to|Answering|En réponse à)\s[^,.!?:;“”"«»]{2,120},\s+/u

/** `He read out Order 57 of the council:`, `She quoted from the diary of the keeper:` the words are no reader's own. */
const READS_OUT =
  /\s(?:reads?|reading) (?:out |aloud )(?:from )?(?!(?:his|her|their|its|a prepared|a short|a brief)\s)(?:the\s)?(?:\p{L}+\s){0,3}(?:[Oo]rder|[Dd]ecision|[Dd]ecree|[Rr]esolution|[Aa]rticle|[Ss]ection|[Cc]lause|[Pp]aragraph|[Bb]y-?law|[Ll]aw|[Aa]ct|[Rr]uling|[Jj]udge?ment|[Cc]ontract|[Mm]inutes|[Rr]egulations?|[Rr]ules?)(?!\p{L})[^:;]{0,80}:\s*$/u

function answering(context: string): string {
  return /(?:to|ing|à)\s/u.test(context.slice(0, 30)) ? context.replace(IN_REPLY, blank) : context
}

function blank(part: string): string {
  return ' '.repeat(part.length)
}

export function reportedBefore(given: string): Reported | undefined {
  return withoutAsides(given, reportedIn)
}

function reportedIn(given: string): Reported | undefined {
  const asked = /(?:Asked|Questioned|Pressed) by/u.test(given) ? given.replace(ASKED_BY, blank) : answering(given)
  const context = asked.replace(SALUTATION, blank).replace(ITEM, blank).replace(DATELINE, blank)
  if (isOnAnothers(context) || READS_OUT.test(context)) return undefined
  const told = nounBefore(context) ?? thatBegan(context) ?? toldTo(context)
  if (told) return told
  const semicolon = context.lastIndexOf('; ') + 1
  // A clause that has its own subject and verb.
  const own = semicolon > 0 ? byVerb(blank(context.slice(0, semicolon)) + context.slice(semicolon)) : undefined
  if (
    own?.speaker !== undefined ||
    (own?.role !== undefined && /^\s*(?:an?|the|another)\s/u.test(context.slice(semicolon)))
  )
    return { ...own, ...(own.role !== undefined && { role: own.role.replace(/,?\swho\s.*$/u, '') }) }
  return (
    namelessSource(context, byVerb) ??
    madeBy(context) ??
    accordingTold(context, byVerb) ??
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
    // `Ada Reed recalled her father’s advice: “…”`
    if (tail['colon'] !== undefined && PASSES_ON.test(verb.word) && namesOthers(gap)) return undefined
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
  const heard = HEARD.exec(before)?.index
  if (heard !== undefined || !verb.kinds.has('participle')) return subjectBefore(before.slice(0, heard))
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

/** `On the tape she can be heard saying` */
const HEARD =
  /\s(?:(?:can|could|may) (?:be |clearly be )?|(?:is|was) (?:also |clearly |then )?)(?:heard|filmed|recorded|overheard)\s$/u

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
