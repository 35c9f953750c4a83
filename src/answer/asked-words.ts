import type { Statement } from '../model/statement.ts'
import { terms } from '../text/words.ts'
import { type AskedDay, isWithin } from './asked-days.ts'
import { groupsIn } from './groups.ts'

/** Verbs of saying by which a question asks for somebody's words, in the forms that stand in one. */
const SAY = String.raw`(?:say|said|state|stated|write|written|wrote|claim|claimed|call|called|tell|told|testify|testified|announce|announced|declare|declared|tweet|tweeted|post|posted|argue|argued|explain|explained|reveal|revealed|remark|remarked|comment|commented|report|reported|quote|quoted|warn|warned|admit|admitted|note|noted|confirm|confirmed|acknowledge|acknowledged|insist|insisted|conclude|concluded|find|found|describe|described|answer|answered|reply|replied)`
/** Those that say more than that something was said: an answer has them too. */
const MEANT = String.raw`(?:deny|denied|promise|promised|demand|demanded|accuse|accused|suggest|suggested|recommend|recommended|ask|asked|criticise|criticised|criticize|criticized|condemn|condemned|praise|praised|predict|predicted|propose|proposed)`
const FRENCH = String.raw`(?:dit|déclaré|écrit|affirmé|publié|tweeté|annoncé|raconté|témoigné)`
const PERSIAN = String.raw`(?:گفت|گفته|نوشت|نوشته|توییت|توئیت|اظهار|اعلام)`
const ARABIC = String.raw`(?:قال|قالت|كتب|كتبت|صرح|صرحت|غرد|غردت|أعلن|أعلنت|ذكر)`

/** Any of them, in all languages. */
export const ANY_SAYING = `(?:${SAY}|${MEANT}|${FRENCH}|${PERSIAN}|${ARABIC})`

/** Of what somebody said; with plain apostrophes. */
export const WHAT_WAS_SAID = [
  String.raw`\bwhat\s+(?:else\s+)?(?:did|does|do|has|have|had)\s.{1,80}?\b(?:(?<en1>${SAY})|${MEANT})\b`,
  String.raw`\bwhat\s+(?:else\s+)?(?:was|were|is|has\s+been|had\s+been)\s+(?<en2>${SAY})\b`,
  String.raw`\b(?:qu'|que?\s).{0,40}(?<!\p{L})(?<fr1>${FRENCH})(?!\p{L})`,
  String.raw`چه\s+(?:چیزی\s+)?(?<fa1>${PERSIAN})(?!\p{L})|ماذا\s+(?<ar1>${ARABIC})(?!\p{L})`,
].join('|')
/** Of who said something. */
const WHO_SAID = [
  String.raw`\bwho\s+(?:else\s+)?(?:has\s+|had\s+)?(?<en3>${SAY})\b`,
  String.raw`\b(?<en4>tweets|posts|statements|remarks|comments|quotes|quotations|testimony)\s+(?:by|of|from)\b`,
  String.raw`\bqui\s+(?:l'\s*)?a\s+(?<fr2>${FRENCH})(?!\p{L})`,
  String.raw`چه\s+کسی\s.{0,80}?(?<fa2>${PERSIAN})(?!\p{L})|(?<!\p{L})من\s+(?:الذي\s+)?(?<ar2>${ARABIC})(?!\p{L})`,
].join('|')
const ASKED = new RegExp(`${WHAT_WAS_SAID}|${WHO_SAID}`, 'iu')

/** The verb by which a question asks for somebody's words, '' where the answer has it too; undefined for another question. */
export function sayingIn(question: string): string | undefined {
  return ASKED.test(question) ? (groupsIn(ASKED, question)[0] ?? '') : undefined
}

const ABOUT =
  /(?<!\p{L})(?:about|regarding|concerning|sur|au\s+sujet\s+d(?:e|u|es)|à\s+propos\s+d(?:e|u|es)|درباره[ٔی]?|در\s+باره[ٔی]?|در\s+مورد|راجع\s+به|عن|حول|بشأن)\s+(?<topic>.+)$/iu

/** What the words that are asked for shall be about; '' where that is left open. */
export function topicIn(question: string): string {
  return ABOUT.exec(question)?.groups?.['topic'] ?? ''
}

const ACRONYM = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u

/** Capitals alone, in a question that is not all capitals. */
export function isAcronymIn(question: string): boolean {
  return ACRONYM.test(question) && /\p{Ll}/u.test(question)
}

export interface Saying {
  /** It names somebody, by a name or by capitals alone: 'NCRI'. */
  readonly isNamed: boolean
  /** Stems of what the words shall be about. */
  readonly topic: readonly string[]
  /** The verb says more than that something was said: it must stand in the answer. */
  readonly isMeant: boolean
}

/**
 * The stems by which a question may ask for a voice: those of its name, role and outlet, and of the asked day that is its own.
 * `language`: of the document that holds the statement.
 */
export function voiceTerms(
  { speaker, handle, role, outlet, saidOn = '' }: Statement,
  days: readonly AskedDay[],
  language: string,
): readonly string[] {
  const names = [speaker, handle, role, outlet].filter((name) => name !== undefined).join('\n')
  const own = days.filter(({ iso }) => isWithin(saidOn, iso))
  return [...terms(names, language), ...own.flatMap(({ stems }) => stems)]
}
