import { createThreads, entryBeside } from '../thread.ts'
import { derive, type DeriveJob, type DeriveResults } from './derive-job.ts'
import { createRest } from './pace.ts'
import type { Catalogue } from './schema.ts'

/** Does the work of derive-job.ts: in threads, one for each core, or here with rests when it is little. */
export interface Deriver {
  readonly run: <Job extends DeriveJob>(
    job: Job,
    onProgress?: (done: number) => void,
  ) => Promise<DeriveResults[Job['kind']]>
  readonly close: () => void
}

/** Passages of an archive for which threads are worth their start, about a tenth of a second. */
const FEW = 4_000

export function createDeriver(dir: string, catalogue: Catalogue, passages: number, signal?: AbortSignal): Deriver {
  if (passages < FEW) {
    const rest = createRest(signal)
    return {
      // Each kind of job gives its own result.
      run: async (job, onProgress) =>
        (await derive(dir, catalogue, job, rest, onProgress)) as DeriveResults[(typeof job)['kind']], // oxlint-disable-line no-unsafe-type-assertion
      close: () => undefined,
    }
  }
  const threads = createThreads(entryBeside(import.meta.url, 'derive-thread'), undefined, dir)
  const stop = (): void => threads.close(signal?.reason)
  signal?.addEventListener('abort', stop, { once: true })
  return {
    run: async (job, onProgress = () => undefined) => {
      signal?.throwIfAborted()
      return threads.run(job, { onProgress })
    },
    close: () => {
      signal?.removeEventListener('abort', stop)
      threads.close()
    },
  }
}
