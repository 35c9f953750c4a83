import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWriter } from '../../../src/store/local/local-writer.ts'
import { openStore } from '../../../src/store/local/open-store.ts'
import { storeLaws } from '../../laws/store-laws.ts'
import { fill, finish } from '../../support/filled-store.ts'
import { madeDocument } from '../../support/made-document.ts'
import { madeSentences } from '../../support/texts.ts'

storeLaws('the local store', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'footnote-store-'))
  return {
    write: () => createWriter(dir),
    open: () => openStore(dir),
    remove: () => rm(dir, { recursive: true, force: true }),
  }
})

describe('the local store', () => {
  let dir: string
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'footnote-local-'))
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))

  it('is locked by a writer in another process, and free again as soon as that one is killed', async () => {
    const script = join(import.meta.dirname, '..', '..', 'support', 'waiting-writer.ts')
    const other = spawn(process.execPath, ['--import', 'tsx', script, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(other.stdout, 'data')
    await expect(createWriter(dir)).rejects.toMatchObject({ code: 'index-locked' })
    other.kill('SIGKILL')
    await once(other, 'exit')
    await (await createWriter(dir)).close()
  })

  it('says what to do when its folder can not be made', async () => {
    await writeFile(join(dir, 'file'), '')
    await expect(createWriter(join(dir, 'file', 'index'))).rejects.toMatchObject({ code: 'bad-setting' })
  })

  it('opens an index of a thousand passages in less than a tenth of a second', async () => {
    const writer = await createWriter(dir)
    await fill(
      writer,
      Array.from({ length: 20 }, (_, at) => madeDocument(`note-${at}.txt`, madeSentences('en', 50, at).join('\n'))),
    )
    await writer.close()
    const times: number[] = []
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now()
      const store = await openStore(dir)
      times.push(performance.now() - start)
      expect(store.counts.passages).toBe(1_000)
      await store.close()
    }
    expect(Math.min(...times)).toBeLessThan(100)
  })

  it('builds its graph anew when more than a fifth of it was removed, and finds the same', async () => {
    const all = Array.from({ length: 12 }, (_, at) =>
      madeDocument(`note-${at}.txt`, madeSentences('en', 20, at).join('\n')),
    )
    for (const count of [1, 5]) {
      const writer = await createWriter(dir)
      await fill(writer, all)
      await writer.close()
      const next = await createWriter(dir)
      for (const { document } of all.slice(0, count)) await next.remove(document.file)
      await finish(next)
      await next.close()
      const store = await openStore(dir)
      const near = await store.nearest(new Float32Array(32).fill(1 / Math.sqrt(32)), 1_000)
      expect(near).toHaveLength((12 - count) * 20)
      const cosines = await store.similarities(
        new Float32Array(32).fill(1 / Math.sqrt(32)),
        near.map(({ row }) => row),
      )
      near.forEach(({ score }, at) => expect(score).toBeCloseTo(cosines[at] ?? 9, 4))
      await store.close()
    }
  })

  it('finds a quote in a long text wherever it stands, once', async () => {
    const filler = madeSentences('en', 4_000).join(' ')
    for (const place of [0, 19_980, 20_500, 42_000, filler.length]) {
      const at = filler.indexOf(' ', place) < 0 ? filler.length : filler.indexOf(' ', place)
      const text = `${filler.slice(0, at)} The  heron’s\nnest was empty${filler.slice(at)}`
      const writer = await createWriter(dir)
      await fill(writer, [madeDocument('long.txt', text)])
      await writer.close()
      const store = await openStore(dir)
      const found = await store.phrase("The heron's nest was empty", 10)
      expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['The  heron’s\nnest was empty'])
      await store.close()
    }
  })
})
