import type { Place } from './document.ts'
import type { Span } from './span.ts'

/** A window of one document: `text === document.text.slice(span.start, span.end)`, always. */
export interface Passage {
  /** `DOCUMENT-START-END`, so that a link made before a re-index still points at the same words. */
  readonly id: string
  readonly documentId: string
  readonly span: Span
  readonly text: string
  readonly place?: Place
}

export type FoundBy = 'words' | 'meaning'

/** A passage that a search found, and by what. A higher score is better; scores compare within one search only. */
export interface Hit {
  readonly passage: Passage
  readonly score: number
  readonly foundBy: readonly FoundBy[]
  /** Cosine of the question's and the passage's embeddings, where both have one. */
  readonly similarity?: number
}

/** The id of the passage that covers `span` of a document. */
export function passageId(documentId: string, span: Span): string {
  return `${documentId}-${span.start}-${span.end}`
}
