import Database from 'better-sqlite3'
import { FootnoteError, reasonOf } from '../../errors.ts'
import { catalogueFile, markDamage } from './damage-mark.ts'

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

/** SQLite reads it well, but it is not what was stored: all else can stay. `what` is such as "A text". */
export function changed(dir: string, what: string): FootnoteError {
  return new FootnoteError('index-damaged', `${what} in the index in ${dir} is not the one that was stored.`, {
    hint: 'Run npm run verify -- --repair: it names what was changed and reads those files again.',
  })
}

/** The folder or its disk does not let us do what we must; `cause` says why. */
export function unusable(dir: string, can: 'used' | 'written', cause: unknown): FootnoteError {
  return new FootnoteError('bad-setting', `The index folder ${dir} can not be ${can} (${reasonOf(cause)}).`, {
    hint: 'Check its access rights and the space on the disk, or choose another folder with EMBEDDINGS_DIR or --index DIR.',
    cause,
  })
}

const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB|FORMAT|IOERR_SHORT_READ)/
const REFUSED = /^(?:SQLITE_(?:FULL|READONLY|CANTOPEN|PERM|IOERR)|ENOSPC|EROFS|EACCES|EPERM|EDQUOT)/

const FULL = /FULL|READONLY|WRITE|ENOSPC|EROFS|EDQUOT/

export function isRefused(thrown: unknown): boolean {
  return REFUSED.test(codeOf(thrown))
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
}

function isDamage(thrown: unknown): boolean {
  // Every JSON in the catalogue was written by us.
  return (thrown instanceof Database.SqliteError && DAMAGE.test(thrown.code)) || thrown instanceof SyntaxError
}

/**
 * What `thrown` tells of the index in `dir`: index-damaged, which is remembered of `file`, the catalogue that was read where
 * that is not the one that is there; or bad-setting where the folder or its disk refused. Anything else as it is.
 */
function told(thrown: unknown, dir: string, file: string | undefined): unknown {
  if (isDamage(thrown)) {
    markDamage(dir, file ?? catalogueFile(dir))
    return damaged(dir, thrown)
  }
  if (!isRefused(thrown)) return thrown
  return unusable(dir, FULL.test(codeOf(thrown)) ? 'written' : 'used', thrown)
}

/** Runs `work`; what SQLite says of a damaged file becomes index-damaged, of a disk that refuses bad-setting. */
export function guarded<T>(dir: string, work: () => T, file?: string): T {
  try {
    return work()
  } catch (thrown) {
    throw told(thrown, dir, file)
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
export async function guardedly<T>(dir: string, work: () => Promise<T>, file?: string): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw told(thrown, dir, file)
  }
}
