import type { Filter } from '../model/filter.ts'
import { daysOf } from './dates.ts'
import { placeOf } from './bm25.ts'
import { keeper, type Filterable } from './filter.ts'
import { IN_GENERATION } from './generations.ts'
import type { Postings } from './postings.ts'
import type { Catalogue } from './schema.ts'
import type { Overview } from './store.ts'

/** Which documents and passages a filter keeps. Kept for the next question with the same filter. */
export interface Kept {
  readonly documents: number
  readonly passages: number
  /** By the document's place in the columns. */
  readonly isDocumentKept: (place: number) => boolean
  /** By the passage's ordinal in the word index. */
  readonly isOrdinalKept: (ordinal: number) => boolean
  readonly overview: Overview
}

/** What must be known of every document and passage without asking the disk: a few bytes each. */
export interface Columns {
  /** All documents of the generation, by ascending row. */
  readonly documents: readonly Filterable[]
  readonly documentRows: Uint32Array
  /** All passages, by ascending row, and the place of each one's document in `documents`. */
  readonly passageRows: Uint32Array
  readonly places: Uint32Array
  readonly kept: (filter: Filter | undefined) => Kept
}

type DocumentColumns = [number, string, string, string, string | null, string | null, string | null]

export function readColumns(catalogue: Catalogue, generation: number, postings: Postings): Columns {
  const rows = catalogue
    .prepare<[{ generation: number }], DocumentColumns>(
      `select d.row, d.id, d.collection, d.language, d.publisher, d.published_on, json_extract(d.facts, '$.capturedAt')
       from documents d join files f on f.row = d.file where ${IN_GENERATION} order by d.row`,
    )
    .raw()
    .all({ generation })
  const one = createShared()
  const documents = rows.map(([, id, collection, language, publisher, publishedOn, capturedAt]): Filterable => ({
    id,
    collection: one(collection),
    language: one(language),
    publisher: publisher === null ? undefined : one(publisher),
    publishedOn: publishedOn === null ? undefined : one(publishedOn),
    capturedAt: capturedAt === null ? undefined : one(capturedAt),
  }))
  const documentRows = Uint32Array.from(rows, ([row]) => row)
  const places = postings.documents.map((row) => placeOf(documentRows, row))
  return { documents, documentRows, passageRows: postings.rows, places, kept: createKept(documents, places) }
}

/** One string object for equal strings: thousands of documents share a publisher. */
function createShared(): (text: string) => string {
  const seen = new Map<string, string>()
  return (text) => {
    const known = seen.get(text)
    if (known !== undefined) return known
    seen.set(text, text)
    return text
  }
}

const FILTERS_REMEMBERED = 16

function createKept(documents: readonly Filterable[], places: Uint32Array): Columns['kept'] {
  const remembered = new Map<string, Kept>()
  return (filter) => {
    const key = JSON.stringify(filter ?? {}, filter && Object.keys(filter).sort())
    const known = remembered.get(key)
    if (known) return known
    if (remembered.size >= FILTERS_REMEMBERED) remembered.delete(remembered.keys().next().value ?? '')
    const made = applied(documents, places, filter)
    remembered.set(key, made)
    return made
  }
}

function applied(documents: readonly Filterable[], places: Uint32Array, filter: Filter | undefined): Kept {
  const isKept = keeper(filter)
  const mask = Uint8Array.from(documents, (document) => (isKept === undefined || isKept(document) ? 1 : 0))
  const chosen = documents.filter((_, place) => mask[place] === 1)
  const passages = places.reduce((sum, place) => sum + (mask[place] ?? 0), 0)
  return {
    documents: chosen.length,
    passages,
    isDocumentKept: (place) => mask[place] === 1,
    isOrdinalKept: (ordinal) => mask[places[ordinal] ?? 0] === 1,
    overview: { documents: chosen.length, passages, ...spanOf(chosen) },
  }
}

function spanOf(documents: readonly Filterable[]): Pick<Overview, 'languages' | 'from' | 'to'> {
  const languages = [...new Set(documents.map(({ language }) => language))].sort()
  const dates = [...new Set(documents.flatMap(({ publishedOn }) => publishedOn ?? []))]
    .map((date) => ({ date, days: daysOf(date) }))
    .filter((entry) => entry.days !== undefined)
  const first = dates.reduce<(typeof dates)[number] | undefined>(
    (best, entry) => (best && (best.days?.first ?? 0) <= (entry.days?.first ?? 0) ? best : entry),
    undefined,
  )
  const last = dates.reduce<(typeof dates)[number] | undefined>(
    (best, entry) => (best && (best.days?.last ?? 0) >= (entry.days?.last ?? 0) ? best : entry),
    undefined,
  )
  return { languages, ...(first && { from: first.date }), ...(last && { to: last.date }) }
}
