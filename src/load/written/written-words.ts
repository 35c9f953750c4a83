import type { Span } from '../../model/span.ts'
import type { StatementKind } from '../../model/statement.ts'

/** Paragraphs that one writer, witness or body wrote in a longer text, which are nobody else's. */
export interface WrittenWords {
  /** From the first of them to the end of the last: what is spoken of on either side is not known inside. */
  readonly block: Span
  readonly paragraphs: readonly Span[]
  readonly speaker: string
  readonly role?: string
  readonly saidOn?: string
  readonly kind: StatementKind
}
