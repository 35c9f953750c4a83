import { isGivenName } from './given-names.ts'
import { DATE } from './mask.ts'
import { nounBefore } from './reporting-noun.ts'
import { parseSpeaker, type Speaker } from './speaker.ts'
import { authorOf, leadingSubject, subjectBefore, type Subject, withoutDates, withoutFrames } from './subject.ts'
import { BEFORE_CLAUSE, SPEAKING } from './speech-verbs.ts'
import { dateIn, frameDate, listener, outletIn } from './venue.ts'
import { verbsIn, type VerbPlace } from './verb-places.ts'

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
  /** How much of a context behind a quotation was used. */
  readonly length?: number
  /** The quotation is a part of a clause: its speaker must be named, since any word may stand in marks. */
  readonly isFragment?: boolean
}

const LONGEST_GAP = 200
const LONGEST_CLAUSE = 160
/** What stands in marks behind these is a name, a title or a word that is spoken of. */
export const NAMING =
  /(?:s[’']appel(?:le|lent|ait)|s[’']intitul(?:e|ait)|porte le (?:nom|titre)|\b(?:called|(?:author|writer|director|composer|singer|editor) of|bears the name|goes by|went by|goes by the name|known by|named|titled|entitled|dubbed|nicknamed|known as|so-called|headlined?|headed|labelled|labeled|marked|reading|motto|slogan|(?:the )?(?:name|title|slogan|nickname|nom|titre|surnom)(?: of| de| d[’'])?|the (?:word|words|phrase|term)|intitulée?s?|baptisée?s?|surnommée?s?|appelée?s?|(?<!(?:s[’']est|se|ont|a|être)\s)dite?s?|l[’']expression|(?:autrice|auteure?|écrivaine?|réalisateur|réalisatrice) d[’'e]|(?:le|la|du|l[’']) ?(?:mot|terme|livre|film|roman|chanson|essai|pièce|exposition|documentaire|émission|tableau|poème|recueil|spectacle|série|slogan))|[’']s (?:book|film|song|poem|novel|play))\s*,?\s*$/iu
/** Behind these stands a title, if it is not what somebody called them: `called the play “too long”`. */
export const WORKS =
  /\bthe (?:book|film|song|poem|novel|play|report|article|series|sign|banner|programme|program|study|essay)\s*,?\s*$/iu
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

const QUOTED =
  /^(?<outlet>.{2,160}?)\s+(?:has\s+|had\s+)?(?:quoted|quotes|cited|cites|a cité|cite)\s+(?<subject>.{2,200}?),?\s+(?:as (?:saying|stating|writing)|disant|qui disait|selon qui)(?:\s+that)?\s*[,:]?\s*$/u
const WAS_QUOTED =
  /^(?<subject>.{2,160}?)\s+(?:was|is|were|are|has been|have been)\s+(?:also\s+|later\s+|widely\s+)?(?:quoted|reported|cited)(?<rest>.{0,140}?)\s+as\s+(?:saying|stating|writing)(?<clause>\s+that\s[^.;:]{0,120}|\s+[^.;:]{0,120})?[,:]?\s*$/u
const BY = /(?<verb>\p{L}+)(?:\s+(?:up|out))?\s+by\s+(?<subject>[^:]{2,160}?)\s*:\s*$/u
const DONE = new Set(['published', 'printed', 'echoed', 'uttered', 'shared', 'summed', 'expressed', 'said', 'made'])
const ACCORDING =
  /^(?:.*?[,;]\s+)?(?:[Aa]ccording to|[Ii]n the words of|[Ss]elon|[Dd][’']après|[Pp]our|[Ff]or)\s+(?<subject>[^:]{2,160}?)\s*[,:]\s*$/u
const AS_PUT =
  /^(?:\S+\s)?[Aa]s\s+(?<subject>.{2,160}?)\s+(?:has\s+|had\s+|once\s+|later\s+|would\s+|\p{Ll}+ly\s+)*(?:put|puts|said|says|wrote|writes|told|observed|noted|remarked|explained|recalled)(?<rest>[^:“"]{0,100}?)\s*[,:]\s*$/u

/** What stands before a quotation in its sentence. */
/** Right in front of the marks these name the thing itself: `the so-called “wall”`. */
const NEEDS_OBJECT = /^(?:call|label|brand|describ|deem|characteri|accus|liken|compar)/u
/** `14. Under cross-examination …`: the number of a paragraph or of a list is none of its words. */
const ITEM = /^\s*(?:\[?\p{N}{1,3}(?:\.\p{N}{1,3})*[.)\]]|\p{N}{1,2}(?:\.\p{N}{1,2}){1,3}|[-•*–])\s+(?=\p{L})/u

export function reportedBefore(given: string): Reported | undefined {
  const context = given.replace(ITEM, (item) => ' '.repeat(item.length))
  return (
    nounBefore(context) ??
    special(context) ??
    byVerb(context) ??
    bySense(context) ??
    byConviction(context) ??
    label(context) ??
    byColon(context)
  )
}

/** `Ada Reed disagrees: “…”`, `Ada Reed was blunt: “…”`: a colon and what somebody thinks announce words as well. */
const SENSE =
  /^(?<subject>.{2,200}?),?\s+(?:(?:does|do|did)(?: not|n[’']t)\s+(?:agree|hesitate|mince|hide|doubt|hold back|see it)|disagrees?|disagreed|(?:was|is|were|are|remains?|remained|sounded|sounds|seemed|est|était|se dit|s[’']est dite?)\s+(?:(?:more|less|also|equally|still|plus|moins|très|even|quite|very|so)\s+)?(?:blunt|blunter|careful|cautious|brief|short|gentle|scathing|critical|hopeful|doubtful|unsure|upbeat|bullish|confident|adamant|withering|bitter|happy|thrilled|grateful|sanguine|clear|clearer|unequivocal|adamant|cautious|sceptical|skeptical|optimistic|pessimistic|defiant|furious|angry|delighted|unmoved|unimpressed|unrepentant|categorical|firm|emphatic|sure|certain|convinced|proud|relieved|disappointed|enthusiastic|frank|candid|direct|dismissive|philosophical|diplomatic|catégorique|formelle?|claire?|amère?|optimiste|pessimiste|prudente?|inquiète?|ravie?|furieuse|furieux|convaincue?|fière?|sceptique)|(?:has|had|have|took|takes|offers?|offered|holds?|held|gives?|gave|makes?|made|knows?|knew)\s+(?:a|an|another|one|only one|just one|the same|this|the|his|her|its|their|a single)\s+(?:[\p{Ll}-]+\s+){0,2}(?:view|opinion|explanation|answer|reply|theory|warning|memory|demand|wish|request|rule|message|question|suggestion|proposal|complaint|condition|advice|hope|fear|regret|reason|point|verdict|plea|appeal|plan|idea|joke|surprise|tip))\b[^:.;]{0,100}:\s*$/u

/** `Ada Reed whistles:`, `Ada Reed was having none of it:`: whatever somebody named does, a colon and words in marks behind it. */
const COLON = /^(?<who>[^:]{3,120}?)\s+(?<does>\p{Ll}[\p{L}’' -]{1,50}),?\s*:\s*$/u
const NO_SPEECH =
  /(?:^|\s)(?:read|reads|saw|sees|found|finds|heard|hears|opened|opens|bought|carried|wore|held|painted|hung|put up|watched|got|received|sang|sings|played|plays|lists?|listed|published|publishes|released|made|built|called|named|entitled|titled|sign|banner|poster|letter|book|poem|song|film|list|two|three|four|five|several)(?:\s|$)/u

function byColon(context: string): Reported | undefined {
  const { frame, rest } = withoutFrames(context)
  const groups = COLON.exec(rest)?.groups
  if (!groups || NO_SPEECH.test(groups['does'] ?? '') || (groups['does'] ?? '').split(' ').length > 6) return undefined
  const speaker = parseSpeaker(withoutDates(groups['who'] ?? ''))
  const isPerson =
    speaker?.speaker !== undefined && !speaker.isOutlet && (/\s/u.test(speaker.speaker) || isGivenName(speaker.speaker))
  return isPerson ? finish({ ...speaker, frame }, outletIn(frame), frameDate(frame)) : undefined
}

/** `Ada Reed remains convinced that “…”`. */
const CONVINCED =
  /^(?<subject>.{2,160}?),?\s+(?:(?:formed|forms|takes?|took|expressed|expresses|holds?|held|reached|came to|voiced)\s+(?:the|his|her|its|their|an?)\s+(?:\p{Ll}+\s+)?(?:view|opinion|conclusion|conviction|hope|belief|fear|concern|regret|doubt|wish)|(?:is|was|are|were|remains?|remained|seems?|seemed|est|était|reste|se dit)\s+(?:\p{Ll}+ly\s+|still\s+|also\s+)?(?:sure|certain|convinced|adamant|clear|confident|afraid|worried|hopeful|positive|optimistic|convaincue?|certaine?|persuadée?))\s+(?:that|que?|qu[’'])\s?[^:;.]{0,120}$/u

function byConviction(context: string): Reported | undefined {
  const { frame, rest } = withoutFrames(context)
  const subject = CONVINCED.exec(rest)?.groups?.['subject']
  const speaker = subject === undefined ? undefined : parseSpeaker(withoutDates(subject))
  return speaker?.speaker === undefined
    ? undefined
    : { ...finish({ ...speaker, frame }, undefined, frameDate(frame)), isFragment: true }
}

function bySense(context: string): Reported | undefined {
  const { frame, rest } = withoutFrames(context)
  const subject = SENSE.exec(rest)?.groups?.['subject']
  const speaker = subject === undefined ? undefined : parseSpeaker(withoutDates(subject))
  return (speaker?.speaker ?? speaker?.role) === undefined || !speaker
    ? undefined
    : finish({ ...speaker, frame }, outletIn(frame), frameDate(frame))
}

function special(context: string): Reported | undefined {
  const { frame, rest } = withoutFrames(context)
  const speakerIn = (phrase: string, where: string, from: number, outlet?: string): Reported | undefined => {
    const speaker = parseSpeaker(withoutDates(authorOf(phrase) ?? phrase))
    if (!speaker) return undefined
    const inWhere = dateIn(where)
    const dateAt =
      inWhere === undefined ? (dateIn(phrase) === undefined ? frameDate(frame) : undefined) : from + inWhere
    return finish({ ...speaker, frame }, outlet ?? outletIn(where) ?? outletIn(frame), dateAt)
  }
  const put = AS_PUT.exec(context)
  const sides = put?.groups?.['rest'] ?? ''
  if (put)
    return speakerIn(
      put.groups?.['subject'] ?? '',
      sides,
      context.lastIndexOf(sides),
      outletIn(sides) ?? listener(sides),
    )
  const passive = WAS_QUOTED.exec(rest)
  if (passive) {
    const where = passive.groups?.['rest'] ?? ''
    const found = speakerIn(passive.groups?.['subject'] ?? '', where, context.indexOf(where, frame.length))
    const isClause = (passive.groups?.['clause'] ?? '').trim() !== ''
    return found && { ...found, ...(isClause && { isFragment: true }) }
  }
  const cited = QUOTED.exec(rest)
  if (cited)
    return speakerIn(cited.groups?.['subject'] ?? '', '', 0, parseSpeaker(cited.groups?.['outlet'] ?? '')?.speaker)
  const passively = BY.exec(rest)
  const done = passively?.groups?.['verb'] ?? ''
  const isPassive = (DONE.has(done) || SPEAKING.has(done)) && verbsIn(passively?.groups?.['subject'] ?? '').length === 0
  const by = ACCORDING.exec(context) ?? (isPassive ? passively : null)
  const whom = by?.groups?.['subject'] ?? ''
  if (!by) return accordingClause(context)
  const venue = /,?\s+(?:in|on|at|dans|à|writing|speaking)\s+(?!charge).*$/u.exec(whom)
  const where = authorOf(whom) === undefined ? (venue?.[0] ?? '') : ''
  const found = speakerIn(where === '' ? whom : whom.slice(0, -where.length), where, context.lastIndexOf(where))
  return found ?? speakerIn(whom, '', 0)
}

/** `According to Ada Reed, the gate “should never have been built”`: a part of the clause is in marks. */
function accordingClause(context: string): Reported | undefined {
  const body =
    /^(?<lead>\s*(?:According to|In the words of|In the view of|Selon|D[’']après|For|Pour|Aux yeux de)\s+)(?<rest>[^:;]{3,300})$/u.exec(
      context,
    )?.groups
  const parts = (body?.['rest'] ?? '').split(/,\s+/u)
  for (let count = Math.min(3, parts.length - 1); count >= 1; count -= 1) {
    const phrase = parts.slice(0, count).join(', ')
    const speaker = parseSpeaker(withoutDates(authorOf(phrase) ?? phrase))
    const dated = authorOf(phrase) === undefined ? -1 : phrase.search(new RegExp(DATE, 'u'))
    const clause = parts.slice(count).join(', ')
    const isNamed =
      speaker?.speaker !== undefined || (speaker?.role !== undefined && !/^\s*(?:For|Pour)\s/u.test(context))
    if (
      speaker &&
      isNamed &&
      /\p{L}/u.test(clause) &&
      clause.length <= LONGEST_CLAUSE &&
      !NAMING.test(clause) &&
      !WORKS.test(clause)
    )
      return {
        ...finish({ ...speaker, frame: '' }, undefined, dated < 0 ? undefined : (body?.['lead'] ?? '').length + dated),
        isFragment: true,
      }
  }
  return undefined
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
    const names = NAMING.test(gap) || (!isCall && !FINDS.test(verb.word) && WORKS.test(gap))
    if (!isDirect && (gap.length > LONGEST_CLAUSE || names)) return undefined
    if (!isIntroduced && names) return undefined
    const leadsOn =
      tail['that'] !== undefined || tail['colon'] !== undefined || /^\s+(?:that|how|que|qu[’'])(?!\p{L})/u.test(gap)
    if (BEFORE_CLAUSE.has(verb.word) && !leadsOn && !(FINDS.test(verb.word) && FOUND_IT.test(gap))) continue
    if (isCall && (isIntroduced || (gap.trim() === '' && NEEDS_OBJECT.test(verb.word)))) continue
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
  const dateAt = inGap === undefined ? (inSubject ?? frameDate(subject.frame)) : verb.end + inGap
  const outlet = (TOLD.test(verb.word) ? listener(spoken) : undefined) ?? outletIn(spoken) ?? outletIn(subject.frame)
  return finish(subject, outlet, dateAt)
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

function finish(
  { speaker, role, isOutlet, isDefinite, called, pronoun }: Subject,
  outlet: string | undefined,
  dateAt: number | undefined,
): Reported {
  const known = outlet ?? (isOutlet ? speaker : undefined)
  return {
    isOutlet,
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && { role }),
    ...(isDefinite === true && { isDefinite }),
    ...(called !== undefined && { called }),
    ...(pronoun !== undefined && { pronoun }),
    ...(known !== undefined && { outlet: known }),
    ...(dateAt !== undefined && { dateAt }),
  }
}
