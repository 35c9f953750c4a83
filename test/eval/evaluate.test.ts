import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { sentenceBm25 } from '../../src/eval/baseline.ts'
import { readCollection } from '../../src/eval/collection.ts'
import { evaluate, type Evaluation } from '../../src/eval/evaluate.ts'
import { evaluationLines } from '../../src/eval/table.ts'
import { silentLog } from '../../src/log.ts'
import { createRiver } from '../../src/parts/archive.ts'
import { runEvaluate } from '../../src/parts/evaluate.ts'
import { writeFiles } from '../support/a-river.ts'
import { RANKED, SPANS } from './collections.ts'

const river = createRiver(readConfig({}), silentLog)
const build = async (documents: string, index: string) => {
  await river.ingest({ documents, index }, () => undefined)
  return river.open({ documents, index })
}

const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('footnote-eval-'))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-evaluate-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('evaluating a ranked collection', () => {
  it('measures the product’s own search, and writes what it found as a TREC run', async () => {
    writeFiles(folder, RANKED)
    const run = join(folder, 'run.trec')
    const { ranking, spans, documents } = await evaluate({ collection: folder, run, build })
    expect(documents).toBe(3)
    expect(ranking).toEqual({ queries: 2, ndcg10: 1, recall1: 1, recall10: 1, recall100: 1, mrr10: 1 })
    expect(spans).toBeUndefined()
    const lines = readFileSync(run, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' '))
    expect(lines[0]?.slice(0, 4)).toEqual(['q1', 'Q0', 'd1', '1'])
    for (const [at, [query, zero, document, rank, score, tag, ...more]] of lines.entries()) {
      expect(['q1', '2']).toContain(query)
      expect(['d1', 'd2', '3']).toContain(document)
      expect([zero, tag, more]).toEqual(['Q0', 'footnote', []])
      const before = lines[at - 1]?.[0] === query ? lines[at - 1] : undefined
      expect(Number(rank)).toBe(Number(before?.[3] ?? 0) + 1)
      expect(Number(score)).toBeLessThanOrEqual(Number(before?.[4] ?? Infinity))
    }
  })

  it('measures no more questions than wanted', async () => {
    writeFiles(folder, RANKED)
    expect((await evaluate({ collection: folder, most: 1, build })).ranking?.queries).toBe(1)
  })
})

describe('evaluating a collection of spans', () => {
  it('looks for the gold in the first quoted sentences, and counts what was answered without one', async () => {
    writeFiles(folder, SPANS)
    const { spans, baseline, ranking } = await evaluate({ collection: folder, build })
    expect(spans).toMatchObject({
      answerable: 3,
      first: 1,
      firstThree: 1,
      refused: 0,
      unanswerable: 1,
      answeredUnanswerable: 0,
      heldOut: 0,
      recall5: 1,
    })
    expect(spans?.precision5).toBeGreaterThan(0)
    expect(spans?.precision5).toBeLessThan(1)
    expect(baseline).toEqual({ first: 1, firstThree: 1 })
    expect(ranking).toBeUndefined()
  })

  it('can hold every second article out, to see that the archive is then silent', async () => {
    writeFiles(folder, {
      'corpus.jsonl': ['mill', 'bridge']
        .map(
          (name) =>
            `${JSON.stringify({ _id: name, title: name, text: SPANS[name === 'mill' ? 'mill.txt' : 'texts/bridge.txt'] })}\n`,
        )
        .join(''),
      'questions.jsonl': SPANS['questions.jsonl']
        .split('\n')
        .slice(0, 2)
        .join('\n')
        .replace('mill.txt', 'mill')
        .replace('texts/bridge.txt', 'bridge'),
    })
    const { documents, spans } = await evaluate({ collection: folder, holdOut: true, build })
    expect(documents).toBe(1)
    expect(spans).toMatchObject({ answerable: 1, first: 1, heldOut: 1, answeredHeldOut: 0 })
  })

  it('leaves nothing behind, also when building fails', async () => {
    writeFiles(folder, SPANS)
    const before = left()
    await expect(evaluate({ collection: folder, build: () => Promise.reject(new Error('no room')) })).rejects.toThrow(
      'no room',
    )
    expect(left().filter((name) => !before.includes(name))).toEqual([])
  })
})

it('has a plain baseline that finds a sentence by its rare words', async () => {
  writeFiles(folder, SPANS)
  const collection = await readCollection(folder)
  expect(sentenceBm25(collection)).toEqual({ first: 1, firstThree: 1 })
  expect(sentenceBm25({ ...collection, questions: [] })).toEqual({ first: 0, firstThree: 0 })
})

/** What `--json` prints is an evaluation as it is. */
const read = (line: string): Evaluation => JSON.parse(line)

const ran = async (...args: string[]): Promise<string[]> => {
  const lines: string[] = []
  expect(await runEvaluate(args, { river, print: (line) => lines.push(line) })).toBe(0)
  return lines
}

describe('npm run eval', () => {
  it('prints figures for a person, or JSON, of one collection or of all in a folder', async () => {
    writeFiles(join(folder, 'ranked'), RANKED)
    writeFiles(join(folder, 'spans'), SPANS)
    writeFiles(join(folder, 'other'), { 'README.md': 'No collection.' })
    const [name, figures] = await ran('--collection', join(folder, 'ranked'))
    expect(name).toBe('ranked (3 documents)')
    expect(figures).toContain('nDCG@10 1.000')
    const both = (await ran('--all', folder, '--json', '--most', '2')).map(read)
    expect(both.map(({ collection }) => collection)).toEqual(['ranked', 'spans'])
    expect(both[1]?.spans?.answerable).toBe(2)
    expect(both.flatMap(evaluationLines).join('\n')).toMatch(/gold in first sentence 1\.000(?:.|\n)*sentence BM25/u)
  })

  it.each([
    [[], 'No collection was named.'],
    [['--collection', 'x', '--most', '0'], '--most is 0.'],
    [['--nonsense'], 'The words after eval are not understood.'],
  ])('refuses %j', async (args, message) => {
    await expect(runEvaluate(args, { river, print: () => undefined })).rejects.toMatchObject({
      code: 'bad-usage',
      message,
    })
  })
})
