import { createHash } from 'node:crypto'
import type { IndexState } from '../model/receipt.ts'
import type { Store } from '../store/store.ts'

/** What the index is now. What a trainable embedder learned of the documents counts, so that two indexes are seldom taken for one. */
export function indexState(
  store: Pick<Store, 'indexedAt' | 'embedderId' | 'embedderState' | 'counts'>,
  shortId: (content: string) => string,
): IndexState {
  const { indexedAt, embedderId, counts } = store
  const { documents, passages } = counts
  const id = shortId(JSON.stringify([indexedAt, embedderId, documents, passages, learnedOf(store)]))
  return { id, indexedAt, embedderId, documents, passages }
}

let latest: { readonly embedderId: string; readonly learned: string } | undefined

/** An embedder that learns is named by what it learned: after a small change it is the same sixteen megabytes. */
function learnedOf(store: Pick<Store, 'embedderId' | 'embedderState'>): string {
  const { embedderId } = store
  if (latest?.embedderId !== embedderId)
    latest = { embedderId, learned: createHash('sha256').update(store.embedderState).digest('hex') }
  return latest.learned
}
