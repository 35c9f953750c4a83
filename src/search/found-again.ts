import { citedDocument } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import type { Filter } from '../model/filter.ts'
import { passageId } from '../model/passage.ts'
import type { CitedWords, ReplayedCitation } from '../model/receipt.ts'
import { overlaps, type Span } from '../model/span.ts'
import type { Store } from '../store/store.ts'
import { findPrint } from '../text/word-print.ts'

/**
 * Whether the words of a citation still stand where they stood, or elsewhere in their document, or in a newer copy of
 * its file, or in another file with the same text. `hash` gives the SHA-256 of a text, hex.
 */
export async function foundAgain(
  store: Store,
  cited: CitedWords,
  hash: (text: string) => string,
  filter: Filter | undefined,
): Promise<ReplayedCitation> {
  const document = await store.document(cited.documentId)
  const { start, end } = cited.span
  if (document && hash(document.text.slice(start, end)) === cited.quoteSha256)
    return { cited, fate: 'same', found: await foundAt(store, document, cited.span) }
  const file = await sameFile(store, cited, filter)
  const copy = document || file ? undefined : await sameText(store, cited, filter)
  const places = [document, file, copy]
  for (const place of places) {
    const span = place && findPrint(place.text, cited.words)
    if (place && span) return { cited, fate: 'moved', found: await foundAt(store, place, span) }
  }
  return { cited, fate: 'gone', ...(!document && !file && { isMissing: true }) }
}

/** Another file with the same text, which stays when a copy of it is taken out. */
async function sameText(store: Store, cited: CitedWords, filter: Filter | undefined): Promise<Document | undefined> {
  const facts = await store.facts(filter)
  const copy = facts.find(({ textSha256 }) => textSha256 === cited.textSha256)
  return copy && store.document(copy.id)
}

async function sameFile(store: Store, cited: CitedWords, filter: Filter | undefined): Promise<Document | undefined> {
  const facts = await store.find(cited.file, filter)
  return facts && facts.id !== cited.documentId ? store.document(facts.id) : undefined
}

async function foundAt(store: Store, document: Document, span: Span): Promise<NonNullable<ReplayedCitation['found']>> {
  const passages = await store.passagesOf(document.id)
  const passage = passages.find((candidate) => overlaps(candidate.span, span))
  return {
    document: citedDocument(document),
    passageId: passage?.id ?? passageId(document.id, span),
    span,
    quote: document.text.slice(span.start, span.end),
  }
}
