import { attributionOf, citedDocument, type Citation } from '../model/citation.ts'
import type { Candidate } from './candidates.ts'

/** A citation of a candidate; the quote is sliced out of the canonical text here and nowhere else. */
export function cite({ document, hit, span, statement }: Candidate, marker: number): Citation {
  return {
    marker,
    document: citedDocument(document),
    passageId: hit.passage.id,
    span,
    quote: document.text.slice(span.start, span.end),
    ...(hit.passage.place ? { place: hit.passage.place } : {}),
    attribution: attributionOf(statement),
  }
}
