import type { Archive } from '../archive.ts'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'

/** An archive on one state of a store, and whether that is still the latest. */
export interface OpenedArchive {
  readonly archive: Archive
  readonly isLatest: () => Promise<boolean>
}

export interface FollowingParts {
  readonly open: () => Promise<OpenedArchive>
  readonly log: Log
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number
  /** Milliseconds between two looks for a later state. */
  readonly every?: number
  /** Milliseconds that questions may still read from a state that was left. */
  readonly closedAfter?: number
}

const EVERY = 5_000
const CLOSED_AFTER = 60_000

/**
 * An archive that always answers from the latest finished state, whichever process made it: several bots can stand on one
 * index or database while another process ingests. When the latest can not be opened, it goes on with the one that it has.
 */
export async function followingArchive({
  open,
  log,
  clock,
  every = EVERY,
  closedAfter = CLOSED_AFTER,
}: FollowingParts): Promise<Archive> {
  let opened = await open()
  let lookedAt = clock()
  let looking: Promise<void> | undefined

  const look = async (): Promise<void> => {
    try {
      if (await opened.isLatest()) return
      const before = opened
      opened = await open()
      log.info('archive-renewed')
      setTimeout(() => void before.archive.close().catch(() => log.warn('close-failed')), closedAfter).unref()
    } catch (thrown) {
      log.warn('archive-not-renewed', { reason: reasonOf(thrown) })
    }
  }
  const latest = async (): Promise<Archive> => {
    if (clock() - lookedAt >= every) {
      lookedAt = clock()
      looking = look().finally(() => (looking = undefined))
    }
    await looking
    return opened.archive
  }

  return {
    ask: async (...given) => (await latest()).ask(...given),
    search: async (...given) => (await latest()).search(...given),
    quote: async (...given) => (await latest()).quote(...given),
    timeline: async (...given) => (await latest()).timeline(...given),
    mentions: async (...given) => (await latest()).mentions(...given),
    sources: async (...given) => (await latest()).sources(...given),
    source: async (...given) => (await latest()).source(...given),
    text: async (...given) => (await latest()).text(...given),
    read: async (...given) => (await latest()).read(...given),
    suggest: async (...given) => (await latest()).suggest(...given),
    facts: async (...given) => (await latest()).facts(...given),
    receipt: async (...given) => (await latest()).receipt(...given),
    async close() {
      await looking
      await opened.archive.close()
    },
  }
}
