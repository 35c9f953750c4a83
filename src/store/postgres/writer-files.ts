import { factsJson, statementJson } from '../catalogue/records.ts'
import { daysOf } from '../common/dates.ts'
import { foldedReference } from '../common/references.ts'
import type { DocumentContents, FileFacts, KnownFile } from '../writer.ts'
import type { Query } from './connection.ts'
import type { Session } from './session.ts'
import { sortKey } from './sort-key.ts'
import { createTakenIds, type TakenIds } from './taken-ids.ts'
import { vectorTables } from './writer-begin.ts'

/** The part of the writer that files pass through. */
export interface FileWriter {
  readonly files: () => Promise<KnownFile[]>
  readonly put: (file: FileFacts, documents: readonly DocumentContents[]) => Promise<void>
  readonly remove: (file: string) => Promise<void>
  readonly takenIds: (ids: readonly string[], file: string) => Promise<ReadonlySet<string>>
  readonly looked: (files: readonly Required<Pick<FileFacts, 'file' | 'look'>>[]) => Promise<void>
}

/** Files whose looks are renewed by one statement. */
const LOOKS_AT_ONCE = 5_000

/** Writes into generation `next`; nothing that an earlier generation holds is deleted, only marked. */
export function createFileWriter(session: Session, s: string, next: number): FileWriter {
  /** Doing this twice is the same as once: so a transaction whose end was not heard of can be done again. */
  const removeIn = async (query: Query, file: string): Promise<void> => {
    const pending = await query<{ row: number }>(
      `with dying as (update ${s}.files set died = $1 where file = $2 and born < $1 and died is null returning row),
         gone as (update ${s}.documents d set died = $1 from dying where d.file = dying.row)
       select row from ${s}.files where file = $2 and born = $1`,
      [next, file],
    )
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
  }

  /** Read when first asked for; then kept as it is here. */
  let taken: TakenIds | undefined
  const takenBefore = async (): Promise<TakenIds> => {
    const rows = await session.query<{ readonly id: string; readonly file: string }>(
      `select d.id, f.file from ${s}.documents d join ${s}.files f on f.row = d.file where d.died is null`,
    )
    return createTakenIds(rows.map(({ id, file }) => [id, file]))
  }

  return {
    async files() {
      const rows = await session.query<KnownFile & { readonly look: string | null }>(
        `select f.file, f.fingerprint, f.look, f.born < $1 as "isCurrent",
           f.born < $1 or exists (select 1 from ${s}.files old where old.file = f.file and old.died = $1) as "wasCurrent"
         from ${s}.files f where f.died is null order by f.file collate "C"`,
        [next],
      )
      return rows.map(({ look, ...known }) => ({ ...known, look: look ?? undefined }))
    },
    async put(file, documents) {
      for (const contents of documents) assertSlices(contents)
      await session.transaction(async (query) => {
        await removeIn(query, file.file)
        await addDocuments(query, s, next, file, documents)
      })
      taken?.put(
        file.file,
        documents.map(({ document }) => document.id),
      )
    },
    async looked(seen) {
      for (let from = 0; from < seen.length; from += LOOKS_AT_ONCE) {
        const some = seen.slice(from, from + LOOKS_AT_ONCE)
        await session.query(
          `update ${s}.files f set look = seen.look from unnest($1::text[], $2::text[]) as seen (file, look)
           where f.file = seen.file and f.died is null`,
          [some.map(({ file }) => file), some.map(({ look }) => look)],
        )
      }
    },
    async remove(file) {
      await session.transaction((query) => removeIn(query, file))
      taken?.put(file, [])
    },
    async takenIds(ids, file) {
      taken ??= await takenBefore()
      return taken.ofOthers(ids, file)
    },
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
  next: number,
  { file: path, fingerprint, look }: FileFacts,
  documents: readonly DocumentContents[],
): Promise<void> {
  const passages = documents.reduce((sum, contents) => sum + contents.passages.length, 0)
  const [added] = await query<{ file: number; documents: number; passages: number }>(
    `with added as (insert into ${s}.files (file, fingerprint, look, born) values ($1, $2, $3, $4) returning row),
       counted as (update ${s}.counters set documents = documents + $5, passages = passages + $6
         returning documents, passages)
     select added.row as file, documents, passages from added, counted`,
    [path, fingerprint, look ?? null, next, documents.length, passages],
  )
  if (!added) throw new Error('the table of counters is empty')
  let row = added.documents - documents.length
  let passageRow = added.passages - passages
  for (const contents of documents) {
    row += 1
    await addDocument(query, s, { file: added.file, next, row, firstPassage: passageRow + 1 }, contents)
    passageRow += contents.passages.length
  }
}

interface Rows {
  readonly file: number
  readonly next: number
  readonly row: number
  readonly firstPassage: number
}

/** In one statement: each one is a way to the server and back. */
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
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)),
       whole as (insert into ${s}.texts (document, marks, text) values ($1, $24, $25)),
       parts as (insert into ${s}.passages (row, document, first, last, place, text)
         select $13::bigint + at - 1, $1::bigint, first, last, place, text
         from unnest($26::integer[], $27::integer[], $28::text[], $29::text[]) with ordinality
           as p (first, last, place, text, at))
     insert into ${s}.statements (document, first, last, facts)
     select $1::bigint, first, last, facts
     from unnest($30::integer[], $31::integer[], $32::text[]) with ordinality as p (first, last, facts, at) order by at`,
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
      passages.map(({ span }) => span.start),
      passages.map(({ span }) => span.end),
      passages.map(({ place }) => (place ? JSON.stringify(place) : null)),
      passages.map((passage) => passage.text),
      statements.map(({ span }) => span.start),
      statements.map(({ span }) => span.end),
      statements.map(statementJson),
    ],
  )
}
