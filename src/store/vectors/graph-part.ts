import { setImmediate } from 'node:timers/promises'
import { readGraph, type Graph, type LoadedGraph } from './graph.ts'
import { placeFrom } from '../common/places.ts'
import type { Near, VectorRole } from '../store.ts'
import { bestOf } from '../common/top.ts'

export interface AskedOfPart {
  /** A question when left out. */
  readonly role?: VectorRole | undefined
  /** By the place of each living row 1 where it is wanted; all are when it is left out. */
  readonly kept?: Uint8Array | undefined
}

/** Some graphs of other passages each, searched as one. */
export interface GraphPart {
  /** Best first, ties by row. */
  readonly nearest: (vector: Float32Array, count: number, asked?: AskedOfPart) => Promise<readonly Near[]>
  readonly close: () => void
}

export interface PartFiles {
  readonly paths: readonly string[]
  /** Large ones among the files of the whole graph. */
  readonly among: number
  readonly dimensions: number
}

/** A part whose files were read. `live`: the rows that live, ascending; others are left out. */
export type LoadedPart = (live: Uint32Array) => Promise<GraphPart>

/** One file after the other, while the caller waits. */
export function readFiles({ paths, dimensions }: PartFiles): readonly LoadedGraph[] {
  return paths.map((path) => readGraph(path, dimensions))
}

/** Of files that were read. `among`: large ones among the files of the whole graph. */
export async function livingPart(graphs: readonly LoadedGraph[], live: Uint32Array, among: number): Promise<GraphPart> {
  const isLive = (row: number): boolean => live[placeFrom(live, row)] === row
  const living: Graph[] = []
  for (const graph of graphs) {
    // Every point is asked for: others get a turn in between.
    await setImmediate()
    living.push(graph(isLive, among))
  }
  return partOf(living, live)
}

/** Milliseconds of searching after which others get a turn. */
const TURN = 10

/** `live`: the rows of the graphs' passages. */
export function partOf(graphs: readonly Graph[], live: Uint32Array): GraphPart {
  return {
    async nearest(vector, count, { role, kept } = {}) {
      const isKept = kept && ((row: number): boolean => kept[placeFrom(live, row)] === 1)
      const found: Near[] = []
      let since = performance.now()
      for (const graph of graphs) {
        found.push(...graph.nearest(vector, count, { role, isKept }))
        if (performance.now() - since < TURN) continue
        await setImmediate()
        since = performance.now()
      }
      return bestOf(found, count)
    },
    close: () => void closeInTurns(graphs),
  }
}

/** Some milliseconds each, since every point has memory of its own: others get a turn in between. */
async function closeInTurns(graphs: readonly Graph[]): Promise<void> {
  for (const graph of graphs) {
    graph.close()
    await setImmediate()
  }
}
