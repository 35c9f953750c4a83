import type { Document } from './document.ts'
import type { Hit } from './passage.ts'
import type { Searched } from './answer.ts'
import type { Statement } from './statement.ts'

/** What an answerer is given: passages found, the documents that hold them, and how rare words are in the archive. */
export interface Evidence {
  /** Best first. */
  readonly hits: readonly Hit[]
  readonly documents: ReadonlyMap<string, Document>
  readonly statements: ReadonlyMap<string, readonly Statement[]>
  /** How many of the archive's passages hold a stem; 0 for one that none holds. */
  readonly frequency: ReadonlyMap<string, number>
  readonly gramFrequency: ReadonlyMap<string, number>
  readonly searched: Searched
  /** The passages that the frequencies were counted in, filter or none; those searched when left out. */
  readonly counted?: number
}

/** Inverse document frequency as BM25 has it: ln(1 + (N − n + 0.5) / (n + 0.5)), never negative. */
export function idf(frequency: number, passages: number): number {
  return Math.log(1 + (Math.max(0, passages - frequency) + 0.5) / (frequency + 0.5))
}
