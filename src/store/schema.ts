import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { FootnoteError } from '../errors.ts'

export type Catalogue = Database.Database

/** Raised when the tables change. An older index is brought up to date by the next ingest, with the step for its version. */
export const SCHEMA_VERSION = 5

/** What must be known of every document when an index is opened, without a look at the documents themselves. */
const DOCUMENTS_COLUMNS = `create index documents_columns on documents
  (row, file, id, collection, language, publisher, published_on, json_extract(facts, '$.capturedAt'));`

/**
 * From version 1 on, what makes the next version of each. A file without fingerprint is read again, so that what the
 * older version did not keep of its documents is made from the documents themselves.
 */
const STEPS: readonly string[] = [
  `alter table generations add column origins text;
   alter table generations add column manifest text;
   alter table files add column last_seen text;
   alter table documents add column notes text;
   alter table documents add column sketch blob;
   alter table documents add column digest text;
   alter table vectors add column checksum integer;
   create table ingests (number integer primary key check (number = 1), report text not null);
   update files set fingerprint = '';`,
  `alter table files add column look text;`,
  `create table sketches (document integer primary key references documents(row) on delete cascade, sketch blob not null);
   insert into sketches (document, sketch) select row, sketch from documents where sketch is not null;
   alter table documents drop column sketch;
   create index documents_noted on documents (file) where notes is not null;
   create index files_died on files (died) where died is not null;`,
  DOCUMENTS_COLUMNS,
]

/** Bytes of phrases that are gathered before they are sorted and written: of four times as many as usual, less is merged later. */
const GATHERED = 4_000_000

/** Exact phrases are found by this; its words are cut by text/phrase. */
export const PHRASES = `create virtual table phrases using fts5 (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
insert into phrases (phrases, rank) values ('hashsize', ${GATHERED});`

/**
 * Sketches have a table of their own: whoever compares documents reads all of them, and not the texts between them.
 *
 * A generation is one consistent state of the archive. `files.born` is the generation that a file's documents first
 * belong to, `files.died` the first one that they no longer belong to; everything else hangs on a file. So an ingest
 * prepares the next generation row by row beside the current one, and makes it current by one row in `generations`.
 */
const TABLES = `
create table generations (
  number integer primary key, indexed_at text not null, embedder text not null references embedders(id),
  fitted_passages integer not null, documents integer not null, passages integer not null, statements integer not null,
  origins text, manifest text);
create table embedders (number integer primary key autoincrement, id text not null unique, dimensions integer not null, state blob not null);
create table files (
  row integer primary key autoincrement, file text not null, fingerprint text not null,
  born integer not null, died integer, last_seen text, look text);
create index files_file on files (file);
create index files_died on files (died) where died is not null;
create table documents (
  row integer primary key autoincrement, file integer not null references files(row) on delete cascade,
  id text not null, collection text not null, language text not null, publisher text, published_on text,
  facts text not null, marks text not null, text text not null, notes text, digest text);
create table sketches (document integer primary key references documents(row) on delete cascade, sketch blob not null);
create index documents_file on documents (file);
create index documents_noted on documents (file) where notes is not null;
create index documents_id on documents (id);
${DOCUMENTS_COLUMNS}
create table passages (
  row integer primary key autoincrement, document integer not null references documents(row) on delete cascade,
  first integer not null, last integer not null, place text, text text not null);
create index passages_document on passages (document, first);
create table statements (
  row integer primary key autoincrement, document integer not null references documents(row) on delete cascade,
  first integer not null, last integer not null, facts text not null);
create index statements_document on statements (document, first);
create table vectors (
  passage integer not null references passages(row) on delete cascade, embedder integer not null references embedders(number),
  vector blob not null, checksum integer, primary key (passage, embedder));
create table derived (
  name text primary key, generation integer not null, file text not null, version text not null,
  bytes integer not null, checksum integer not null);
create table ingests (number integer primary key check (number = 1), report text not null);
${PHRASES}
`

export const cataloguePath = (dir: string): string => join(dir, 'catalogue.sqlite')

/** Kilobytes of pages at hand: for questions, and for an ingest, which writes mostly behind what is there and is no quicker with more. */
const CACHE = { reading: 16_000, writing: 8_000 } as const

