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
const KEYBOARD_FORMS = /[يكۀأإآٱؤ\u200C]/gu
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

/**
 * For words that are to be recognised in Persian and Arabic, where foldArabic would merge too many (على, علي): no vowel
 * marks, tatweel and half spaces, and one form for the letters of two keyboards and for hamza on its seats.
 */
export function foldEasternWord(text: string): string {
  return text.replace(HARAKAT_AND_TATWEEL, '').replace(KEYBOARD_FORMS, (letter) => ARABIC_LETTERS[letter] ?? '')
}

/** Most words have none, and nothing is to be folded in them. */
const BEYOND_ASCII = /[^\0-\x7F]/

/** What is neither ASCII nor a letter of Persian or Arabic, which have no accents: to take a word apart and put it together again takes a microsecond. */
const MAY_HAVE_ACCENTS = /[^\0-\x7F\u0621-\u064A\u0671-\u06D3]/u

/** Latin letters without their accents. */
export function foldAccents(text: string): string {
  if (!MAY_HAVE_ACCENTS.test(text)) return text
  return text.normalize('NFD').replace(LATIN_MARKS, '').normalize('NFC')
}

/** For words to be searched: compatibility forms, lower case, digits and Arabic script folded. ZWNJ stays. */
export function normaliseWords(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase()
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
  let text = ''
  const offsets: number[] = []
  let pendingSpace = -1
  let end = 0
  for (let start = 0; start < source.length;) {
    const code = source.charCodeAt(start)
    const isAscii = code < ASCII && !(source.charCodeAt(start + 1) >= FIRST_MARK)
    const next = isAscii ? start + 1 : behindCluster(source, start)
    const made = (isAscii ? foldedAscii[code] : undefined) ?? foldedCluster(source.slice(start, next))
    if (made === ' ') {
      if (text !== '' && pendingSpace < 0) pendingSpace = start
    } else if (made !== '') {
      if (pendingSpace >= 0) {
        text += ' '
        offsets.push(pendingSpace)
        pendingSpace = -1
      }
      text += made
      for (let at = 0; at < made.length; at += 1) offsets.push(start)
      end = next
    }
    start = next
  }
  offsets.push(end)
  return { text, offsets }
}

const MARK = /\p{M}/u
/** Below this there is no combining mark. */
const FIRST_MARK = 0x300

/** The end of a code point with the combining marks behind it: NFC can be taken cluster by cluster. */
function behindCluster(source: string, start: number): number {
  let next = start + pointLength(source, start)
  while (next < source.length && source.charCodeAt(next) >= FIRST_MARK) {
    const length = pointLength(source, next)
    if (!MARK.test(source.slice(next, next + length))) break
    next += length
  }
  return next
}

function pointLength(source: string, at: number): number {
  return (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** A whole archive has few different clusters: each is folded once. */
const foldedClusters = new Map<string, string>()
const MOST_CLUSTERS = 20_000

/** What a cluster becomes: one space of white space, nothing of invisible signs. */
function foldedCluster(cluster: string): string {
  const known = foldedClusters.get(cluster)
  if (known !== undefined) return known
  const made = folded(cluster)
  if (foldedClusters.size >= MOST_CLUSTERS) foldedClusters.clear()
  foldedClusters.set(cluster, made)
  return made
}

function folded(cluster: string): string {
  if (SPACE.test(cluster)) return ' '
  if (DROPPED.test(cluster)) return ''
  return QUOTE_FOLDS.get(cluster) ?? asciiDigits(cluster.normalize('NFC'))
}

const ASCII = 128
const foldedAscii = Array.from({ length: ASCII }, (_, code) => folded(String.fromCharCode(code)))
