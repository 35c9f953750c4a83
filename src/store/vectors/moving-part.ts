import { createThreads, entryBeside } from '../../thread.ts'
import type { GraphPart, PartFiles } from './graph-part.ts'
import type { Near } from '../store.ts'

/** What a thread is started with. */
export interface PartInThread extends PartFiles {
  readonly live: Uint32Array
}

export interface NearestJob {
  readonly vector: Float32Array
  readonly count: number
  readonly kept?: Uint8Array
}

/** Who asks once, as a command does, is done before a thread has started. */
const MOVES_AT = 4

/**
 * A part that moves into a thread of its own when it is searched again and again: beside the rest, which is searched here. Until the
 * thread has read it, and where it can not, it is searched here as well.
 */
export function movingPart(here: GraphPart, files: PartInThread): GraphPart {
  const threads = createThreads(entryBeside(import.meta.url, 'graph-thread'), { size: 1, data: () => files })
  const search = async (job: NearestJob): Promise<readonly Near[]> => threads.run(job)
  let place: 'here' | 'there' | 'closed' = 'here'
  let [searches, underWay, isLeft] = [0, 0, false]
  /** Not before the last search that began here has come to its end. */
  const leave = (): void => {
    if (place === 'here' || underWay > 0 || isLeft) return
    isLeft = true
    here.close()
  }
  const move = async (): Promise<void> => {
    try {
      await search({ vector: new Float32Array(files.dimensions), count: 0 })
      if (place === 'here') place = 'there'
      leave()
    } catch {
      // Its files went with a later state, or the store was closed.
      threads.close()
    }
  }
  return {
    async nearest(vector, count, kept) {
      if (place === 'closed') return []
      // Copies: of a part of a longer array all of it would be sent.
      if (place === 'there') return search({ vector: vector.slice(), count, ...(kept && { kept: kept.slice() }) })
      searches += 1
      if (searches === MOVES_AT) void move()
      underWay += 1
      try {
        return await here.nearest(vector, count, kept)
      } finally {
        underWay -= 1
        leave()
      }
    },
    close() {
      place = 'closed'
      threads.close()
      leave()
    },
  }
}
