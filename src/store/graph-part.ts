import { setImmediate } from 'node:timers/promises'
import { createThreads, entryBeside } from '../thread.ts'
import { loadGraph, type Graph } from './graph.ts'
import { placeFrom } from './shards.ts'
import type { Near } from './store.ts'
import { bestFirst } from './top.ts'

/** Some graphs of other passages each, searched as one. */
export interface GraphPart {
  /** Best first, ties by row. `kept`: by the place of each living row 1 where it is wanted; all are when it is left out. */
  readonly nearest: (vector: Float32Array, count: number, kept?: Uint8Array) => Promise<readonly Near[]>
  readonly close: () => void
}

/** Files that are being read while it is found out which rows live, ascending: others are left out. */
export interface LoadingPart {
  readonly among: (live: Uint32Array) => Promise<GraphPart>
  readonly close: () => void
}

export interface PartFiles {
  readonly paths: readonly string[]
  readonly dimensions: number
}

export function loadPart({ paths, dimensions }: PartFiles): LoadingPart {
  const loading = Promise.all(paths.map(async (path) => loadGraph(path, dimensions)))
  // Awaited below; a failure is told there.
  loading.catch(() => undefined)
  return {
    async among(live) {
      const isLive = (row: number): boolean => live[placeFrom(live, row)] === row
      return partOf(
        (await loading).map((graph) => graph(isLive)),
        live,
      )
    },
    close: () => undefined,
  }
}

/** Milliseconds of searching after which others get a turn. */
const TURN = 10

/** `live`: the rows of the graphs' passages. */
export function partOf(graphs: readonly Graph[], live: Uint32Array): GraphPart {
  return {
    async nearest(vector, count, kept) {
      const isKept = kept && ((row: number): boolean => kept[placeFrom(live, row)] === 1)
      const found: Near[] = []
      let since = performance.now()
      for (const graph of graphs) {
        found.push(...graph.nearest(vector, count, isKept))
        if (performance.now() - since < TURN) continue
        await setImmediate()
        since = performance.now()
      }
      return best(found, count)
    },
    close: () => undefined,
  }
}

export function best(found: Near[], count: number): Near[] {
  return found.sort(bestFirst).slice(0, Math.max(count, 0))
}

export type PartJob =
  | { readonly kind: 'load' }
  | { readonly kind: 'among'; readonly live: Uint32Array }
  | { readonly kind: 'nearest'; readonly vector: Float32Array; readonly count: number; readonly kept?: Uint8Array }

/** What a thread is started with; one that takes the place of another is told which rows live. */
export type PartInThread = PartFiles & { readonly live: Uint32Array | undefined }

/** The same in a thread of its own, beside which others are searched. */
export function loadPartInThread(files: PartFiles): LoadingPart {
  let living: Uint32Array | undefined
  const threads = createThreads(entryBeside(import.meta.url, 'graph-thread'), {
    size: 1,
    data: (): PartInThread => ({ ...files, live: living }),
  })
  const run = async <Result>(job: PartJob): Promise<Result> => threads.run<Result>(job)
  const loading = run({ kind: 'load' })
  // Awaited below; a failure is told there.
  loading.catch(() => undefined)
  const close = (): void => threads.close()
  return {
    async among(live) {
      await loading
      await run({ kind: 'among', live })
      living = live
      return {
        // Copies: of a part of a longer array all of it would be sent.
        nearest: async (vector, count, kept) =>
          run({ kind: 'nearest', vector: vector.slice(), count, ...(kept && { kept: kept.slice() }) }),
        close,
      }
    },
    close,
  }
}
