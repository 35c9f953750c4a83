import { normaliseWords } from './normalise.ts'
import { stopWords } from './stop-words.ts'

const ARABIC_SCRIPT = /\p{Script=Arabic}/gu
const LATIN_SCRIPT = /\p{Script=Latin}/gu
/** Letters, and joiners, that Persian uses and Arabic does not, and the reverse. */
const PERSIAN_ONLY = /[پچژگ\u06A9\u06CC\u200C۰-۹]/gu
const ARABIC_ONLY = /[ةىيكأإؤ٠-٩]|[\u064B-\u0652]|(?<![\p{L}])(?:وال|بال|ال)(?=\p{L}{2})/gu
const FRENCH_SIGNS = /[àâçéèêëîïôœùû]|\b(?:l|d|qu|n|s|c|j)['’](?=\p{L})/giu
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
  const arabic = count(sample, ARABIC_SCRIPT)
  const latin = count(sample, LATIN_SCRIPT)
  if (arabic + latin === 0) return 'und'
  if (arabic >= latin) return arabicScriptLanguage(sample)
  return latinScriptLanguage(sample)
}

function arabicScriptLanguage(sample: string): string {
  const words = normaliseWords(sample).match(WORD) ?? []
  const persian = count(sample, PERSIAN_ONLY) + 2 * held(words, 'fa')
  const arabic = count(sample, ARABIC_ONLY) + 2 * held(words, 'ar')
  return persian >= arabic ? 'fa' : 'ar'
}

function latinScriptLanguage(sample: string): string {
  const words = normaliseWords(sample).match(WORD) ?? []
  const unaccented = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))
  const french = held(unaccented, 'fr') + 0.5 * count(sample, FRENCH_SIGNS)
  const english = held(unaccented, 'en')
  const strongest = Math.max(french, english)
  const isProse = words.length < 8 || strongest >= words.length * 0.12
  if (strongest === 0 || !isProse) return words.length < 8 ? 'en' : 'und'
  return french > english ? 'fr' : 'en'
}

/** How many of the words are stop words of the language. */
function held(words: readonly string[], language: string): number {
  const stops = stopWords(language)
  return words.reduce((sum, word) => sum + (stops.has(word) ? 1 : 0), 0)
}
