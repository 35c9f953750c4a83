import { isGivenName } from '../people/given-names.ts'
import { withoutDates } from '../people/authors.ts'
import { withoutFrames } from './frames.ts'
import { finish } from './finish.ts'
import type { Reported } from './reporting.ts'
import { NAME } from '../people/names.ts'
import { isBodyName } from '../people/people.ts'
import { parseSpeaker } from '../people/speaker.ts'
import { namesOthers } from './words-of-others.ts'
import { frameDate, outletIn } from './venue.ts'

/** What somebody thinks or does announces words as well. */

/** `Ada Reed disagrees: “…”`, `Ada Reed was blunt: “…”`: a colon and what somebody thinks announce words as well. */
const SENSE =
  /^(?<subject>.{2,200}?),?\s+(?:(?:s[’']est|se)\s+(?:voulue?|montrée?|dite?|veut|montre|dit)\s+\p{Ll}+|(?:does|do|did)(?: not|n[’']t)\s+(?:agree|hesitate|mince|hide|doubt|hold back|see it)|disagrees?|disagreed|(?:was|is|were|are|remains?|remained|sounded|sounds|seemed|est|était|a été|fut|reste|se dit|s[’']est dite?)\s+(?:(?:more|less|also|equally|still|plus|moins|très|even|quite|very|so)\s+)?(?:blunt|blunter|careful|cautious|brief|short|gentle|scathing|critical|hopeful|doubtful|unsure|upbeat|bullish|confident|adamant|withering|bitter|happy|thrilled|grateful|sanguine|clear|clearer|unequivocal|adamant|cautious|sceptical|skeptical|optimistic|pessimistic|defiant|furious|angry|delighted|unmoved|unimpressed|unrepentant|categorical|firm|emphatic|sure|certain|convinced|proud|relieved|disappointed|enthusiastic|frank|candid|directe?|franche?|sévère|nuancée?|mesurée?|tranchante?|lapidaire|moqueuse|moqueur|laconique|dismissive|philosophical|diplomatic|catégorique|formelle?|claire?|amère?|optimiste|pessimiste|prudente?|inquiète?|ravie?|furieuse|furieux|convaincue?|fière?|sceptique)|(?:has|had|have|took|takes|offers?|offered|holds?|held|gives?|gave|makes?|made|knows?|knew)\s+(?:a|an|another|one|only one|just one|the same|this|the|his|her|its|their|a single)\s+(?:[\p{Ll}-]+\s+){0,2}(?:view|opinion|explanation|answer|reply|theory|warning|memory|demand|wish|request|rule|message|question|suggestion|proposal|complaint|condition|advice|hope|fear|regret|reason|point|verdict|plea|appeal|plan|idea|joke|surprise|tip))\b[^:.;]{0,100}:\s*$/u

/** `Ada Reed whistles:`, `Ada Reed was having none of it:`: whatever somebody named does, a colon and words in marks behind it. */
const COLON = /^(?<who>[Hh]e|[Ii]l|[^:]{3,120}?)\s+(?<does>\p{Ll}[\p{L}’' -]{1,50}),?\s*:\s*$/u

/** `Une idée que Mme Roche accueille avec réserve :` */
const WHICH_SHE = new RegExp(
  `\\s(?:que|which|that)\\s(?<who>${NAME})\\s+(?<does>\\p{Ll}[\\p{Ll}’' -]{1,50}?)\\s*:\\s*$`,
  'u',
)

const NO_SPEECH =
  /(?:^|\s)(?:read|reads|saw|sees|found|finds|heard|hears|opened|opens|bought|carried|wore|held|painted|hung|put up|watched|got|received|sang|sings|played|plays|lists?|listed|published|publishes|released|made|built|called|named|entitled|titled|sign|banner|poster|letter|book|poem|song|film|list|two|three|four|five|several)(?:\s|$)/u

export function byColon(context: string): Reported | undefined {
  const { frame, rest } = withoutFrames(context)
  const groups = (WHICH_SHE.exec(rest) ?? COLON.exec(rest))?.groups
  if (
    !groups ||
    NO_SPEECH.test(groups['does'] ?? '') ||
    namesOthers(groups['does'] ?? '') ||
    (groups['does'] ?? '').split(' ').length > 6
  )
    return undefined
  const who = withoutDates(groups['who'] ?? '')
  if (/^(?:he|she|il|elle)$/iu.test(who))
    return finish({ isOutlet: false, pronoun: who.toLowerCase(), frame }, outletIn(frame), frameDate(frame))
  const speaker = parseSpeaker(who)
  const isPerson =
    speaker?.speaker !== undefined &&
    !speaker.isOutlet &&
    !isBodyName(speaker.speaker) &&
    (/\s/u.test(speaker.speaker) || isGivenName(speaker.speaker))
  return isPerson ? finish({ ...speaker, frame }, outletIn(frame), frameDate(frame)) : undefined
}

/** `Ada Reed remains convinced that “…”`. */
const CONVINCED =
  /^(?<subject>.{2,160}?),?\s+(?:(?:formed|forms|takes?|took|expressed|expresses|holds?|held|reached|came to|voiced)\s+(?:the|his|her|its|their|an?)\s+(?:\p{Ll}+\s+)?(?:view|opinion|conclusion|conviction|hope|belief|fear|concern|regret|doubt|wish)|(?:is|was|are|were|remains?|remained|seems?|seemed|est|était|reste|se dit)\s+(?:\p{Ll}+ly\s+|still\s+|also\s+)?(?:sure|certain|convinced|adamant|clear|confident|afraid|worried|hopeful|positive|optimistic|convaincue?|certaine?|persuadée?))\s+(?:that|que?|qu[’'])\s?[^:;.]{0,120}$/u

export function byConviction(context: string): Reported | undefined {
  const { frame, rest } = withoutFrames(context)
  const subject = CONVINCED.exec(rest)?.groups?.['subject']
  const speaker = subject === undefined ? undefined : parseSpeaker(withoutDates(subject))
  return speaker?.speaker === undefined
    ? undefined
    : { ...finish({ ...speaker, frame }, undefined, frameDate(frame)), isFragment: true }
}

export function bySense(context: string): Reported | undefined {
  const { frame, rest } = withoutFrames(context)
  const subject = SENSE.exec(rest)?.groups?.['subject']
  const [head = '', beside = ''] = subject?.split(/,\s+/u) ?? []
  const isBeside = /^(?:who|qui|[\p{Ll}]+(?:ed|ing|ée?|te?|ie?))\s/u.test(beside)
  const speaker =
    subject === undefined
      ? undefined
      : (parseSpeaker(withoutDates(subject)) ?? (isBeside ? parseSpeaker(withoutDates(head)) : undefined))
  return (speaker?.speaker ?? speaker?.role) === undefined || !speaker
    ? undefined
    : finish({ ...speaker, frame }, outletIn(frame), frameDate(frame))
}
