import { join } from 'node:path'
import type { Folders, IngestProgress, Verified } from '../cli/parts.ts'
import { toReadAgain, verify } from '../ingest/verify.ts'
import type { Log } from '../log.ts'
import type { Inspected } from '../store/common/inspected.ts'
import { createChosenWriter, openChosenStore, postgresSettings, type StoreConfig } from './store.ts'

/** Compares the documents folder, the index and its manifest. Throws where there is nothing to compare. */
export async function verifyArchive(
  config: StoreConfig,
  folders: Folders,
  onProgress: (progress: IngestProgress) => void,
  log: Log,
): Promise<Verified> {
  const report = await verify({
    documentsDir: folders.documents,
    manifestFile: join(folders.index, 'manifest.jsonl'),
    inspected: inspected(config, folders, log),
    onProgress: ({ step, done, total }) => onProgress({ step: `checking ${step}`, done, total }),
  })
  return { ...report, again: toReadAgain(report.changes) }
}

async function* inspected(config: StoreConfig, folders: Folders, log: Log): AsyncGenerator<Inspected> {
  if (postgresSettings(config, folders) === undefined) {
    const { inspectIndex } = await import('../store/local/inspect.ts')
    yield* inspectIndex(folders.index)
    return
  }
  const { inspectStore } = await import('../store/moving/inspect-store.ts')
  const { store } = await openChosenStore(config, folders, log)
  try {
    // What the store keeps of the manifest is its writer's to know.
    const writer = await createChosenWriter(config, folders, log)
    const manifest = writer.current?.manifest
    await writer.close()
    yield* inspectStore(store, manifest)
  } finally {
    await store.close()
  }
}
