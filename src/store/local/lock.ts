import { join } from 'node:path'
import Database from 'better-sqlite3'
import { FootnoteError } from '../../errors.ts'

/**
 * The right to write an index: an exclusive SQLite transaction on a file of its own. The operating system frees it
 * when the process ends in whatever way, so a killed ingest never leaves a lock behind.
 */
export function takeWriteLock(dir: string): () => void {
  const lock = new Database(join(dir, 'writer.lock'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    if (!(cause instanceof Database.SqliteError) || !cause.code.startsWith('SQLITE_BUSY')) throw cause
    throw new FootnoteError('index-locked', `Another ingest is writing the index in ${dir}.`, {
      hint: 'Wait until it has finished, then try again. Questions can be asked meanwhile.',
      cause,
    })
  }
  return () => {
    lock.close()
  }
}
