import type { Filter } from '../model/filter.ts'
import type { Carrier, QuoteCheck } from '../model/look-up.ts'
import type { Passage } from '../model/passage.ts'
import { overlaps, type Span } from '../model/span.ts'
import type { PhraseFound, Store } from '../store/store.ts'
import { wordDifferences } from '../text/difference.ts'
import { normaliseQuote } from '../text/normalise.ts'
import { spellingDifferences } from '../text/spelling-differences.ts'
import type { Stretch } from '../text/stretch.ts'
import { bareQuote, carrierOf, earliestFirst, mostAlike } from './alike.ts'
import { respelledNear } from './respelled-near.ts'
import type { Search } from './search.ts'
import { searchedIn } from './searched.ts'
import { withDocuments } from './with-documents.ts'

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
  const altered = await alteredIn(store, asked, sameForm)
  if (altered) return altered
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

interface Similar extends Stretch {
  readonly passage: Passage
}

function similar(asked: string, passage: Passage): Similar[] {
  const alike = mostAlike(asked, passage)
  return alike ? [{ passage, ...alike }] : []
}

/** Where only something stands between the words, places that have other words are no carriers. */
async function alteredIn(store: Store, asked: string, found: readonly Similar[]): Promise<QuoteCheck | undefined> {
  const whole = await Promise.all(found.map(async (one) => ((await isWholeBetween(store, one)) ? one : undefined)))
  const same = whole.flatMap((one) => one ?? [])
  const taken = same.length > 0 ? same : found
  const made = await Promise.all(
    taken.map(async ({ passage, span, runs, between }) => {
      const one = await carrier(store, passage.documentId, span, 'sentences')
      return one && { carrier: one, runs, between }
    }),
  )
  const carriers = made.flatMap((one) => one ?? [])
  const [closest, ...others] = earliestFirst(carriers.map((one) => one.carrier))
  const first = carriers.find((one) => one.carrier === closest)
  if (!closest || !first) return undefined
  const [kind, ...kinds] = same.length > 0 ? first.between : []
  return {
    kind: 'altered',
    asked,
    carriers: [closest, ...others],
    differences: first.runs,
    ...(kind !== undefined && { between: [kind, ...kinds] }),
  }
}

/** True when nothing but an ellipsis or an interruption stands between the words, and one voice says all around an interruption. */
async function isWholeBetween(store: Store, { passage, between, parts }: Similar): Promise<boolean> {
  if (!between.includes('interruption')) return between.length > 0
  const said = await store.statementsOf(passage.documentId)
  const speakers = parts.map((part) => said.find(({ span }) => overlaps(span, part))?.speaker)
  return speakers[0] !== undefined && speakers.every((speaker) => speaker === speakers[0])
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
