import type { NearHit } from '../model/answer.ts'
import { citedDocument } from '../model/citation.ts'
import type { Hit } from '../model/passage.ts'
import type { Store } from '../store/store.ts'

/** Hits with the facts of their documents, in their order. */
export async function withDocuments(store: Pick<Store, 'factsOf'>, hits: readonly Hit[]): Promise<NearHit[]> {
  const facts = await store.factsOf([...new Set(hits.map(({ passage }) => passage.documentId))])
  const byId = new Map(facts.map((one) => [one.id, citedDocument(one)]))
  return hits.flatMap((hit) => {
    const document = byId.get(hit.passage.documentId)
    return document ? [{ ...hit, document }] : []
  })
}
