import { createHash } from 'node:crypto'
import type { IndexState } from '../model/receipt.ts'
import type { Store } from '../store/store.ts'

/** What the index is now. What a trainable embedder learned of the documents counts, so that two indexes are seldom taken for one. */
export function indexState(
  store: Pick<Store, 'indexedAt' | 'embedderId' | 'embedderState' | 'counts'>,
  shortId: (content: string) => string,
): IndexState {
  const { indexedAt, embedderId, embedderState, counts } = store
  const { documents, passages } = counts
  const learned = createHash('sha256').update(embedderState).digest('hex')
  const id = shortId(JSON.stringify([indexedAt, embedderId, documents, passages, learned]))
  return { id, indexedAt, embedderId, documents, passages }
}