/**
 * Opens a catalogue that exists, with `cache` kilobytes of its pages at hand. Throws index-missing or index-damaged, or
 * index-mismatch when another Footnote made it.
 */
export function openCatalogue(dir: string, cache: number = CACHE.reading): Catalogue {
  const path = cataloguePath(dir)
  if (!existsSync(path)) throw missing(dir)
  return guarded(dir, () => {
    const catalogue = connect(path, cache)
    try {
      checkVersion(catalogue, dir)
      checkSize(catalogue, path)
    } catch (thrown) {
      catalogue.close()
      throw thrown
    }
    return catalogue
  })
}

/** Opens the catalogue for writing, makes its tables when there are none yet, and brings older ones up to date. */
export function prepareCatalogue(dir: string, onUpgrade: (from: number) => void = () => undefined): Catalogue {
  return guarded(dir, () => {
    const path = cataloguePath(dir)
    const catalogue = connect(path, CACHE.writing)
    try {
      const version = Number(catalogue.pragma('user_version', { simple: true }))
      if (version < SCHEMA_VERSION)
        catalogue.transaction(() => {
          if (version === 0) catalogue.exec(TABLES)
          else for (const step of STEPS.slice(version - 1)) catalogue.exec(step)
          catalogue.pragma(`user_version = ${SCHEMA_VERSION}`)
        })()
      if (version > 0 && version < SCHEMA_VERSION) onUpgrade(version)
      checkVersion(catalogue, dir)
      checkSize(catalogue, path)
    } catch (thrown) {
      catalogue.close()
      throw thrown
    }
    return catalogue
  })
}

function connect(path: string, cache: number): Catalogue {
  const catalogue = new Database(path, { timeout: 5_000 })
  catalogue.pragma('journal_mode = WAL')
  catalogue.pragma('synchronous = NORMAL')
  catalogue.pragma('foreign_keys = ON')
  catalogue.pragma(`cache_size = -${cache}`)
  return catalogue
}

function checkVersion(catalogue: Catalogue, dir: string): void {
  const version = Number(catalogue.pragma('user_version', { simple: true }))
  if (version === SCHEMA_VERSION) return
  if (version === 0) throw missing(dir)
  const age = version > SCHEMA_VERSION ? 'a newer' : 'an older'
  throw new FootnoteError('index-mismatch', `The index in ${dir} was made by ${age} version of Footnote.`, {
    hint:
      version > SCHEMA_VERSION
        ? 'Update Footnote, or delete that folder and run npm run ingest: the index is rebuilt from the documents.'
        : 'Run npm run ingest (or npm start): it reads the documents again and brings the index up to date.',
  })
}

/** SQLite notices a truncated file only when it reads a page that is gone; this notices at once. */
function checkSize(catalogue: Catalogue, path: string): void {
  const hasLog = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0
  if (hasLog) return
  const pages = Number(catalogue.pragma('page_count', { simple: true }))
  const pageSize = Number(catalogue.pragma('page_size', { simple: true }))
  if (statSync(path).size < pages * pageSize) throw new Database.SqliteError('the file is cut short', 'SQLITE_CORRUPT')
}

export function missing(dir: string): FootnoteError {
  return new FootnoteError('index-missing', `There is no finished index in ${dir}.`, {
    hint: 'Run npm run ingest (or npm start) to build it from your documents.',
  })
}

export function damaged(dir: string, cause?: unknown): FootnoteError {
  return new FootnoteError('index-damaged', `The index in ${dir} is damaged.`, {
    hint: 'Run npm run ingest: it sets the damaged file aside and builds the index again from your documents.',
    cause,
  })
}

const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB|FORMAT|IOERR_SHORT_READ)/

/** Runs `work`; what SQLite says of a damaged file becomes index-damaged. */
export function guarded<T>(dir: string, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof Database.SqliteError && DAMAGE.test(thrown.code)) throw damaged(dir, thrown)
    throw thrown
  }
}

/** The same for work that waits in between. */
export async function guardedly<T>(dir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    return guarded(dir, () => {
      throw thrown
    })
  }
}
