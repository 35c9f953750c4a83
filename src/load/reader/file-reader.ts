import type { LoadedDocument } from '../load-file.ts'
import type { SourceFile } from '../loader.ts'
import { LOADERS } from '../loaders.ts'
import { loaderFor } from '../loaders-for.ts'
import { createPool, type PoolOptions } from './pool.ts'

/** Reads files in processes of their own, with limits on time and memory for each. */
export interface FileReader {
  /**
   * The documents in a file. `taken`: of the ids that they would have those of documents of other files. Throws FootnoteError('document-unreadable')
   * with the file's name and the reason, also when reading had to be stopped.
   */
  readonly load: (
    source: SourceFile,
    sidecar: SourceFile | undefined,
    taken?: ReadonlySet<string>,
  ) => Promise<readonly LoadedDocument[]>
  /**
   * Tells how many files are to come, so that processes start before the first is there when they are many, and end when
   * there are no more.
   */
  readonly expect: (files: number) => void
  readonly close: () => void
}

/** A small text is read sooner than it is handed over to a process, unless there are many. */
const SMALL = 32 * 1024
const FEW = 500
const QUICK = new Set(['plain-text', 'markdown', 'html', 'srt', 'vtt'])

export function createFileReader(options: PoolOptions = {}): FileReader {
  const pool = createPool(options)
  let small = 0
  let areMany = false
  return {
    load: async (source, sidecar, taken = new Set()) => {
      const isQuick =
        source.bytes.length <= SMALL && QUICK.has(loaderFor(source.file, LOADERS, source.bytes)?.name ?? '')
      if (isQuick && !areMany && (small += 1) <= FEW) {
        // Imported when used: where processes read, this one is spared a third of its modules.
        const { loadFile } = await import('../load-file.ts')
        return loadFile(source, sidecar, LOADERS, { taken })
      }
      return pool.run({ source, sidecar, taken: [...taken], isQuick })
    },
    expect: (files) => {
      areMany = files > FEW
      if (areMany) pool.begin()
      else if (files === 0) pool.rest()
    },
    close: pool.close,
  }
}
