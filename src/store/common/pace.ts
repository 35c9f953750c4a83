import { setImmediate } from 'node:timers/promises'

/** Called between small pieces of long work: gives the event loop a turn when a while has passed, and stops on abort. */
export type Rest = () => Promise<void>

const LONGEST_MILLISECONDS = 20

export function createRest(signal?: AbortSignal): Rest {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < LONGEST_MILLISECONDS) return
    await setImmediate()
    signal?.throwIfAborted()
    since = performance.now()
  }
}
