import type { DocumentFacts, Place } from '../model/document.ts'
import { grams, terms } from '../text/words.ts'
import type { WordField } from './store.ts'

/** Raised when terms() or grams(), or what follows here, would give other terms: word indexes are then made again. */
export const ANALYSIS_VERSION = '4'

export interface Indexed {
  readonly title: string
  readonly titleFrom: DocumentFacts['titleFrom']
  readonly language: string
  readonly place: Place | undefined
  readonly text: string
}

/**
 * A passage as it is searched and embedded: under its document's title and its headings, which often name what the
 * passage only calls "it". A title that is our own (a first sentence, a file name) would count words twice or add noise.
 */
export function indexText(passage: Indexed): string {
  return [...headingsOf(passage), passage.text].join('\n')
}

function headingsOf({ title, titleFrom, place }: Omit<Indexed, 'text' | 'language'>): string[] {
  const isOwn = titleFrom === 'source' || titleFrom === 'sidecar'
  const headings = place?.kind === 'heading' ? place.path : []
  return [...(isOwn ? [title] : []), ...headings.filter((heading) => heading !== title)]
}

const GRAM_LANGUAGES: ReadonlySet<string> = new Set(['fa', 'ar', 'fr'])

/** Whether a field of the word index holds passages of a language. */
export function holdsLanguage(field: WordField, language: string): boolean {
  return field === 'words' || GRAM_LANGUAGES.has(language)
}

/** The terms of a passage for one field of the word index: of its title and headings, and of its own text. */
export interface IndexTerms {
  readonly headings: readonly string[]
  readonly text: readonly string[]
}

/** Undefined when the field does not hold passages of the language. */
export function indexTerms(field: WordField, passage: Indexed): IndexTerms | undefined {
  if (!holdsLanguage(field, passage.language)) return undefined
  const analyse = field === 'words' ? (text: string) => terms(text, passage.language) : grams
  return { headings: analyse(headingsOf(passage).join('\n')), text: analyse(passage.text) }
}
