import { sameWhenContracted, uncontracted } from './contractions.ts'
import { foldAccents, foldArabic, normaliseQuote } from './normalise.ts'

/** What may differ while the words are the same. 'letters' are forms of one letter, such as hamza on its seats. */
export type SpellingDifference = 'case' | 'punctuation' | 'diacritics' | 'letters' | 'spaces' | 'contractions'

const WORD = /[\p{L}\p{M}]+(?:'\p{L}+)?/gu
const VOWEL_MARKS_AND_TATWEEL = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/gu
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', Œ: 'OE', Æ: 'AE' }

/** What makes two spellings one, in the order in which it is done. */
const FOLDS: readonly (readonly [SpellingDifference, (text: string) => string])[] = [
  ['contractions', (text) => text.replace(WORD, writtenOut)],
  ['diacritics', (text) => foldAccents(text).replace(VOWEL_MARKS_AND_TATWEEL, '')],
  // Letter by letter: marks are another matter.
  ['letters', (text) => text.replace(/\p{Lo}|[œæßŒÆ]/gu, oneForm).replaceAll('ء', '')],
  ['case', (text) => text.toLowerCase().replaceAll('ς', 'σ')],
  ['punctuation', (text) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()],
  ['spaces', (text) => text.replace(/\s+/gu, '')],
]

/** How two spellings of the same words differ, one thing at least: it does when the two are not equal with all else folded. */
export function spellingDifferences(
  asked: string,
  archived: string,
): readonly [SpellingDifference, ...SpellingDifference[]] {
  const [one, other] = [normaliseQuote(asked).text, normaliseQuote(archived).text]
  const [first, ...rest] = FOLDS.map(([kind]) => kind).filter((kind) => allBut(kind, one) !== allBut(kind, other))
  if (first !== undefined) return [first, ...rest]
  // Two that hide each other, such as a space before a mark.
  return [one.toLowerCase() === other.toLowerCase() ? 'case' : 'punctuation']
}

function allBut(kept: SpellingDifference, text: string): string {
  return FOLDS.reduce((made, [kind, fold]) => (kind === kept ? made : fold(made)), text)
}

const oneForm = (letter: string): string => LIGATURES[letter] ?? foldArabic(letter)

/** As the same words in the same case, with 's and 'd for all that they stand for. */
function writtenOut(word: string): string {
  const small = word.toLowerCase()
  const parts = uncontracted(small).map((part) => sameWhenContracted(part).find((one) => one.startsWith("'")) ?? part)
  if (parts.length === 1 && parts[0] === small) return word
  const written = parts.join(' ')
  if (word === word.toUpperCase()) return written.toUpperCase()
  return word.charAt(0) === small.charAt(0) ? written : written.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}
