import { join } from 'node:path'
import type { Folders, IngestChoice, IngestProgress } from '../cli/parts.ts'
import type { Config } from '../config.ts'
import { FootnoteError } from '../errors.ts'
import { ingest, type IngestReport } from '../ingest.ts'
import type { LookedMemory } from '../ingest/origins/looked-through.ts'
import { createFileReader } from '../load/reader/file-reader.ts'
import { LOADERS } from '../load/loaders.ts'
import { assertFolder } from '../load/folder/walk-folder.ts'
import type { Log } from '../log.ts'
import { isMarkedDamaged } from '../store/catalogue/damage-mark.ts'
import { chooseEmbedder } from './embedder.ts'
import { createChosenWriter } from './store.ts'

/** What a caller may keep from one ingest of an index to the next. */
export interface KeptParts {
  readonly embedderOf?: typeof chooseEmbedder
  readonly lookedMemory?: LookedMemory
}

/** Brings an index up to date on the thread of the caller, with the parts that the settings choose. */
export async function ingestHere(
  config: Config,
  folders: Folders,
  onProgress: (progress: IngestProgress) => void,
  log: Log,
  choice: IngestChoice = {},
  kept: KeptParts = {},
): Promise<IngestReport> {
  // A folder that is not there is told before an index for it is begun.
  await assertFolder(folders.documents)
  const once = async (): Promise<IngestReport> => ingestOnce(config, folders, onProgress, log, choice, kept)
  try {
    return await once()
  } catch (thrown) {
    // A damaged page that was met on the way: the next writer sets the file aside, and all is built anew.
    if (!(thrown instanceof FootnoteError && thrown.code === 'index-damaged' && isMarkedDamaged(folders.index)))
      throw thrown
    return once()
  }
}

async function ingestOnce(
  config: Config,
  folders: Folders,
  onProgress: (progress: IngestProgress) => void,
  log: Log,
  { comparesBytes = false, again }: IngestChoice,
  { embedderOf = chooseEmbedder, lookedMemory }: KeptParts,
): Promise<IngestReport> {
  const writer = await createChosenWriter(config, folders, log)
  const { load, expect, close } = createFileReader()
  try {
    return await ingest({
      documentsDir: folders.documents,
      writer,
      embedder: await embedderOf(config),
      loaders: LOADERS,
      load,
      expect,
      manifestFile: join(folders.index, 'manifest.jsonl'),
      now: () => new Date(),
      comparesBytes,
      ...(again && { again }),
      ...(lookedMemory && { lookedMemory }),
      log,
      onProgress,
    })
  } finally {
    close()
    await writer.close()
  }
}
