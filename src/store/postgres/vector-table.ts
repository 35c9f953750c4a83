import { quoted } from './settings.ts'

/** The vectors of one embedder: a table of their own, so that an index has one size and a whole embedder can go at once. */
export interface VectorSet {
  readonly embedder: number
  readonly dimensions: number
  /** Schema of pgvector, quoted. */
  readonly extension: string
  /** Type of the column, with its size. */
  readonly type: string
  /** What the index holds of a vector: past 2,000 numbers, which HNSW does not take whole, numbers of half the size. */
  readonly indexed: (vector: string) => string
  readonly operators: string
}

const MOST_INDEXED = 2_000
/** Past this even halves are too many for pgvector's index, and every search is exact. */
export const MOST_HALVES = 4_000

export function vectorSet(embedder: number, dimensions: number, extensionSchema: string): VectorSet {
  const extension = quoted(extensionSchema)
  const isWhole = dimensions <= MOST_INDEXED
  return {
    embedder,
    dimensions,
    extension,
    type: `${extension}.vector(${dimensions})`,
    indexed: (vector) => (isWhole ? vector : `(${vector}::${extension}.halfvec(${dimensions}))`),
    operators: `${extension}.${isWhole ? 'vector_cosine_ops' : 'halfvec_cosine_ops'}`,
  }
}

export function vectorTable(s: string, { embedder }: Pick<VectorSet, 'embedder'>): string {
  return `${s}.vectors_${embedder}`
}

/** The cosine as a number, 0 for a vector without direction, of which pgvector says that it is no number. */
export function cosineOf({ extension, type }: VectorSet, vector: string, other: string): string {
  return `coalesce(nullif(1 - (${vector} operator(${extension}.<=>) ${other}::${type}), 'NaN'), 0)`
}
