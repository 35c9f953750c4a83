import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guarded } from '../../../src/store/catalogue/guard.ts'
import { createWriter } from '../../../src/store/local/local-writer.ts'
import { openStore } from '../../../src/store/local/open-store.ts'
import { openOrCopy } from '../../../src/store/catalogue/read-only.ts'
import { fill } from '../../support/filled-store.ts'
import { madeDocument } from '../../support/made-document.ts'

const refused = (code: string) => (): never => {
  throw new Database.SqliteError('unable to open database file', code)
}

describe('an index folder in which nothing can be written', () => {
  let dir: string
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'footnote-read-only-'))
    const writer = await createWriter(dir)
    await fill(writer, [madeDocument('ferry.txt', 'The ferry was built in 1899.')])
    await writer.close()
  })
  afterEach(() => {
    chmodSync(dir, 0o755)
    rmSync(dir, { recursive: true, force: true })
  })

  it.each(['SQLITE_CANTOPEN', 'SQLITE_IOERR_SHMSIZE', 'SQLITE_FULL'])('is read from a copy in memory (%s)', (code) => {
    const catalogue = openOrCopy(dir, refused(code))
    expect(catalogue.memory).toBe(true)
    expect(catalogue.prepare('select text from documents').pluck().get()).toContain('1899')
    catalogue.close()
  })

  it('is not read while a log is beside it that can not be read: what was read would be no finished state', () => {
    const other = new Database(join(dir, 'catalogue.sqlite'))
    other.exec('create table unfinished (row integer)')
    expect(() => openOrCopy(dir, refused('SQLITE_CANTOPEN'))).toThrow(
      expect.objectContaining({ code: 'bad-setting', message: expect.stringContaining(dir) }),
    )
    other.close()
  })

  it('takes no other failure for one of the folder', () => {
    expect(() => openOrCopy(dir, refused('SQLITE_NOTADB'))).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }))
  })

  it('is named, with what to do, when something must be written', () => {
    for (const code of ['SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_IOERR_WRITE'])
      expect(() => guarded(dir, refused(code))).toThrow(
        expect.objectContaining({
          code: 'bad-setting',
          message: expect.stringContaining(dir),
          hint: expect.stringContaining('space on the disk'),
        }),
      )
  })

  // Who may do everything may write everywhere.
  it.skipIf(process.getuid?.() === 0)('answers, and says what it can not do', async () => {
    chmodSync(dir, 0o555)
    const store = await openStore(dir)
    expect(store.counts.documents).toBe(1)
    expect(await store.isLatest()).toBe(true)
    await store.close()
    expect(existsSync(join(dir, 'catalogue.sqlite-wal'))).toBe(false)
    await expect(createWriter(dir)).rejects.toMatchObject({ code: 'bad-setting' })
    expect(readdirSync(dir)).toContain('catalogue.sqlite')
  })
})
