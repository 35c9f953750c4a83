import { existsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { FootnoteError } from '../../errors.ts'
import { cataloguePath } from './damage-mark.ts'
import { guarded, missing } from './guard.ts'
import { openOrCopy } from './read-only.ts'
import { SCHEMA_VERSION, STEPS, TABLES } from './tables.ts'

export type Catalogue = Database.Database

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
    const catalogue = openOrCopy(dir, () => connect(path, cache))
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
  try {
    catalogue.pragma(`page_size = ${PAGE}`)
    catalogue.pragma('journal_mode = WAL')
    catalogue.pragma('synchronous = NORMAL')
    catalogue.pragma('foreign_keys = ON')
    catalogue.pragma(`cache_size = -${cache}`)
    return catalogue
  } catch (thrown) {
    catalogue.close()
    throw thrown
  }
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
