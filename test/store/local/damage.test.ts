import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../../src/log.ts'
import { createWriter } from '../../../src/store/local/local-writer.ts'
import { openStore } from '../../../src/store/local/open-store.ts'
import { emptyGraph } from '../../../src/store/vectors/graph.ts'
import type { Store } from '../../../src/store/store.ts'
import { fill, finish } from '../../support/filled-store.ts'
import { hashingEmbedder } from '../../support/hashing-embedder.ts'
import { madeDocument } from '../../support/made-document.ts'
import { madeSentences } from '../../support/texts.ts'

const documents = [
  madeDocument('mills.txt', madeSentences('en', 30).join('\n')),
  madeDocument('ponts.txt', madeSentences('fr', 30).join('\n'), { language: 'fr' }),
]

describe('an index that came to harm', () => {
  let dir: string
  const write = async (): Promise<void> => {
    const writer = await createWriter(dir)
    await fill(writer, documents)
    await writer.close()
  }
  const found = async (): Promise<unknown> => {
    const store = await openStore(dir)
    const all = await answers(store)
    await store.close()
    return all
  }
  const derived = (): string[] => readdirSync(dir).filter((file) => /^(?:vectors|words|grams)-/.test(file))

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'footnote-damage-'))
    await write()
  })
  afterEach(() => {
    rmSync(dir, { recursive: true, force: true })
  })

  it('has three files that can be made again', () => {
    expect(derived().sort()).toEqual(['grams-1.bin', 'vectors-1.hnsw', 'words-1.bin'])
  })

  it.each(['grams-1.bin', 'vectors-1.hnsw', 'words-1.bin'])('makes a missing %s again, once', async (file) => {
    const before = await found()
    rmSync(join(dir, file))
    const lines: string[] = []
    const log = createLog(
      (line) => lines.push(line),
      () => new Date(0),
    )
    const store = await openStore(dir, { log })
    expect(await answers(store)).toEqual(before)
    await store.close()
    expect(lines.join()).toContain('index-repaired')
    expect(existsSync(join(dir, file))).toBe(true)
    lines.length = 0
    await (await openStore(dir, { log })).close()
    expect(lines).toEqual([])
  })

  it.each(['grams-1.bin', 'vectors-1.hnsw', 'words-1.bin'])(
    'makes %s again when a byte of it has changed or its end is gone',
    async (file) => {
      const before = await found()
      const bytes = readFileSync(join(dir, file))
      const place = bytes.length >> 1
      bytes[place] = (bytes[place] ?? 0) ^ 1
      writeFileSync(join(dir, file), bytes)
      expect(await found()).toEqual(before)
      truncateSync(join(dir, file), 100)
      expect(await found()).toEqual(before)
    },
  )

  it('never loads a graph of other dimensions, even when its checksum is right', async () => {
    const before = await found()
    const other = emptyGraph(8, 1)
    other.add(1, new Float32Array(8).fill(0.3))
    const path = join(dir, 'vectors-1.hnsw')
    other.write(path)
    const catalogue = new Database(join(dir, 'catalogue.sqlite'))
    catalogue
      .prepare("update derived set version = '1/1/8', bytes = ?, checksum = ? where name = 'vectors'")
      .run(statSync(path).size, crc32(readFileSync(path)))
    catalogue.close()
    expect(await found()).toEqual(before)
  })

  it('opens beside a writer, which can not be helped to keep what was repaired', async () => {
    const before = await found()
    rmSync(join(dir, 'words-1.bin'))
    const writer = await createWriter(dir)
    await writer.put({ file: 'new.txt', fingerprint: 'n' }, [madeDocument('new.txt', 'New.')])
    expect(await found()).toEqual(before)
    await writer.close()
  })

  it('adds to an index whose derived files are gone', async () => {
    for (const file of derived()) rmSync(join(dir, file))
    const writer = await createWriter(dir)
    await writer.put({ file: 'new.txt', fingerprint: 'n' }, [madeDocument('new.txt', 'A windmill was moved.')])
    await finish(writer)
    await writer.close()
    const store = await openStore(dir)
    expect(store.counts.passages).toBe(61)
    expect(await store.matching('words', ['windmil'], 5)).toHaveLength(1)
    expect(await store.matching('words', ['lighthous'], 5)).not.toEqual([])
    await store.close()
  })

  it('leaves no files of older generations behind', async () => {
    const writer = await createWriter(dir)
    await writer.remove('mills.txt')
    await finish(writer)
    await writer.close()
    expect(derived().sort()).toEqual(['grams-2.bin', 'vectors-2.hnsw', 'words-2.bin'])
  })

  it.each([
    ['is something else', (path: string) => writeFileSync(path, 'This was a catalogue. '.repeat(900))],
    ['lost its end', (path: string) => truncateSync(path, 8_192)],
    ['lost its middle', (path: string) => writeFileSync(path, damagedMiddle(readFileSync(path)))],
  ])('says so when the catalogue %s, and an ingest builds it again', async (_, harm) => {
    harm(join(dir, 'catalogue.sqlite'))
    await expect(found()).rejects.toMatchObject({
      code: 'index-damaged',
      hint: expect.stringContaining('npm run ingest'),
    })
    await write()
    expect(existsSync(join(dir, 'catalogue.sqlite.damaged'))).toBe(true)
    expect(await found()).toMatchObject({ words: expect.arrayContaining([]) })
  })

  it('says so rather than quote from a text in which a letter has changed', async () => {
    const path = join(dir, 'catalogue.sqlite')
    const bytes = readFileSync(path)
    const [mills] = documents
    const text = mills?.document.text ?? ''
    const place = bytes.indexOf(text)
    expect(place).toBeGreaterThan(0)
    bytes.write('X', place + text.indexOf('n3.'))
    writeFileSync(path, bytes)
    const store = await openStore(dir)
    await expect(store.document(mills?.document.id ?? '')).rejects.toMatchObject({ code: 'index-damaged' })
    expect((await store.document(documents[1]?.document.id ?? ''))?.text).toBe(documents[1]?.document.text)
    await store.close()
  })

  it('says so when the catalogue is gone or empty', async () => {
    rmSync(join(dir, 'catalogue.sqlite'))
    await expect(found()).rejects.toMatchObject({
      code: 'index-missing',
      hint: expect.stringContaining('npm run ingest'),
    })
    writeFileSync(join(dir, 'catalogue.sqlite'), '')
    await expect(found()).rejects.toMatchObject({ code: 'index-missing' })
    await write()
    expect(await found()).toBeDefined()
  })

  it('does not read an index of a newer version, and does not overwrite it', async () => {
    const catalogue = new Database(join(dir, 'catalogue.sqlite'))
    catalogue.pragma('user_version = 900')
    catalogue.close()
    const newer = { code: 'index-mismatch', message: expect.stringContaining('newer version') }
    await expect(found()).rejects.toMatchObject(newer)
    await expect(createWriter(dir)).rejects.toMatchObject(newer)
    // The lock of the writer that failed is free again.
    await expect(createWriter(dir)).rejects.toMatchObject(newer)
  })
})

/** What a reader finds, to be compared before and after. */
async function answers(store: Store): Promise<unknown> {
  const [vector] = await hashingEmbedder().embed(['the painted lighthouse'], 'question')
  return {
    words: await store.matching('words', ['lighthous', 'paint', 'pont'], 10),
    grams: await store.matching('grams', ['_pon', 'pont'], 10),
    near: (await store.nearest(vector ?? new Float32Array(), 10)).map(({ row, score }) => [row, score.toFixed(4)]),
  }
}

function damagedMiddle(bytes: Buffer): Buffer {
  return bytes.fill(0x5a, 4_096, bytes.length - 4_096)
}
