import type { Store } from '../store/store.ts'
import { stem } from '../text/words.ts'

const STEMMED = ['en', 'fr', 'und']

/** The stems under which an index may hold a word in Latin letters. */
export function stemsOf(word: string): string[] {
  return [...new Set(STEMMED.map((language) => stem(word, language)))]
}

/** How many passages hold each word, under the stem that most do. One look for all: the store may be on another machine. */
export async function countsOf(store: Store, words: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const stems = [...new Set(words.flatMap(stemsOf))]
  const counts = await store.frequencies('words', stems)
  const count = new Map(stems.map((one, at) => [one, counts[at] ?? 0]))
  return new Map(words.map((word) => [word, Math.max(...stemsOf(word).map((one) => count.get(one) ?? 0))]))
}
