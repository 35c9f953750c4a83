import type { Filter } from '../../model/filter.ts'
import { keeper, type Filterable } from '../common/filter.ts'
import { overviewOf } from '../common/overview.ts'
import type { Overview } from '../store.ts'

/** Which documents and passages a filter keeps. Kept for the next question with the same filter. */
export interface Kept {
  readonly documents: number
  readonly passages: number
  /** By the document's place in the columns. */
  readonly isDocumentKept: (place: number) => boolean
  /** By the passage's ordinal in the word index. */
  readonly isOrdinalKept: (ordinal: number) => boolean
  /** By the place of each passage in `rowsThere` 1 where it is kept. */
  readonly rowsKept: () => Uint8Array
  readonly overview: () => Overview
}

/** The place of a document that the generation does not have. */
export const GONE = 0xff_ff_ff_ff

const FILTERS_REMEMBERED = 16

/** The columns that a filter is applied to. */
interface Held {
  readonly documents: readonly Filterable[]
  readonly places: Uint32Array
  /** Of all documents. */
  readonly passages: number
  readonly statements: () => Uint32Array
  /** Of all documents together. */
  readonly all: number
}

export function createKept(held: Held): (filter: Filter | undefined) => Kept {
  const remembered = new Map<string, Kept>()
  return (filter) => {
    const key = JSON.stringify(filter ?? {}, filter && Object.keys(filter).sort())
    const known = remembered.get(key)
    if (known) return known
    if (remembered.size >= FILTERS_REMEMBERED) remembered.delete(remembered.keys().next().value ?? '')
    const made = applied(held, filter)
    remembered.set(key, made)
    return made
  }
}

function applied(held: Held, filter: Filter | undefined): Kept {
  const { documents, places, statements } = held
  const isKept = keeper(filter)
  const mask = new Uint8Array(documents.length).fill(1)
  if (isKept) for (const [place, document] of documents.entries()) if (!isKept(document)) mask[place] = 0
  const count = isKept ? mask.reduce((sum, one) => sum + one, 0) : documents.length
  const passages = isKept ? places.reduce((sum, place) => sum + (mask[place] ?? 0), 0) : held.passages
  let [overview, rowsKept]: [Overview?, Uint8Array?] = []
  return {
    documents: count,
    passages,
    isDocumentKept: (place) => mask[place] === 1,
    isOrdinalKept: (ordinal) => mask[places[ordinal] ?? 0] === 1,
    rowsKept: () => (rowsKept ??= keptOf(mask, places, held.passages)),
    overview: () =>
      (overview ??= {
        documents: count,
        passages,
        statements: isKept ? statements().reduce((sum, of, place) => sum + (mask[place] === 1 ? of : 0), 0) : held.all,
        ...overviewOf(isKept ? documents.filter((_, place) => mask[place] === 1) : documents),
      }),
  }
}

function keptOf(mask: Uint8Array, places: Uint32Array, count: number): Uint8Array {
  const kept = new Uint8Array(count)
  let at = 0
  for (const place of places) if (place !== GONE) kept[at++] = mask[place] ?? 0
  return kept
}
