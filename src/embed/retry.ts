import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds before each further try: a busy server gets about a minute in all. */
const PAUSES: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000]

/**
 * Does the work, and does it again when a server was busy (408, 409, 429, 5xx) or did not answer. What it refuses for good
 * is thrown at once. Ours and not the client's: LangChain's gives up at a 429 that does not say how long to wait.
 */
export async function withRetries<T>(work: () => Promise<T>, pauses = PAUSES): Promise<T> {
  for (const pause of pauses) {
    try {
      return await work()
    } catch (thrown) {
      if (!mayPass(thrown)) throw thrown
      await wait(pause)
    }
  }
  return work()
}

function mayPass(thrown: unknown): boolean {
  const status: unknown =
    typeof thrown === 'object' && thrown !== null
      ? (Reflect.get(thrown, 'status') ?? Reflect.get(thrown, 'status_code') ?? Reflect.get(thrown, 'statusCode'))
      : undefined
  if (typeof status !== 'number')
    return !(thrown instanceof TypeError && /undefined|not a function/u.test(thrown.message))
  return status === 408 || status === 409 || status === 429 || status >= 500
}
