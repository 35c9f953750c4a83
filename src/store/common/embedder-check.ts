import { FootnoteError } from '../../errors.ts'
import type { Store } from '../store.ts'

/** Vectors of two embedders can not be compared. Throws index-mismatch when the index was built with another one. */
export function assertEmbedder(store: Pick<Store, 'embedderId'>, embedderId: string): void {
  if (store.embedderId === embedderId) return
  throw new FootnoteError(
    'index-mismatch',
    `The index was built with the embedder ${store.embedderId}, but ${embedderId} is set.`,
    { hint: 'Run npm run ingest to build it with this one, or set EMBEDDER back to the one it was built with.' },
  )
}

/** The same for an embedder that learns from the archive: its id holds its family and what it learned. */
export function assertFamily(store: Pick<Store, 'embedderId'>, family: string): void {
  if (!store.embedderId.startsWith(`${family}-`)) assertEmbedder(store, family)
}
