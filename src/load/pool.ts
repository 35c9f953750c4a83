import { availableParallelism } from 'node:os'
import { FootnoteError } from '../errors.ts'
import type { LoadedDocument } from './load-file.ts'
import { startReader, type Job, type Reader } from './reader-process.ts'
import { unreadable } from './unreadable.ts'

export interface PoolOptions {
  /** Files read at the same time; as many as the machine can, at most four, unless told. */
  readonly size?: number
  /** For each file; 30 seconds unless told. */
  readonly milliseconds?: number
  /** Mebibytes for each file; 1,024 unless told. */
  readonly memory?: number
  /** The program of a reader, for tests. */
  readonly entry?: URL
}

/** Reads files outside of this process. A file that hangs, bombs or crashes its reader is refused, and the reader replaced. */
export interface Pool {
  /** Throws FootnoteError('document-unreadable'). Files wait for a free reader in the order they came. */
  readonly run: (job: Job) => Promise<readonly LoadedDocument[]>
  /** Stops all readers; what they were reading is refused. */
  readonly close: () => void
}

interface Waiting {
  readonly job: Job
  readonly resolve: (documents: readonly LoadedDocument[]) => void
  readonly reject: (error: unknown) => void
}

const MOST_READERS = 4
const MILLISECONDS = 30_000
const MEMORY = 1024

export function createPool(options: PoolOptions = {}): Pool {
  const {
    size = Math.min(MOST_READERS, availableParallelism()),
    milliseconds = MILLISECONDS,
    memory = MEMORY,
  } = options
  const entry = options.entry ?? new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
  const idle: Reader[] = []
  const all = new Set<Reader>()
  const queue: Waiting[] = []
  let busy = 0
  let isClosed = false

  const next = (): void => {
    while (busy < size && queue.length > 0) {
      const waiting = queue.shift()
      if (!waiting) return
      busy += 1
      const reader = idle.pop() ?? startReader(entry, memory)
      all.add(reader)
      void read(reader, waiting)
    }
  }
  const read = async (reader: Reader, { job, resolve, reject }: Waiting): Promise<void> => {
    try {
      const outcome = await reader.read(job, milliseconds)
      idle.push(reader)
      if (outcome.kind === 'loaded') resolve(outcome.documents)
      else reject(new FootnoteError(outcome.code, outcome.message, { hint: outcome.hint }))
    } catch (thrown) {
      all.delete(reader)
      reader.stop()
      reject(thrown)
    } finally {
      busy -= 1
      next()
    }
  }
  return {
    run: async (job) =>
      new Promise((resolve, reject) => {
        if (isClosed) reject(ended(job))
        else {
          queue.push({ job, resolve, reject })
          next()
        }
      }),
    close: () => {
      isClosed = true
      for (const { job, reject } of queue.splice(0)) reject(ended(job))
      for (const reader of all) reader.stop()
      all.clear()
    },
  }
}

function ended(job: Job): FootnoteError {
  return unreadable(job.source.file, 'was not read, since reading was ended', 'Run the ingest again.')
}
