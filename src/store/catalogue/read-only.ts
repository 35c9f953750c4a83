import { readFileSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { FootnoteError, reasonOf } from '../../errors.ts'
import { cataloguePath } from './damage-mark.ts'
import { isRefused } from './guard.ts'
import type { Catalogue } from './schema.ts'

/** Bytes. A catalogue of 100,000 passages has 360 million. */
const MOST_COPIED = 1_000_000_000
/** Where a file of SQLite says how it is written and read: 2 is with a log beside it, 1 is without. */
const [FORMAT_AT, WITH_LOG, WITHOUT_LOG] = [18, 2, 1]

/**
 * What `open` gives; or, where nothing can be written beside the catalogue, as on a disk that is full or mounted to be read
 * only, a copy of it in memory: SQLite reads a file that has a log only where it can write the log's index.
 */
export function openOrCopy(dir: string, open: () => Catalogue): Catalogue {
  try {
    const catalogue = open()
    try {
      // Nothing is read before this.
      catalogue.pragma('user_version')
      return catalogue
    } catch (thrown) {
      catalogue.close()
      throw thrown
    }
  } catch (thrown) {
    if (!isRefused(thrown)) throw thrown
    return copied(dir, thrown)
  }
}

function copied(dir: string, cause: unknown): Catalogue {
  const path = cataloguePath(dir)
  const before = stampOf(dir)
  const size = statSync(path).size
  if (hasLog(path) || size > MOST_COPIED)
    throw unreadable(dir, hasLog(path) ? 'an ingest has not finished writing it' : 'it is too large for memory', cause)
  const bytes = readFileSync(path)
  // What changed while it was read belongs to no single state.
  if (hasLog(path) || stampOf(dir) !== before) throw unreadable(dir, 'it was changed meanwhile', cause)
  for (const at of [FORMAT_AT, FORMAT_AT + 1]) if (bytes[at] === WITH_LOG) bytes[at] = WITHOUT_LOG
  return new Database(bytes)
}

function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** Changes with every ingest that finished: a copy does not see them by itself. */
export function stampOf(dir: string): string {
  const { ino, size, mtimeNs } = statSync(cataloguePath(dir), { bigint: true })
  return [ino, size, mtimeNs].join(' ')
}

function unreadable(dir: string, why: string, cause: unknown): FootnoteError {
  const reason = `nothing can be written in it: ${reasonOf(cause)}; and ${why}`
  return new FootnoteError('bad-setting', `The index folder ${dir} can not be read (${reason}).`, {
    hint: 'Give the right to write in it or make room on the disk, and run npm run ingest once; or copy the folder to where it can be written, and name that with EMBEDDINGS_DIR or --index DIR.',
    cause,
  })
}
