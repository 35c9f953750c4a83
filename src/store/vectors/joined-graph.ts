import { CORES } from '../../thread.ts'
import { isLarge } from './graph.ts'
import { loadPart, type GraphPart, type PartFiles } from './graph-part.ts'
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

export interface LoadOptions {
  readonly worthThread?: number
  readonly cores?: number
}

/**
 * The graph in these files, which are ascending by their rows. `liveOf` gives the rows that live, and is called while they
 * are read. Undefined when the files do not hold them all.
 */
export async function loadGraphs(
  files: readonly GraphFile[],
  dimensions: number,
  liveOf: () => Uint32Array,
  { worthThread = WORTH_THREAD, cores = CORES }: LoadOptions = {},
): Promise<JoinedGraph | undefined> {
  const points = files.reduce((sum, file) => sum + file.points, 0)
  const split = points >= worthThread && cores > 1 ? halfOf(files, points) : files.length
  const ofFiles = (some: readonly GraphFile[]): PartFiles => ({
    paths: some.map(({ path }) => path),
    among: files.filter((file) => isLarge(file.points)).length,
    dimensions,
  })
  const [own, other] = [ofFiles(files.slice(0, split)), ofFiles(files.slice(split))]
  const [loadingOwn, loadingOther] = [loadPart(own), loadPart(other)]
  const live = liveOf()
  if (!coversAll(live, files)) return undefined
  const middle = placeFrom(live, files[split]?.from ?? Number.POSITIVE_INFINITY)
  const parts = [{ part: await loadingOwn(live.subarray(0, middle)), first: 0, end: middle }]
  if (split < files.length) {
    // A copy: of a part of a longer array all of it would be sent.
    const otherLive = live.slice(middle)
    const part = movingPart(await loadingOther(otherLive), { ...other, live: otherLive })
    parts.push({ part, first: middle, end: live.length })
  }
  return joinedGraph(dimensions, parts)
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
