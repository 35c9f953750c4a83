import { isMainThread, parentPort, type TransferListItem } from 'node:worker_threads'
import { FootnoteError, type ErrorCode } from '../errors.ts'
import { END, endThreads } from './ending.ts'

/** What a thread says to the one that started it. */
export type Told =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly error: Error; readonly code?: ErrorCode; readonly hint?: string }

/** A job's result, with what of it is handed over and not copied. */
export interface Handed {
  readonly result: unknown
  readonly transfer: readonly TransferListItem[]
}

/** The inside of a thread: answers one job after the other. Does nothing when the module was not started as a thread. */
export function answerJobs(
  work: (job: unknown, onProgress: (done: number, total: number) => void) => Promise<Handed>,
): void {
  const port = parentPort
  if (isMainThread || !port) return
  const onProgress = (done: number, total: number): void => port.postMessage({ kind: 'progress', done, total })
  port.on('message', (job: unknown) => {
    if (job === END) {
      // Of this thread, and not of the program.
      void endThreads().finally(() => process.exit())
      return
    }
    work(job, onProgress).then(
      ({ result, transfer }) => port.postMessage({ kind: 'done', result }, transfer),
      (thrown: unknown) => {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown))
        const known = thrown instanceof FootnoteError ? { code: thrown.code, hint: thrown.hint } : {}
        port.postMessage({ kind: 'failed', error: new Error(error.message, { cause: error.stack }), ...known })
      },
    )
  })
}
