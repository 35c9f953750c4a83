import { deleteFile } from './writer-begin.ts'
import { phraseText } from '../../text/phrase-words.ts'
import { factsJson, statementJson } from '../catalogue/records.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import type { DocumentContents, FileFacts, KnownFile } from '../writer.ts'

/** The part of the writer that files pass through. */
export interface FileWriter {
  readonly files: () => KnownFile[]
  /** Inside a transaction of the caller, who ends it without a trace when this throws. */
  readonly put: (file: FileFacts, documents: readonly DocumentContents[]) => void
  readonly remove: (file: string) => void
  readonly takenIds: (ids: readonly string[], file: string) => Set<string>
  readonly looked: (files: readonly Required<Pick<FileFacts, 'file' | 'look'>>[]) => void
}

/** Writes into generation `next`; nothing that an earlier generation holds is deleted, only marked. */
export function createFileWriter(catalogue: Catalogue, next: number): FileWriter {
  const pending = catalogue
    .prepare<[string, number], number>('select row from files where file = ? and born = ?')
    .pluck()
  const die = catalogue.prepare('update files set died = ? where file = ? and born < ? and died is null')
  const addFile = catalogue.prepare('insert into files (file, fingerprint, look, born) values (?, ?, ?, ?)')
  const addDocument = catalogue.prepare(
    `insert into documents
       (file, id, collection, language, publisher, published_on, facts, marks, text, notes, digest)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const addSketch = catalogue.prepare('insert into sketches (document, sketch) values (?, ?)')
  const addPhrases = catalogue.prepare('insert into phrases (rowid, text) values (?, ?)')
  const addPassage = catalogue.prepare(
    'insert into passages (document, first, last, place, text) values (?, ?, ?, ?, ?)',
  )
  const addStatement = catalogue.prepare('insert into statements (document, first, last, facts) values (?, ?, ?, ?)')

  const known = catalogue
    .prepare<[], KnownRow>('select file, fingerprint, born, look from files where died is null order by file')
    .raw()
  // One by one: nearly always it is one.
  const owner = catalogue.prepare<[string, string]>(
    'select 1 from documents d join files f on f.row = d.file where d.id = ? and f.died is null and f.file <> ? limit 1',
  )
  const diedNow = catalogue.prepare<[number], string>('select file from files where died = ?').pluck()

  const remove = (file: string): void => {
    for (const row of pending.all(file, next)) deleteFile(catalogue, row)
    die.run(next, file, next)
  }

  const add = (fileRow: number | bigint, contents: DocumentContents): void => {
    const { document, passages, statements, notes = [], sketch, digest } = contents
    const { id, collection, language, publisher, publishedOn, marks, text } = document
    const { lastInsertRowid: row } = addDocument.run(
      fileRow,
      id,
      collection,
      language,
      publisher ?? null,
      publishedOn ?? null,
      factsJson(document),
      JSON.stringify(marks),
      text,
      notes.length > 0 ? JSON.stringify(notes) : null,
      digest ?? null,
    )
    if (sketch) addSketch.run(row, sketch)
    addPhrases.run(row, phraseText(text))
    for (const { span, place, text: words } of passages)
      addPassage.run(row, span.start, span.end, place ? JSON.stringify(place) : null, words)
    for (const statement of statements)
      addStatement.run(row, statement.span.start, statement.span.end, statementJson(statement))
  }

  return {
    files: () => {
      const replaced = new Set(diedNow.all(next))
      return known.all().map(([file, fingerprint, born, look]): KnownFile => {
        const isCurrent = born < next
        return { file, fingerprint, isCurrent, wasCurrent: isCurrent || replaced.has(file), look: look ?? undefined }
      })
    },
    put: (file, documents) => {
      documents.forEach(assertSlices)
      remove(file.file)
      const { lastInsertRowid: row } = addFile.run(file.file, file.fingerprint, file.look ?? null, next)
      for (const contents of documents) add(row, contents)
    },
    remove: catalogue.transaction(remove),
    takenIds: (ids, file) => new Set(ids.filter((id) => owner.get(id, file) !== undefined)),
    looked: catalogue.transaction<FileWriter['looked']>((files) => {
      const renew = catalogue.prepare('update files set look = ? where file = ? and died is null')
      for (const { file, look } of files) renew.run(look, file)
    }),
  }
}

type KnownRow = readonly [file: string, fingerprint: string, born: number, look: string | null]

function assertSlices({ document: { id, text }, passages }: DocumentContents): void {
  for (const { span, text: words } of passages)
    if (words !== text.slice(span.start, span.end))
      throw new Error(`passage ${id} ${span.start} is not a slice of its document`)
}
