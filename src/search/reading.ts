import type { Filter } from '../model/filter.ts'
import type { Reading } from '../model/look-up.ts'
import type { Store } from '../store/store.ts'
import { copiesOf } from './provenance.ts'

/** A document whole, to be read: its text, where it stands in its source, and whose words are in it. */
export async function readWhole(store: Store, documentId: string, filter?: Filter): Promise<Reading | undefined> {
  if (filter?.document !== undefined && filter.document !== documentId) return undefined
  const { documents } = await store.overview({ ...filter, document: documentId })
  if (documents === 0) return undefined
  const document = await store.document(documentId)
  if (!document) return undefined
  const [statements, copies] = await Promise.all([store.statementsOf(documentId), copiesOf(store, documentId, filter)])
  return { document, statements, ...copies }
}
