import type { Filter } from '../model/filter.ts'
import type { ArchiveFacts, SourceCard } from '../model/look-up.ts'
import type { Store } from '../store/store.ts'
import { copiesOf, lastIngestSeen } from './provenance.ts'

/** A document's card with one of its passages in view, by its id or its number from 1; nothing when the filter hides it or it is not there. */
export async function sourceCard(
  store: Store,
  reference: string,
  wanted: string | undefined,
  filter?: Filter,
): Promise<SourceCard | undefined> {
  const document = await store.find(reference, filter)
  if (!document) return undefined
  const passages = await store.passagesOf(document.id)
  const at = Math.max(
    0,
    passages.findIndex(({ id }, place) => id === wanted || String(place + 1) === wanted),
  )
  const view = (index: number) => {
    const passage = passages[index]
    if (!passage) return undefined
    const { row: _row, ...shown } = passage
    return shown
  }
  return {
    document,
    passages: passages.length,
    statements: await store.statementsOf(document.id),
    at,
    passage: view(at),
    previous: at > 0 ? view(at - 1) : undefined,
    next: view(at + 1),
    ...(await copiesOf(store, document.id, filter)),
  }
}

/** Counts of what the archive holds, as far as the filter lets it be seen. */
export async function archiveFacts(
  store: Store,
  embedderId: string,
  answererId: string,
  filter?: Filter,
): Promise<ArchiveFacts> {
  const [overview, lastIngest] = await Promise.all([store.overview(filter), lastIngestSeen(store, filter)])
  return { ...overview, embedderId, answererId, indexedAt: store.indexedAt, ...(lastIngest && { lastIngest }) }
}
