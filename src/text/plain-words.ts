import { uncontracted } from './contractions.ts'
import { asciiDigits, foldAccents, foldArabic } from './normalise.ts'
import type { TextSpan } from './span.ts'

/** A word of a text, and what is left of it without all that is spelling only: one word, or those that a contraction stands for. */
export interface PlainWord extends TextSpan {
  readonly parts: readonly string[]
}

/** Stands for hamza on a seat, which some write as a bare yeh and others as a bare waw. */
export const SEATED_HAMZA = 'ء'

const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF'
/** Words, with what a contraction leaves behind its apostrophe; and signs that are said: money, sums, and a minus before a number. */
const WORD = new RegExp(
  `[\\p{L}\\p{N}](?:[${INVISIBLE}]*[\\p{L}\\p{N}\\p{M}])*(?:'(?:s|d|m|re|ve|ll|t)(?![\\p{L}\\p{M}\\p{N}]))?` +
    '|[\\p{Sc}%٪‰°+<>=±×÷]|(?<=^|[\\s("])-(?=\\p{N})',
  'giu',
)
const DROPPED = new RegExp(`[${INVISIBLE}]`, 'gu')
const APOSTROPHES = /[‘’‛′ʼ`´＇]/gu
const MINUS = /[‐‑–−]/gu

/**
 * The words of a text without regard to letter case, punctuation, accents, vowel marks, hamza, the letters and digits of
 * two keyboards, joiners and contractions.
 */
export function* plainWords(text: string): Generator<PlainWord> {
  // One sign for one, so that places stay.
  const typed = text.replace(APOSTROPHES, "'").replace(MINUS, '-')
  for (const match of typed.matchAll(WORD)) {
    const parts = partsOf(match[0])
    if (parts.length > 0) yield { start: match.index, end: match.index + match[0].length, parts }
  }
}

const OF_ARABIC_SCRIPT = /\p{Script=Arabic}/u

/** In Persian and Arabic letters, whose words some part by a space, by a half space or not at all. */
export function isEastern(word: string): boolean {
  return OF_ARABIC_SCRIPT.test(word)
}

const MOST_KNOWN = 20_000
const known = new Map<string, readonly string[]>()

function partsOf(word: string): readonly string[] {
  const before = known.get(word)
  if (before) return before
  const plain = plainLetters(word)
  const parts = plain === '' ? [] : uncontracted(plain)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, parts)
  return parts
}

const BEYOND_ASCII = /[^\0-\x7F]/
const SEATED = /[ئؤ]/gu
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ς: 'σ', '٪': '%' }

/** The letters of a word: small, without marks, one for all forms of a letter. */
export function plainLetters(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word.toLowerCase()
  const composed = asciiDigits(word.normalize('NFKC').replace(DROPPED, '')).replaceAll(SEATED_HAMZA, '')
  const letters = foldArabic(composed.replace(SEATED, SEATED_HAMZA))
  return foldAccents(letters.toLowerCase()).replace(/[œæßς٪]/gu, (letter) => LIGATURES[letter] ?? letter)
}
