import type { FileNote, LastIngest } from '../../model/last-ingest.ts'
import { lastDocumentOf, lastIngest } from '../catalogue/generations.ts'
import { readFacts } from '../catalogue/records.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import { createComparedReader, type ComparedReader } from './writer-compared.ts'
import type { WrittenDocument } from '../writer.ts'

interface WrittenRow {
  readonly row: number
  readonly facts: string
  readonly sketch: Uint8Array | null
  readonly digest: string | null
  readonly born: number
}

/** The part of the writer that knows documents one by one, and keeps what an ingest reports. */
export interface RecordWriter extends ComparedReader {
  readonly documents: (behind: number, count: number) => WrittenDocument[]
  readonly changes: (which: 'came' | 'went', behind: number, count: number) => WrittenDocument[]
  readonly notes: () => FileNote[]
  readonly text: (row: number) => string | undefined
  readonly record: (report: LastIngest, unseen: readonly string[], manifest?: string) => void
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
    ...createComparedReader(catalogue, lastBefore),
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
