import { CORES } from '../../threads/threads.ts'
import { isLarge, loadGraph, type LoadedGraph } from './graph.ts'
import { type AskedOfPart, livingPart, type GraphPart, type LoadedPart } from './graph-part.ts'
import { loadPartInThread } from './part-in-thread.ts'
import { coversAll, type Shard } from './shards.ts'
import { placeFrom } from '../common/places.ts'
import type { Near } from '../store.ts'
import { bestOf } from '../common/top.ts'

/** All of a graph. */
export interface JoinedGraph {
  readonly dimensions: number
  /** Best first, ties by row. */
  readonly nearest: (vector: Float32Array, count: number, asked?: AskedOfPart) => Promise<readonly Near[]>
  readonly close: () => void
}

/** A part, and the places of its rows among all that live. */
export interface PlacedPart {
  readonly part: GraphPart
  readonly first: number
  readonly end: number
}

export function joinedGraph(dimensions: number, parts: readonly PlacedPart[]): JoinedGraph {
  return {
    dimensions,
    async nearest(vector, count, { role, kept } = {}) {
      // That of a thread is the first: it is at work while the part of this one is searched.
      const found = await Promise.all(
        parts.map(async ({ part, first, end }) =>
          part.nearest(vector, count, { role, kept: kept?.subarray(first, end) }),
        ),
      )
      return bestOf(found.flat(), count)
    },
    close: () => parts.forEach(({ part }) => part.close()),
  }
}

export interface GraphFile extends Shard {
  readonly path: string
  readonly points: number
}

/** From so many points on, a search is worth a second thread: with half of them each, two cores take half as long. */
const WORTH_THREAD = 50_000

export interface LoadOptions<File extends GraphFile> {
  readonly worthThread?: number
  readonly cores?: number
  /** Asked of each file before it is read. */
  readonly isIntact?: (file: File) => Promise<boolean>
}

/** Files that are being read, while it is found out which rows live, ascending. Undefined when they are damaged or do not hold them all. */
export type LoadingGraph = (live: Uint32Array) => Promise<JoinedGraph | undefined>

/**
 * Begins to read the graph in these files, which are ascending by their rows; of a large one half is read and searched by a thread: the first, since it takes
 * a while to hear of a search and to tell what it found, and the small files of what came last are searched here meanwhile.
 */
export function loadGraphs<File extends GraphFile>(
  files: readonly File[],
  dimensions: number,
  { worthThread = WORTH_THREAD, cores = CORES, isIntact = async () => true }: LoadOptions<File> = {},
): LoadingGraph {
  const points = files.reduce((sum, file) => sum + file.points, 0)
  const split = points >= worthThread && cores > 1 ? halfOf(files, points) : 0
  const [other, own] = [files.slice(0, split), files.slice(split)]
  const facts = { dimensions, among: files.filter((file) => isLarge(file.points)).length, isIntact }
  const reading = Promise.allSettled([
    ...(other.length > 0 ? [loadInThread(other, facts)] : []),
    loadHere(own, { ...facts, atOnce: Math.min(MOST_AT_ONCE, other.length > 0 ? cores - 1 : cores) }),
  ])
  return async (live) => {
    const loaded = await reading
    const middle = other.length > 0 ? placeFrom(live, own[0]?.from ?? Number.POSITIVE_INFINITY) : 0
    const parts: PlacedPart[] = []
    for (const [at, one] of loaded.entries()) {
      const [first, end] = at < loaded.length - 1 ? [0, middle] : [middle, live.length]
      // Copies: of a part of a longer array all of it would be sent to a thread.
      if (one.status === 'fulfilled' && one.value)
        parts.push({ part: await one.value(live.slice(first, end)), first, end })
    }
    const graph = joinedGraph(dimensions, parts)
    if (parts.length === loaded.length && coversAll(live, files)) return graph
    graph.close()
    for (const one of loaded) if (one.status === 'rejected') throw one.reason
    return undefined
  }
}

interface LoadFacts<File extends GraphFile> {
  readonly dimensions: number
  /** Large ones among the files of the whole graph. */
  readonly among: number
  readonly isIntact: (file: File) => Promise<boolean>
}

/** Files that are read at once: of the four threads that read for a program one is left for what else is read meanwhile. */
const MOST_AT_ONCE = 3

async function loadHere<File extends GraphFile>(
  files: readonly File[],
  { dimensions, among, isIntact, atOnce }: LoadFacts<File> & { readonly atOnce: number },
): Promise<LoadedPart | undefined> {
  const graphs: LoadedGraph[] = []
  const waiting = files.entries()
  let isWhole = true
  const readOn = async (): Promise<void> => {
    for (const [at, file] of waiting) {
      if (!(await isIntact(file))) isWhole = false
      if (!isWhole) return
      graphs[at] = await loadGraph(file.path, dimensions)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, readOn))
  return isWhole ? (live) => livingPart(graphs, live, among) : undefined
}

/** Here, where there can be no thread. */
async function loadInThread<File extends GraphFile>(
  files: readonly File[],
  facts: LoadFacts<File>,
): Promise<LoadedPart | undefined> {
  for (const file of files) if (!(await facts.isIntact(file))) return undefined
  const { dimensions, among } = facts
  try {
    return await loadPartInThread({ paths: files.map(({ path }) => path), dimensions, among })
  } catch {
    return loadHere(files, { ...facts, atOnce: 1 })
  }
}

/** The place of the file that begins nearest to the middle of all points. */
function halfOf(files: readonly GraphFile[], points: number): number {
  let [before, half, least] = [0, 0, points]
  for (const [place, file] of files.entries()) {
    const away = Math.abs(points / 2 - before)
    if (away < least) [half, least] = [place, away]
    before += file.points
  }
  return half
}
