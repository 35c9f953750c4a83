import type { FileNote, LastIngest } from '../model/last-ingest.ts'
import { lastDocumentOf, lastIngest } from './generations.ts'
import { readFacts } from './records.ts'
import type { Catalogue } from './schema.ts'
import { createShared } from './shared.ts'
import { COMPARED, TELLS } from './tables.ts'
import type { ComparedChoice, ComparedDocument, SketchedDocument, WrittenDocument } from './writer.ts'

interface WrittenRow {
  readonly row: number
  readonly facts: string
  readonly sketch: Uint8Array | null
  readonly digest: string | null
  readonly born: number
}

/** The part of the writer that knows documents one by one, and keeps what an ingest reports. */
export interface RecordWriter {
  readonly documents: (behind: number, count: number) => WrittenDocument[]
  readonly sketched: (behind: number, count: number) => SketchedDocument[]
  readonly compared: (choice: ComparedChoice, behind: number, count: number) => ComparedDocument[]
  readonly changes: (which: 'came' | 'went', behind: number, count: number) => WrittenDocument[]
  readonly notes: () => FileNote[]
  readonly text: (row: number) => string | undefined
  readonly record: (report: LastIngest, unseen: readonly string[], manifest?: string) => void
}

const LIVE = 'd.file not in (select row from files where died is not null)'

/** Rows come from the smallest index that has them, and nothing is read but the sketches. */
const SKETCHED = `
  select d.row, s.sketch from documents d indexed by documents_columns left join sketches s on s.document = d.row
  where d.row > ? and ${LIVE} order by d.row limit ?`

type SketchedRow = readonly [row: number, sketch: Uint8Array | null]

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

/** `chosen` is JSON, for those that are told one by one. */
interface ComparedPage {
  readonly behind: number
  readonly count: number
  readonly chosen?: string
}

export function createRecordWriter(catalogue: Catalogue, next: number): RecordWriter {
  const all = 'from files f join documents d on d.file = f.row'
  const pageOf = (columns: string, sketches = '') =>
    catalogue.prepare<[number, number], WrittenRow>(
      `select d.row, d.facts, f.born, ${columns} ${all} ${sketches} where f.died is null and d.row > ? order by d.row limit ?`,
    )
  const page = pageOf('s.sketch, d.digest', 'left join sketches s on s.document = d.row')
  const came = pageOf('null as sketch, d.digest')
  // Of many that went a page is found by its files, which are as many as all: those behind its first are enough.
  const went = catalogue.prepare<[{ behind: number; count: number }], WrittenRow>(
    `select d.row, d.facts, f.born, null as sketch, d.digest ${all}
     where f.died = ${next} and f.row >= coalesce((select file from documents where row = :behind), 0) and d.row > :behind
     order by f.row, d.row limit :count`,
  )
  // Where nearly all is new, to look for it takes as long as a page.
  let last: number | undefined
  const lastBefore = (): number => (last ??= lastDocumentOf(catalogue, next - 1))
  const sketched = catalogue.prepare<[number, number], SketchedRow>(SKETCHED).raw()
  const one = createShared()
  const where = {
    all: 'true',
    telling: TELLS,
    ids: 'd.row in (select row from documents where id in (select value from json_each(:chosen)))',
    rows: 'd.row in (select value from json_each(:chosen))',
  } as const
  const compared = (kind: keyof typeof where, page: ComparedPage): ComparedDocument[] =>
    catalogue
      .prepare<[ComparedPage], ComparedRow>(comparedWhere(where[kind]))
      .raw()
      .all(page)
      .map((row) => comparedDocument(row, one))
  const changes = {
    came: (behind: number, count: number) => came.all(Math.max(behind, lastBefore()), count),
    went: (behind: number, count: number) => went.all({ behind, count }),
  }
  const noted = catalogue.prepare<[], { readonly file: string; readonly notes: string }>(
    `select f.file, d.notes from documents d join files f on f.row = d.file
     where f.died is null and d.notes is not null order by f.file, d.row`,
  )
  const textAt = catalogue.prepare<[number], string>('select text from documents where row = ?').pluck()
  return {
    documents: (behind, count) => page.all(behind, count).map((row) => written(row, next)),
    sketched: (behind, count) =>
      sketched
        .all(behind, count)
        .map(([row, sketch]) => ({ row, ...(sketch && { sketch }), isNew: row > lastBefore() })),
    compared: (choice, behind, count) =>
      typeof choice === 'string'
        ? compared(choice, { behind, count })
        : 'ids' in choice
          ? compared('ids', { behind, count, chosen: JSON.stringify(choice.ids) })
          : compared('rows', { behind, count, chosen: JSON.stringify(choice.rows) }),
    changes: (which, behind, count) => changes[which](behind, count).map((row) => written(row, next)),
    notes: () =>
      noted.all().flatMap(({ file, notes }) => {
        const said: readonly string[] = JSON.parse(notes)
        return said.map((note) => ({ file, note }))
      }),
    text: (row) => textAt.get(row),
    record: catalogue.transaction<RecordWriter['record']>((report, unseen, manifest) => {
      const before = lastIngest(catalogue)?.at
      const missed = JSON.stringify(unseen)
      // A file has a time of its own only while it is missed: the others were all seen by the last ingest.
      catalogue
        .prepare(
          'update files set last_seen = null where last_seen is not null and file not in (select value from json_each(?))',
        )
        .run(missed)
      if (before !== undefined)
        catalogue
          .prepare(
            'update files set last_seen = ? where last_seen is null and died is null and file in (select value from json_each(?))',
          )
          .run(before, missed)
      catalogue.prepare('insert or replace into ingests (number, report) values (1, ?)').run(JSON.stringify(report))
      if (manifest !== undefined)
        catalogue
          .prepare('update generations set manifest = ? where number = (select max(number) from generations)')
          .run(manifest)
    }),
  }
}

function written({ row, facts, sketch, digest, born }: WrittenRow, next: number): WrittenDocument {
  return {
    row,
    facts: readFacts(facts),
    ...(sketch && { sketch }),
    ...(digest !== null && { digest }),
    isNew: born === next,
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
