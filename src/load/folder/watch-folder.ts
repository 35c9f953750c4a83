import { existsSync } from 'node:fs'
import { watch, type FSWatcher } from 'chokidar'

export interface WatchOptions {
  /** Milliseconds without a change, after which a burst of them is over; 1,000 unless told. */
  readonly quiet?: number
  /** Milliseconds after which a burst that does not end is told anyway; 30,000 unless told. */
  readonly longest?: number
  /** Milliseconds between two looks whether a folder that was removed is back; 2,000 unless told. */
  readonly look?: number
  readonly onError?: (error: unknown) => void
}

export interface Watch {
  /** Settles when changes are seen from now on. */
  readonly ready: Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Calls `onChange` after something below a folder was added, changed or removed: once for a burst of changes, also when
 * the folder itself went and came back. Links are not followed.
 */
export function watchFolder(folder: string, onChange: () => void, options: WatchOptions = {}): Watch {
  const { quiet = 1_000, longest = 30_000, look = 2_000, onError = () => undefined } = options
  let timer: NodeJS.Timeout | undefined
  let began: number | undefined
  let isClosed = false
  const tell = (): void => {
    timer = undefined
    began = undefined
    if (!isClosed) onChange()
  }
  const changed = (): void => {
    began ??= Date.now()
    clearTimeout(timer)
    timer = setTimeout(tell, Math.max(0, Math.min(quiet, began + longest - Date.now())))
  }

  let ready: (() => void) | undefined
  const isReady = new Promise<void>((resolve) => (ready = resolve))
  let watcher: FSWatcher | undefined
  const start = (isAgain: boolean): void => {
    watcher = watch(folder, {
      ignoreInitial: true,
      followSymlinks: false,
      // What the ingest passes over is nothing to wake up for.
      ignored: (path) => path !== folder && /(?:^|[/\\])(?:\.[^/\\]*|node_modules)$/u.test(path.slice(folder.length)),
    })
    watcher.on('all', changed).on('error', onError)
    watcher.once('ready', () => {
      ready?.()
      // What came while nobody looked.
      if (isAgain) changed()
    })
  }
  let isThere = existsSync(folder)
  if (isThere) start(false)
  else ready?.()
  // A folder that was removed and made again is another folder, which the watcher does not know.
  const looking = setInterval(() => {
    const isNow = existsSync(folder)
    if (isNow === isThere) return
    isThere = isNow
    const old = watcher
    watcher = undefined
    void old?.close().catch(onError)
    if (isNow) start(true)
    else changed()
  }, look)
  return {
    ready: isReady,
    async close() {
      isClosed = true
      clearTimeout(timer)
      clearInterval(looking)
      await watcher?.close()
    },
  }
}
