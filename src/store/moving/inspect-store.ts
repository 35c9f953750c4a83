import { FootnoteError, reasonOf } from '../../errors.ts'
import type { Inspected, StoredDocument } from '../common/inspected.ts'
import type { Store } from '../store.ts'

/**
 * Everything that a store of any kind lets be seen of its documents, for the caller to check. What lies below the port,
 * such as files of its own, is the store's to look after. `manifest` is the last entry as the store keeps it.
 */
export async function* inspectStore(store: Store, manifest: string | undefined): AsyncGenerator<Inspected> {
  yield { kind: 'index', manifest, documents: store.counts.documents }
  for (const { id, file } of await store.facts()) {
    try {
      const document = await storedDocument(store, id)
      if (document) yield { kind: 'document', document }
      else yield { kind: 'flaw', flaw: { file, says: 'The store names it and does not have it.' } }
    } catch (thrown) {
      const isText = thrown instanceof FootnoteError && thrown.code === 'index-damaged'
      const says = isText
        ? 'Its canonical text is not the one that was stored.'
        : `It can not be read (${reasonOf(thrown)}).`
      yield { kind: 'flaw', flaw: { file, says } }
    }
  }
}

async function storedDocument(store: Store, id: string): Promise<StoredDocument | undefined> {
  const [document, passages, statements] = await Promise.all([
    store.document(id),
    store.passagesOf(id),
    store.statementsOf(id),
  ])
  if (!document) return undefined
  const { text, marks, ...facts } = document
  return {
    facts,
    text,
    marks,
    passages: passages.map(({ span, text: words, place }) => ({ span, text: words, ...(place && { place }) })),
    statements,
    digest: undefined,
  }
}
