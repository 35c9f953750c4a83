import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FootnoteError } from '../../src/errors.ts'
import { ingest, type IngestOptions, type IngestReport } from '../../src/ingest.ts'
import { readEntry } from '../../src/ingest/manifest/read-entry.ts'
import { replay } from '../../src/ingest/manifest/replay.ts'
import { toReadAgain, verify, type VerifyReport } from '../../src/ingest/verify.ts'
import { LOADERS } from '../../src/load/loaders.ts'
import type { DocumentFacts } from '../../src/model/document.ts'
import { inspectIndex } from '../../src/store/local/inspect.ts'
import { createWriter } from '../../src/store/local/local-writer.ts'
import { openStore } from '../../src/store/local/open-store.ts'
import { hashingEmbedder } from '../support/hashing-embedder.ts'

const MILL =
  'The mill by the river was repaired in 1950. “The wheel will turn again before winter comes,” said Anna Miller, the owner. It burned down in 1971, and nobody built it again.'
const HIVE =
  'Bees left the hive in March. The keeper counted forty hives and wrote their number on the wall of the shed.'

const day = (number: number): string => `2024-01-0${number}T00:00:00.000Z`

describe('provenance', () => {
  let home: string
  let documentsDir: string
  let indexDir: string
  let manifestFile: string

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'footnote-provenance-'))
    documentsDir = join(home, 'documents')
    indexDir = join(home, 'index')
    manifestFile = join(indexDir, 'manifest.jsonl')
    mkdirSync(documentsDir)
    put('mill.txt', MILL)
    put('hive.txt', HIVE)
  })
  afterEach(() => {
    rmSync(home, { recursive: true, force: true })
  })

  const put = (file: string, text: string): void => writeFileSync(join(documentsDir, file), text)
  const run = async (number: number, options: Partial<IngestOptions> = {}): Promise<IngestReport> => {
    const writer = await createWriter(indexDir)
    const parts = { documentsDir, writer, embedder: hashingEmbedder(), loaders: LOADERS, manifestFile }
    try {
      return await ingest({ ...parts, now: () => new Date(day(number)), ...options })
    } finally {
      await writer.close()
    }
  }
  const factsOf = async (file: string): Promise<DocumentFacts | undefined> => {
    const store = await openStore(indexDir)
    const found = (await store.facts()).find((facts) => facts.file === file)
    await store.close()
    return found
  }
  const check = async (): Promise<VerifyReport> =>
    verify({ documentsDir, manifestFile, inspected: inspectIndex(indexDir) })
  const named = async (): Promise<string[]> =>
    (await check()).changes.map(({ in: place, file, says }) => `${place} ${file ?? '-'}: ${says}`)
  const tamper = (sql: string): void => {
    const catalogue = new Database(join(indexDir, 'catalogue.sqlite'))
    catalogue.exec(sql)
    catalogue.close()
  }
  const lines = (): string[] => readFileSync(manifestFile, 'utf8').trimEnd().split('\n')

  it('tells the reader, and when a document was first and last seen', async () => {
    await run(1)
    await run(2)
    put('new.txt', 'The orchard was planted at last, behind the school.')
    await run(3)
    const reader = expect.stringMatching(/^plain-text \d+\.\d+$/)
    expect(await factsOf('mill.txt')).toMatchObject({ reader, firstSeen: day(1), lastSeen: day(3) })
    expect(await factsOf('new.txt')).toMatchObject({ reader, firstSeen: day(3), lastSeen: day(3) })
  })

  it('knows a file by its bytes: renamed or brought back it was first seen as before', async () => {
    await run(1)
    renameSync(join(documentsDir, 'mill.txt'), join(documentsDir, 'wheel.txt'))
    rmSync(join(documentsDir, 'hive.txt'))
    await run(2)
    put('hive.txt', HIVE)
    await run(3)
    expect(await factsOf('wheel.txt')).toMatchObject({ firstSeen: day(1), lastSeen: day(3) })
    expect(await factsOf('hive.txt')).toMatchObject({ firstSeen: day(1), lastSeen: day(3) })
  })

  it('does not say that a file was seen whose bytes could not be read again', async () => {
    await run(1)
    put('mill.txt', '')
    await run(2)
    expect(await factsOf('mill.txt')).toMatchObject({ firstSeen: day(1), lastSeen: day(1) })
    expect(await factsOf('hive.txt')).toMatchObject({ lastSeen: day(2) })
  })

  it('reads a file again when its reader gives another text', async () => {
    await run(1)
    const loaders = LOADERS.map((loader) => (loader.name === 'plain-text' ? { ...loader, version: 99 } : loader))
    expect(await run(2, { loaders })).toMatchObject({ changed: 2 })
    expect(await factsOf('mill.txt')).toMatchObject({ reader: expect.stringMatching(/^plain-text 99\./) })
  })

  it('chains what each ingest did', async () => {
    await run(1)
    await run(2)
    put('mill.txt', `${MILL} A new one stands.`)
    rmSync(join(documentsDir, 'hive.txt'))
    put('new.txt', 'The orchard was planted at last, behind the school.')
    await run(3)
    const [first, second, ...none] = lines().map(readEntry)
    expect(none).toEqual([])
    expect(first).toMatchObject({ number: 1, time: day(1), changes: [{ file: 'hive.txt' }, { file: 'mill.txt' }] })
    expect(second).toMatchObject({ number: 2, previous: first?.hash })
    expect(second?.changes.map(({ change, file }) => `${change} ${file}`)).toEqual([
      'removed hive.txt',
      'changed mill.txt',
      'added new.txt',
    ])
    expect(await check()).toMatchObject({ files: 2, documents: 2, entries: 2, changes: [], notes: [] })
  })

  it('verifies an archive that nobody touched, and tells of files that are not in it', async () => {
    await run(1)
    put('later.txt', 'This one came later.')
    const { changes, notes } = await check()
    expect(changes).toEqual([])
    expect(notes).toEqual([expect.stringMatching(/^1 file .* not in the archive/)])
  })

  describe('verify names what was changed', () => {
    beforeEach(async () => {
      await run(1)
    })

    it('a byte of a file, and a file that is gone', async () => {
      put('mill.txt', MILL.replace('1950', '1951'))
      rmSync(join(documentsDir, 'hive.txt'))
      expect((await named()).toSorted()).toEqual([
        'bytes hive.txt: The file is gone from the documents folder.',
        'bytes mill.txt: The file has other bytes than those that were read.',
      ])
    })

    it.each([
      [
        'a letter of a text',
        `update documents set text = replace(text, '1950', '1951')`,
        'text mill.txt: Its canonical',
      ],
      ['a letter of a passage', `update passages set text = replace(text, '1950', '1951')`, 'index mill.txt: 1 of its'],
      ['where a statement ends', `update statements set last = last + 9000`, 'index mill.txt: 1 of its statements'],
      ['who said it', `update statements set facts = replace(facts, 'Anna', 'Emma')`, 'index mill.txt: Its facts'],
      ['a title', `update documents set facts = replace(facts, 'mill', 'mall') where text like '%mill%'`, 'index'],
      [
        'a phrase index',
        `delete from phrases where rowid in (select row from documents where text like '%mill%')`,
        'index mill.txt: The index of phrases',
      ],
      [
        'a vector',
        `update vectors set vector = zeroblob(length(vector)) where passage = 1`,
        'index hive.txt: A vector',
      ],
      ['a vector that is gone', `delete from vectors where passage = 1`, 'index hive.txt: A passage has no vector'],
      ['a document that is gone', `delete from documents where text like '%mill%'`, 'index -: The catalogue holds 1'],
      [
        'facts that are no facts',
        // An index over the facts would refuse them: a disk asks nobody.
        `drop index documents_columns; drop index documents_compared; update documents set facts = 'x' where text like '%mill%'`,
        'index mill.txt: What is kept',
      ],
    ])('%s', async (_, sql, finding) => {
      tamper(sql)
      expect(await named()).toContainEqual(expect.stringContaining(finding))
    })

    it.each([
      ['a text', `update documents set text = replace(text, '1950', '1951')`],
      ['a passage', `update passages set text = replace(text, '1950', '1951')`],
      ['a statement', `update statements set facts = replace(facts, 'Anna', 'Emma')`],
      ['a title', `update documents set facts = replace(facts, 'mill', 'mall') where text like '%mill%'`],
      ['a vector', `update vectors set vector = zeroblob(length(vector)) where passage = 1`],
      ['a document', `delete from documents where text like '%mill%'`],
    ])('%s, which is made good by reading its file again', async (_, sql) => {
      tamper(sql)
      const { changes } = await check()
      expect(changes).not.toEqual([])
      await run(2)
      expect((await check()).changes).not.toEqual([])
      await run(3, { again: toReadAgain(changes) })
      expect(await named()).toEqual([])
      expect(await factsOf('mill.txt')).toMatchObject({ firstSeen: day(1) })
    })

    it('facts that were changed together with their digest, by the manifest', async () => {
      const other = '0'.repeat(64)
      tamper(`update documents set digest = '${other}' where text like '%mill%'`)
      expect(await named()).toContainEqual(expect.stringMatching(/^index mill\.txt/))
    })

    it.each(['words-1.bin', 'grams-1.bin', 'vectors'])('a byte of a derived file (%s)', async (name) => {
      const file = readdirSync(indexDir).find((one) => one.startsWith(name)) ?? ''
      const bytes = readFileSync(join(indexDir, file))
      const at = bytes.length >> 1
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(join(indexDir, file), bytes)
      expect(await named()).toEqual([expect.stringContaining(`index -: ${file} is not the file that was written`)])
    })

    it('bytes all over the catalogue, without falling over', async () => {
      const path = join(indexDir, 'catalogue.sqlite')
      const whole = readFileSync(path)
      for (let at = 100; at < whole.length; at += Math.ceil(whole.length / 40)) {
        const bytes = Buffer.from(whole)
        bytes.fill(0xa5, at, at + 64)
        writeFileSync(path, bytes)
        rmSync(`${path}-wal`, { force: true })
        const outcome: unknown = await check().catch((thrown: unknown) => thrown)
        expect(outcome instanceof FootnoteError || Object.hasOwn(Object(outcome), 'changes')).toBe(true)
      }
    })

    it('a word of the manifest, a line that is gone, and one that was added', async () => {
      put('new.txt', 'The orchard was planted at last, behind the school.')
      await run(2)
      const [first = '', second = ''] = lines()
      writeFileSync(manifestFile, `${first.replace('mill.txt', 'mall.txt')}\n${second}\n`)
      expect(await named()).toContainEqual('manifest -: Line 1 was altered: its hash is not that of what it says.')
      writeFileSync(manifestFile, `${second}\n`)
      expect(await named()).toContainEqual('manifest -: Line 1 does not follow on the entry before it.')
      writeFileSync(manifestFile, `${first}\n`)
      expect(await named()).toEqual([expect.stringMatching(/^manifest -: Its last entry is not the one/)])
      writeFileSync(manifestFile, `${first}\n${second}\nrubbish\n`)
      expect(await named()).toEqual(['manifest -: Line 3 is no entry.'])
      rmSync(manifestFile)
      expect(await named()).toEqual(['manifest -: The manifest is gone.'])
    })
  })

  describe('a crash between the index and the manifest', () => {
    it.each([
      ['nothing of the entry was written', 0],
      ['half of it was written', 200],
    ])('is explained by verify and mended by the next ingest: %s', async (_, written) => {
      await run(1)
      const before = readFileSync(manifestFile, 'utf8')
      put('new.txt', 'The orchard was planted at last, behind the school.')
      await run(2)
      const entry = lines()[1] ?? ''
      // As the catalogue is before the entry is surely in the file.
      tamper(`update generations set manifest = '${entry.replaceAll("'", "''")}'`)
      writeFileSync(manifestFile, before + entry.slice(0, written))
      const { changes, notes } = await check()
      expect(changes).toEqual([])
      expect(notes).toEqual([expect.stringContaining('interrupted')])
      await run(3)
      expect(lines()[1]).toBe(entry)
      expect(await check()).toMatchObject({ entries: 2, changes: [], notes: [] })
    })

    it('leaves a manifest that was lost or cut restated, which stays known', async () => {
      await run(1)
      rmSync(manifestFile)
      await run(2)
      const { changes, notes, entries } = await check()
      expect({ changes, entries }).toEqual({ changes: [], entries: 1 })
      expect(notes).toEqual([expect.stringContaining('missing, cut short or replaced')])
      expect(await factsOf('mill.txt')).toMatchObject({ firstSeen: day(1), lastSeen: day(2) })
      appendFileSync(manifestFile, 'torn')
      await run(3)
      expect((await check()).changes).toEqual([{ in: 'manifest', says: 'Line 2 is no entry.' }])
    })

    it('keeps what was first seen when the index is lost', async () => {
      await run(1)
      for (const part of ['', '-wal', '-shm']) rmSync(join(indexDir, `catalogue.sqlite${part}`), { force: true })
      await run(2)
      expect(await factsOf('mill.txt')).toMatchObject({ firstSeen: day(1), lastSeen: day(2) })
      expect((await check()).changes).toEqual([])
      expect((await replay(manifestFile)).notes).toEqual([expect.objectContaining({ number: 2 })])
    })
  })

  it('groups copies by origin, also those that come later, and lets go of what is gone', async () => {
    const report = `${MILL} ${HIVE}`
    put('report.txt', report)
    put('report.txt.meta.yml', 'publishedOn: 2020-05-02\n')
    rmSync(join(documentsDir, 'mill.txt'))
    rmSync(join(documentsDir, 'hive.txt'))
    put('other.txt', 'Nothing here has to do with anything else that was printed, and it is long enough to be told.')
    await run(1)
    expect(await factsOf('report.txt')).not.toHaveProperty('origin')
    put('reprint.txt', `Reprinted\n\n${report}`)
    await run(2)
    const origin = (await factsOf('report.txt'))?.id
    expect(await factsOf('reprint.txt')).toMatchObject({ origin })
    expect(await factsOf('other.txt')).not.toHaveProperty('origin')
    put('early.txt', report)
    put('early.txt.meta.yml', 'publishedOn: 2019\n')
    await run(3)
    const store = await openStore(indexDir)
    const early = (await store.facts()).find(({ file }) => file === 'early.txt')
    expect(await store.copiesOf(origin ?? '')).toEqual([
      { id: early?.id, relation: 'earliest' },
      { id: origin, relation: 'same-text' },
      { id: expect.any(String), relation: 'near-copy' },
    ])
    await store.close()
    rmSync(join(documentsDir, 'early.txt'))
    rmSync(join(documentsDir, 'early.txt.meta.yml'))
    rmSync(join(documentsDir, 'reprint.txt'))
    await run(4)
    expect(await factsOf('report.txt')).not.toHaveProperty('origin')
    expect((await check()).changes).toEqual([])
  })

  it('brings an index of an older version up to date from the documents, and says so', async () => {
    await run(1)
    tamper(
      `drop table ingests; alter table generations drop column origins; alter table generations drop column manifest;
       drop table sketches; drop index documents_noted; drop index files_died; drop index documents_columns;
       drop index documents_compared;
       alter table files drop column last_seen; alter table files drop column look; alter table documents drop column notes;
       alter table documents drop column digest;
       alter table vectors drop column checksum; pragma user_version = 1`,
    )
    await expect(openStore(indexDir)).rejects.toMatchObject({
      code: 'index-mismatch',
      hint: expect.stringContaining('npm run ingest'),
    })
    rmSync(manifestFile)
    expect(await run(2)).toMatchObject({ notice: 'upgraded', changed: 2, documents: 2 })
    expect((await check()).changes).toEqual([])
    expect(await run(3)).not.toHaveProperty('notice')
  })
})
