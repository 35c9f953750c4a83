import { createThreads, entryBeside } from '../../threads/threads.ts'
import { derive, type DeriveJob, type DeriveResults } from './derive-job.ts'
import { createRest } from '../common/pace.ts'
import type { Catalogue } from '../catalogue/schema.ts'

/** Does the work of derive-job.ts: in threads, one for each core, or here with rests when it is little. */
export interface Deriver {
  /** `onProgress` is told how many more points of a graph were linked, and how many it will have. */
  readonly run: <Job extends DeriveJob>(
    job: Job,
    onProgress?: (more: number, total: number) => void,
  ) => Promise<DeriveResults[Job['kind']]>
  /** Whether it is done in threads. */
  readonly isAway: boolean
  /** Ends what is under way. */
  readonly close: (reason?: unknown) => void
}

/**
 * Threads are worth their start, a tenth of a second of processor each, for so many new passages, or where what was there
 * is so much that copying it takes as long.
 */
const WORTH_THREADS = { came: 4_000, all: 200_000 } as const

/** How many passages came since the current state, and how many the next one has. */
export interface Amount {
  readonly came: number
  readonly all: number
}

export function isWorthThreads({ came, all }: Amount): boolean {
  return came > WORTH_THREADS.came || all > WORTH_THREADS.all
}

export function createDeriver(dir: string, catalogue: Catalogue, amount: Amount): Deriver {
  if (!isWorthThreads(amount)) {
    const ended = new AbortController()
    const rest = createRest(ended.signal)
    return {
      isAway: false,
      // Each kind of job gives its own result.
      run: async (job, onProgress) =>
        (await derive(dir, catalogue, job, rest, onProgress)) as DeriveResults[(typeof job)['kind']], // oxlint-disable-line no-unsafe-type-assertion
      close: (reason) => {
        ended.abort(reason)
      },
    }
  }
  const entry = entryBeside(import.meta.url, 'derive-thread')
  // What a thread needed for word indexes, tens of megabytes, is given back by its end: the graph's threads are others.
  const words = createThreads(entry, { data: () => dir, rest: 0 })
  const graph = createThreads(entry, { data: () => dir })
  return {
    isAway: true,
    run: async (job, onProgress = () => undefined) => (job.kind === 'words' ? words : graph).run(job, { onProgress }),
    close: (reason) => {
      words.close(reason)
      graph.close(reason)
    },
  }
}
