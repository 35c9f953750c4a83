import { execFileSync, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { emptyGraph } from '../../../src/store/vectors/graph.ts'
import { readPart, type GraphPart } from '../../../src/store/vectors/graph-part.ts'
import { type GraphFile, loadGraphs } from '../../../src/store/vectors/joined-graph.ts'
import { movingPart } from '../../../src/store/vectors/moving-part.ts'

const DIMENSIONS = 8
const SIZES = [40, 60, 30]
const ROWS = SIZES.reduce((sum, size) => sum + size, 0)

/** Of length one, always the same for a row. */
function vectorOf(row: number): Float32Array {
  const values = Array.from({ length: DIMENSIONS }, (_, at) => Math.sin(row * (at + 1) * 1.7 + at))
  const length = Math.hypot(...values)
  return Float32Array.from(values, (value) => value / length)
}

const isGone = (row: number): boolean => row % 7 === 0

/** By comparing all. */
const nearestRows = (vector: Float32Array, count: number, rows: readonly number[]): number[] => {
  const near = (row: number): number => vectorOf(row).reduce((sum, value, at) => sum + value * (vector[at] ?? 0), 0)
  return rows.toSorted((one, other) => near(other) - near(one)).slice(0, count)
}

describe('a graph in several files', () => {
  const home = mkdtempSync(join(tmpdir(), 'footnote-joined-'))
  const files: GraphFile[] = []
  beforeAll(() => {
    let row = 0
    for (const [at, points] of SIZES.entries()) {
      const graph = emptyGraph(DIMENSIONS, points)
      const from = row + 1
      for (let added = 0; added < points; added += 1) graph.add((row += 1), vectorOf(row))
      const path = join(home, `${at}.hnsw`)
      graph.write(path)
      files.push({ from, to: row, points, path })
    }
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  const live = Uint32Array.from({ length: ROWS }, (_, at) => at + 1).filter((row) => !isGone(row))
  const kept = Uint8Array.from(live, (row) => (row % 3 === 0 ? 1 : 0))

  it.each([
    ['in one thread', { worthThread: Number.POSITIVE_INFINITY }],
    ['in two threads', { worthThread: 1, cores: 2 }],
    ['in one where there is one core', { worthThread: 1, cores: 1 }],
  ])('is searched as one, without what is gone and what a filter leaves out, %s', async (_where, options) => {
    const graph = await loadGraphs(files, DIMENSIONS, options)(live)
    try {
      for (const asked of [3, 64, 121, 22]) {
        const vector = vectorOf(asked)
        const found = await graph?.nearest(vector, 10)
        expect(found?.map(({ row }) => row)).toEqual(nearestRows(vector, 10, [...live]))
        const filtered = await graph?.nearest(vector, 10, kept)
        const rows = live.filter((_row, at) => kept[at] === 1)
        expect(filtered?.map(({ row }) => row)).toEqual(nearestRows(vector, 10, [...rows]))
      }
      expect(await graph?.nearest(vectorOf(1), 0)).toEqual([])
    } finally {
      graph?.close()
    }
  })

  it('is not there when a file of it is missing or does not hold all, whichever half that is in', async () => {
    for (const place of [0, 2]) {
      const some = files.map((file, at) => (at === place ? { ...file, path: join(home, 'none.hnsw') } : file))
      await expect(loadGraphs(some, DIMENSIONS, { worthThread: 1, cores: 2 })(live)).rejects.toThrow(/none\.hnsw/u)
    }
    expect(await loadGraphs(files.slice(1), DIMENSIONS, { worthThread: 1, cores: 2 })(live)).toBeUndefined()
    for (const damaged of files) {
      const isIntact = async (file: GraphFile): Promise<boolean> => file !== damaged
      expect(await loadGraphs(files, DIMENSIONS, { cores: 2, isIntact })(live)).toBeUndefined()
    }
  })

  it('moves into a thread when it is searched again, and gives its memory here back', async () => {
    const paths = files.map(({ path }) => path)
    const loaded = readPart({ paths, among: 3, dimensions: DIMENSIONS }, live)
    let [asked, closed] = [0, 0]
    const here: GraphPart = {
      nearest: async (...job) => {
        asked += 1
        return loaded.nearest(...job)
      },
      close: () => {
        closed += 1
        loaded.close()
      },
    }
    const part = movingPart(here, { paths, among: 3, dimensions: DIMENSIONS, live })
    const expected = nearestRows(vectorOf(64), 5, Array.from(live.filter((_row, at) => kept[at] === 1)))
    await vi.waitFor(async () => {
      const before = asked
      expect((await part.nearest(vectorOf(64), 5, kept)).map(({ row }) => row)).toEqual(expected)
      expect(asked).toBe(before)
    }, 10_000)
    expect(closed).toBe(1)
    part.close()
    expect(closed).toBe(1)
    expect(await part.nearest(vectorOf(64), 5, kept)).toEqual([])
  })

  it('starts no thread when it is closed, and waits for searches that are under way', async () => {
    const paths = files.map(({ path }) => path)
    const here = readPart({ paths, among: 3, dimensions: DIMENSIONS }, live)
    const gate = new EventEmitter()
    const slow: GraphPart = {
      ...here,
      nearest: async (...job) => {
        await once(gate, 'opens')
        return here.nearest(...job)
      },
    }
    const part = movingPart(slow, { paths, among: 3, dimensions: DIMENSIONS, live })
    const found = part.nearest(vectorOf(3), 5)
    part.close()
    gate.emit('opens')
    expect((await found).map(({ row }) => row)).toEqual(nearestRows(vectorOf(3), 5, [...live]))
    await vi.waitFor(async () => expect(await here.nearest(vectorOf(3), 5)).toEqual([]))
    for (let search = 0; search < 10; search += 1) {
      expect(await part.nearest(vectorOf(3), 5)).toEqual([])
      await setTimeout(50)
    }
  })

  it('stays where it is when the thread can not read it', async () => {
    const paths = files.map(({ path }) => path)
    const here = readPart({ paths, among: 3, dimensions: DIMENSIONS }, live)
    const part = movingPart(here, { paths: [join(home, 'none.hnsw')], among: 3, dimensions: DIMENSIONS, live })
    const expected = nearestRows(vectorOf(3), 5, [...live])
    for (let search = 0; search < 40; search += 1) {
      expect((await part.nearest(vectorOf(3), 5)).map(({ row }) => row)).toEqual(expected)
      await setTimeout(25)
    }
    part.close()
    await vi.waitFor(async () => expect(await here.nearest(vectorOf(3), 5)).toEqual([]))
  })

  it('may be closed while the thread reads it', async () => {
    const paths = ['first', 'second'].map((name) => join(home, name))
    // Whoever opens a pipe waits for its writer, so that the thread is at its reading until there is one.
    execFileSync('mkfifo', paths)
    const program = `
      const { movingPart } = await import(${JSON.stringify(resolve('src/store/vectors/moving-part.ts'))})
      const files = { paths: ${JSON.stringify(paths)}, among: 2, dimensions: ${DIMENSIONS}, live: new Uint32Array([1]) }
      const part = movingPart({ nearest: async () => [], close() {} }, files)
      for (let search = 0; search < 10; search += 1) await part.nearest(new Float32Array(${DIMENSIONS}), 1)
      process.stdin.once('data', () => { part.close(); console.log('closed'); process.stdin.destroy() })`
    // A process of its own: what went wrong here ended all of it.
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    let isOver = false
    const ended = once(child, 'exit').finally(() => (isOver = true))
    const open = async (path: string): Promise<number | undefined> =>
      vi.waitFor(() => (isOver ? undefined : openSync(path, constants.O_WRONLY | constants.O_NONBLOCK)), 20_000)
    const writers = [await open(paths[0] ?? '')]
    child.stdin.write('close\n')
    await once(child.stdout, 'data')
    writers.push(await open(paths[1] ?? ''))
    expect(await ended).toEqual([0, null])
    for (const writer of writers) if (writer !== undefined) closeSync(writer)
  }, 30_000)
})
