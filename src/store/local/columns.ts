import { createGrowing } from '../../growing.ts'
import type { Filter } from '../../model/filter.ts'
import { placeOf } from '../common/places.ts'
import type { Filterable } from '../common/filter.ts'
import { IN_GENERATION, type Generation } from '../catalogue/generations.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import { createKept, GONE, type Kept } from './kept.ts'
import { createShared } from '../common/shared.ts'
import type { Rest } from '../common/pace.ts'
import type { WordIndex } from '../words/word-index.ts'

/** What must be known of every document and passage without asking the disk: a few bytes each. */
export interface Columns {
  /** All documents of the generation, by ascending row. */
  readonly documents: readonly Filterable[]
  readonly documentRows: Uint32Array
  /** The row of each document's id. */
  readonly rowOf: ReadonlyMap<string, number>
  /** The passages of the word index by their ordinals, ascending, and the place of each one's document in `documents`, or GONE. */
  readonly passageRows: Uint32Array
  readonly places: Uint32Array
  /** Whether an ordinal's passage belongs to the generation; left out when all do. */
  readonly isThere: ((ordinal: number) => boolean) | undefined
  /** The rows of those that do, ascending. */
  readonly rowsThere: Uint32Array
  readonly kept: (filter: Filter | undefined) => Kept
}

/** Of a page of documents one list for each column, as JSON. */
type ColumnLists = readonly [string, string, string, string, string, string, string]

/** Documents whose columns are read at once: milliseconds, behind which others have a turn. */
const PAGE = 2_000

/**
 * Named, since SQLite would take another index that begins with the row, and go from it to the texts. In lists of JSON, since
 * a row for each document takes twice as long, and leaves as much again to be collected.
 */
const COLUMNS = `
  select json_group_array(row), json_group_array(id), json_group_array(collection), json_group_array(language),
    json_group_array(publisher), json_group_array(published_on), json_group_array(captured_at)
  from (
    select d.row, d.id, d.collection, d.language, d.publisher, d.published_on, json_extract(d.facts, '$.capturedAt') as captured_at
    from documents d indexed by documents_columns join files f on f.row = d.file
    where d.row > :behind and ${IN_GENERATION} order by d.row limit ${PAGE})`

/** `rest`: a bot that goes over to a later state answers meanwhile. */
export async function readColumns(
  catalogue: Catalogue,
  { number: generation, statements: all }: Pick<Generation, 'number' | 'statements'>,
  words: WordIndex,
  rest: Rest,
): Promise<Columns> {
  const { documents, documentRows, rowOf } = await readDocuments(catalogue, generation, rest)
  await rest()
  const places = placesIn(documentRows, words)
  await rest()
  const statements = createStatementCounts(catalogue, documentRows)
  const isThere = thereIn(places)
  await rest()
  const rowsThere = isThere ? words.rows.filter((_, ordinal) => isThere(ordinal)) : words.rows
  const kept = createKept({ documents, places, passages: rowsThere.length, statements, all })
  return { documents, documentRows, rowOf, passageRows: words.rows, places, isThere, rowsThere, kept }
}

async function readDocuments(
  catalogue: Catalogue,
  generation: number,
  rest: Rest,
): Promise<Pick<Columns, 'documents' | 'documentRows' | 'rowOf'>> {
  const page = catalogue.prepare<[{ generation: number; behind: number }], ColumnLists>(COLUMNS).raw()
  const rows = createGrowing(Uint32Array)
  const documents: Filterable[] = []
  const rowOf = new Map<string, number>()
  const one = createShared()
  const shared = (text: string | null | undefined): string | undefined =>
    text === null || text === undefined ? undefined : one(text)
  for (let behind = 0; ;) {
    const lists = page.get({ generation, behind })?.map((list) => JSON.parse(list)) ?? [[]]
    // As the query makes them.
    const [own, ids, collections, languages, publishers, days, captures] = lists as [number[], ...string[][]] // oxlint-disable-line no-unsafe-type-assertion
    for (const [at, row] of own.entries()) {
      const id = ids?.[at] ?? ''
      rows.push(row)
      rowOf.set(id, row)
      documents.push({
        id,
        collection: one(collections?.[at] ?? ''),
        language: one(languages?.[at] ?? ''),
        publisher: shared(publishers?.[at]),
        publishedOn: shared(days?.[at]),
        capturedAt: shared(captures?.[at]),
      })
    }
    const last = own.at(-1)
    if (last === undefined) return { documents, documentRows: rows.taken(), rowOf }
    behind = last
    await rest()
  }
}

/** Of each passage the place of its document, or GONE. */
export function placesIn(documentRows: Uint32Array, { documents }: WordIndex): Uint32Array {
  const places = new Uint32Array(documents.length)
  let before = { row: -1, place: -1 }
  for (let ordinal = 0; ordinal < documents.length; ordinal += 1) {
    const row = documents[ordinal] ?? 0
    // The passages of a document stand together.
    if (row !== before.row) before = { row, place: placeOf(documentRows, row) }
    // A place of less than nothing is stored as GONE.
    places[ordinal] = before.place
  }
  return places
}

export function thereIn(places: Uint32Array): Columns['isThere'] {
  return places.includes(GONE) ? (ordinal) => places[ordinal] !== GONE : undefined
}

/** How many statements each document has, by place; read when first asked for, since answering needs none of it. */
function createStatementCounts(catalogue: Catalogue, documentRows: Uint32Array): () => Uint32Array {
  let counts: Uint32Array | undefined
  const grouped = catalogue
    .prepare<[], [number, number]>('select document, count(*) from statements group by document')
    .raw()
  return () => {
    if (counts) return counts
    const made = new Uint32Array(documentRows.length)
    for (const [row, count] of grouped.iterate()) {
      const place = placeOf(documentRows, row)
      if (place >= 0) made[place] = count
    }
    return (counts = made)
  }
}
