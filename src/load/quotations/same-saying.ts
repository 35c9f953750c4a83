import { reportedBefore, type Reported } from '../saying/reporting.ts'
import { dateIn, outletIn } from '../saying/venue.ts'
import { NAME } from '../people/names.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'

/** `Ada Reed told the Herald on Monday that the wall is safe. “It stands,” she said.`: where and when the sentence in front tells. */

const EASTERN = /\p{Script=Arabic}/u
/** What somebody is told to have said ends with the word that leads to it. */
const LED = /\s(?:that|how|why|whether|que|comment|pourquoi)(?=\s)/u
/** Verbs and nouns of saying: a sentence without one tells of something else. */
const SAYS =
  /(?<!\p{L})(?:t(?:old|ells)|sa(?:id|ys)|spoke|speaks|speaking|wrote|writes|writing|explain(?:ed|s)|point(?:ed|s) out|defend(?:ed|s)|dismiss(?:ed|es)|den(?:ied|ies)|repl(?:ied|ies)|answer(?:ed|s)|comment(?:ed|s)|confirm(?:ed|s)|insist(?:ed|s)|complain(?:ed|s)|recall(?:ed|s)|describ(?:ed|es)|admit(?:ted|s)|appear(?:ed|s)|interview(?:ed)?|asked|talked|(?:was|went|came) on|on (?:the|its) (?:\p{Ll}+ )?(?:news|programme|program|show|bulletin)|(?:rung|phoned|telephoned|called|reached|contacted|approached|visited) (?:up )?by|a (?:dit|déclaré|expliqué|confié|répondu|raconté|écrit)|explique|raconte|confie|interrogée?|entretien)(?!\p{L})/u
/** Day and outlet of a plain sentence stand close together: what stands between is no content. */
const MOST_APART = 45
const CONTENT = /(?<!\p{L})(?:sa(?:id|ys)|claim(?:ed|s)|thinks?|thought|a dit|dit)(?!\p{L})/u
/** `The Herald caught her on the steps.` */
const ASKER = new RegExp(
  `(?<outlet>${NAME})\\s(?:\\p{Ll}+\\s)?(?:caught|asked|interviewed|met|found|reached|rang|phoned|telephoned|visited|questioned|spoke\\s(?:to|with)|talked\\sto)\\s(?:up\\s)?(?:him|her|the|\\p{Lu})`,
  'u',
)
const HIM: Readonly<Record<string, RegExp>> = { he: /\shim\s/u, she: /\sher\s/u }
const SHE = /^(?:he|she|il|elle)$/u
const PRONOUN = /^(?:He|She|They|Il|Elle)\s/u

/** `reported` is of words right behind `sentence`, which begins at `start` of their line; `pronoun` stood for who says them. */
export function withSaying(reported: Reported, pronoun: string | undefined, sentence: string, start: number): Reported {
  if (!/[.!?]\s*$/u.test(sentence) || EASTERN.test(sentence)) return reported
  const asked = asker(sentence)
  if (!SAYS.test(sentence) && asked === undefined) return reported
  const led = LED.exec(sentence)
  const indirect = led ? reportedBefore(sentence.slice(0, led.index + led[0].length)) : undefined
  const isNobody = reported.speaker === undefined && reported.role === undefined
  const teller = isNobody && pronoun !== undefined && SHE.test(pronoun) ? tellerIn(indirect) : undefined
  const { speaker, role, outlet, dateAt, saidOn } = { ...reported, ...teller }
  const own = { ...reported, ...(speaker !== undefined && { speaker }), ...(role !== undefined && { role }) }
  if (speaker === undefined || outlet !== undefined || dateAt !== undefined || saidOn !== undefined) return own
  const name = speaker.split(/\s+/u).at(-1) ?? speaker
  const isAsked = asked !== undefined && HIM[pronoun ?? '']?.test(sentence) === true
  const isHers = isAsked || sentence.includes(name) || (pronoun !== undefined && PRONOUN.test(sentence.trimStart()))
  if (!isHers) return own
  const told = led ? (indirect ?? {}) : placeIn(sentence, asked)
  return {
    ...own,
    ...(told.outlet !== undefined && { outlet: told.outlet }),
    ...(told.dateAt !== undefined && { dateAt: start + told.dateAt }),
  }
}

/** Whoever told what the sentence tells in other words is the `he` or `she` right behind it, also without a name. */
function tellerIn(told: Reported | undefined): Pick<Reported, 'speaker' | 'role'> | undefined {
  if (told === undefined || told.isOutlet || told.pronoun !== undefined) return undefined
  const { speaker, role } = told
  return { ...(speaker !== undefined && { speaker }), ...(role !== undefined && { role }) }
}

function placeIn(sentence: string, asked: string | undefined): Pick<Reported, 'outlet' | 'dateAt'> {
  // `She says the lines on Instagram have blurred`: what is said without `that` is all content.
  const outlet = asked ?? (CONTENT.test(sentence) ? undefined : outletIn(sentence))
  if (outlet === undefined) return {}
  const at = dateIn(sentence)
  const place = sentence.indexOf(outlet)
  const isNear = at !== undefined && (at < place ? place - at : at - place - outlet.length) <= MOST_APART
  return { outlet, ...(isNear && { dateAt: at }) }
}

/** The outlet that asked. */
function asker(sentence: string): string | undefined {
  const name = ASKER.exec(sentence)?.groups?.['outlet']?.replace(/^The\s/u, '')
  return name !== undefined && looksLikeOutlet(name) ? name : undefined
}
