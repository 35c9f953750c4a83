import { availableParallelism } from 'node:os'
import { Worker, type TransferListItem } from 'node:worker_threads'
import { FootnoteError } from '../errors.ts'
import { began, end as endThread } from './ending.ts'
import type { Told } from './jobs.ts'

/** Long work away from the event loop of the program: a pool of threads of one module, which is called a thread's entry. */
export interface Threads {
  /** Runs a job in the next thread that is free. Throws what the job threw, or why its thread ended. */
  readonly run: <Result>(
    job: unknown,
    options?: {
      readonly transfer?: readonly TransferListItem[]
      readonly onProgress?: (done: number, total: number) => void
    },
  ) => Promise<Result>
  /** Ends all threads; what they were at is refused with `reason`. */
  readonly close: (reason?: unknown) => void
}

interface Waiting {
  readonly job: unknown
  readonly transfer: readonly TransferListItem[]
  readonly onProgress: (done: number, total: number) => void
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
}

/** As many threads as the machine has cores; more would only wait for each other. */
export const CORES = Math.max(1, Math.min(8, availableParallelism()))

/** Threads of all pools that were started here and have work now. */
let atWork = 0

/** `module`: of the caller, beside which `name` stands: the sources are TypeScript, the built program is JavaScript. */
export function entryBeside(module: string, name: string): URL {
  return new URL(`./${name}${module.endsWith('.ts') ? '.ts' : '.js'}`, module)
}

/** What is new and soon gone: an eighth of what a thread takes if nobody says so, five times over, and no slower. */
const YOUNG_MEBIBYTES = 6
/**
 * Where a heap may take two gibibytes or more, V8 lets garbage grow to three times what is alive before it looks, else to
 * as much as is alive. `--max-old-space-size` in NODE_OPTIONS goes before this.
 */
const OLD_MEBIBYTES = 2_000

export interface ThreadOptions {
  /** The most threads; one for each core when left out. Of several pools together no more have work than there are cores, but one of each. */
  readonly size?: number
  /** Gives what is handed to each at its start. */
  readonly data?: () => unknown
  /** Milliseconds after which threads that have nothing to do are ended; the next work starts new ones. */
  readonly rest?: number
  /** Megabytes that what lives long in a thread's heap may take. */
  readonly heap?: number
}

/** From its sources the program runs through tsx, which a thread does not inherit: Node 20 ignores its `--import`. */
function sourceEntry({ href }: URL): string {
  return `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(href)}) })`
}

/** Threads are started when there is work for them. */
export function createThreads(
  entry: URL,
  { size = CORES, data, rest, heap = OLD_MEBIBYTES }: ThreadOptions = {},
): Threads {
  let resting: NodeJS.Timeout | undefined
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting>()
  const queue: Waiting[] = []
  const begin = (worker: Worker, waiting: Waiting): void => {
    busy.set(worker, waiting)
    atWork += 1
  }
  const end = (worker: Worker): void => {
    if (busy.delete(worker)) atWork -= 1
  }
  const mayBegin = (): boolean => busy.size === 0 || (busy.size < size && atWork < CORES)

  const start = (): Worker => {
    const isSource = entry.pathname.endsWith('.ts')
    const worker = new Worker(isSource ? sourceEntry(entry) : entry, {
      workerData: data?.(),
      eval: isSource,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEBIBYTES, maxOldGenerationSizeMb: heap },
    })
    began(worker)
    const fail = (thrown: unknown): void => {
      busy.get(worker)?.reject(endOf(thrown))
      end(worker)
      const place = idle.indexOf(worker)
      if (place >= 0) idle.splice(place, 1)
      next()
    }
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error('a thread ended before its work')))
    // The other end of the line is answerJobs, which tells nothing else.
    worker.on('message', (told: Told) => {
      const waiting = busy.get(worker)
      if (!waiting) return
      if (told.kind === 'progress') {
        waiting.onProgress(told.done, told.total)
        return
      }
      end(worker)
      idle.push(worker)
      // A thread without work keeps no program alive.
      worker.unref()
      if (told.kind === 'done') waiting.resolve(told.result)
      else waiting.reject(errorOf(told))
      next()
      if (rest !== undefined && busy.size === 0) resting = setTimeout(endIdle, rest).unref()
    })
    return worker
  }

  const endIdle = (): void => {
    for (const worker of idle.splice(0)) {
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      void endThread(worker)
    }
  }

  const next = (): void => {
    if (queue.length > 0) clearTimeout(resting)
    while (queue.length > 0 && mayBegin()) {
      const waiting = queue.shift()
      if (!waiting) return
      const worker = idle.pop() ?? start()
      worker.ref()
      begin(worker, waiting)
      worker.postMessage(waiting.job, waiting.transfer)
    }
  }

  return {
    run: async <Result>(job: unknown, options: Parameters<Threads['run']>[1] = {}) => {
      const { transfer = [], onProgress = () => undefined } = options
      const result = await new Promise<unknown>((resolve, reject) => {
        queue.push({ job, transfer, onProgress, resolve, reject })
        next()
      })
      // The entry that the caller chose gives results of this type.
      return result as Result // oxlint-disable-line no-unsafe-type-assertion
    },
    close(reason = new Error('the work was ended')) {
      idle.push(...busy.keys())
      for (const { reject } of [...queue.splice(0), ...busy.values()]) reject(reason)
      for (const worker of busy.keys()) end(worker)
      clearTimeout(resting)
      endIdle()
    },
  }
}

/** Why a thread ended. */
function endOf(thrown: unknown): unknown {
  const isFull = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (!isFull) return thrown
  return new FootnoteError('out-of-memory', 'The work needs more memory than a thread may have.', {
    hint: 'Set NODE_OPTIONS=--max-old-space-size=8192 (megabytes) and run it again: what was stored is kept.',
    cause: thrown,
  })
}

function errorOf({ error, code, hint }: Extract<Told, { kind: 'failed' }>): Error {
  return code === undefined || hint === undefined
    ? error
    : new FootnoteError(code, error.message, { hint, cause: error })
}
