import { FootnoteError, reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Embedder } from './embedder.ts'

/** Milliseconds that a question waits for its vector. */
const MOST_WAITED = 10_000

/**
 * An embedder for answering: a question that it can not embed, or not in time, gets a vector without a direction, so that
 * it is searched by its words alone, and the log says why. Passages are as before: an index needs all of its vectors.
 */
export function forgivingEmbedder(embedder: Embedder, log: Log, mostWaited = MOST_WAITED): Embedder {
  const { id, neighbours, feedback } = embedder
  return {
    id,
    get dimensions() {
      return embedder.dimensions
    },
    ...(neighbours === undefined ? {} : { neighbours }),
    ...(feedback && { feedback }),
    async embed(texts, role) {
      if (role === 'passage') return embedder.embed(texts, role)
      try {
        return await inTime(embedder.embed(texts, role), mostWaited)
      } catch (thrown) {
        if (!(thrown instanceof FootnoteError) || thrown.code !== 'model-failed') throw thrown
        log.warn('embedder-failed', { embedder: id, reason: reasonOf(thrown) })
        return texts.map(() => new Float32Array(embedder.dimensions))
      }
    },
  }
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const hint = 'See that its server runs and is quick enough.'
      reject(new FootnoteError('model-failed', `No vector came in ${milliseconds} milliseconds.`, { hint }))
    }, milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
