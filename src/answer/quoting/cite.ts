import { attributionOf, citedDocument, type Citation } from '../../model/citation.ts'
import { placeAt } from '../../model/place.ts'
import type { Candidate } from '../sentences/candidates.ts'
import { linkTo } from './text-fragment.ts'

/** Where a quote stands: its document, the passage that was found there, and whose words it lies in. */
export type Cited = Pick<Candidate, 'document' | 'hit' | 'span' | 'statement' | 'inside'>

/** A citation; the quote is sliced out of the canonical text here and nowhere else. */
export function cite({ document, hit, span, statement, inside }: Cited, marker: number): Citation {
  // A passage holds many rows, or the words of several minutes: what is cited stands at its own.
  const place = placeAt(document.marks, span.start)
  const originalLink = document.url === undefined ? undefined : linkTo(document.url, document.text, span)
  return {
    marker,
    document: citedDocument(document),
    passageId: hit.passage.id,
    span,
    quote: document.text.slice(span.start, span.end),
    ...(place === undefined ? {} : { place }),
    attribution: attributionOf(statement, inside),
    ...(originalLink === undefined ? {} : { originalLink }),
  }
}
