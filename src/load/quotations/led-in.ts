import type { Line } from '../lines/lines.ts'
import { NAME } from '../people/names.ts'
import { quotedSpans } from '../lines/quote-spans.ts'
import type { Reported } from '../saying/reporting.ts'
import { signedLine } from '../saying/signed-line.ts'
import { parseSpeaker } from '../people/speaker.ts'
import { toldBefore } from '../saying/told-before.ts'
import { dateIn } from '../saying/venue.ts'

/** What leads to words on the lines below without a verb of saying right in front of a colon. */

const PASSED_ON =
  /(?<!\p{L})what\s(?<who>he|she|it)\s(?:had\s)?(?:sent|wrote|told|said|answered|replied)(?!\p{L})[^:]{0,40}:\s*$/u
const DIARY = '(?:diary|journal|log|logbook|log-book|notebook|daybook|carnet|journal intime|registre)'
const KEPT = new RegExp(
  `(?:^|[.!?]\\s+)(?<who>[^.!?;]{3,90}?),?\\s(?:kept|keeps|had kept|has kept|tenait|a tenu)\\s(?:an?|his|her|un|son)\\s(?:\\p{Ll}+\\s)?${DIARY}(?!\\p{L})`,
  'u',
)
const HAS = new RegExp(
  `(?<!\\p{L})(?:it|the ${DIARY}|(?:his|her) ${DIARY}|the (?:entry|page)|on y lit)\\s(?:has|reads|says|runs|notes|records|contains)?[^.!?:]{0,40}:\\s*$`,
  'u',
)
const TELLING =
  '(?:told|tells|said|says|wrote|writes|answered|answers|replied|replies|explained|explains|recalled|recalls|remembered|remembers|recounted|related|confided|began|a raconté|raconte|a expliqué|explique|a écrit|écrit|a répondu|répond)'
/** `I asked her, and she sat down and told me the whole of it.` */
const SAT_AND_TOLD = new RegExp(
  `(?:^|,\\s|;\\s|(?<!\\p{L})(?:and|but|then|et|mais)\\s)(?<who>[Hh]e|[Ss]he|[Ii]l|[Ee]lle|(?=\\S+\\s\\p{Lu})${NAME})\\s(?<does>[^.!?;:“”"«»]{0,120}?)(?<!\\p{L})${TELLING}(?!\\p{L})[^.!?:“”"«»]{0,90}[.…]\\s*$`,
  'u',
)
const TELLS = new RegExp(`(?<!\\p{L})${TELLING}(?!\\p{L})`, 'u')
/** Somebody else tells, or nobody does. */
const UNSURE =
  /(?<!\p{L})(?:who|whom|whose|which|that|qui|que|dont|nobody|no one|never|not|nothing|personne|jamais|ne)(?!\p{L})|n[’']t(?!\p{L})/iu
const OTHERS = /(?<!\p{L})(?:I|we|they|who|whom|je|nous|ils|elles|qui)(?!\p{L})|\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}/u

/** `Valley Courier, 8 June 2019:`, `Here is what she wrote:`, and a diary that somebody kept. `lead` is the last sentence of `line`, its dates masked. */
export function ledByColon(lead: string, line: string): Reported | undefined {
  const pronoun = PASSED_ON.exec(lead)?.groups?.['who']
  if (pronoun !== undefined) return { pronoun, isOutlet: false }
  const named = /^\s*(?<who>[^:]{4,100}):\s*$/u.exec(lead)?.groups?.['who']
  const signed = named === undefined ? undefined : signedLine(`— ${named}`)
  if (signed?.dateAt !== undefined && signed.speaker !== undefined)
    return { ...signed, dateAt: signed.dateAt - 2 + lead.indexOf(named ?? '') }
  return ofDiary(lead, line)
}

function ofDiary(lead: string, line: string): Reported | undefined {
  if (!HAS.test(lead)) return undefined
  const who = KEPT.exec(line)?.groups?.['who']
  const speaker = who === undefined ? undefined : parseSpeaker(who)
  if (speaker?.speaker === undefined || speaker.isOutlet) return undefined
  const dateAt = dateIn(lead)
  return { ...speaker, ...(dateAt !== undefined && { dateAt }) }
}

/** Whoever the sentence that ends a paragraph says to have told something, where words set apart follow. */
export function ledBySentence(sentence: string): Reported | undefined {
  const clause = sentence.replace(/,\s+(?:who|qui)\s[^,]{2,80},/gu, ',')
  const at = clause.search(TELLS)
  if (at < 0 || UNSURE.test(clause.slice(0, at))) return undefined
  const told = toldBefore(sentence.trim())
  if (told) return told
  const { who = '', does = '' } = SAT_AND_TOLD.exec(sentence)?.groups ?? {}
  if (who === '' || OTHERS.test(does)) return undefined
  if (/^(?:he|she|il|elle)$/iu.test(who)) return { pronoun: who.toLowerCase(), isOutlet: false }
  const speaker = parseSpeaker(who)
  return speaker?.speaker === undefined || speaker.isOutlet ? undefined : speaker
}

/** Are the lines below words set apart: a block, or a quotation of several paragraphs? */
export function leadsTo(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !/^\s*[>"“«„]/u.test(line.text)) return false
  if (/^\s*>/u.test(line.text)) return true
  const [first] = quotedSpans(line.text, next?.text)
  return first?.isOpen === true && line.text.slice(0, first.whole.start).trim() === ''
}
