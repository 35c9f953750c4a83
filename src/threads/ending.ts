import type { Worker } from 'node:worker_threads'

/** What a thread is sent when it shall end. No job is a string. */
export const END = 'end'

/** Milliseconds after which a thread is ended in the middle of what it does. */
const GRACE = 5_000

/** Threads that this one has started and that have not ended. */
const started = new Set<Worker>()

export function began(worker: Worker): void {
  started.add(worker)
  worker.once('exit', () => started.delete(worker))
}

/**
 * Asks a thread to end as soon as it gives its event loop a turn. One that is ended from outside while it is inside of a native library, which then
 * can tell nobody what it found, takes the whole program with it.
 */
export async function end(worker: Worker): Promise<void> {
  if (!started.has(worker)) return
  // Not `once` of node:events, which takes an error on the way for a failure of its own.
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  worker.postMessage(END, [])
  const late = setTimeout(() => void worker.terminate(), GRACE)
  // It is the thread that keeps the program, as long as it is at work.
  late.unref()
  await ended
  started.delete(worker)
  clearTimeout(late)
}

/** Ends all that this thread has started. */
export async function endThreads(): Promise<void> {
  await Promise.all(Array.from(started, end))
}
