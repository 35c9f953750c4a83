import type { Filter } from '../model/filter.ts'
import type { Carrier, QuoteCheck } from '../model/look-up.ts'
import type { Passage } from '../model/passage.ts'
import type { Span } from '../model/span.ts'
import type { Store } from '../store/store.ts'
import { wordDifferences } from '../text/difference.ts'
import { bareQuote, carrierOf, earliestFirst, mostAlike, wordKey } from './alike.ts'
import type { Search } from './search.ts'
import { searchedIn } from './searched.ts'
import { withDocuments } from './with-documents.ts'

/** From this share of common words on, a sentence counts as an altered form of the one asked about. */
const ALTERED = 0.6
/** Carriers whose similarity is this close to the best are carriers of the same altered form. */
const SAME_FORM = 0.05
const MOST_CARRIERS = 50
const LOOKED_AT = 20
const NEAREST = 5

/** Is this sentence in the archive: word for word (under the documented normalisation), altered, or not at all? */
export async function checkQuote(store: Store, search: Search, text: string, filter?: Filter): Promise<QuoteCheck> {
  const asked = bareQuote(text)
  const places = asked === '' ? [] : await store.phrase(asked, MOST_CARRIERS, filter)
  const exact = await Promise.all(places.map(({ documentId, span }) => carrier(store, documentId, span)))
  const [first, ...rest] = earliestFirst(exact.flatMap((found) => found ?? []))
  if (first) return { kind: 'exact', asked, carriers: [first, ...rest] }

  const hits = await search(asked, LOOKED_AT, filter)
  const close = hits
    .flatMap(({ passage }) => similar(asked, passage))
    .toSorted((one, other) => other.similarity - one.similarity)
  const best = close[0]?.similarity ?? 0
  const sameForm = close.filter(({ similarity }) => similarity >= best - SAME_FORM)
  const altered = await Promise.all(
    sameForm.map(({ passage, span }) => carrier(store, passage.documentId, span, 'sentences')),
  )
  const [closest, ...others] = earliestFirst(altered.flatMap((found) => found ?? []))
  if (closest) {
    const differences = wordDifferences(asked, closest.quote, wordKey)
    return { kind: 'altered', asked, carriers: [closest, ...others], differences }
  }
  const nearest = await withDocuments(store, hits.slice(0, NEAREST))
  return { kind: 'absent', asked, searched: await searchedIn(store, filter), nearest }
}

function similar(asked: string, passage: Passage): { passage: Passage; span: Span; similarity: number }[] {
  const alike = mostAlike(asked, passage)
  return alike && alike.similarity >= ALTERED ? [{ passage, ...alike }] : []
}

async function carrier(
  store: Store,
  documentId: string,
  span: Span,
  taken: 'words' | 'sentences' = 'words',
): Promise<Carrier | undefined> {
  const document = await store.document(documentId)
  if (!document) return undefined
  return carrierOf(document, span, await store.statementsOf(documentId), await store.passagesOf(documentId), taken)
}
