import { setTimeout } from 'node:timers/promises'
import type { Archive } from '../archive.ts'
import { FootnoteError } from '../errors.ts'
import type { Log } from '../log.ts'

/** Milliseconds between two looks. */
const EVERY = 2_000

/**
 * Opens an index that another process builds. A service that ended while there is none would be started again and again,
 * and be told apart from one that fails by nobody. Throws FootnoteError('stopped') when `stopped` comes first.
 */
export async function openWhenBuilt(
  open: () => Promise<Archive>,
  stopped: Promise<void>,
  log: Log,
  every = EVERY,
): Promise<Archive> {
  for (let looks = 0; ; looks += 1) {
    try {
      const archive = await open()
      if (looks > 0) log.info('index-there')
      return archive
    } catch (thrown) {
      if (!(thrown instanceof FootnoteError && thrown.code === 'index-missing')) throw thrown
      if (looks === 0) log.warn('waiting-for-index', { reason: 'another process is to build the first one' })
    }
    const ended = new AbortController()
    const isStopped = await Promise.race([stopped.then(() => true), setTimeout(every, false, { signal: ended.signal })])
    ended.abort()
    if (isStopped) {
      throw new FootnoteError('stopped', 'There was no index yet when it was asked to stop.', {
        hint: 'Run npm run ingest to build one.',
      })
    }
  }
}
