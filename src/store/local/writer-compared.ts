import type { Catalogue } from '../catalogue/schema.ts'
import { placeFrom } from '../common/places.ts'
import { createShared } from '../common/shared.ts'
import { COMPARED, TELLS } from '../catalogue/tables.ts'
import type { ComparedChoice, ComparedDocument, SketchedPage } from '../writer.ts'

/** The part of the writer that the search for copies reads. */
export interface ComparedReader {
  readonly sketched: (behind: number, count: number) => SketchedPage
  readonly compared: (choice: ComparedChoice, behind: number, count: number) => ComparedDocument[]
}

const LIVE = 'd.file not in (select row from files where died is not null)'

/** Rows come from the smallest index that has them, and nothing is read but the sketches. */
const SKETCHED = `
  select json_group_array(row), json_group_array(ifnull(length(sketch), 0)), cast(group_concat(ifnull(sketch, x''), '') as blob) from (
    select d.row, s.sketch from documents d indexed by documents_columns left join sketches s on s.document = d.row
    where d.row > ? and ${LIVE} order by d.row limit ?)`

type SketchedRow = readonly [rows: string, lengths: string, bytes: Uint8Array | null]

/** Read from the index documents_compared alone. */
const comparedWhere = (chosen: string): string => `
  select d.row, d.id, d.publisher, d.published_on, ${COMPARED} from documents d indexed by documents_compared
  where d.row > :behind and ${LIVE} and ${chosen} order by d.row limit :count`

type ComparedRow = readonly [
  row: number,
  id: string,
  publisher: string | null,
  publishedOn: string | null,
  file: string,
  textSha256: string,
  url: string | null,
  syndicatedFrom: string | null,
  capturedAt: string | null,
  firstSeen: string | null,
  givenTitle: string | null,
]

interface ComparedPage {
  readonly behind: number
  readonly count: number
  readonly chosen: string | undefined
}

/** A condition, and as JSON what is bound to its `:chosen`. */
function chosenBy(choice: ComparedChoice): { readonly where: string; readonly chosen?: string } {
  if (choice === 'all') return { where: 'true' }
  if (choice === 'telling') return { where: TELLS }
  if ('rows' in choice)
    return { where: 'd.row in (select value from json_each(:chosen))', chosen: JSON.stringify(choice.rows) }
  const where = 'd.row in (select row from documents where id in (select value from json_each(:chosen)))'
  return { where, chosen: JSON.stringify(choice.ids) }
}

/** `lastBefore` gives the row behind which all documents are new. */
export function createComparedReader(catalogue: Catalogue, lastBefore: () => number): ComparedReader {
  const sketched = catalogue.prepare<[number, number], SketchedRow>(SKETCHED).raw()
  const one = createShared()
  return {
    sketched: (behind, count) => {
      const [rows, lengths, bytes] = sketched.get(behind, count) ?? ['[]', '[]', null]
      // Both were made by the query.
      const page = { rows: JSON.parse(rows) as number[], lengths: JSON.parse(lengths) as number[] } // oxlint-disable-line no-unsafe-type-assertion
      return { ...page, bytes: bytes ?? new Uint8Array(), firstNew: placeFrom(page.rows, lastBefore() + 1) }
    },
    compared(choice, behind, count) {
      const { where, chosen } = chosenBy(choice)
      return catalogue
        .prepare<[ComparedPage], ComparedRow>(comparedWhere(where))
        .raw()
        .all({ behind, count, chosen })
        .map((row) => comparedDocument(row, one))
    },
  }
}

/** `one`: the same string for equal ones, since thousands of documents share a day or a publisher. */
function comparedDocument(
  [row, id, publisher, publishedOn, file, textSha256, url, syndicatedFrom, ...others]: ComparedRow,
  one: (text: string) => string,
): ComparedDocument {
  const [capturedAt, firstSeen, givenTitle] = others
  const shared = (text: string | null): string | undefined => (text === null ? undefined : one(text))
  const facts = {
    id,
    file,
    textSha256,
    givenTitle: givenTitle ?? undefined,
    url: url ?? undefined,
    publisher: shared(publisher),
    syndicatedFrom: syndicatedFrom ?? undefined,
    publishedOn: shared(publishedOn),
    capturedAt: shared(capturedAt),
    firstSeen: shared(firstSeen),
  }
  return { row, facts }
}
