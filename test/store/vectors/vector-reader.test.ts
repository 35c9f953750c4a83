import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { uniforms } from '../../../src/embed/random.ts'
import { prepareCatalogue } from '../../../src/store/catalogue/schema.ts'
import { createVectorReader } from '../../../src/store/vectors/vector-reader.ts'

const DIMENSIONS = 4
const PASSAGES = 1_200

const dir = mkdtempSync(join(tmpdir(), 'footnote-vectors-'))
const catalogue = prepareCatalogue(dir)
afterAll(() => {
  catalogue.close()
  rmSync(dir, { recursive: true, force: true })
})

/** Passages 1 to 1,200, of which every seventh is gone and the last one has no vector of the embedder. */
const live = Uint32Array.from({ length: PASSAGES }, (_, at) => at + 1).filter((row) => row % 7 !== 0)
const expected = new Map<number, Float32Array>()
catalogue.pragma('foreign_keys = OFF')
catalogue.transaction(() => {
  const add = catalogue.prepare('insert into vectors (passage, embedder, vector) values (?, ?, ?)')
  for (let row = 1; row <= PASSAGES; row += 1) {
    const [own, other] = [uniforms(DIMENSIONS, row), uniforms(DIMENSIONS, row + PASSAGES)]
    if (row < PASSAGES) add.run(row, 2, Buffer.from(own.buffer))
    add.run(row, 1, Buffer.from(other.buffer))
    expected.set(row, own)
  }
})()

const rows = [...live.subarray(500, 620), 1, 2, 1, PASSAGES - 1]

describe('the vectors of passages', () => {
  it.each([
    ['kept all together', undefined],
    ['read when they are asked for, where they are too many', 4 * DIMENSIONS],
  ])('are the same when they are %s', async (_, mostKept) => {
    const reader = createVectorReader(
      catalogue,
      { embedder: 2, dimensions: DIMENSIONS },
      live,
      mostKept === undefined ? {} : { mostKept },
    )
    for (let asked = 0; asked < 40; asked += 1) {
      expect(reader.of(rows)).toEqual(rows.map((row) => expected.get(row)))
      await setTimeout(5)
    }
    const first = reader.of([3])[0]
    // One that was kept is a part of what holds all.
    expect(first?.buffer.byteLength).toBe(mostKept === undefined ? 4 * DIMENSIONS * live.length : 4 * DIMENSIONS)
    const [lacking, unknown] = reader.of([PASSAGES, PASSAGES + 5])
    for (const vector of [lacking, unknown]) expect(vector?.every((value) => value === 0)).toBe(true)
    reader.close()
  })

  it('are no longer read when the reader is closed', async () => {
    const reader = createVectorReader(catalogue, { embedder: 2, dimensions: DIMENSIONS }, live)
    for (let asked = 0; asked < 9; asked += 1) reader.of(rows)
    reader.close()
    await setTimeout(50)
    expect(reader.of([3])[0]?.buffer.byteLength).not.toBe(4 * DIMENSIONS * live.length)
  })
})
