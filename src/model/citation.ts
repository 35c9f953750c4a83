import type { DocumentFacts, Place } from './document.ts'
import type { Span } from './span.ts'
import type { StatementKind } from './statement.ts'

/** Whose words the quote is. Narration is the article's own voice: it has no speaker beside the document's author. */
export interface Attribution {
  readonly kind: StatementKind | 'narration'
  readonly speaker?: string
  readonly role?: string
  readonly handle?: string
  readonly saidOn?: string
  readonly outlet?: string
}

/** The part of a document's facts that a citation carries. */
export type CitedDocument = Pick<
  DocumentFacts,
  'id' | 'file' | 'title' | 'titleFrom' | 'author' | 'publisher' | 'publishedOn' | 'url' | 'language' | 'collection'
>

/** `quote === document.text.slice(span.start, span.end)`: it is sliced, never written. */
export interface Citation {
  /** From 1, unique in its answer. */
  readonly marker: number
  readonly document: CitedDocument
  readonly passageId: string
  readonly span: Span
  readonly quote: string
  readonly place?: Place
  readonly attribution: Attribution
}
