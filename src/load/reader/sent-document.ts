import type { Place } from '../../model/document.ts'
import { passageId } from '../../model/passage.ts'
import type { Span } from '../../model/span.ts'
import type { LoadedDocument } from '../load-file.ts'

/** A document on its way between processes: a passage is a part of its text, and travels as where it stands. */
export type SentDocument = Omit<LoadedDocument, 'passages'> & {
  readonly passages: readonly { readonly span: Span; readonly place?: Place }[]
}

export function sent({ passages, ...rest }: LoadedDocument): SentDocument {
  return { ...rest, passages: passages.map(({ span, place }) => ({ span, ...(place && { place }) })) }
}

export function received({ passages, ...rest }: SentDocument): LoadedDocument {
  const { id: documentId, text } = rest.document
  return {
    ...rest,
    passages: passages.map(({ span, place }) => ({
      id: passageId(documentId, span),
      documentId,
      span,
      text: text.slice(span.start, span.end),
      ...(place && { place }),
    })),
  }
}
