import type { LoadedDocument } from '../load-file.ts'
import type { Job } from './reader-process.ts'

/** A file that waits to be read. */
export interface Waiting {
  readonly job: Job
  readonly resolve: (documents: readonly LoadedDocument[]) => void
  readonly reject: (error: unknown) => void
  /** Milliseconds that are left for it. */
  readonly left: number
  /** One of those that it was read with stopped its reader. */
  readonly isAlone?: boolean
}

/** Quick files that are handed over together, and their bytes: a message for each would cost as much as the file. */
const MOST_TOGETHER = 32
const MOST_BYTES = 256 * 1024

export type Group = readonly [Waiting, ...Waiting[]]

/** Whether it may be read together with others. */
export function isFreeToShare(waiting: Waiting | undefined): boolean {
  return waiting?.job.isQuick === true && waiting.isAlone !== true
}

/** Takes the next file, with those behind it that may be read together with it. */
export function takeGroup(queue: Waiting[], most: number): Group | undefined {
  const first = queue.shift()
  if (!first) return undefined
  const group: [Waiting, ...Waiting[]] = [first]
  let bytes = first.job.source.bytes.length
  if (!isFreeToShare(first)) return group
  const limit = Math.min(most, MOST_TOGETHER)
  for (let next = queue[0]; next && isFreeToShare(next) && group.length < limit; next = queue[0]) {
    bytes += next.job.source.bytes.length
    if (bytes > MOST_BYTES) break
    group.push(next)
    queue.shift()
  }
  return group
}
