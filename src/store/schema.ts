import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { FootnoteError } from '../errors.ts'
import { SCHEMA_VERSION, STEPS, TABLES } from './tables.ts'

export type Catalogue = Database.Database

export const cataloguePath = (dir: string): string => join(dir, 'catalogue.sqlite')

/** Kilobytes of pages at hand: for questions, and for an ingest, which writes mostly behind what is there and is no quicker with more. */
const CACHE = { reading: 16_000, writing: 8_000 } as const

/** Bytes. Of a new catalogue: a document is half a page or a whole one, and what of a smaller page such rows leave empty is a tenth of the file. */
const PAGE = 8_192
/** Bytes that an ingest writes to the log before it waits for them to be put in their places: some pages are written again and again. */
const LOGGED = 64_000_000

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
    catalogue.pragma(`wal_autocheckpoint = ${Math.floor(LOGGED / pageSizeOf(catalogue))}`)
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
  catalogue.pragma(`page_size = ${PAGE}`)
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
  if (statSync(path).size < pages * pageSizeOf(catalogue))
    throw new Database.SqliteError('the file is cut short', 'SQLITE_CORRUPT')
}

function pageSizeOf(catalogue: Catalogue): number {
  return Number(catalogue.pragma('page_size', { simple: true }))
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

/** The same for items that are made one by one, when they are asked for. */
export async function* guardedItems<T>(dir: string, make: () => Iterable<T>): AsyncGenerator<T> {
  const items = guarded(dir, () => make()[Symbol.iterator]())
  for (;;) {
    const next = guarded(dir, () => items.next())
    if (next.done === true) return
    yield next.value
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
