import { firstKeyOf } from '../eastern/eastern-tokens.ts'
import { isBody } from '../eastern/eastern-words.ts'
import type { Gender } from '../people/gender.ts'
import { isBodyName, type Mention } from '../people/people.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { NAME } from '../people/names.ts'
import { isPersonOrOffice } from '../saying/antecedent.ts'

/** Which words of a paragraph may tell whom a pronoun stands for. */

export const GENDER: Readonly<Record<string, Gender | 'it'>> = {
  he: 'he',
  il: 'he',
  she: 'she',
  elle: 'she',
  it: 'it',
  قال: 'he',
  قالت: 'she',
}
/** Stands for a pronoun that tells no gender. */
export const ANYBODY = 'anybody'
const PRONOUN_OF: ReadonlyMap<string, string> = new Map(
  [
    ['he', 'man boy gentleman lad fellow widower father homme garçon monsieur vieillard père'],
    ['she', 'woman girl lady widow mother grandmother femme fille dame fillette mère jeune-fille'],
    [
      ANYBODY,
      'pensioner teenager youngster retiree newcomer veteran octogenarian septuagenarian nonagenarian centenarian',
    ],
    [
      ANYBODY,
      'trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire centenaire adolescent',
    ],
  ].flatMap(([pronoun = '', words = '']) => words.split(' ').map((word) => [word, pronoun] as const)),
)

/** `la chercheuse`, `l’autrice`: by the end of the word. */
const FRENCH_WOMAN = /^\p{Ll}{3,}(?:euse|trice|ienne)$/u

/** `the young woman`, `the 41-year-old`: a word that says no more of somebody than a pronoun does. */
export function pronounOf(called: string): string | undefined {
  if (/^cet?$/u.test(called)) return 'he'
  if (called === 'cette' || FRENCH_WOMAN.test(called)) return 'she'
  if (/^\p{Ll}{3,}(?:eur|icien)$/u.test(called)) return ANYBODY
  return /^\p{N}{1,3}-year-old$/u.test(called) ? ANYBODY : PRONOUN_OF.get(called)
}

/** `the ministry`, `روابط عمومی موزه`: no he or she, and nobody with a last name. */
export function speaksAsBody(speaker: string): boolean {
  return /^(?:the|le|la|les|l[’'])\s?/u.test(speaker) || isBodyName(speaker) || isBody(firstKeyOf(speaker))
}

/** What is somebody's own in small letters, in one word: `our petition`, `our chair`. */
const OWNED = /^(?:our|their|my|his|her|notre|leur|mon|ma)\s+\p{Ll}[\p{L}-]*$/u

/** `the ministry`, `our petition`: a body or a document is no he or she. */
export function isNoPerson(speaker: string): boolean {
  return /^(?:the|its|le|la|les|l[’'])\s?\p{Ll}/u.test(speaker) || (OWNED.test(speaker) && !isPersonOrOffice(speaker))
}

/** `Prof. Ada Reed` is Ada Reed; `Ms Reed` stays. */
export function withoutTitle(name: string): string {
  return name.replace(/^(?:Dr|Prof|Mr|Mrs|Ms|M|Mme|Me)\.?\s+(?=\S+\s+\S)/u, '')
}

const CALLED = new RegExp(
  `^(?:[^,.!?]{1,20},\\s+)?(${NAME})[,!]\\s|[,!?.]\\s+(?:(?:my dear|dear|cher|chère|mon cher|ma chère)\\s+)?(${NAME})\\s*[,.!?…]*$`,
  'u',
)

/** `Are there any pears left, Dr Bickett?`: those whom somebody speaks to do not speak themselves. By their last names. */
export function addressedIn(words: string): readonly string[] {
  const found = CALLED.exec(words)
  const name = (found?.[1] ?? found?.[2] ?? '').trim()
  return name === '' ? [] : [name.split(/\s+/u).at(-1) ?? '']
}

const LATIN = /^\p{Script=Latin}+$/u
/** By pronoun; there are few. */
const PATTERNS = new Map<string, RegExp>()

/** Where the last such pronoun stands. */
export function pronounIn(text: string, pronoun: string): number | undefined {
  if (!LATIN.test(pronoun)) return undefined
  const pattern = PATTERNS.get(pronoun) ?? new RegExp(`(?<!\\p{L})${pronoun}(?!\\p{L})`, 'giu')
  PATTERNS.set(pronoun, pattern)
  let last: number | undefined
  for (const { index } of text.matchAll(pattern)) last = index
  return last
}

const SUBJECT =
  /(?<lead>(?:^|[.!?…]["'”’»)]*\s+)(?:(?:But|And|Then|Later|So|Yet|Mais|Et|Puis),?\s+)?)?(?<!\p{L})(?<who>he|him|she|il|elle)(?!\p{L})/giu
const SENTENCE_END = /[.!?…]["'”’»)]*(?:\s|$)/gu

/** `Born to a baker and a nurse, she`: whose child somebody is. */
const BIRTH =
  /(?:^|[.!?…]["'”’»)]*\s+)(?:Née?|Élevée?|Fils|Fille|Born|Raised|Brought up|Orphaned|The (?:son|daughter|child))\s[^.!?;“"«]{2,200}?,\s+(?=(?:he|she|il|elle)\s)/gu

/** `Ben asked him why. “…,” he said`: whoever `he` is, it is not Ben. */
function asksHim(text: string, name: string): boolean {
  return (
    text.startsWith(name) &&
    /^\s(?:\p{Ll}+ly\s)?(?:asked|asks|told|tells|urged|warned|pressed|interviewed|questioned)\shim(?!\p{L})/u.test(
      text.slice(name.length, name.length + 40),
    )
  )
}

/** `He trained his camera on Ray`: whoever `he` is, it is not Ray. */
export function withoutObjects(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length === 0) return mentions
  const clauses = [...text.matchAll(SUBJECT)].map((match) => {
    SENTENCE_END.lastIndex = match.index + match[0].length
    const gender = GENDER[(match.groups?.['who'] ?? '').toLowerCase()]
    const isMain = match.groups?.['lead'] !== undefined
    return { from: match.index, to: SENTENCE_END.exec(text)?.index ?? text.length, gender, isMain }
  })
  const births = [...text.matchAll(BIRTH)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
  return mentions.filter(
    ({ at, name, gender, isSubject }) =>
      !(name !== undefined && gender !== 'she' && isSubject && asksHim(text.slice(at), name)) &&
      !(name === undefined && births.some(({ from, to }) => from < at && at < to)) &&
      !clauses.some(
        (one) => one.from < at && at < one.to && (gender ?? one.gender) === one.gender && (one.isMain || !isSubject),
      ),
  )
}

/** A heading, a caption or a credit: short, and no sentence. */
export function isLabel(line: string): boolean {
  return line.length < 100 && !/[.!?…:,;]["'”’»)\]\s]*$/u.test(line)
}

/** What stands in quotation marks is somebody's words, not the text's. */
export function masked(text: string): string {
  return text.replaceAll(/[“"«][^”"»]*[”"»]/gu, (part) => ' '.repeat(part.length))
}

/** A line with blanks for what stands in quotation marks. */
export function outside(line: string, quotes: readonly Quoted[]): string {
  const parts: string[] = []
  let from = 0
  for (const { whole } of quotes) {
    parts.push(line.slice(from, whole.start), ' '.repeat(whole.end - whole.start))
    from = whole.end
  }
  return [...parts, line.slice(from)].join('')
}
