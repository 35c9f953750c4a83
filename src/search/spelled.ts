import type { Filter } from '../model/filter.ts'
import type { Store } from '../store/store.ts'
import { compoundWords } from './compounds.ts'
import { spelledNames, type Spelled } from './names.ts'

/** The words of a question that the archive holds in other spellings too: names, and words in two parts. */
export async function otherSpellings(store: Store, question: string, filter?: Filter): Promise<readonly Spelled[]> {
  const names = await spelledNames(store, question, filter)
  const compounds = await compoundWords(store, question, filter)
  return [...names, ...compounds.filter(({ word }) => !names.some((name) => name.word === word))]
}
