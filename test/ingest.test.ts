import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Embedder, TrainableEmbedder } from '../src/embed/embedder.ts'
import { lsa } from '../src/embed/lsa.ts'
import { ingest, type IngestOptions, type IngestProgress, type IngestReport } from '../src/ingest.ts'
import { LOADERS } from '../src/load/loaders.ts'
import { createWriter } from '../src/store/local/local-writer.ts'
import { openStore } from '../src/store/local/open-store.ts'
import type { Store } from '../src/store/store.ts'
import { grams } from '../src/text/grams.ts'
import { terms } from '../src/text/words.ts'
import { hashingEmbedder } from './support/hashing-embedder.ts'
import { madeSentences, type TestLanguage } from './support/texts.ts'

/** Records what it was asked to embed. */
function watched(): { readonly embedder: Embedder; readonly texts: string[] } {
  const texts: string[] = []
  const inner = hashingEmbedder()
  return {
    texts,
    embedder: {
      ...inner,
      embed: (asked, role) => {
        texts.push(...asked)
        return inner.embed(asked, role)
      },
    },
  }
}

describe('ingest', () => {
  let home: string
  let documentsDir: string
  let indexDir: string
  const stores: Store[] = []

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'footnote-ingest-'))
    documentsDir = join(home, 'documents')
    indexDir = join(home, 'index')
    mkdirSync(documentsDir)
  })
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close()
    rmSync(home, { recursive: true, force: true })
  })

  const put = (file: string, text: string): void => {
    mkdirSync(join(documentsDir, file, '..'), { recursive: true })
    writeFileSync(join(documentsDir, file), text)
  }
  const run = async (
    embedder: Embedder | TrainableEmbedder = hashingEmbedder(),
    options: Partial<IngestOptions> = {},
    dir = indexDir,
  ): Promise<IngestReport> => {
    const writer = await createWriter(dir)
    try {
      return await ingest({ documentsDir, writer, embedder, loaders: LOADERS, now: () => new Date(0), ...options })
    } finally {
      await writer.close()
    }
  }
  const derived = (): unknown =>
    readdirSync(indexDir)
      .filter((file) => /^(?:vectors|words|grams)/.test(file))
      .map((file) => [file, statSync(join(indexDir, file)).mtimeMs])
  const open = async (dir = indexDir): Promise<Store> => {
    const store = await openStore(dir)
    stores.push(store)
    return store
  }
  const putMany = (count: number, languages: readonly TestLanguage[] = ['en', 'fr', 'fa', 'ar']): void => {
    for (const language of languages)
      for (let at = 0; at < count; at += 1)
        put(`${language}/note-${at}.txt`, `${madeSentences(language, 12, at + 1).join(' ')}\n`)
  }

  it('reads a folder into an index', async () => {
    put('mill.txt', 'The mill by the river was repaired in 1950. It burned down in 1971.')
    put('bees/hive.md', '---\ntitle: The hive\n---\n\nBees left the hive in March.\n')
    const report = await run()
    expect(report).toMatchObject({
      added: 2,
      changed: 0,
      removed: 0,
      unchanged: 0,
      skipped: [],
      documents: 2,
      refitted: false,
    })
    const store = await open()
    expect((await store.facts()).map(({ file, collection }) => [file, collection])).toEqual([
      ['bees/hive.md', 'bees'],
      ['mill.txt', 'documents'],
    ])
    expect(store.indexedAt).toBe('1970-01-01T00:00:00.000Z')
    expect(await store.matching('words', ['burn'], 5)).toHaveLength(1)
  })

  it('touches only what is new, changed or gone on a second run', async () => {
    put('same.txt', 'The canal stays as it is, year after year.')
    put('changing.txt', 'The mill was red and everybody knew it.')
    put('leaving.txt', 'The lighthouse was switched off for good.')
    await run()
    put('changing.txt', 'The mill was blue and nobody knew it.')
    put('coming.txt', 'The orchard was planted at last.')
    rmSync(join(documentsDir, 'leaving.txt'))
    const { embedder, texts } = watched()
    expect(await run(embedder)).toMatchObject({ added: 1, changed: 1, removed: 1, unchanged: 1, documents: 3 })
    expect(texts.map((text) => text.slice(0, 12)).sort()).toEqual(['The mill was', 'The orchard '])
    const store = await open()
    expect(await store.matching('words', ['red'], 5)).toEqual([])
    expect(await store.matching('words', ['blue'], 5)).toHaveLength(1)
    expect(await store.matching('words', ['lighthous'], 5)).toEqual([])
  })

  it('does nothing when nothing has changed but to note that all was seen', async () => {
    putMany(2)
    await run(lsa())
    const before = derived()
    const steps: IngestProgress[] = []
    const report = await run(lsa(), { onProgress: (progress) => steps.push(progress), now: () => new Date(9) })
    expect(report).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 8, refitted: false })
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['reading']))
    expect(derived()).toEqual(before)
    const store = await open()
    expect(store.indexedAt).toBe('1970-01-01T00:00:00.000Z')
    expect(await store.lastIngest()).toMatchObject({ at: '1970-01-01T00:00:00.009Z', unchanged: 8 })
    for (const facts of await store.facts())
      expect(facts).toMatchObject({ firstSeen: '1970-01-01T00:00:00.000Z', lastSeen: '1970-01-01T00:00:00.009Z' })
  })

  it('keeps the ids of a renamed file, and of a file that comes back', async () => {
    put('old-name.txt', 'The orchard was planted in 1967 by the school.')
    await run()
    const [before] = await (await open()).facts()
    renameSync(join(documentsDir, 'old-name.txt'), join(documentsDir, 'new-name.txt'))
    expect(await run()).toMatchObject({ added: 1, removed: 1, documents: 1 })
    const [after] = await (await open()).facts()
    expect(after).toMatchObject({ id: before?.id, textSha256: before?.textSha256, file: 'new-name.txt' })
  })

  it('keeps two files with the same bytes apart', async () => {
    put('public/note.txt', 'The meadow was mown in June, said the farmer.')
    put('private/note.txt', 'The meadow was mown in June, said the farmer.')
    await run()
    const store = await open()
    expect(new Set((await store.facts()).map(({ id }) => id)).size).toBe(2)
    expect(await store.phrase('The meadow was mown', 5, { visible: ['public'] })).toHaveLength(1)
  })

  it('reads a file again when its sidecar changes', async () => {
    put('note.txt', 'The meadow was mown in June, said the farmer.')
    put('other.txt', 'The hedge was cut in July, said the gardener.')
    await run()
    put('note.txt.meta.yml', 'publisher: Valley Herald\n')
    expect(await run()).toMatchObject({ changed: 1, unchanged: 1 })
    expect(await (await open()).facts({ publisher: 'Valley Herald' })).toHaveLength(1)
  })

  it('reports files that it can not read, by name and with what to do, and goes on', async () => {
    put('empty.txt', '')
    put('picture.png', 'not a text')
    put('binary.txt', 'PK\u0003\u0004\u0000\u0000\u0000'.repeat(50))
    put('good.txt', 'The mill was repaired in 1950 by the village.')
    const { skipped, added } = await run()
    expect(added).toBe(1)
    expect(skipped.map(({ file }) => file).sort()).toEqual(['binary.txt', 'empty.txt', 'picture.png'])
    for (const { reason, hint } of skipped) {
      expect(reason.length).toBeGreaterThan(5)
      expect(hint.length).toBeGreaterThan(5)
    }
  })

  it('keeps the last good version of a file that became unreadable, and says so', async () => {
    put('note.txt', 'The meadow was mown in June, said the farmer.')
    put('other.txt', 'The hedge was cut in July, said the gardener.')
    await run()
    put('note.txt', '')
    const report = await run()
    expect(report).toMatchObject({ changed: 0, removed: 0, unchanged: 1, documents: 2 })
    expect(report.skipped).toMatchObject([{ file: 'note.txt', hint: expect.stringContaining('earlier version') }])
    expect(await (await open()).phrase('The meadow was mown', 5)).toHaveLength(1)
    rmSync(join(documentsDir, 'note.txt'))
    expect(await run()).toMatchObject({ removed: 1, documents: 1 })
  })

  it.skipIf(process.getuid?.() === 0)('keeps what lies in a folder that can not be opened', async () => {
    put('closed/note.txt', 'The meadow was mown in June, said the farmer.')
    await run()
    chmodSync(join(documentsDir, 'closed'), 0)
    const report = await run()
    chmodSync(join(documentsDir, 'closed'), 0o755)
    expect(report).toMatchObject({ removed: 0, documents: 1 })
  })

  it('says that there is no documents folder', async () => {
    rmSync(documentsDir, { recursive: true })
    await expect(run()).rejects.toMatchObject({ code: 'documents-missing' })
  })

  it('makes an index of an empty folder, which finds nothing', async () => {
    expect(await run(lsa())).toMatchObject({ documents: 0, passages: 0 })
    const store = await open()
    const embedder = lsa().restore(store.embedderState)
    const [vector] = await embedder.embed(['anything'], 'question')
    expect(await store.nearest(vector ?? new Float32Array(), 5)).toEqual([])
    put('first.txt', 'The first document of all is about a mill.')
    expect(await run(lsa())).toMatchObject({ added: 1, refitted: true })
  })

  it('works for one document, and finds it', async () => {
    put('only.txt', 'The mill by the river was repaired in 1950.')
    await run(lsa())
    const store = await open()
    const [vector] = await lsa().restore(store.embedderState).embed(['who repaired the mill'], 'question')
    expect(await store.nearest(vector ?? new Float32Array(), 5)).toHaveLength(1)
  })

  it('folds in what is new, and learns again when the archive has grown by half', async () => {
    putMany(4)
    expect((await run(lsa())).refitted).toBe(true)
    const first = (await open()).embedderId
    put('en/more.txt', 'A windmill was moved across the canal before winter.')
    expect((await run(lsa())).refitted).toBe(false)
    expect((await open()).embedderId).toBe(first)
    putMany(9)
    expect((await run(lsa())).refitted).toBe(true)
    const store = await open()
    expect(store.embedderId).not.toBe(first)
    expect(lsa().restore(store.embedderState).id).toBe(store.embedderId)
  })

  it('learns again with other settings, and when what it had learned is damaged', async () => {
    putMany(2)
    await run(lsa())
    expect((await run(lsa({ dimensions: 8 }))).refitted).toBe(true)
    expect((await open()).embedderId).toContain('lsa-3-8-')
    expect((await run(hashingEmbedder())).refitted).toBe(false)
    expect((await open()).embedderId).toBe(hashingEmbedder().id)
  })

  it('tells how far it is', async () => {
    putMany(3)
    const seen: IngestProgress[] = []
    await run(lsa(), { onProgress: (progress) => seen.push(progress) })
    expect([...new Set(seen.map(({ step }) => step))]).toEqual([
      'reading',
      'fitting',
      'comparing',
      'embedding',
      'indexing',
    ])
    for (const step of ['reading', 'embedding', 'indexing'] as const) {
      const last = seen.findLast((progress) => progress.step === step)
      expect(last?.done).toBe(last?.total)
    }
  })

  it('stops when it is told to, and the next run goes on from there', async () => {
    putMany(6)
    const stop = new AbortController()
    const aborted = run(hashingEmbedder(), {
      signal: stop.signal,
      onProgress: ({ step, done }) => {
        if (step === 'reading' && done === 10) stop.abort()
      },
    })
    await expect(aborted).rejects.toThrow(/abort/i)
    await expect(openStore(indexDir)).rejects.toMatchObject({ code: 'index-missing' })
    expect(await run()).toMatchObject({ added: 24, unchanged: 0, documents: 24 })
  })

  it('gives the same answers whether it was built at once or bit by bit', async () => {
    putMany(10)
    for (let at = 0; at < 10; at += 1) put(`en/gone-${at}.txt`, madeSentences('en', 8, 50 + at).join(' '))
    await run()
    for (let at = 0; at < 10; at += 1) rmSync(join(documentsDir, `en/gone-${at}.txt`))
    put('fr/note-3.txt', madeSentences('fr', 9, 77).join(' '))
    put('new/late.txt', madeSentences('en', 9, 99).join(' '))
    await run()
    const whole = join(home, 'whole')
    await run(hashingEmbedder(), {}, whole)
    const [step, once] = [await open(), await open(whole)]
    for (const question of [
      'the painted bridge in spring',
      'le moulin repeint',
      'باغ در بهار',
      'الجسر في الربيع',
      'n3',
    ])
      expect(await answersOf(step, question)).toEqual(await answersOf(once, question))
  })

  describe('that is killed', () => {
    it.each([
      ['reading', 9],
      ['fitting', 0],
      ['embedding', 1],
      ['indexing', 5],
    ])('while %s leaves the last index usable, and the next run finishes the work', async (step, count) => {
      const method = lsa({ dimensions: 16 })
      putMany(2)
      await run(method)
      const before = await open()
      putMany(6)
      rmSync(join(documentsDir, 'en/note-0.txt'))
      runAndKill(documentsDir, indexDir, step, count)

      const still = await open()
      expect(still.counts).toEqual(before.counts)
      expect(await answersOf(still, 'the painted bridge')).toEqual(await answersOf(before, 'the painted bridge'))

      const { added, removed, unchanged, documents } = await run(method)
      expect({ added, removed, unchanged, documents }).toEqual({ added: 16, removed: 1, unchanged: 7, documents: 23 })
      const whole = join(home, 'whole')
      await run(method, {}, whole)
      const [after, once] = [await open(), await open(whole)]
      expect(after.embedderId.slice(0, 10)).toBe(once.embedderId.slice(0, 10))
      expect((await answersOf(after, 'le moulin repeint')).words).toEqual(
        (await answersOf(once, 'le moulin repeint')).words,
      )
    })
  })
})

