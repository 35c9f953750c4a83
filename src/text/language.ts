import { createWordTable, walkWords } from './word-walk.ts'
import { normaliseWords } from './normalise.ts'
import { stopWords } from './stop-words.ts'

const ARABIC_SCRIPT = /\p{Script=Arabic}/u
const LATIN_SCRIPT = /\p{Script=Latin}/u
/** Letters that Persian uses and Arabic does not, and the reverse. */
const PERSIAN_ONLY = /[پچژگ\u06A9\u06CC۰-۹]/gu
const JOINER = /\u200C/g
const ARABIC_ONLY = /[ةىيكأإؤ٠-٩]|[\u064B-\u0652]|(?<![\p{L}])(?:وال|بال|ال)(?=\p{L}{2})/gu
const FRENCH_SIGNS = /[àâçéèêëîïôœùû]|\b(?:l|d|qu|n|s|c|j)['’](?=\p{L})/giu
/** Without any of these, a text has no French sign. */
const MAY_BE_FRENCH = /['\u0080-\u{10FFFF}]/u
const WORD = /[\p{L}\p{M}]+/gu

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/**
 * 'en', 'fr', 'fa' or 'ar', from script and function words; 'und' when nothing speaks for one of them. Quick enough for
 * every question; reads at most the first 1,000 characters.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 1_000)
  let [arabic, latin] = [0, 0]
  for (let at = 0; at < sample.length; at += 1) {
    const script = scriptAt(sample, at)
    if (script === LATIN) latin += 1
    else if (script === ARABIC) arabic += 1
  }
  if (arabic + latin === 0) return 'und'
  if (arabic >= latin) return arabicScriptLanguage(sample)
  return latinScriptLanguage(sample)
}

/** What speaks for either language in some words, in halves of a stop word. */
interface Signs {
  readonly persian: number
  readonly arabic: number
}

const MOST_REMEMBERED = 50_000
const signsOfWords = createWordTable<Signs>(MOST_REMEMBERED)

function arabicScriptLanguage(sample: string): string {
  // Between two words it is a sign like any other.
  let [persian, arabic] = [count(sample, JOINER), 0]
  const tally = (signs: Signs): void => {
    persian += signs.persian
    arabic += signs.arabic
  }
  walkWords(
    sample,
    (hash, start, end) => tally(signsOfWords.get(sample, hash, start, end, signsIn)),
    (start, end) => tally(signsIn(sample.slice(start, end))),
  )
  return persian >= arabic ? 'fa' : 'ar'
}

function signsIn(text: string): Signs {
  const words = normaliseWords(text).match(WORD) ?? []
  return {
    persian: count(text, PERSIAN_ONLY) + 2 * held(words, 'fa'),
    arabic: count(text, ARABIC_ONLY) + 2 * held(words, 'ar'),
  }
}

function latinScriptLanguage(sample: string): string {
  let [french, english] = [MAY_BE_FRENCH.test(sample) ? 0.5 * count(sample, FRENCH_SIGNS) : 0, 0]
  let words = 0
  const tally = (languages: number): void => {
    words += 1
    if (languages & FRENCH) french += 1
    if (languages & ENGLISH) english += 1
  }
  walkWords(
    sample,
    (hash, start, end, isAscii) =>
      tally(
        isAscii
          ? (plainStops.find(sample, hash, start, end) ?? 0)
          : stopsOfWords.get(sample, hash, start, end, languagesOf),
      ),
    (start, end) => {
      for (const word of normaliseWords(sample.slice(start, end)).match(WORD) ?? []) tally(languagesOf(word))
    },
  )
  const strongest = Math.max(french, english)
  const isProse = words < 8 || strongest >= words * 0.12
  if (strongest === 0 || !isProse) return words < 8 ? 'en' : 'und'
  return french > english ? 'fr' : 'en'
}

const FRENCH = 1
const FRENCH_STOPS = stopWords('fr')
const ENGLISH_STOPS = stopWords('en')
const ENGLISH = 2
const stopsOfWords = createWordTable<number>(MOST_REMEMBERED)
/** Stop words of plain letters: most words are none, and those need no place in a table. */
const plainStops = createWordTable<number>(MOST_REMEMBERED)
for (const stop of [...FRENCH_STOPS, ...ENGLISH_STOPS])
  walkWords(
    stop,
    (hash, start, end) => plainStops.get(stop, hash, start, end, languagesOf),
    () => undefined,
  )

/** Of which languages a word is a stop word, without its accents. */
function languagesOf(word: string): number {
  const plain = normaliseWords(word).normalize('NFD').replace(/\p{M}/gu, '')
  return (FRENCH_STOPS.has(plain) ? FRENCH : 0) + (ENGLISH_STOPS.has(plain) ? ENGLISH : 0)
}

/** How many of the words are stop words of the language. */
function held(words: readonly string[], language: string): number {
  const stops = stopWords(language)
  return words.reduce((sum, word) => sum + (stops.has(word) ? 1 : 0), 0)
}

const LATIN = 1
const ARABIC = 2
const NEITHER = 3
/** By code unit, filled as letters come: asking a regular expression costs twenty times as much. */
const scripts = new Uint8Array(65_536)

/** The script of the letter that begins here; of the second half of a pair, neither. */
function scriptAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd8_00 && unit < 0xdc_00) return scriptOf(String.fromCodePoint(text.codePointAt(at) ?? unit))
  return (scripts[unit] ||= scriptOf(text.charAt(at)))
}

function scriptOf(letter: string): number {
  return ARABIC_SCRIPT.test(letter) ? ARABIC : LATIN_SCRIPT.test(letter) ? LATIN : NEITHER
}
