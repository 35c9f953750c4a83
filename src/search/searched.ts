import type { Searched } from '../model/answer.ts'
import type { Filter } from '../model/filter.ts'
import type { Store } from '../store/store.ts'

/** What a look-up goes through. */
export async function searchedIn(store: Pick<Store, 'overview'>, filter?: Filter): Promise<Searched> {
  const { documents, passages, languages, from, to } = await store.overview(filter)
  const shown = filter === undefined ? undefined : withoutAccess(filter)
  return {
    documents,
    passages,
    languages: languages.map(({ name }) => name).toSorted(),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(shown === undefined || Object.keys(shown).length === 0 ? {} : { filter: shown }),
  }
}

/** What one may see is the front end's business and is not told to the asker. */
function withoutAccess({ visible: _visible, ...asked }: Filter): Filter {
  return asked
}
