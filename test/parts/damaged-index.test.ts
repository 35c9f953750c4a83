import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { silentLog } from '../../src/log.ts'
import { createRiver } from '../../src/parts/archive.ts'
import { verifyArchive } from '../../src/parts/verify.ts'
import { lookOver } from '../../src/store/catalogue/look-over.ts'
import { openStore } from '../../src/store/local/open-store.ts'
import { writeFiles } from '../support/a-river.ts'

const config = readConfig({ RECEIPTS_KEPT: '0' })
const river = createRiver(config, silentLog)
const quiet = (): void => undefined
/** So long that each has pages of its own. */
const tellsOf = (what: string, year: number): string =>
  `The ${what} was built in ${year}.\n\n${`People crossed the valley beside the ${what}, year after year.\n\n`.repeat(200)}`

describe('a catalogue that SQLite finds damaged', () => {
  let home: string
  let folders: { documents: string; index: string }
  let catalogue: string
  const ask = async (): Promise<unknown> => {
    const archive = await river.open(folders)
    try {
      return await archive.ask('When was the ferry built?')
    } finally {
      await archive.close()
    }
  }
  const ingest = () => river.ingest(folders, quiet)

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'footnote-damaged-'))
    folders = { documents: join(home, 'documents'), index: join(home, 'index') }
    catalogue = join(folders.index, 'catalogue.sqlite')
    writeFiles(folders.documents, { 'ferry.txt': tellsOf('ferry', 1899), 'mill.txt': tellsOf('mill', 1902) })
    await ingest()
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  it('is set aside by the next ingest and built anew, whichever page it is, and keeps its manifest', async () => {
    const [whole, manifest] = [readFileSync(catalogue), readFileSync(join(folders.index, 'manifest.jsonl'), 'utf8')]
    const size = pageSize(catalogue)
    const pages = whole.length / size
    expect(pages).toBeGreaterThan(20)
    // The headers of pages that hold rows or what leads to them: those of long texts have none.
    const withHeader = Array.from({ length: pages - 1 }, (_, at) => at + 1).filter((page) =>
      [2, 5, 10, 13].includes(whole[page * size] ?? 0),
    )
    for (const page of withHeader.filter((_, at) => at % 4 === 0)) {
      writeFileSync(catalogue, Buffer.from(whole).fill('X', page * size, page * size + 16))
      expect(await ingest(), `page ${page}`).toMatchObject({ documents: 2, notice: 'set-aside' })
      expect(existsSync(`${catalogue}.damaged`)).toBe(true)
      expect(await ask()).toMatchObject({ kind: 'answered' })
      expect(readFileSync(join(folders.index, 'manifest.jsonl'), 'utf8')).toContain(manifest)
      expect(await ingest()).not.toHaveProperty('notice')
    }
  }, 120_000)

  it('is set aside too when only who reads has met the damage, however large it is', async () => {
    const bytes = readFileSync(catalogue)
    const database = new Database(catalogue)
    // JSON of ours that can not be read is met by readers alone: SQLite finds nothing wrong with it.
    database.exec("update documents set marks = '['")
    database.close()
    await expect(ask()).rejects.toMatchObject({
      code: 'index-damaged',
      hint: expect.stringContaining('npm run ingest'),
    })
    expect(await ingest()).toMatchObject({ notice: 'set-aside' })
    expect(await ask()).toMatchObject({ kind: 'answered' })
    expect(statSync(catalogue).size).toBeGreaterThan(bytes.length / 2)
  })

  it('is told by who verifies, after which an ingest sets it aside', async () => {
    const size = pageSize(catalogue)
    const bytes = readFileSync(catalogue)
    writeFileSync(catalogue, bytes.fill('X', 4 * size, 4 * size + 16))
    const { changes, again } = await verifyArchive(config, folders, quiet, silentLog)
    expect(changes.map(({ says }) => says).join()).toMatch(/SQLite finds|can not be/u)
    expect(await river.ingest(folders, quiet, { again: again ?? 'all' })).toMatchObject({ notice: 'set-aside' })
    expect(await verifyArchive(config, folders, quiet, silentLog)).toMatchObject({ changes: [] })
  })

  it('is found by a quick look', () => {
    expect(() => lookOver(folders.index)).not.toThrow()
    const size = pageSize(catalogue)
    writeFileSync(catalogue, readFileSync(catalogue).fill('X', 4 * size, 4 * size + 16))
    expect(() => lookOver(folders.index)).toThrow(expect.objectContaining({ code: 'index-damaged' }))
  })

  it('is seen to be another one by who had it open when it was set aside', async () => {
    const store = await openStore(folders.index)
    expect(await store.isLatest()).toBe(true)
    writeFileSync(join(folders.index, 'catalogue.damaged'), String(statSync(catalogue).ino))
    expect(await ingest()).toMatchObject({ notice: 'set-aside' })
    expect(await store.isLatest()).toBe(false)
    await store.close()
  })

  it('never answers from a vector that has changed: it says so, and names what mends it', async () => {
    const database = new Database(catalogue)
    database.exec("update vectors set vector = zeroblob(length(vector) - 4) || x'0000803f'")
    database.close()
    await expect(ask()).rejects.toMatchObject({
      code: 'index-damaged',
      message: expect.stringContaining('A vector'),
      hint: expect.stringContaining('--repair'),
    })
    const { again } = await verifyArchive(config, folders, quiet, silentLog)
    await river.ingest(folders, quiet, { again: again ?? 'all' })
    expect(await ask()).toMatchObject({ kind: 'answered' })
  })
})

function pageSize(path: string): number {
  const database = new Database(path, { readonly: true })
  const size = Number(database.pragma('page_size', { simple: true }))
  database.close()
  return size
}
