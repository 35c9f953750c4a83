import { join } from 'node:path'
import { type Archive, type ArchiveParts, createArchive } from '../archive.ts'
import type { Folders, IngestChoice, IngestProgress } from '../cli/parts.ts'
import type { Config } from '../config.ts'
import type { Embedder, TrainableEmbedder } from '../embed/embedder.ts'
import { forgivingEmbedder } from '../embed/forgiving.ts'
import { reasonOf } from '../errors.ts'
import type { IngestReport } from '../ingest.ts'
import type { Log } from '../log.ts'
import { createFileReceipts } from '../receipts/file-receipts.ts'
import type { Receipts } from '../receipts/receipts.ts'
import { reranked } from '../search/rerank.ts'
import { assertEmbedder, assertFamily } from '../store/common/embedder-check.ts'
import type { Store } from '../store/store.ts'
import { chooseAnswerer } from './answerer.ts'
import { chooseEmbedder, chooseReranker, embedderNamed } from './embedder.ts'
import { followingArchive, type OpenedArchive } from './following.ts'
import { openChosenStore } from './store.ts'

/** Both halves of the river with the parts that the settings choose. */
export interface River {
  readonly ingest: (
    folders: Folders,
    onProgress: (progress: IngestProgress) => void,
    choice?: IngestChoice,
  ) => Promise<IngestReport>
  readonly open: (folders: Folders, options?: OpenOptions) => Promise<Archive>
  /** True when there is an index of another embedder than the settings choose, which can be served until it is embedded anew. */
  readonly isOfAnotherEmbedder: (folders: Folders) => Promise<boolean>
  /** Whether the settings choose the embedder of this id, or one of its family. */
  readonly choosesEmbedder: (embedderId: string) => Promise<boolean>
}

export interface OpenOptions {
  /** An index of another embedder than the settings choose is opened with that one, where it can be had. */
  readonly asBuilt?: boolean
}

export interface RiverOptions {
  /** Gives milliseconds and never goes back. */
  readonly clock?: () => number
  /** Ends an ingest: it throws FootnoteError('stopped'), and the next one goes on from what was stored. */
  readonly stop?: AbortSignal
}

export function createRiver(config: Config, log: Log, riverOptions: RiverOptions = {}): River {
  const { clock = () => performance.now(), stop } = riverOptions
  let chosen: ReturnType<typeof chooseEmbedder> | undefined
  // Chosen when it is needed: look at Discord's commands without a key for it.
  const chooseOnce = (): ReturnType<typeof chooseEmbedder> => (chosen ??= chooseEmbedder(config))
  const receipts = chooseReceipts(config, log)
  let ingest: ReturnType<typeof importIngest> | undefined
  /** Imported when used: answering needs none of the readers. */
  const importIngest = async () => (await import('./ingest.ts')).createIngest(config, log, stop)
  const openNow = async (folders: Folders, { asBuilt = false }: OpenOptions = {}): Promise<OpenedArchive> => {
    const { store, isLatest } = await openChosenStore(config, folders, log)
    try {
      const wanted = await chooseOnce()
      const embedder = asBuilt && !isOf(wanted, store) ? await embedderNamed(store.embedderId, config) : wanted
      const opened = 'fit' in embedder ? restored(embedder, store) : forgivingEmbedder(embedder, log)
      assertEmbedder(store, opened.id)
      const reranker = await chooseReranker(config)
      const answering = await chooseAnswerer(config, log)
      const archive = createArchive({
        store,
        embedder: opened,
        ...answering,
        clock,
        ...receipts,
        ...(await chooseReadingLink(config, log)),
        ...(reranker && { search: { rerank: (question, hits) => reranked(reranker, question, hits, log) } }),
      })
      return { archive, isLatest }
    } catch (thrown) {
      await store.close()
      throw thrown
    }
  }
  return {
    open: async (folders, options) => followingArchive({ open: () => openNow(folders, options), log, clock }),

    choosesEmbedder: async (embedderId) => isOf(await chooseOnce(), { embedderId }),

    async isOfAnotherEmbedder(folders) {
      try {
        const { store } = await openChosenStore(config, folders, log)
        try {
          const wanted = await chooseOnce()
          if (isOf(wanted, store)) return false
          return isOf(await embedderNamed(store.embedderId, config), store)
        } finally {
          await store.close()
        }
      } catch (thrown) {
        // Whatever is wrong with the index or the settings, the ingest that follows says it.
        log.debug('embedder-not-compared', { reason: reasonOf(thrown) })
        return false
      }
    },

    async ingest(folders, onProgress, choice) {
      ingest ??= importIngest()
      return (await ingest)(folders, onProgress, choice)
    },
  }
}

/** Where the reading room is published, citations link to it. */
async function chooseReadingLink(config: Config, log: Log): Promise<Pick<ArchiveParts, 'readingLink'>> {
  if (config.READING_ROOM_URL === undefined) return {}
  const { createRoomLinks } = await import('./links.ts')
  const { links } = createRoomLinks(config, log)
  return { readingLink: (place) => links.readingLink(place) }
}

/** Receipts lie beside what people did: no rebuilding of the index touches them. */
function chooseReceipts({ DATA_DIR, RECEIPTS_KEPT: most }: Config, log: Log): { readonly receipts?: Receipts } {
  if (most === 0) return {}
  return { receipts: createFileReceipts({ dir: join(DATA_DIR, 'receipts'), most, now: () => new Date(), log }) }
}

/** Whether an embedder is the one that made the index, or, of one that learns, of the same family. */
function isOf(embedder: Embedder | TrainableEmbedder, { embedderId }: Pick<Store, 'embedderId'>): boolean {
  return 'fit' in embedder ? embedderId.startsWith(`${embedder.family}-`) : embedderId === embedder.id
}

/** What a trainable embedder learned lies in the store; its family is checked first, since another's state means nothing to it. */
function restored(embedder: TrainableEmbedder, store: Store): Embedder {
  assertFamily(store, embedder.family)
  return embedder.remembered?.(store.embedderId) ?? embedder.restore(store.embedderState)
}
