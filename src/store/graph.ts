import hnswlib from 'hnswlib-node'

/** Malkov and Yashunin 2018: links a node, and candidates looked at when a node is linked. */
const LINKS = 16
const BUILD_CANDIDATES = 200
/** Candidates looked at in a search: recall@10 above 0.98 on 100,000 passages. The library falls back to 10 at every load. */
const SEARCH_CANDIDATES = 128
const SEED = 1_988

/** Approximate nearest neighbours of unit vectors by inner product. Labels are passages' rows. */
export interface Graph {
  readonly dimensions: number
  /** All that were ever added, also those that are marked as removed. */
  readonly rows: () => readonly number[]
  readonly removed: () => number
  readonly add: (row: number, vector: Float32Array) => void
  /** Of a row that was added. */
  readonly remove: (row: number) => void
  /** Best first. Fewer than `count` when a filter or removed points leave no more. */
  readonly nearest: (
    vector: Float32Array,
    count: number,
    isKept?: (row: number) => boolean,
  ) => { readonly row: number; readonly score: number }[]
  readonly write: (path: string) => void
}

export function emptyGraph(dimensions: number, capacity: number): Graph {
  const index = new hnswlib.HierarchicalNSW('ip', dimensions)
  index.initIndex({ maxElements: Math.max(capacity, 16), m: LINKS, efConstruction: BUILD_CANDIDATES, randomSeed: SEED })
  return wrap(index, dimensions, new Set())
}

/** The library does not notice a file of other dimensions: the caller must know that the file is whole, and its size. */
export function loadGraph(path: string, dimensions: number, isLive: (row: number) => boolean): Graph {
  const index = new hnswlib.HierarchicalNSW('ip', dimensions)
  index.readIndexSync(path)
  return wrap(index, dimensions, new Set(idsOf(index).filter((row) => !isLive(row))))
}

function idsOf(index: hnswlib.HierarchicalNSW): readonly number[] {
  return index.getCurrentCount() > 0 ? index.getIdsList() : []
}

function wrap(index: hnswlib.HierarchicalNSW, dimensions: number, removed: Set<number>): Graph {
  return {
    dimensions,
    rows: () => idsOf(index),
    removed: () => removed.size,
    add(row, vector) {
      if (index.getCurrentCount() >= index.getMaxElements())
        index.resizeIndex(Math.ceil(index.getMaxElements() * 1.5) + 16)
      index.addPoint([...vector], row)
    },
    remove(row) {
      if (removed.has(row)) return
      index.markDelete(row)
      removed.add(row)
    },
    nearest(vector, count, isKept) {
      const wanted = Math.min(count, index.getCurrentCount() - removed.size)
      if (wanted <= 0) return []
      index.setEf(Math.max(SEARCH_CANDIDATES, wanted + 32))
      const found = index.searchKnn([...vector], wanted, isKept)
      return found.neighbors
        .map((row, at) => ({ row, score: 1 - (found.distances[at] ?? 1) }))
        .sort((a, b) => b.score - a.score || a.row - b.row)
    },
    write: (path) => {
      index.writeIndexSync(path)
    },
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
