import type { Filter } from '../model/filter.ts'
import type { Carrier, QuoteCheck } from '../model/look-up.ts'
import type { Passage } from '../model/passage.ts'
import type { Span } from '../model/span.ts'
import type { PhraseFound, Store } from '../store/store.ts'
import { wordDifferences } from '../text/difference.ts'
import { normaliseQuote } from '../text/normalise.ts'
import { spellingDifferences } from '../text/spelling-differences.ts'
import { bareQuote, carrierOf, earliestFirst, mostAlike, wordKey } from './alike.ts'
import { respelledNear } from './respelled-near.ts'
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

/**
 * Is this sentence in the archive: word for word (under the documented normalisation), in the same words spelled otherwise,
 * altered, or not at all?
 */
export async function checkQuote(store: Store, search: Search, text: string, filter?: Filter): Promise<QuoteCheck> {
  const asked = bareQuote(text)
  const exact = asked === '' ? [] : await carriersAt(store, await store.phrase(asked, MOST_CARRIERS, filter))
  if (isOne(exact)) return { kind: 'exact', asked, carriers: exact }
  const indexed = asked === '' ? [] : await carriersAt(store, await store.respelled(asked, MOST_CARRIERS, filter))
  if (isOne(indexed)) return respelled(asked, indexed)

  const hits = await search(asked, LOOKED_AT, filter)
  const overlooked = await carriersAt(store, await respelledNear(store, hits, asked, filter))
  if (isOne(overlooked)) return respelled(asked, overlooked)
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

type Carriers = readonly [Carrier, ...Carrier[]]

function isOne(carriers: readonly Carrier[]): carriers is Carriers {
  return carriers.length > 0
}

function respelled(asked: string, carriers: Carriers): QuoteCheck {
  const [{ quote }] = carriers
  const differences = wordDifferences(asked, quote, (word) => normaliseQuote(word).text)
  return { kind: 'altered', asked, carriers, differences, spelling: spellingDifferences(asked, quote) }
}

async function carriersAt(store: Store, places: readonly PhraseFound[]): Promise<readonly Carrier[]> {
  const found = await Promise.all(places.map(({ documentId, span }) => carrier(store, documentId, span)))
  return earliestFirst(found.flatMap((one) => one ?? []))
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
