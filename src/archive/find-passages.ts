import type { Filter } from '../model/filter.ts'
import type { SearchResult } from '../model/look-up.ts'
import type { Hit } from '../model/passage.ts'
import { findMeant, slipNotes } from '../search/mistyped.ts'
import { type Spelled, spellingNotes, otherStems } from '../search/names.ts'
import type { Search } from '../search/search.ts'
import { searchedIn } from '../search/searched.ts'
import { otherSpellings } from '../search/spelled.ts'
import { withDocuments } from '../search/with-documents.ts'
import type { Store } from '../store/store.ts'

export interface Wanted {
  readonly filter?: Filter | undefined
  readonly exact: boolean
  readonly offset: number
  readonly count: number
}

interface Found {
  readonly names: readonly Spelled[]
  readonly hits: readonly Hit[]
}

function isFound({ hits }: Found): boolean {
  return hits.length > 0
}

/** One page of the passages that fit some words best, with what a reader must know of how they were read. */
export function createFindPassages(
  store: Store,
  search: Search,
): (query: string, wanted: Wanted) => Promise<Omit<SearchResult, 'milliseconds'>> {
  return async (query, { filter, exact, offset, count }) => {
    const find = async (words: string): Promise<Found> => {
      const names = exact ? [] : await otherSpellings(store, words, filter)
      return { names, hits: await search(words, offset + count + 1, filter, otherStems(names)) }
    }
    const { found, slips } = await findMeant(store, query, { filter, isExact: exact }, find, isFound)
    const hits = await withDocuments(store, found.hits.slice(offset, offset + count))
    const texts = hits.flatMap(({ passage, document }) => [passage.text, document.title])
    return {
      query,
      offset,
      hits,
      more: found.hits.length > offset + count,
      searched: await searchedIn(store, filter),
      notes: [...slipNotes(slips), ...spellingNotes(found.names, texts)],
    }
  }
}
