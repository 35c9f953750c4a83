import { ANY_SAYING, ARABIC, ENGLISH, FRENCH, MEANT, PERSIAN, PLATFORM, POSTING } from './verbs-of-saying.ts'
import { groupsIn } from './groups.ts'

const PERSIAN_ABOUT = String.raw`درباره[ٔی]?|در\s+باره[ٔی]?|در\s+مورد|راجع\s+به`
/** What somebody's words are about, or to whom: no part of who they are. */
const BESIDE = String.raw`(?:\s+(?:${PERSIAN_ABOUT}|در|به)\s|\s+چه(?!\p{L}))`

/** Of what somebody said; with plain apostrophes. `by`: the words for who it was. */
export const WHAT_WAS_SAID = [
  String.raw`\bwhat\s+(?:else\s+)?(?:did|does|do|has|have|had)\s(?<by1>.{1,80}?)\b(?:(?<en1>${ENGLISH})|${MEANT})\b(?:(?<=t[eo]ll?d?)\s+(?<to1>\p{Lu}[^?,]*?)(?=\s+(?:about|on|in|at|that)\b|[?,]|$))?`,
  String.raw`\bwhat\s+(?:else\s+)?(?:was|were|is|has\s+been|had\s+been)\s+(?<en2>${ENGLISH})\b`,
  String.raw`\bqu'\s*(?:a|ont|avait)\s+(?:(?:t-)?(?:elle|il)\s+)?(?<fr1>${FRENCH})(?!\p{L})(?:\s+(?<by2>\p{L}[^?,]*?)(?=\s+(?:sur|à\s+propos|au\s+sujet|à|au|aux|le|en|dans|de\s+la|du)\s|\s*[?,]|$))?`,
  String.raw`\b(?:qu'|que?\s)(?:est-ce\s+qu(?:e\s|'))?(?<by3>.{0,40}?)(?<!\p{L})(?:a\s+|ont\s+)?(?<fr2>${FRENCH})(?!\p{L})`,
  String.raw`^[^\p{L}@]*(?<by4>[@\p{L}].{0,60}?)${BESIDE}.{0,80}?(?<=چه\s+(?:چیزی\s+)?)(?<fa1>${PERSIAN})(?!\p{L})|چه\s+(?:چیزی\s+)?(?<fa2>${PERSIAN})(?!\p{L})`,
  String.raw`ماذا\s+(?<ar1>${ARABIC})(?!\p{L})(?:\s+(?<by5>[@\p{L}][^؟?]*?)(?=\s+(?:عن|حول|بشأن|في|على)\s|\s*[؟?]|$))?`,
].join('|')
/** Of who said something. */
const WHO_SAID = [
  String.raw`\bwho\s+(?:else\s+)?(?:has\s+|had\s+)?(?<en3>${ENGLISH})\b`,
  String.raw`\b(?<en4>tweets|posts|statements|remarks|comments|quotes|quotations|testimony)\s+(?:by|of|from)\b\s+(?<by6>[^?,]+)`,
  String.raw`\bqui\s+(?:l'\s*)?a\s+(?<fr3>${FRENCH})(?!\p{L})`,
  String.raw`چه\s+کسی\s.{0,80}?(?<fa3>${PERSIAN})(?!\p{L})|(?<!\p{L})من\s+(?:الذي\s+)?(?<ar2>${ARABIC})(?!\p{L})`,
].join('|')
/** Of when somebody posted something: their posts bear the day. */
const WHEN_POSTED = [
  String.raw`\bwhen\s+(?:did|has)\s(?<by7>.{1,60}?)\b(?<en5>${POSTING})\b`,
  String.raw`^[^\p{L}@]*(?<by8>[@\p{L}].{0,40}?)\s+(?:کی|چه\s+(?:زمانی|روزی|تاریخی))\s+(?<fa4>${POSTING})`,
  String.raw`متى\s+(?<ar3>${POSTING})\s+(?<by9>[@\p{L}][^؟?]*)`,
].join('|')
const ASKED = new RegExp(`${WHAT_WAS_SAID}|${WHO_SAID}|${WHEN_POSTED}`, 'diu')
const VERB = new RegExp(`^${ANY_SAYING}$`, 'iu')
const POST = new RegExp(String.raw`(?<!\p{L})${POSTING}(?!\p{L})`, 'iu')
const ON_PLATFORM = new RegExp(String.raw`(?<!\p{L})${PLATFORM}(?!\p{L})`, 'giu')

/** What a question for somebody's words says of them, as it is written. */
export interface AskedWords {
  /** The verb and the place of a post, which need not stand in the answer; '' where the answer has the verb too. */
  readonly only: string
  /** Who said them; '' where that is asked, or left open. */
  readonly by: string
  /** To whom by name: 'Radio Alder'. */
  readonly to: string
  readonly isPost: boolean
  readonly isMeant: boolean
}

/** A question whose names are no verbs of saying: the 'State' of 'What did the Islamic State proclaim?' is masked, letter by letter. */
export function withNamesMasked(question: string): string {
  return question.replaceAll(/(?<=\s)\p{Lu}\p{Ll}+/gu, (word) => (VERB.test(word) ? '_'.repeat(word.length) : word))
}

/** Undefined for another question. */
export function askedWordsIn(question: string): AskedWords | undefined {
  const found = ASKED.exec(withNamesMasked(question))
  if (!found) return undefined
  const groups = Object.entries(found.indices?.groups ?? {}).flatMap(([key, at]): [string, string][] =>
    // A pattern has more groups than match.
    (at as readonly [number, number] | undefined) === undefined ? [] : [[key, question.slice(...at)]],
  )
  const part = (name: RegExp): string => groups.find(([key]) => name.test(key))?.[1] ?? ''
  const verb = groups.find(([key]) => !/^(?:by|to)\d/u.test(key))?.[1] ?? ''
  const places = question.match(ON_PLATFORM) ?? []
  return {
    only: [verb, ...places].join(' ').trim(),
    by: part(/^by\d/u).replace(ON_PLATFORM, ' ').trim(),
    to: part(/^to\d/u).trim(),
    isPost: places.length > 0 || POST.test(verb),
    isMeant: verb === '',
  }
}

const ABOUT = new RegExp(
  String.raw`(?<!\p{L})(?:about|regarding|concerning|sur|au\s+sujet\s+d(?:e|u|es)|à\s+propos\s+d(?:e|u|es)|${PERSIAN_ABOUT}|عن|حول|بشأن)\s+(?<topic>.+?)(?:\s+چه(?!\p{L}).*)?$`,
  'iu',
)

/** What the words that are asked for shall be about; '' where that is left open. */
export function topicIn(question: string): string {
  return groupsIn(ABOUT, question.replaceAll(ON_PLATFORM, ' '))[0] ?? ''
}

const ACRONYM = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u

/** Capitals alone, in a question that is not all capitals. */
export function isAcronymIn(question: string): boolean {
  return ACRONYM.test(question) && /\p{Ll}/u.test(question)
}

export interface Saying {
  /** It names somebody, by a name or by capitals alone: 'NCRI'. */
  readonly isNamed: boolean
  /** Of each word for who said it, the stems it may have; none where that is asked. */
  readonly by: readonly (readonly string[])[]
  /** Stems of the names to whom it was said. */
  readonly to: readonly string[]
  /** Only posts are asked for. */
  readonly isPost: boolean
  /** Stems of what the words shall be about. */
  readonly topic: readonly string[]
  /** The verb says more than that something was said: it must stand in the answer. */
  readonly isMeant: boolean
}
