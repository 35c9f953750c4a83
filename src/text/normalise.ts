/**
 * Two normalisations, for two purposes.
 * `normaliseWords` folds everything that a search should not care about: it may merge different words.
 * `normaliseQuote` folds only how the same words may be typed, so two texts that are equal under it say the same
 * to the letter: Unicode composition, quotation marks and apostrophes, dashes of one kind, white space, invisible
 * joiners, the Arabic and Persian forms of yeh and kaf, and the three sets of digits. Case and punctuation stay.
 */

const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
}
const ARABIC_FORMS = /[يىئكةۀأإآٱؤ]/gu
const HARAKAT_AND_TATWEEL = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/gu
const LATIN_MARKS = /[\u0300-\u036F]/gu
const INVISIBLE = /[\u00AD\u200B\u200D-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
const EASTERN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu

/** Arabic-Indic and Persian digits as ASCII digits. */
export function asciiDigits(text: string): string {
  return text.replace(EASTERN_DIGITS, (digit) => String.fromCharCode(48 + (digit.charCodeAt(0) & 0xf)))
}

/** One Arabic-script spelling: yeh, kaf, alef, heh and waw in one form each, without vowel marks and tatweel. */
export function foldArabic(text: string): string {
  return text.replace(HARAKAT_AND_TATWEEL, '').replace(ARABIC_FORMS, (letter) => ARABIC_LETTERS[letter] ?? letter)
}

/** Latin letters without their accents. */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replace(LATIN_MARKS, '').normalize('NFC')
}

/** For words to be searched: compatibility forms, lower case, digits and Arabic script folded. ZWNJ stays. */
export function normaliseWords(text: string): string {
  return foldArabic(asciiDigits(text.normalize('NFKC').replace(INVISIBLE, ''))).toLowerCase()
}

const QUOTE_FOLDS = new Map<string, string>([
  ...Array.from('“”„‟«»″❝❞＂').map((mark): [string, string] => [mark, '"']),
  ...Array.from('‘’‚‛‹›′ʼ`´＇').map((mark): [string, string] => [mark, "'"]),
  ...Array.from('‐‑‒–—―−').map((mark): [string, string] => [mark, '-']),
  ...Array.from('يى').map((letter): [string, string] => [letter, 'ی']),
  ['ك', 'ک'],
  ['…', '...'],
])
const SPACE = /\s/u
const DROPPED = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

export interface NormalisedQuote {
  readonly text: string
  /** For each code unit of `text`, and one past its end, the offset in the source that it came from. */
  readonly offsets: readonly number[]
}

/** The documented normalisation for quotes, with the way back to the source's offsets. No space at either end. */
export function normaliseQuote(source: string): NormalisedQuote {
  const units: string[] = []
  const offsets: number[] = []
  let pendingSpace = -1
  const push = (text: string, offset: number): void => {
    for (let at = 0; at < text.length; at += 1) {
      units.push(text[at] ?? '')
      offsets.push(offset)
    }
  }
  let end = 0
  for (const cluster of composedClusters(source)) {
    const { text, start } = cluster
    if (SPACE.test(text)) {
      if (units.length > 0 && pendingSpace < 0) pendingSpace = start
      continue
    }
    if (DROPPED.test(text)) continue
    if (pendingSpace >= 0) push(' ', pendingSpace)
    pendingSpace = -1
    push(QUOTE_FOLDS.get(text) ?? asciiDigits(text.normalize('NFC')), start)
    end = cluster.end
  }
  offsets.push(end)
  return { text: units.join(''), offsets }
}

const MARK = /\p{M}/u

/** A code point with the combining marks behind it, so that NFC can be taken cluster by cluster. */
function* composedClusters(source: string): Generator<{ text: string; start: number; end: number }> {
  let start = 0
  let text = ''
  for (const point of source) {
    if (text !== '' && MARK.test(point)) {
      text += point
      continue
    }
    if (text !== '') yield { text, start, end: start + text.length }
    start += text.length
    text = point
  }
  if (text !== '') yield { text, start, end: start + text.length }
}
