import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ingest } from '../../src/ingest.ts'
import { createLookedMemory, type LookedMemory } from '../../src/ingest/origins/looked-through.ts'
import { LOADERS } from '../../src/load/loaders.ts'
import { createWriter } from '../../src/store/local/local-writer.ts'
import { sketchBytes, sketchOf } from '../../src/text/sketch.ts'
import { createSketches } from '../../src/text/sketches.ts'
import { hashingEmbedder } from '../support/hashing-embedder.ts'
import { madeSentences } from '../support/texts.ts'

const story = (seed: number): string =>
  madeSentences('en', 20, seed)
    .map((sentence, at) =>
      sentence.replaceAll(/(?<= )\S+(?= )/gu, (word, place) => (place % 2 ? word : `n${seed}x${at}`)),
    )
    .join(' ')

describe('what all documents are looked through for', () => {
  let home: string
  let at: number

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'footnote-looked-'))
    mkdirSync(join(home, 'documents'))
    at = Date.parse('2024-01-01T00:00:00Z')
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  const put = (file: string, text: string): void => writeFileSync(join(home, 'documents', file), text)
  const remove = (file: string): void => rmSync(join(home, 'documents', file))

  /** The groups of copies after an ingest, and how many documents were looked at for it. */
  async function run(
    index: string,
    lookedMemory?: LookedMemory,
  ): Promise<{ readonly groups: readonly string[]; readonly looked: number; readonly compared: number }> {
    const writer = await createWriter(join(home, index))
    let [looked, compared] = [0, 0]
    try {
      await ingest({
        documentsDir: join(home, 'documents'),
        writer: {
          ...writer,
          sketched: async (behind, count) => {
            const page = await writer.sketched(behind, count)
            looked += page.rows.length
            return page
          },
        },
        embedder: hashingEmbedder(),
        loaders: LOADERS,
        now: () => new Date((at += 1_000)),
        onProgress: ({ step, total }) => {
          if (step === 'comparing') compared = total
        },
        ...(lookedMemory && { lookedMemory }),
      })
    } finally {
      await writer.close()
    }
    const reader = await createWriter(join(home, index))
    try {
      const groups = (await reader.origins()).map((group) =>
        group.map(({ id, relation }) => `${id} ${relation}`).join(', '),
      )
      return { groups: groups.toSorted(), looked, compared }
    } finally {
      await reader.close()
    }
  }

  it('is kept from the second state on by a program that goes on, which finds the same copies and looks at what came', async () => {
    const memory = createLookedMemory()
    const steps: readonly (() => void)[] = [
      () => [1, 2, 3, 4, 5, 6].forEach((seed) => put(`story-${seed}.txt`, story(seed))),
      () => put('copy-of-2.txt', `${story(2)} An added line ends it.`),
      () => put('story-2.txt', story(7)),
      () => {
        remove('story-3.txt')
        put('copy-of-3.txt', story(3))
        put('copy-of-4.txt', story(4))
      },
      () => remove('story-4.txt'),
      () => put('late-copy-of-4.txt', story(4)),
    ]
    const came: number[] = []
    for (const step of steps) {
      step()
      const kept = await run('kept', memory)
      const fresh = await run('fresh')
      expect(kept.groups).toEqual(fresh.groups)
      expect(kept.compared).toBe(fresh.compared)
      came.push(kept.looked)
    }
    expect(came).toEqual([6, 7, 1, 2, 0, 1])
    expect((await run('fresh')).groups).toHaveLength(1)
  })

  it('is read again of a state that is another one than was kept', async () => {
    const memory = createLookedMemory()
    put('one.txt', story(1))
    await run('kept', memory)
    put('two.txt', story(2))
    await run('kept', memory)
    put('three.txt', story(3))
    await run('kept')
    put('copy-of-two.txt', story(2))
    const { groups, looked } = await run('kept', memory)
    expect(groups).toHaveLength(1)
    expect(looked).toBe(4)
  })

  it('is not kept when it is large, and given once', () => {
    const sketches = createSketches()
    sketches.push(sketchBytes(sketchOf(story(1))))
    const looked = { rows: Uint32Array.of(1), sketches, count: 1 }
    const small = createLookedMemory(sketches.bytes() - 1)
    small.keep('2024', looked)
    expect(small.take('2024')).toBeUndefined()
    const enough = createLookedMemory(sketches.bytes())
    enough.keep('2024', looked)
    expect(enough.take('2024')).toBe(looked)
    expect(enough.take('2024')).toBeUndefined()
  })
})
