import type { DocumentFacts, Place } from '../../model/document.ts'
import { createGramWalk } from '../../text/grams.ts'
import { createTermWalk } from '../../text/words.ts'
import type { WordField } from '../store.ts'

/** Raised when terms() or grams(), or what follows here, would give other terms or counts: word indexes are then made again. */
export const ANALYSIS_VERSION = '5'

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

/**
 * Whether a passage is found by the terms of its neighbours too. Words gain by it; grams do not (docs/evaluation.md), and
 * have half as many postings without.
 */
export function countsNeighbours(field: WordField): boolean {
  return field === 'words'
}

/** The terms of a passage for one field of the word index, by their numbers: of its title and headings, and of its own text. */
export interface IndexTerms {
  readonly headings: readonly number[]
  readonly text: readonly number[]
}

/** Cuts passages into the terms of a field; undefined for one whose language the field does not hold. */
export function createAnalyser(
  field: WordField,
  numberOf: (term: string) => number,
): (passage: Indexed) => IndexTerms | undefined {
  const walk = field === 'words' ? createTermWalk(numberOf, NO_TERM) : createGramWalk(numberOf)
  // One list for all: what is handed out is a copy, and has no more room than it needs.
  const found: number[] = []
  const analyse = (text: string, language: string): number[] => {
    let length = 0
    walk(text, language, (number) => {
      found[length] = number
      length += 1
    })
    return found.slice(0, length)
  }
  return (passage) => {
    const { language, text } = passage
    if (!holdsLanguage(field, language)) return undefined
    return { headings: analyse(headingsOf(passage).join('\n'), language), text: analyse(text, language) }
  }
}

const NO_TERM = -1
