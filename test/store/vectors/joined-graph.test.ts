import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { emptyGraph } from '../../../src/store/vectors/graph.ts'
import { type GraphFile, loadGraphs } from '../../../src/store/vectors/joined-graph.ts'
import { loadPartInThread } from '../../../src/store/vectors/part-in-thread.ts'

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
        const filtered = await graph?.nearest(vector, 10, { kept })
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

  it('is searched in a thread as it is here, and no longer when it is closed', async () => {
    const paths = files.map(({ path }) => path)
    const load = await loadPartInThread({ paths, among: 3, dimensions: DIMENSIONS })
    const part = await load(live)
    const rows = Array.from(live)
    const asked = [3, 64, 121].map(async (row) => part.nearest(vectorOf(row), 5))
    expect((await Promise.all(asked)).map((found) => found.map(({ row }) => row))).toEqual(
      [3, 64, 121].map((row) => nearestRows(vectorOf(row), 5, rows)),
    )
    const filtered = await part.nearest(vectorOf(64), 5, { kept })
    expect(filtered.map(({ row }) => row)).toEqual(
      nearestRows(
        vectorOf(64),
        5,
        rows.filter((_row, at) => kept[at] === 1),
      ),
    )
    part.close()
    expect(await part.nearest(vectorOf(64), 5, { kept })).toEqual([])
  })

  it('says what keeps a thread from reading it', async () => {
    const paths = [...files.map(({ path }) => path), join(home, 'none.hnsw')]
    await expect(loadPartInThread({ paths, among: 3, dimensions: DIMENSIONS })).rejects.toThrow(/none\.hnsw/u)
  })

  it('may be closed whatever a thread does with it', async () => {
    const path = join(home, 'long.hnsw')
    const [points, program] = [
      20_000,
      `
      const { emptyGraph } = await import(${JSON.stringify(resolve('src/store/vectors/graph.ts'))})
      const { loadPartInThread } = await import(${JSON.stringify(resolve('src/store/vectors/part-in-thread.ts'))})
      const [path, points] = process.argv.slice(1)
      const graph = emptyGraph(2, Number(points))
      for (let row = 1; row <= points; row += 1) graph.add(row, Float32Array.of(Math.sin(row), Math.cos(row)))
      graph.write(path)
      const live = Uint32Array.from({ length: points / 2 }, (_, at) => 2 * at + 1)
      for (const milliseconds of [2, 5, 10, 20]) {
        const load = await loadPartInThread({ paths: [path, path], among: 2, dimensions: 2 })
        const part = await load(live)
        for (let search = 0; search < 200; search += 1) part.nearest(Float32Array.of(1, 0), 500).catch(() => undefined)
        await new Promise((resolve) => setTimeout(resolve, milliseconds))
        part.close()
      }`,
    ]
    // A process of its own: what a library throws in a thread that is ended meanwhile ends all of it.
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', program, path, String(points)],
      { stdio: 'ignore' },
    )
    expect(await once(child, 'exit')).toEqual([0, null])
  }, 60_000)

  it('lets a program end while a thread reads it', async () => {
    const paths = ['first', 'second'].map((name) => join(home, name))
    // Whoever opens a pipe waits for its writer, so that the thread is at its reading until there is one.
    execFileSync('mkfifo', paths)
    const program = `
      const { loadPartInThread } = await import(${JSON.stringify(resolve('src/store/vectors/part-in-thread.ts'))})
      loadPartInThread({ paths: ${JSON.stringify(paths)}, among: 2, dimensions: ${DIMENSIONS} }).catch(() => undefined)
      process.stdin.once('data', () => { console.log('ending'); process.exit(0) })`
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
