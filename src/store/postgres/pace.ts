import { setTimeout } from 'node:timers/promises'
import type { Log } from '../../log.ts'
import { codeOf, isPassing } from './failures.ts'

/**
 * Does the work again while what failed is passing, for at most `seconds`: first at once, then after longer and longer
 * waits. The work must be safe to do twice, because a connection may be lost between a commit and the word of it.
 */
export async function patiently<T>(work: () => Promise<T>, seconds: number, log: Log): Promise<T> {
  const until = performance.now() + seconds * 1000
  for (let wait = 25; ; wait = Math.min(2 * wait, 2_000)) {
    try {
      return await work()
    } catch (thrown) {
      if (!isPassing(thrown) || performance.now() + wait > until) throw thrown
      log.warn('database-retried', { code: codeOf(thrown) ?? 'lost', wait })
      await setTimeout(wait)
    }
  }
}