/** An ingest in a process of its own, killed without warning when it comes to a step. */
function runAndKill(documentsDir: string, indexDir: string, step: string, count: number): void {
  const script = join(import.meta.dirname, 'support', 'killed-ingest.ts')
  const { signal } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, documentsDir, indexDir, step, String(count)],
    { stdio: 'inherit' },
  )
  expect(signal).toBe('SIGKILL')
}

/** What three searches find, by what the passages say: rows differ from index to index. */
async function answersOf(store: Store, question: string): Promise<Record<'words' | 'grams' | 'near', unknown>> {
  const said = async (near: readonly { row: number; score: number }[]): Promise<unknown> => {
    const passages = await store.passages(near.map(({ row }) => row))
    return passages
      .map(({ id }, at) => [(near[at]?.score ?? 0).toFixed(4), id])
      .sort((a, b) => (a.join() < b.join() ? -1 : 1))
  }
  const [vector] = await hashingEmbedder().embed([question], 'question')
  return {
    words: await said(
      await store.matching(
        'words',
        ['en', 'fr', 'fa', 'ar'].flatMap((language) => terms(question, language)),
        1_000,
      ),
    ),
    grams: await said(await store.matching('grams', grams(question), 1_000)),
    near: await said(await store.nearest(vector ?? new Float32Array(), 1_000)),
  }
}
