import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ingest, type IngestOptions, type IngestReport } from '../../src/ingest.ts'
import { loadFile } from '../../src/load/load-file.ts'
import { LOADERS } from '../../src/load/loaders.ts'
import { unreadable } from '../../src/load/unreadable.ts'
import { createWriter } from '../../src/store/local/local-writer.ts'
import { openStore } from '../../src/store/local/open-store.ts'
import { hashingEmbedder } from '../support/hashing-embedder.ts'

type Load = NonNullable<IngestOptions['load']>

const load: Load = (source, sidecar, taken = new Set()) => loadFile(source, sidecar, LOADERS, { taken })

const failing: Load = async (source, ...given) => {
  if (source.file === 'note-15.txt') throw new Error('the disk is full')
  return load(source, ...given)
}

describe('reading side by side', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'footnote-side-by-side-'))
    for (let at = 10; at < 22; at += 1) put(`note-${at}.txt`, `Note number ${at} tells of the orchard behind the mill.`)
  })
  afterEach(() => {
    rmSync(home, { recursive: true, force: true })
  })

  const put = (file: string, text: string): void => writeFileSync(join(home, file), text)
  const run = async (options: Partial<IngestOptions>, index = 'index'): Promise<IngestReport> => {
    const writer = await createWriter(join(home, `.${index}`))
    const parts = { documentsDir: home, writer, embedder: hashingEmbedder(), loaders: LOADERS, now: () => new Date(0) }
    try {
      return await ingest({ ...parts, ...options })
    } finally {
      await writer.close()
    }
  }
  const idsIn = async (index: string): Promise<Record<string, string>> => {
    const store = await openStore(join(home, `.${index}`))
    const ids = Object.fromEntries((await store.facts()).map(({ file, id }) => [file, id]))
    await store.close()
    return ids
  }

  it('begins many files before the first is done', async () => {
    let begun = 0
    let release: (() => void) | undefined
    const four = new Promise<void>((resolve) => (release = resolve))
    await run({
      load: async (...given) => {
        begun += 1
        if (begun === 4) release?.()
        // One after the other they would wait for ever.
        await four
        return load(...given)
      },
    })
    expect(begun).toBe(12)
  })

  it('gives the same documents and ids whatever is slow, also to files with the same bytes', async () => {
    for (const file of ['copy-a.txt', 'copy-b.txt', 'copy-c.txt'])
      put(file, 'The very same words stand in three files.')
    let left = 40
    const slowestFirst: Load = async (...given) => {
      await wait(Math.max(0, (left -= 3)))
      return load(...given)
    }
    await run({ load: slowestFirst }, 'slow')
    await run({ load }, 'plain')
    const ids = await idsIn('slow')
    expect(ids).toEqual(await idsIn('plain'))
    expect(new Set(Object.values(ids)).size).toBe(15)
  })

  it('reports a file that was stopped, by name and reason, and goes on with the others', async () => {
    const { skipped, added } = await run({
      load: async (source, ...given) => {
        if (source.file === 'note-12.txt') {
          await wait(30)
          throw unreadable(source.file, 'takes longer than 28 seconds to be read, and was stopped', 'Split it.')
        }
        return load(source, ...given)
      },
    })
    expect(added).toBe(11)
    expect(skipped).toEqual([
      { file: 'note-12.txt', reason: 'Takes longer than 28 seconds to be read, and was stopped.', hint: 'Split it.' },
    ])
  })

  it('names another file than the one that was skipped, such as its sidecar, as it is written', async () => {
    const { skipped } = await run({
      load: async (source, ...given) => {
        if (source.file !== 'note-12.txt') return load(source, ...given)
        throw unreadable('note-12.txt.meta.yml', 'is not valid YAML (line 2)', 'Correct that line.')
      },
    })
    expect(skipped).toMatchObject([
      { file: 'note-12.txt', reason: 'note-12.txt.meta.yml: is not valid YAML (line 2).' },
    ])
  })

  it('ends when something else fails, and keeps what was read for the next', async () => {
    await expect(run({ load: failing })).rejects.toThrow('the disk is full')
    const read: string[] = []
    const report = await run({
      load: (source, ...given) => {
        read.push(source.file)
        return load(source, ...given)
      },
    })
    expect(read).toEqual([
      'note-15.txt',
      'note-16.txt',
      'note-17.txt',
      'note-18.txt',
      'note-19.txt',
      'note-20.txt',
      'note-21.txt',
    ])
    expect(report).toMatchObject({
      added: 12,
      documents: 12,
      files: { added: expect.arrayContaining(['note-10.txt']) },
    })
  })

  it('goes on where it was when it was interrupted at any file', async () => {
    for (let stopped = 1; stopped < 12; stopped += 3) {
      const stop = new AbortController()
      const index = `stopped-${stopped}`
      const aborted = run(
        {
          signal: stop.signal,
          onProgress: ({ step, done }) => {
            if (step === 'reading' && done === stopped) stop.abort()
          },
        },
        index,
      )
      await expect(aborted).rejects.toThrow(/abort/i)
      let read = 0
      const counted: Load = (...given) => {
        read += 1
        return load(...given)
      }
      expect(await run({ load: counted }, index)).toMatchObject({ added: 12, unchanged: 0, documents: 12 })
      expect(read).toBe(12 - stopped)
    }
  })
})
