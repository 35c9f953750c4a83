import { foldAccents, normaliseWords } from './normalise.ts'
import { stopWords } from './stop-words.ts'
import { createWordTable, unitsOf, walkWords, type Units, type WordTable } from './word-walk.ts'

const ARABIC_SCRIPT = /\p{Script=Arabic}/u
const LATIN_SCRIPT = /\p{Script=Latin}/u
/** Letters, joiners and digits that Persian uses and Arabic does not, and the reverse. */
const PERSIAN_ONLY = /[پچژگ\u06A9\u06CC\u200C۰-۹]/u
const ARABIC_ONLY = /[ةىيكأإؤ٠-٩\u064B-\u0652]/u
const ARTICLE = /(?<![\p{L}])(?:وال|بال|ال)(?=\p{L}{2})/gu
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
  const counts = new Uint32Array(KINDS)
  for (let at = 0; at < sample.length; at += 1) {
    const kind = kinds[sample.charCodeAt(at)] || kindAt(sample, at)
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  const [latin, arabic] = [countOf(counts, IN_LATIN), countOf(counts, IN_ARABIC)]
  if (arabic + latin === 0) return 'und'
  if (arabic < latin) return latinScriptLanguage(sample)
  return arabicScriptLanguage(sample, countOf(counts, PERSIAN), countOf(counts, ARABIC))
}

/** `signs`: how many there are that only the one of the two languages writes. */
function arabicScriptLanguage(sample: string, persianSigns: number, arabicSigns: number): string {
  let [persian, arabic] = [persianSigns, arabicSigns]
  const tally = (languages: number): void => {
    if (languages & PERSIAN) persian += 2
    if (languages & ARABIC) arabic += 2
  }
  walkWords(
    sample,
    (hash, start, end) => {
      tally(easternStops.find(sample, hash, start, end) ?? 0)
      if (hasArticle(sample, start, end)) arabic += 1
    },
    (start, end) => {
      const rest = sample.slice(start, end)
      for (const word of normaliseWords(rest).match(WORD) ?? []) tally(easternOf(word))
      arabic += count(rest, ARTICLE)
    },
  )
  return persian >= arabic ? 'fa' : 'ar'
}

/** Whether a word begins as ARTICLE says. */
function hasArticle(sample: string, start: number, end: number): boolean {
  const isJoined = sample[start] === 'و' || sample[start] === 'ب'
  const from = isJoined ? start + 1 : start
  return end - from >= 4 && sample.startsWith('ال', from)
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
    (hash, start, end) => tally(westernStops.find(sample, hash, start, end) ?? 0),
    (start, end) => {
      for (const word of normaliseWords(sample.slice(start, end)).match(WORD) ?? []) tally(westernOf(word))
    },
    WITHOUT_ACCENTS,
  )
  const strongest = Math.max(french, english)
  const isProse = words < 8 || strongest >= words * 0.12
  if (strongest === 0 || !isProse) return words < 8 ? 'en' : 'und'
  return french > english ? 'fr' : 'en'
}

const [FRENCH, ENGLISH, PERSIAN, ARABIC] = [1, 2, 4, 8]
const STOPS = { french: stopWords('fr'), english: stopWords('en'), persian: stopWords('fa'), arabic: stopWords('ar') }

/** Of which languages a word is a stop word: without its accents … */
function westernOf(word: string): number {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '')
  return (STOPS.french.has(plain) ? FRENCH : 0) + (STOPS.english.has(plain) ? ENGLISH : 0)
}

/** … and in Arabic script. */
function easternOf(word: string): number {
  return (STOPS.persian.has(word) ? PERSIAN : 0) + (STOPS.arabic.has(word) ? ARABIC : 0)
}

const WITHOUT_ACCENTS = unitsOf((letter) => foldAccents(normaliseWords(letter)), false)
const westernStops = tableOf([...STOPS.french, ...STOPS.english], westernOf, WITHOUT_ACCENTS)
const easternStops = tableOf([...STOPS.persian, ...STOPS.arabic], easternOf)

/** Most words are no stop words, and need no place in a table to be known for that. */
function tableOf(stops: readonly string[], languagesOf: (word: string) => number, units?: Units): WordTable<number> {
  const table = createWordTable<number>(2 * stops.length, units)
  for (const stop of stops)
    walkWords(
      stop,
      (hash, start, end) => table.get(stop, hash, start, end, languagesOf),
      () => undefined,
      units,
    )
  return table
}

/** What a letter says, by bits, beside PERSIAN and ARABIC of one that only they write. */
const [IN_LATIN, IN_ARABIC, KNOWN] = [1, 2, 16]
const KINDS = 32
/** By code unit, filled as letters come: asking a regular expression costs twenty times as much. */
const kinds = new Uint8Array(0x1_00_00)

/** Of the letter that begins here; of the second half of a pair, nothing. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd8_00 && unit < 0xdc_00) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? unit))
  return (kinds[unit] = kindOf(text.charAt(at)))
}

function kindOf(letter: string): number {
  const script = ARABIC_SCRIPT.test(letter) ? IN_ARABIC : LATIN_SCRIPT.test(letter) ? IN_LATIN : 0
  const sign = PERSIAN_ONLY.test(letter) ? PERSIAN : ARABIC_ONLY.test(letter) ? ARABIC : 0
  return script | sign | KNOWN
}

/** How many of the letters counted by their kind have a bit. */
function countOf(counts: Uint32Array, bit: number): number {
  return counts.reduce((sum, own, kind) => (kind & bit ? sum + own : sum), 0)
}
