import type { DocumentFacts, Place } from '../model/document.ts'
import { grams, terms } from '../text/words.ts'
import type { WordField } from './store.ts'

/** Raised when terms() or grams(), or what follows here, would give other terms: word indexes are then made again. */
export const ANALYSIS_VERSION = '1'

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
export function indexText({ title, titleFrom, place, text }: Indexed): string {
  const isOwn = titleFrom === 'source' || titleFrom === 'sidecar'
  const headings = place?.kind === 'heading' ? place.path : []
  return [...(isOwn ? [title] : []), ...headings.filter((heading) => heading !== title), text].join('\n')
}

const GRAM_LANGUAGES: ReadonlySet<string> = new Set(['fa', 'ar', 'fr'])

/** The terms of a passage for a field, or undefined when the field does not hold passages of its language. */
export function indexTerms(field: WordField, passage: Indexed): string[] | undefined {
  if (field === 'words') return terms(indexText(passage), passage.language)
  return GRAM_LANGUAGES.has(passage.language) ? grams(indexText(passage)) : undefined
}
