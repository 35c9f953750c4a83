import { CORES } from '../../thread.ts'
import { isLarge, loadGraph, type LoadedGraph } from './graph.ts'
import { livingPart, type GraphPart } from './graph-part.ts'
import { movingPart } from './moving-part.ts'
import { coversAll, type Shard } from './shards.ts'
import { placeFrom } from '../common/places.ts'
import type { Near } from '../store.ts'
import { bestOf } from '../common/top.ts'

/** All of a graph. */
export interface JoinedGraph {
  readonly dimensions: number
  /** Best first, ties by row. `kept`: by the place of each living row 1 where it is wanted; all are when it is left out. */
  readonly nearest: (vector: Float32Array, count: number, kept?: Uint8Array) => Promise<readonly Near[]>
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
    async nearest(vector, count, kept) {
      // From the last on: a thread is at work while the part of this one is searched.
      const found = await Promise.all(
        parts.toReversed().map(async ({ part, first, end }) => part.nearest(vector, count, kept?.subarray(first, end))),
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

/** Begins to read the graph in these files, which are ascending by their rows. */
export function loadGraphs<File extends GraphFile>(
  files: readonly File[],
  dimensions: number,
  { worthThread = WORTH_THREAD, cores = CORES, isIntact = async () => true }: LoadOptions<File> = {},
): LoadingGraph {
  const reading = readFiles(files, dimensions, cores, isIntact)
  // Awaited below; a failure is told there.
  reading.catch(() => undefined)
  const points = files.reduce((sum, file) => sum + file.points, 0)
  const split = points >= worthThread && cores > 1 ? halfOf(files, points) : files.length
  const among = files.filter((file) => isLarge(file.points)).length
  return async (live) => {
    const graphs = coversAll(live, files) ? await reading : undefined
    if (graphs === undefined) return undefined
    const middle = placeFrom(live, files[split]?.from ?? Number.POSITIVE_INFINITY)
    const parts = [{ part: livingPart(graphs.slice(0, split), live.subarray(0, middle), among), first: 0, end: middle }]
    if (split < files.length) {
      // A copy: of a part of a longer array all of it would be sent.
      const otherLive = live.slice(middle)
      const here = livingPart(graphs.slice(split), otherLive, among)
      const paths = files.slice(split).map(({ path }) => path)
      const part = movingPart(here, { paths, among, dimensions, live: otherLive })
      parts.push({ part, first: middle, end: live.length })
    }
    return joinedGraph(dimensions, parts)
  }
}

/** Files that are read at once: of the four threads that read for a program one is left for what else is read meanwhile. */
const MOST_AT_ONCE = 3

async function readFiles<File extends GraphFile>(
  files: readonly File[],
  dimensions: number,
  cores: number,
  isIntact: (file: File) => Promise<boolean>,
): Promise<readonly LoadedGraph[] | undefined> {
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
  await Promise.all(Array.from({ length: Math.min(cores, MOST_AT_ONCE) }, readOn))
  return isWhole ? graphs : undefined
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
