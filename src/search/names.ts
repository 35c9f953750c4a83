import type { Filter } from '../model/filter.ts'
import type { Store } from '../store/store.ts'
import { detectLanguage } from '../text/language.ts'
import { foldAccents } from '../text/normalise.ts'
import { stopWords } from '../text/stop-words.ts'
import { stem, wordSpans } from '../text/words.ts'
import { isArabicScript } from '../text/transliterate.ts'
import { countsOf } from './word-counts.ts'

/** A word of a question that the archive holds in other spellings too. */
export interface Spelled {
  /** As it stands in the question, and normalised. */
  readonly asked: string
  readonly word: string
  /** The other spellings: as the index holds them, and as a document writes them (none where nobody need be told of it). */
  readonly stems: readonly string[]
  readonly written: readonly string[]
}

const MOST_SPELLINGS = 4
/** A name that fits many terms is none. */
const MOST_TRIED = 12
const LOOKED_AT = 3

/**
 * The names in a question with their other spellings in the archive: words with a capital, words in small letters that the archive does
 * not have, and words in Persian or Arabic letters. A Latin spelling counts only where a document writes it with a capital, so that no name is taken for
 * a common word. Only what the filter shows is told.
 */
export async function spelledNames(store: Store, question: string, filter?: Filter): Promise<readonly Spelled[]> {
  const found: Spelled[] = []
  for (const { asked, word } of await possibleNames(store, question)) {
    const own = new Set(STEMMED.map((language) => stem(word, language)))
    const others = (await store.spellings(word)).filter((term) => !own.has(term) && isLikely(word, term))
    const written: { readonly stem: string; readonly form: string }[] = []
    for (const term of others.slice(0, MOST_TRIED)) {
      if (written.length === MOST_SPELLINGS) break
      const form = await writtenForm(store, term, filterFor(word, term, filter))
      if (form !== undefined) written.push({ stem: term, form })
    }
    if (written.length === 0) continue
    const forms = [...new Set(written.map(({ form }) => form))]
    found.push({ asked, word, stems: written.map((one) => one.stem), written: forms })
  }
  return found
}

/** Any word of a Persian or Arabic question is tried; the shortest would be read into too many Latin ones. */
function isLikely(word: string, term: string): boolean {
  return !isArabicScript(word) || isArabicScript(term) || term.length > 3
}

/** Two words of one script are one name only across languages: in Persian itself کرد and گرد are two words. */
function filterFor(word: string, term: string, filter: Filter | undefined): Filter | undefined {
  if (!isArabicScript(word) || !isArabicScript(term)) return filter
  const language = PERSIAN_ONLY.test(word) ? 'ar' : 'fa'
  // No document is in two languages: a filter for another one keeps nothing.
  return filter?.language === undefined || filter.language === language
    ? { ...filter, language }
    : { ...filter, visible: [] }
}

const PERSIAN_ONLY = /[پچژگ]/u

/** By normalised word, the further stems. */
export function otherStems(names: readonly Spelled[]): ReadonlyMap<string, readonly string[]> {
  return new Map(names.map(({ word, stems }) => [word, stems]))
}

/** What a reader is told of it: one note of the spellings that stand in what is shown to them, or none. */
export function spellingNotes(names: readonly Spelled[], shown: readonly string[]): readonly string[] {
  const noted = names.filter(({ written }) => written.length > 0)
  // Most questions have none, and what is shown is long.
  if (noted.length === 0) return []
  const words = [...new Set(shown.flatMap((text) => wordSpans(text).map((word) => word.text)))]
  const told = noted.filter(({ stems }) => stems.some((one) => words.some((word) => isFormOf(word, one))))
  if (told.length === 0) return []
  const groups = new Set(told.map(({ asked, written }) => [asked, ...written].join(' = ')))
  return [`Spellings taken together: ${[...groups].join('; ')}. With “exact” only the spelling you wrote counts.`]
}

async function possibleNames(
  store: Store,
  question: string,
): Promise<{ readonly asked: string; readonly word: string }[]> {
  const stops = stopWords(detectLanguage(question))
  const words = wordSpans(question).flatMap(({ start, end, text: word }) =>
    stops.has(word) || stops.has(foldAccents(word)) ? [] : [{ asked: question.slice(start, end), word }],
  )
  const small = words.filter(({ asked }) => /^\p{Ll}/u.test(asked)).map(({ word }) => word)
  const counts = await countsOf(store, small)
  const names = words.filter(({ asked, word }) =>
    isArabicScript(word) ? word.length > 2 : /^\p{Lu}\P{Lu}/u.test(asked) || counts.get(word) === 0,
  )
  return [...new Map(names.map((name) => [name.word, name])).values()]
}

/** How the first passages that hold a term write it: the whole word, where that can be a name. */
async function writtenForm(store: Store, term: string, filter: Filter | undefined): Promise<string | undefined> {
  const rows = (await store.matching('words', [term], LOOKED_AT, filter)).map(({ row }) => row)
  let found: string | undefined
  for (const { text } of await store.passages(rows)) {
    for (const { start, end, text: word } of wordSpans(text)) {
      if (!isFormOf(word, term)) continue
      const form = text.slice(start, end)
      if (isArabicScript(word)) return form
      // Written small anywhere, it is a word and no name.
      if (/^\p{Ll}/u.test(form)) return undefined
      if (/^\p{Lu}\p{M}*\p{Ll}/u.test(form)) found ??= form
    }
  }
  return found
}

/** The stem's first letters are asked for first, which costs less than stemming. */
function isFormOf(word: string, stemmed: string): boolean {
  return word.includes(stemmed.slice(0, 2)) && STEMMED.some((language) => stem(word, language) === stemmed)
}

const STEMMED = ['en', 'fr', 'fa', 'ar', 'und']
