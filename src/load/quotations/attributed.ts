import type { Span } from '../../model/span.ts'
import type { Reported } from '../saying/reporting.ts'

/** A quotation with who said it. Offsets are into its line. */
export interface Attributed {
  readonly words: Span
  readonly speaker?: string
  readonly role?: string
  readonly outlet?: string
  readonly dateAt?: number
  /** Of words announced in a line above. */
  readonly saidOn?: string
  /** `she`, of whom nothing in front tells who she is. */
  readonly pronoun?: string
}

export function attributed(words: Span, { speaker, role, outlet, dateAt, saidOn, pronoun }: Reported): Attributed {
  return {
    words,
    ...(speaker === undefined && pronoun !== undefined && { pronoun }),
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && { role }),
    ...(outlet !== undefined && { outlet }),
    ...(dateAt !== undefined && { dateAt }),
    ...(saidOn !== undefined && { saidOn }),
  }
}
