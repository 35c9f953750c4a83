import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWriter } from '../../../src/store/local/local-writer.ts'
import type { Filter } from '../../../src/model/filter.ts'
import { openStore } from '../../../src/store/local/open-store.ts'
import { grams } from '../../../src/text/grams.ts'
import { terms } from '../../../src/text/words.ts'
import { finish } from '../../support/filled-store.ts'
import { hashingEmbedder } from '../../support/hashing-embedder.ts'
import { madeDocument, type MadeDocument } from '../../support/made-document.ts'

const LINES = 10
const embedder = hashingEmbedder(2)

/** Each with words of its own, words that some have, and words that all have; one in five is Persian. */
function garden(number: number, edition = 0): MadeDocument {
  const line = (at: number): string =>
    number % 5 === 0
      ? `باغ شماره ${number} کنار پل ${at} و آسیاب ${(number * 7 + at) % 13} بهار${edition}`
      : `Garden ${number} beside bridge ${at} has pears of kind ${(number * 7 + at) % 13} in spring${edition}`
  const text = Array.from({ length: LINES }, (_, at) => line(at)).join('\n')
  return madeDocument(`gardens/${String(number).padStart(4, '0')}.txt`, text, {
    language: number % 5 === 0 ? 'fa' : 'en',
  })
}

const QUESTIONS = ['pears beside the bridge', 'kind 7', 'garden 17 spring0', 'spring1', 'spring2', 'bridge 3 has']
const PERSIAN = ['باغ کنار پل', 'آسیاب ۷', 'بهار1', 'بهار2']

async function ingest(into: string, put: readonly MadeDocument[], remove: readonly string[] = []): Promise<void> {
  const writer = await createWriter(into)
  for (const made of put) await writer.put({ file: made.document.file, fingerprint: made.document.sha256 }, [made])
  for (const file of remove) await writer.remove(file)
  await finish(writer, embedder)
  await writer.close()
}

const MORE_THAN_ALL = 20_000

/** Passages by their ids: rows differ. */
async function foundIn(folder: string): Promise<unknown> {
  const store = await openStore(folder)
  const found = async (field: 'words' | 'grams', asked: readonly string[], filter?: Filter): Promise<unknown> => {
    const near = await store.matching(field, asked, MORE_THAN_ALL, filter)
    const rows = near.map(({ row }) => row)
    const [passages, scores] = [await store.passages(rows), await store.relevances(field, asked, rows)]
    return passages
      .map(({ id }, at) => [id, near[at]?.score, scores[at]] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
  }
  try {
    return {
      counts: store.counts,
      english: await Promise.all(QUESTIONS.map(async (asked) => found('words', terms(asked, 'en')))),
      filtered: await found('words', terms('kind 7 spring1', 'en'), { language: 'en' }),
      persian: await Promise.all(PERSIAN.map(async (asked) => found('words', terms(asked, 'fa')))),
      grams: await Promise.all(PERSIAN.map(async (asked) => found('grams', grams(asked)))),
      frequencies: await store.frequencies('words', ['spring0', 'spring1', 'spring2', 'spring3', 'pear', 'gone']),
      spellings: [await store.spellings('spring1'), await store.spellings('spring2')],
    }
  } finally {
    await store.close()
  }
}

describe('a word index that is brought up to date again and again', () => {
  const dir = mkdtempSync(join(tmpdir(), 'footnote-word-parts-'))
  const fresh = mkdtempSync(join(tmpdir(), 'footnote-word-parts-fresh-'))
  const there = new Map<string, MadeDocument>()
  let state = 0

  afterAll(() => {
    for (const folder of [dir, fresh]) rmSync(folder, { recursive: true, force: true })
  })

  const change = async (put: readonly MadeDocument[], remove: readonly string[] = []): Promise<void> => {
    for (const made of put) there.set(made.document.file, made)
    for (const file of remove) there.delete(file)
    state += 1
    await ingest(dir, put, remove)
  }
  const wordFiles = (): string[] =>
    readdirSync(dir)
      .filter((file) => /^(?:words|grams)/.test(file))
      .toSorted()

  const isAsFresh = async (): Promise<void> => {
    rmSync(fresh, { recursive: true, force: true })
    await ingest(fresh, [...there.values()])
    expect(await foundIn(dir)).toEqual(await foundIn(fresh))
  }

  beforeAll(async () => {
    await change(Array.from({ length: 1_100 }, (_, number) => garden(number)))
  }, 120_000)

  it('begins in one part', async () => {
    expect(wordFiles()).toEqual(['grams-1.bin', 'words-1.bin'])
    await isAsFresh()
  }, 120_000)

  it('keeps the part that stands, and puts what came beside it', async () => {
    await change([garden(7, 1), garden(10, 1), garden(1_200)], ['gardens/0033.txt', 'gardens/0035.txt'])
    expect(wordFiles()).toEqual(['grams-1.bin', 'grams.1-2.bin', 'words-1.bin', 'words.1-2.bin'])
    await isAsFresh()
  }, 120_000)

  it('keeps it too when what came goes again', async () => {
    await change([garden(7, 2), garden(15, 2)], ['gardens/1200.txt', 'gardens/0041.txt'])
    expect(wordFiles()).toEqual(['grams-1.bin', 'grams.1-3.bin', 'words-1.bin', 'words.1-3.bin'])
    await isAsFresh()
  }, 120_000)

  it('makes both parts again as one when one of them is lost', async () => {
    rmSync(join(dir, 'words.1-3.bin'))
    await isAsFresh()
    expect(wordFiles()).toEqual(['grams-1.bin', 'grams.1-3.bin', 'words-1.bin', 'words-3.bin'])
  }, 120_000)

  it('joins what came with what stands when it is a tenth of it', async () => {
    await change(Array.from({ length: 138 }, (_, number) => garden(2_001 + Math.floor(number * 1.25), 3)))
    expect(wordFiles()).toEqual(['grams-1.bin', 'grams.1-4.bin', 'words-4.bin'])
    await isAsFresh()
  }, 120_000)

  it('makes one of it when a fifth of what stands is gone', async () => {
    const gone = [...there.keys()].slice(0, 260)
    await change([], gone)
    expect(wordFiles()).toEqual(['grams-5.bin', 'words-5.bin'])
    await isAsFresh()
  }, 120_000)
})
