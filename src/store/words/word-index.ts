import { joined, termsOf, type Postings } from './postings.ts'

/**
 * A word index in parts: one that stands as it was made, and what came since, whose rows are all higher. A passage is known
 * by its ordinal, its place in `rows`, which ascend. What is gone since stays in its part, for whoever searches it to leave out.
 */
export interface WordIndex {
  readonly parts: readonly Postings[]
  /** The passage of each ordinal, and its document. */
  readonly rows: Uint32Array
  readonly documents: Uint32Array
}

export function wordIndexOf(parts: readonly Postings[]): WordIndex {
  return {
    parts,
    rows: joined(parts.map(({ rows }) => rows)),
    documents: joined(parts.map(({ documents }) => documents)),
  }
}

/** Every term of every part; one that two have comes twice. */
export function* termsIn({ parts }: WordIndex): Generator<string> {
  for (const part of parts) yield* termsOf(part)
}
