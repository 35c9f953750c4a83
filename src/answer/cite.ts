import { attributionOf, citedDocument, type Citation } from '../model/citation.ts'
import type { Candidate } from './candidates.ts'
import { linkTo } from './text-fragment.ts'

/** Where a quote stands: its document, the passage that was found there, and whose words it lies in. */
export type Cited = Pick<Candidate, 'document' | 'hit' | 'span' | 'statement' | 'inside'>

/** A citation; the quote is sliced out of the canonical text here and nowhere else. */
export function cite({ document, hit, span, statement, inside }: Cited, marker: number): Citation {
  const originalLink = document.url === undefined ? undefined : linkTo(document.url, document.text, span)
  return {
    marker,
    document: citedDocument(document),
    passageId: hit.passage.id,
    span,
    quote: document.text.slice(span.start, span.end),
    ...(hit.passage.place ? { place: hit.passage.place } : {}),
    attribution: attributionOf(statement, inside),
    ...(originalLink === undefined ? {} : { originalLink }),
  }
}
