import type { Span } from './span.ts'

export type StatementKind = 'quotation' | 'post' | 'testimony'

/** Somebody's words inside a document. What is not explicit in the text is absent, never guessed. */
export interface Statement {
  /** `DOCUMENT-START-END` of the words themselves. */
  readonly id: string
  readonly documentId: string
  /** The words said: of a post its text, of a quotation what stands between the quotation marks. */
  readonly span: Span
  readonly kind: StatementKind
  readonly speaker?: string
  readonly role?: string
  /** With its at sign: '@name'. */
  readonly handle?: string
  /** ISO 8601 with the precision of the source; a day without its year is counted from the days that the document tells. */
  readonly saidOn?: string
  readonly outlet?: string
  /** Where these words stand on their own, such as the address of an embedded post. */
  readonly url?: string
}
