import hnswlib from 'hnswlib-node'
import type { Near, VectorRole } from '../store.ts'
import { bestFirst } from '../common/top.ts'

/** Points from which a graph is large: what a search finds falls with the size, and closer links must make up for it. */
const LARGE = 8_000
/**
 * Malkov and Yashunin 2018: links a node, candidates looked at when a node is linked, and in a search: the library falls
 * back to 10 at every load. A small graph is linked with a lighter hand, and quickly searched in more of its points. What
 * others cost and find is told in docs/performance.md.
 */
const SMALL_GRAPH = { links: 16, built: 48, searched: 288 } as const
const LARGE_GRAPH = { links: 24, built: 120 } as const
/**
 * Candidates looked at in a large graph that is one of several large ones: of the best of all it holds the fewer the more there are, and the first
 * few are found with fewer than ten are. Of four 232 found 0.989 or 0.959 of the ten best, as the vectors fell out, 420 finds 0.996 and 0.983;
 * two of 29,000 Persian passages find 0.972 with 420 and 0.981 with 607.
 */
const searchedAmong = (graphs: number): number => Math.round(232 + 750 / Math.max(2, graphs))
/**
 * The share of these that is looked at for a vector that lies among those of passages, which finds nearly as much with it as a question's own does with
 * all (docs/performance.md).
 */
const AMONG_PASSAGES = 0.6
const SEED = 1_988

export function isLarge(points: number): boolean {
  return points > LARGE
}

export interface AskedOfGraph {
  /** A question when left out. */
  readonly role?: VectorRole | undefined
  /** All rows are wanted when it is left out. */
  readonly isKept?: ((row: number) => boolean) | undefined
}

/** Approximate nearest neighbours of unit vectors by inner product. Labels are passages' rows. */
export interface Graph {
  /** Best first, ties by row. Fewer than `count` when a filter or removed points leave no more. */
  readonly nearest: (vector: Float32Array, count: number, asked?: AskedOfGraph) => Near[]
  /** Gives its memory back, of which V8 knows nothing. From then on it finds nothing. */
  readonly close: () => void
}

/** A graph in the making. */
export interface GrowingGraph extends Graph {
  readonly add: (row: number, vector: Float32Array) => void
  readonly write: (path: string) => void
}

export function emptyGraph(dimensions: number, capacity: number): GrowingGraph {
  const index = new hnswlib.HierarchicalNSW('ip', dimensions)
  const { links, built } = isLarge(capacity) ? LARGE_GRAPH : SMALL_GRAPH
  index.initIndex({ maxElements: Math.max(capacity, 1), m: links, efConstruction: built, randomSeed: SEED })
  return {
    ...wrap(index, 0, 1),
    add(row, vector) {
      if (index.getCurrentCount() >= index.getMaxElements())
        index.resizeIndex(Math.ceil(index.getMaxElements() * 1.5) + 16)
      index.addPoint([...vector], row)
    },
    write: (path) => {
      index.writeIndexSync(path)
    },
  }
}

/** What is in a file, to be had without the rows that are not live, as one of so many large graphs that are searched together. */
export type LoadedGraph = (isLive: (row: number) => boolean, among: number) => Graph

/**
 * Read by a thread of the library's. It does not notice a file of other dimensions: the caller must know that the file is
 * whole, and its size.
 */
export async function loadGraph(path: string, dimensions: number): Promise<LoadedGraph> {
  const index = new hnswlib.HierarchicalNSW('ip', dimensions)
  await index.readIndex(path)
  return living(index)
}

/**
 * The same where it may keep the caller waiting. A thread reads so: if it is ended while the library's thread reads for it,
 * the library ends the whole program.
 */
export function readGraph(path: string, dimensions: number): LoadedGraph {
  const index = new hnswlib.HierarchicalNSW('ip', dimensions)
  index.readIndexSync(path)
  return living(index)
}

function living(index: hnswlib.HierarchicalNSW): LoadedGraph {
  return (isLive, among) => {
    const gone = index.getCurrentCount() > 0 ? index.getIdsList().filter((row) => !isLive(row)) : []
    for (const row of gone) index.markDelete(row)
    return wrap(index, gone.length, among)
  }
}

function wrap(index: hnswlib.HierarchicalNSW, removed: number, among: number): Graph {
  return {
    nearest(vector, count, { role, isKept } = {}) {
      const points = index.getCurrentCount()
      const wanted = Math.min(count, points - removed)
      if (wanted <= 0) return []
      const searched = isLarge(points) ? searchedAmong(among) : SMALL_GRAPH.searched
      const share = role === 'passage' ? AMONG_PASSAGES : 1
      index.setEf(Math.max(Math.round(searched * share), wanted + 32))
      const found = index.searchKnn([...vector], wanted, isKept)
      return found.neighbors.map((row, at) => ({ row, score: 1 - (found.distances[at] ?? 1) })).sort(bestFirst)
    },
    // The library has no other word for it.
    close: () => index.initIndex({ maxElements: 1 }),
  }
}

/** Inner product of two vectors of one length. */
export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

export function isZero(vector: Float32Array): boolean {
  return vector.every((value) => value === 0)
}
