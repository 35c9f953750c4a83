import { availableParallelism } from 'node:os'
import type { LoadedDocument } from '../load-file.ts'
import { startReader, TooMuchMemory, type Job, type Reader } from './reader-process.ts'
import { isFreeToShare, takeGroup, type Group, type Waiting } from './reading-group.ts'
import { ended, reasonFor, settle } from './settle-group.ts'

export interface PoolOptions {
  /** Files read at the same time; as many as the machine has cores, at most four, unless told. */
  readonly size?: number
  /** For each file; 28 seconds unless told. */
  readonly milliseconds?: number
  /** Mebibytes for each file; 1,024 unless told. */
  readonly memory?: number
  /** Mebibytes for all files that are being read; 1,500 unless told. */
  readonly total?: number
  /** The program of a reader, for tests. */
  readonly entry?: URL
}

/** Reads files outside of this process. A file that hangs, bombs or crashes its reader is refused, and the reader replaced. */
export interface Pool {
  /** How many files are read at the same time. */
  readonly size: number
  /** Starts the readers for quick files before there is work for them. */
  readonly begin: () => void
  /** Stops readers that have nothing to do now, and not in a while. */
  readonly rest: () => void
  /** Throws FootnoteError('document-unreadable'). Files wait for a free reader in the order they came. */
  readonly run: (job: Job) => Promise<readonly LoadedDocument[]>
  /** Stops all readers; what they were reading is refused. */
  readonly close: () => void
}

const MOST_READERS = 4
const MILLISECONDS = 28_000
const MEMORY = 1024
/** Milliseconds after which a reader without work is stopped. */
const REST = 1_000
const TOTAL = 1500
/** So a reader has the next files when it has read those before: whoever hands them over has other things to do as well. */
const GROUPS_AT_ONCE = 2
/** What most files do with. One that needs more is read again, alone beside one other, with all that a file may have. */
const USUAL = 448

/**
 * Readers share the memory that all of them may have: each has what most files need, and a file that needs more waits
 * for a reader of its own. So a few heavy files are read on a small machine without taking it whole.
 */
export function createPool(options: PoolOptions = {}): Pool {
  const {
    size = Math.min(MOST_READERS, availableParallelism()),
    milliseconds = MILLISECONDS,
    memory = MEMORY,
    total = Math.max(TOTAL, memory),
  } = options
  const usual = Math.min(memory, USUAL, Math.floor(total / size))
  // Storing what was read takes as long as reading it, where files are quick: a core is left to that.
  const quickSize = Math.max(1, size - 1)
  const entry = options.entry ?? new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
  const idle: Reader[] = []
  const all = new Set<Reader>()
  const working = new Set<Working>()
  const queue: Waiting[] = []
  const heavy: Waiting[] = []
  let isHeavyBusy = false
  let isClosed = false
  let resting: NodeJS.Timeout | undefined

  const start = (megabytes: number): Reader => {
    const reader = startReader(entry, megabytes)
    all.add(reader)
    return reader
  }
  const stop = (reader: Reader): void => {
    all.delete(reader)
    reader.stop()
  }
  const rest = (): void => idle.splice(0).forEach(stop)
  /** Room is kept for the file that needs much, as long as one is waiting or being read. */
  const hasRoom = (): boolean => {
    const busy = working.size
    if (busy >= quickSize && queue[0]?.job.isQuick === true) return false
    const kept = isHeavyBusy || heavy.length > 0 ? memory : 0
    return busy < size && ((busy + 1) * usual + kept <= total || (busy === 0 && kept === 0))
  }
  /** A reader for what waits longest: one that is free, or for quick files one that has only one group of them. */
  const readerForNext = (): Working | undefined => {
    const isFree = isFreeToShare(queue[0])
    if (hasRoom()) return { reader: idle.pop() ?? start(usual), groups: 0, isFree, isShared: false }
    return isFree ? [...working].find((at) => at.isFree && at.groups < GROUPS_AT_ONCE && all.has(at.reader)) : undefined
  }
  const next = (): void => {
    if (!isHeavyBusy && heavy.length > 0 && (working.size * usual + memory <= total || working.size === 0)) {
      const waiting = heavy.shift()
      if (waiting) void readHeavy(waiting)
    }
    while (queue.length > 0) {
      const at = readerForNext()
      if (!at) break
      const group = takeGroup(queue, Math.ceil(queue.length / quickSize))
      if (group) void readUsual(group, at)
    }
    // What follows the reading can use the memory of readers that have nothing to do.
    clearTimeout(resting)
    if (working.size === 0 && idle.length > 0) resting = setTimeout(rest, REST).unref()
  }
  const readUsual = async (group: Group, at: Working): Promise<void> => {
    const [waiting] = group
    working.add(at)
    at.groups += 1
    at.isShared ||= at.groups > 1
    const began = performance.now()
    try {
      await settle(at.reader, group)
    } catch (thrown) {
      stop(at.reader)
      const left = waiting.left - (performance.now() - began)
      if ((group.length > 1 || at.isShared) && !isClosed)
        queue.unshift(...group.map((one) => ({ ...one, isAlone: true })))
      else if (thrown instanceof TooMuchMemory && usual < memory && left > 0 && !isClosed)
        heavy.push({ ...waiting, left })
      else for (const { job, reject } of group) reject(reasonFor(thrown, job))
    } finally {
      at.groups -= 1
      if (at.groups === 0) {
        working.delete(at)
        if (all.has(at.reader)) idle.push(at.reader)
      }
      next()
    }
  }
  const readHeavy = async (waiting: Waiting): Promise<void> => {
    isHeavyBusy = true
    const reader = start(memory)
    try {
      await settle(reader, [waiting])
    } catch (thrown) {
      waiting.reject(reasonFor(thrown, waiting.job))
    } finally {
      stop(reader)
      isHeavyBusy = false
      next()
    }
  }
  return {
    size,
    begin: () => {
      if (isClosed) return
      while (all.size < quickSize) idle.push(start(usual))
    },
    rest,
    run: async (job) =>
      new Promise((resolve, reject) => {
        if (isClosed) reject(ended(job))
        else {
          queue.push({ job, resolve, reject, left: milliseconds })
          next()
        }
      }),
    close: () => {
      isClosed = true
      for (const { job, reject } of [...queue.splice(0), ...heavy.splice(0)]) reject(ended(job))
      for (const reader of all) stop(reader)
    },
  }
}

/** A reader that has files to read. */
interface Working {
  readonly reader: Reader
  /** Whether all it has are quick files that may be read with others. */
  readonly isFree: boolean
  groups: number
  /** It had two groups at a time: it is not known then which one stopped it. */
  isShared: boolean
}
