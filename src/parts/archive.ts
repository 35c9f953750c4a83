import { join } from 'node:path'
import { type Archive, type ArchiveParts, createArchive } from '../archive.ts'
import type { Folders, IngestProgress } from '../cli/parts.ts'
import type { Config } from '../config.ts'
import type { Embedder, TrainableEmbedder } from '../embed/embedder.ts'
import { forgivingEmbedder } from '../embed/forgiving.ts'
import type { IngestReport } from '../ingest.ts'
import type { Log } from '../log.ts'
import { createFileReceipts } from '../receipts/file-receipts.ts'
import type { Receipts } from '../receipts/receipts.ts'
import { reranked } from '../search/rerank.ts'
import { assertEmbedder, assertFamily } from '../store/embedder-check.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { chooseAnswerer } from './answerer.ts'
import { chooseEmbedder, chooseReranker } from './embedder.ts'

/** Both halves of the river with the parts that the settings choose. */
export interface River {
  readonly ingest: (folders: Folders, onProgress: (progress: IngestProgress) => void) => Promise<IngestReport>
  readonly open: (folders: Folders) => Promise<Archive>
}

export function createRiver(config: Config, log: Log): River {
  let chosen: ReturnType<typeof chooseEmbedder> | undefined
  // Chosen when it is needed: look at Discord's commands without a key for it.
  const chooseOnce = (): ReturnType<typeof chooseEmbedder> => (chosen ??= chooseEmbedder(config))
  const receipts = chooseReceipts(config, log)
  return {
    async open(folders) {
      const store = await openStore(folders.index, { log })
      const embedder = await chooseOnce()
      const opened = 'fit' in embedder ? restored(embedder, store) : forgivingEmbedder(embedder, log)
      assertEmbedder(store, opened.id)
      const reranker = await chooseReranker(config)
      const answering = await chooseAnswerer(config, log)
      return createArchive({
        store,
        embedder: opened,
        ...answering,
        clock: () => performance.now(),
        ...receipts,
        ...(await chooseReadingLink(config, log)),
        ...(reranker && { rerank: (question, hits) => reranked(reranker, question, hits, log) }),
      })
    },

    /** Imported when used: answering needs none of the readers. */
    async ingest(folders, onProgress) {
      const [{ ingest }, { createFileReader }, { LOADERS }, { listFolder }, { createWriter }] = await Promise.all([
        import('../ingest.ts'),
        import('../load/file-reader.ts'),
        import('../load/loaders.ts'),
        import('../load/read-folder.ts'),
        import('../store/local-writer.ts'),
      ])
      // A folder that is not there is told before an index for it is begun.
      await listFolder(folders.documents)
      const writer = await createWriter(folders.index, { log })
      const { load, close } = createFileReader()
      const parts = {
        documentsDir: folders.documents,
        writer,
        embedder: await chooseOnce(),
        loaders: LOADERS,
        load,
        manifestFile: join(folders.index, 'manifest.jsonl'),
        now: () => new Date(),
        log,
      }
      try {
        return await ingest({ ...parts, onProgress })
      } finally {
        close()
        await writer.close()
      }
    },
  }
}

/** Where the reading room is published, citations link to it. */
async function chooseReadingLink(config: Config, log: Log): Promise<Pick<ArchiveParts, 'readingLink'>> {
  if (config.READING_ROOM_URL === undefined) return {}
  const { createRoomLinks } = await import('./links.ts')
  const { links } = createRoomLinks(config, log)
  return { readingLink: links.readingLink }
}

/** Receipts lie beside what people did: no rebuilding of the index touches them. */
function chooseReceipts({ DATA_DIR, RECEIPTS_KEPT: most }: Config, log: Log): { readonly receipts?: Receipts } {
  if (most === 0) return {}
  return { receipts: createFileReceipts({ dir: join(DATA_DIR, 'receipts'), most, now: () => new Date(), log }) }
}

/** What a trainable embedder learned lies in the store; its family is checked first, since another's state means nothing to it. */
function restored(embedder: TrainableEmbedder, store: Store): Embedder {
  assertFamily(store, embedder.family)
  return embedder.restore(store.embedderState)
}
