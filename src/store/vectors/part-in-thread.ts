import { createThreads, entryBeside } from '../../threads/threads.ts'
import type { AskedOfPart, GraphPart, LoadedPart, PartFiles } from './graph-part.ts'
import type { Near } from '../store.ts'

/** What a thread is started with; one that takes the place of another knows from the start which rows live. */
export interface PartInThread extends PartFiles {
  readonly live: Uint32Array | undefined
}

/** What the thread is asked for: to read its files, to leave out all rows but those that live, and to search. */
export type PartJob =
  | { readonly kind: 'read' }
  | { readonly kind: 'live'; readonly live: Uint32Array }
  | { readonly kind: 'nearest'; readonly vector: Float32Array; readonly count: number; readonly asked: AskedOfPart }

/** What was found, best first. Two arrays are handed over as they are, where of many small objects each would be copied. */
export interface FoundRows {
  readonly rows: Float64Array<ArrayBuffer>
  readonly scores: Float64Array<ArrayBuffer>
}

/** Reads files in a thread of their own, which then searches them, beside the rest, which is searched here. Throws what keeps it from that. */
export async function loadPartInThread(files: PartFiles): Promise<LoadedPart> {
  let live: Uint32Array | undefined
  const threads = createThreads(entryBeside(import.meta.url, 'graph-thread'), {
    size: 1,
    data: (): PartInThread => ({ ...files, live }),
  })
  const run = async <Result>(job: PartJob): Promise<Result> => threads.run<Result>(job)
  try {
    await run({ kind: 'read' })
  } catch (thrown) {
    threads.close()
    throw thrown
  }
  return async (living) => {
    live = living
    let isClosed = false
    // Searches come after it; what went wrong is told by them.
    run({ kind: 'live', live }).catch(() => undefined)
    return {
      async nearest(vector, count, { role, kept } = {}): Promise<readonly Near[]> {
        if (isClosed) return []
        // Copies: of a part of a longer array all of it would be sent.
        const asked = { role, kept: kept?.slice() }
        const job: PartJob = { kind: 'nearest', vector: vector.slice(), count, asked }
        const { rows, scores } = await run<FoundRows>(job)
        return Array.from(rows, (row, at) => ({ row, score: scores[at] ?? 0 }))
      },
      close() {
        isClosed = true
        threads.close()
      },
    } satisfies GraphPart
  }
}
