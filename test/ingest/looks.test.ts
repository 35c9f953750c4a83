import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ingest, type IngestOptions, type IngestReport } from '../../src/ingest.ts'
import { LOADERS } from '../../src/load/loaders.ts'
import { readFolder } from '../../src/load/folder/read-folder.ts'
import { createWriter } from '../../src/store/local/local-writer.ts'
import { hashingEmbedder } from '../support/hashing-embedder.ts'

/** Long enough after the files were written. */
const later = (): Date => new Date(Date.now() + 60_000)

describe('files that were not touched', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'footnote-looks-'))
    for (const file of ['ash.txt', 'beech.txt', 'cedar.txt']) put(file, `The ${file} stands at the mill.`)
  })
  afterEach(() => {
    rmSync(home, { recursive: true, force: true })
  })

  const put = (file: string, text: string): void => writeFileSync(join(home, file), text)
  const run = async (options: Partial<IngestOptions> = {}): Promise<IngestReport> => {
    const writer = await createWriter(join(home, '.index'))
    const parts = { documentsDir: home, writer, embedder: hashingEmbedder(), loaders: LOADERS, now: later }
    try {
      return await ingest({ ...parts, ...options })
    } finally {
      await writer.close()
    }
  }
  /** Which files an ingest would read, given what the index knows of them. */
  const read = async (now: () => Date = later): Promise<string[]> => {
    const writer = await createWriter(join(home, '.index'))
    const looks = new Map((await writer.files()).map(({ file, look }) => [file, look]))
    await writer.close()
    const files: string[] = []
    const found = readFolder(home, LOADERS, { seen: (file) => looks.get(file), now: () => now().getTime() })
    for await (const one of found) if (one.kind === 'file') files.push(one.source.file)
    return files
  }
  /** Other bytes of the same number, with the date of the old ones. */
  const forge = (file: string): void => {
    const path = join(home, file)
    const { atime, mtime } = statSync(path)
    put(file, readFileSync(path, 'utf8').replace('mill', 'well'))
    utimesSync(path, atime, mtime)
  }

  it('are not read again', async () => {
    await run()
    expect(await read()).toEqual([])
    expect(await run()).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 3 })
  })

  it('are read again when they changed a moment before they were read, until a later ingest is sure of them', async () => {
    await run({ now: () => new Date() })
    expect(await read()).toEqual(['ash.txt', 'beech.txt', 'cedar.txt'])
    expect(await run()).toMatchObject({ unchanged: 3 })
    expect(await read()).toEqual([])
  })

  it('tell a change that keeps size and date', async () => {
    await run()
    forge('beech.txt')
    expect(await read()).toEqual(['beech.txt'])
    expect(await run()).toMatchObject({ changed: 1, unchanged: 2, files: { changed: ['beech.txt'] } })
  })

  it('tell a file that was put in the place of another one', async () => {
    await run()
    put('.aside', readFileSync(join(home, 'ash.txt'), 'utf8').replace('mill', 'well'))
    const { atime, mtime } = statSync(join(home, 'ash.txt'))
    utimesSync(join(home, '.aside'), atime, mtime)
    renameSync(join(home, '.aside'), join(home, 'ash.txt'))
    expect(await run()).toMatchObject({ files: { changed: ['ash.txt'] } })
  })

  it('tell a sidecar that came, changed or went', async () => {
    await run()
    put('ash.txt.meta.yml', 'title: The ash')
    expect(await run()).toMatchObject({ changed: 1, unchanged: 2 })
    put('ash.txt.meta.yml', 'title: Old ash')
    expect(await run()).toMatchObject({ changed: 1, unchanged: 2 })
    expect(await read()).toEqual([])
    rmSync(join(home, 'ash.txt.meta.yml'))
    expect(await run()).toMatchObject({ changed: 1, unchanged: 2 })
  })

  it('are read again by a better reader', async () => {
    await run()
    const better = LOADERS.map((loader) => ({ ...loader, version: loader.version + 1 }))
    expect(await run({ loaders: better })).toMatchObject({ changed: 3, unchanged: 0 })
  })

  it('are compared byte by byte on demand', async () => {
    await run()
    // As a disk does that forgets, or somebody who sets the clock: the index believes what is no longer true.
    const writer = await createWriter(join(home, '.index'))
    const known = await writer.files()
    await writer.close()
    forge('cedar.txt')
    const look = (await lookNow('cedar.txt')) ?? ''
    expect(look).not.toBe(known.find(({ file }) => file === 'cedar.txt')?.look)
    const again = await createWriter(join(home, '.index'))
    await again.looked([{ file: 'cedar.txt', look }])
    await again.close()
    expect(await run()).toMatchObject({ changed: 0, unchanged: 3 })
    expect(await run({ comparesBytes: true })).toMatchObject({ changed: 1, unchanged: 2 })
  })

  const lookNow = async (file: string): Promise<string | undefined> => {
    for await (const one of readFolder(home, LOADERS, { now: () => later().getTime() }))
      if (one.kind === 'file' && one.source.file === file) return one.look
    return undefined
  }

  it('are still there for an ingest that was interrupted', async () => {
    const stop = new AbortController()
    const aborted = run({
      signal: stop.signal,
      onProgress: ({ step }) => {
        if (step !== 'reading') stop.abort()
      },
    })
    await expect(aborted).rejects.toThrow(/abort/i)
    expect(await read()).toEqual([])
    expect(await run()).toMatchObject({ added: 3, unchanged: 0, documents: 3 })
  })
})
