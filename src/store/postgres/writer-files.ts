import { factsJson, statementJson } from '../records.ts'
import { daysOf } from '../dates.ts'
import { foldedReference } from '../references.ts'
import type { DocumentContents, FileFacts, KnownFile } from '../writer.ts'
import type { Query } from './connection.ts'
import type { Session } from './session.ts'
import { sortKey } from './sort-key.ts'
import { vectorTables } from './writer-begin.ts'

/** The part of the writer that files pass through. */
export interface FileWriter {
  readonly files: () => Promise<KnownFile[]>
  readonly put: (file: FileFacts, documents: readonly DocumentContents[]) => Promise<void>
  readonly remove: (file: string) => Promise<void>
}

/** Writes into generation `next`; nothing that an earlier generation holds is deleted, only marked. */
export function createFileWriter(session: Session, s: string, next: number): FileWriter {
  /** Doing this twice is the same as once: so a transaction whose end was not heard of can be done again. */
  const removeIn = async (query: Query, file: string): Promise<void> => {
    const pending = await query<{ row: number }>(`select row from ${s}.files where file = $1 and born = $2`, [
      file,
      next,
    ])
    if (pending.length > 0) {
      const rows = pending.map(({ row }) => row)
      for (const { table } of await vectorTables(query, s))
        await query(
          `delete from ${table} v using ${s}.passages p, ${s}.documents d
           where p.row = v.passage and d.row = p.document and d.file = any($1::bigint[])`,
          [rows],
        )
      await query(`delete from ${s}.files where row = any($1::bigint[])`, [rows])
    }
    await query(
      `with dying as (update ${s}.files set died = $1 where file = $2 and born < $1 and died is null returning row)
       update ${s}.documents d set died = $1 from dying where d.file = dying.row`,
      [next, file],
    )
  }

  return {
    files: () =>
      session.query<KnownFile>(
        `select f.file, f.fingerprint, f.born < $1 as "isCurrent",
           f.born < $1 or exists (select 1 from ${s}.files old where old.file = f.file and old.died = $1) as "wasCurrent",
           (select count(*) from ${s}.documents d where d.file = f.row)::integer as documents
         from ${s}.files f where f.died is null order by f.file collate "C"`,
        [next],
      ),
    async put(file, documents) {
      for (const contents of documents) assertSlices(contents)
      await session.transaction(async (query) => {
        await removeIn(query, file.file)
        const [added] = await query<{ row: number }>(
          `insert into ${s}.files (file, fingerprint, born) values ($1, $2, $3) returning row`,
          [file.file, file.fingerprint, next],
        )
        if (added) await addDocuments(query, s, { file: added.row, next }, documents)
      })
    },
    remove: (file) => session.transaction((query) => removeIn(query, file)),
  }
}

function assertSlices({ document: { id, text }, passages }: DocumentContents): void {
  for (const { span, text: words } of passages)
    if (words !== text.slice(span.start, span.end))
      throw new Error(`passage ${id} ${span.start} is not a slice of its document`)
}

async function addDocuments(
  query: Query,
  s: string,
  { file, next }: { readonly file: number; readonly next: number },
  documents: readonly DocumentContents[],
): Promise<void> {
  const passages = documents.reduce((sum, contents) => sum + contents.passages.length, 0)
  const [counter] = await query<{ documents: number; passages: number }>(
    `update ${s}.counters set documents = documents + $1, passages = passages + $2 returning documents, passages`,
    [documents.length, passages],
  )
  if (!counter) throw new Error('the table of counters is empty')
  let row = counter.documents - documents.length
  let passageRow = counter.passages - passages
  for (const contents of documents) {
    row += 1
    await addDocument(query, s, { file, next, row, firstPassage: passageRow + 1 }, contents)
    passageRow += contents.passages.length
  }
}

interface Rows {
  readonly file: number
  readonly next: number
  readonly row: number
  readonly firstPassage: number
}

async function addDocument(
  query: Query,
  s: string,
  { file, next, row, firstPassage }: Rows,
  { document, passages, statements, notes = [], sketch, digest }: DocumentContents,
): Promise<void> {
  const { id, title, file: path, collection, language, publisher, publishedOn, capturedAt, marks, text } = document
  const published = publishedOn === undefined ? undefined : daysOf(publishedOn)
  const captured = capturedAt === undefined ? undefined : daysOf(capturedAt)
  const keys = [title, publisher ?? '', path, document.author ?? ''].map(foldedReference)
  await query(
    `with added as (
       insert into ${s}.documents (row, file, born, id, collection, language, publisher, publisher_key, published_on,
         published_first, published_last, captured_last, first_row, last_row, statements,
         title_key, file_key, all_key, sort_key, facts, notes, sketch, digest)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23))
     insert into ${s}.texts (document, marks, text) values ($1, $24, $25)`,
    [
      row,
      file,
      next,
      id,
      collection,
      language,
      publisher ?? null,
      publisher?.toLowerCase() ?? null,
      publishedOn ?? null,
      published?.first ?? null,
      published?.last ?? null,
      captured?.last ?? null,
      firstPassage,
      firstPassage + passages.length - 1,
      statements.length,
      keys[0] ?? '',
      keys[2] ?? '',
      keys.join(' '),
      sortKey([collection, title, path]),
      factsJson(document),
      notes.length > 0 ? JSON.stringify(notes) : null,
      sketch ?? null,
      digest ?? null,
      JSON.stringify(marks),
      text,
    ],
  )
  if (passages.length > 0)
    await query(
      `insert into ${s}.passages (row, document, first, last, place, text)
       select $1::bigint + at - 1, $2::bigint, first, last, place, text
       from unnest($3::integer[], $4::integer[], $5::text[], $6::text[]) with ordinality as p (first, last, place, text, at)`,
      [
        firstPassage,
        row,
        passages.map(({ span }) => span.start),
        passages.map(({ span }) => span.end),
        passages.map(({ place }) => (place ? JSON.stringify(place) : null)),
        passages.map((passage) => passage.text),
      ],
    )
  if (statements.length > 0)
    await query(
      `insert into ${s}.statements (document, first, last, facts)
       select $1::bigint, first, last, facts
       from unnest($2::integer[], $3::integer[], $4::text[]) with ordinality as p (first, last, facts, at) order by at`,
      [
        row,
        statements.map(({ span }) => span.start),
        statements.map(({ span }) => span.end),
        statements.map(statementJson),
      ],
    )
}
