import { hash } from 'node:crypto'
import type { Sparse } from './sparse.ts'

/** The terms of the texts that were learned from, and the row of each. */
export interface LearnedTexts {
  readonly rows: Sparse
  readonly rowOf: (text: string) => number | undefined
}

/** `digests`: of the text of each row. */
export function learnedTexts(rows: Sparse, digests: readonly string[]): LearnedTexts {
  const known = new Map(digests.map((digest, row) => [digest, row]))
  return { rows, rowOf: (text) => known.get(digestOf(text)) }
}

/** By which a text is known again: ten thousand texts may be twenty megabytes. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'base64')
}
