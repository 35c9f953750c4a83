import type { Searched } from '../model/answer.ts'
import type { DocumentFacts } from '../model/document.ts'
import type { Filter } from '../model/filter.ts'

/** What a look-up goes through, told from the facts of the documents that the filter keeps. */
export function searchedIn(facts: readonly DocumentFacts[], passages: number, filter?: Filter): Searched {
  const dates = facts.flatMap(({ publishedOn }) => publishedOn ?? []).toSorted()
  const [from, to] = [dates[0], dates.at(-1)]
  const shown = filter === undefined ? undefined : withoutAccess(filter)
  return {
    documents: facts.length,
    passages,
    languages: [...new Set(facts.map(({ language }) => language))].toSorted(),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(shown === undefined || Object.keys(shown).length === 0 ? {} : { filter: shown }),
  }
}

/** What one may see is the front end's business and is not told to the asker. */
function withoutAccess({ visible: _visible, ...asked }: Filter): Filter {
  return asked
}
