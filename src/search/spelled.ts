import type { Filter } from '../model/filter.ts'
import type { Store } from '../store/store.ts'
import { compoundWords } from './compounds.ts'
import { spelledNames, type Spelled } from './names.ts'
import { inOtherCalendars } from './other-calendar.ts'

/** The words of a question that the archive holds in other spellings too: names, words in two parts, and dates in other calendars. */
export async function otherSpellings(store: Store, question: string, filter?: Filter): Promise<readonly Spelled[]> {
  const names = await spelledNames(store, question, filter)
  const compounds = await compoundWords(store, question, filter)
  const dates = inOtherCalendars(question)
  return [...dates, ...names, ...compounds].filter(
    ({ word }, at, all) => all.findIndex((other) => other.word === word) === at,
  )
}
