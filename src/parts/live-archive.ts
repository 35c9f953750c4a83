import type { Archive } from '../archive.ts'
import type { Folders, IngestProgress } from '../cli/parts.ts'
import { FootnoteError, reasonOf, wasStopped } from '../errors.ts'
import type { IngestReport } from '../ingest.ts'
import type { Log } from '../log.ts'
import type { River } from './archive.ts'
import { openWhenBuilt } from './waiting.ts'

/** An archive that is served while its index is brought up to date: whoever asks gets the latest finished state. */
export interface LiveArchive {
  readonly current: () => Archive
  /** One ingest at a time: who asks for another waits for the one that runs, and then for one of its own. */
  readonly reindex: (onProgress?: (progress: IngestProgress) => void) => Promise<IngestReport>
  readonly close: () => Promise<void>
}

export interface LiveParts {
  readonly river: River
  readonly folders: Folders
  readonly log: Log
  /** Where another process builds the index: its first one is waited for, until this resolves. */
  readonly waitsUntil?: Promise<void>
}

/** The longest that a question may still read from the state before a re-index. */
const CLOSED_AFTER = 60_000

/**
 * Opens the archive that is there. When the settings choose another embedder than made it, it is served as it is while all
 * passages are embedded anew, and swapped when that is done.
 */
export async function openLive({ river, folders, log, waitsUntil }: LiveParts): Promise<LiveArchive> {
  const open = (): Promise<Archive> => river.open(folders, { asBuilt: true })
  let archive = waitsUntil ? await openWhenBuilt(open, waitsUntil, log) : await open()
  let running: Promise<unknown> = Promise.resolve()
  const bringUpToDate = async (onProgress: (progress: IngestProgress) => void): Promise<IngestReport> => {
    const report = await river.ingest(folders, onProgress)
    // Questions that are being answered keep the state they began with; it is closed when they are done with it.
    const before = archive
    archive = await river.open(folders)
    setTimeout(() => void before.close().catch(() => log.warn('close-failed')), CLOSED_AFTER).unref()
    return report
  }
  const reindex: LiveArchive['reindex'] = async (onProgress = () => undefined) => {
    const next = running.then(() => bringUpToDate(onProgress))
    running = next.catch(() => undefined)
    return next
  }
  if (!(await river.choosesEmbedder((await archive.facts()).embedderId))) {
    log.info('embedding-anew')
    reindex().then(
      ({ passages, milliseconds }) => log.info('embedded-anew', { passages, milliseconds }),
      // What is served goes on being served, and the next start tries again.
      (thrown: unknown) => {
        if (wasStopped(thrown)) return
        log.error('embedding-anew-failed', {
          reason: reasonOf(thrown),
          ...(thrown instanceof FootnoteError && { hint: thrown.hint }),
        })
      },
    )
  }
  return {
    current: () => archive,
    reindex,
    close: () => archive.close(),
  }
}

/** For `follow`: brings a live archive up to date and swaps it. */
export function reindexed(live: LiveArchive): () => Promise<void> {
  return async () => {
    await live.reindex()
  }
}

export interface Following {
  readonly close: () => Promise<void>
}

export interface FollowOptions {
  readonly log: Log
  /** Milliseconds without a change after which a burst of them is over. */
  readonly quiet?: number
  /** Milliseconds after which an ingest that failed is tried again; twice as long each time, up to ten minutes. */
  readonly retry?: number
}

const RETRY = 10_000
const LONGEST_RETRY = 600_000

/**
 * Follows the documents folder: each burst of changes is ingested once it is over, one ingest after the other. One that
 * failed is tried again: what changed while a database was away is not news a second time.
 */
export async function follow(
  folder: string,
  ingest: () => Promise<void>,
  { log, quiet, retry = RETRY }: FollowOptions,
): Promise<Following> {
  const [{ watchFolder }, { listFolder }] = await Promise.all([
    import('../load/folder/watch-folder.ts'),
    import('../load/folder/read-folder.ts'),
  ])
  let running: Promise<void> | undefined
  let isAgain = false
  let isClosed = false
  let wait = retry
  let retrying: NodeJS.Timeout | undefined
  const begin = (): void => {
    if (running) isAgain = true
    else if (!isClosed) running = run()
  }
  const run = async (): Promise<void> => {
    do {
      isAgain = false
      clearTimeout(retrying)
      try {
        // A disk that was unmounted leaves an empty folder: nobody empties an archive by accident while it is served.
        if ((await listFolder(folder)).length === 0) log.warn('follow-paused', { reason: `${folder} is empty` })
        else await ingest()
        wait = retry
      } catch (thrown) {
        if (isClosed || wasStopped(thrown)) break
        // A folder that is away for a while, or another ingest, is no reason to stop following.
        log.warn('follow-failed', {
          reason: reasonOf(thrown),
          ...(thrown instanceof FootnoteError && { hint: thrown.hint }),
          againInSeconds: Math.round(wait / 1000),
        })
        retrying = setTimeout(begin, wait).unref()
        wait = Math.min(2 * wait, LONGEST_RETRY)
      }
    } while (isAgain)
    running = undefined
  }
  const watching = watchFolder(folder, begin, {
    onError: (error) => log.warn('watch-failed', { reason: reasonOf(error) }),
    ...(quiet !== undefined && { quiet }),
  })
  await watching.ready
  return {
    async close() {
      isClosed = true
      isAgain = false
      clearTimeout(retrying)
      await watching.close()
      await running
    },
  }
}
