import { createAskedGramWalk } from './grams.ts'
import { walkTerms } from './words.ts'

/** A text as a question sees it: a bag of words, or of 4-grams, of which only some are told apart. */
export interface Bag {
  /** How often each of those that are asked for stands there, once at least. */
  readonly counts: ReadonlyMap<string, number>
  /** Words of the text, or 4-grams, with all others. */
  readonly length: number
}

/** Of terms in a known language: normalised, stemmed, without stop words. */
export function bagOfTerms(text: string, language: string, asked: ReadonlySet<string>): Bag {
  return gathered((onItem) => walkTerms(text, language, (term) => onItem(asked.has(term) ? term : undefined)))
}

/** Of character 4-grams: many texts are walked over for the same ones. */
export function createGramBag(asked: ReadonlySet<string>): (text: string) => Bag {
  const walk = createAskedGramWalk(asked)
  return (text) => gathered((onItem) => walk(text, '', onItem))
}

/** Most words of a text are none of the question's, which the walk says: a list or a map of all of them would soon be garbage. */
function gathered(walk: (onItem: (asked: string | undefined) => void) => void): Bag {
  const counts = new Map<string, number>()
  let length = 0
  walk((item) => {
    length += 1
    if (item !== undefined) counts.set(item, (counts.get(item) ?? 0) + 1)
  })
  return { counts, length }
}
