import type { Catalogue } from './schema.ts'

/** One consistent state of the archive, with the embedder of its vectors. */
export interface Generation {
  readonly number: number
  readonly indexedAt: string
  readonly embedder: number
  readonly embedderId: string
  readonly dimensions: number
  readonly fittedPassages: number
  readonly documents: number
  readonly passages: number
  readonly statements: number
}

/** The current state, or undefined when no ingest has ever finished. */
export function currentGeneration(catalogue: Catalogue): Generation | undefined {
  return catalogue
    .prepare<[], Generation>(
      `select g.number, g.indexed_at as indexedAt, e.number as embedder, e.id as embedderId, e.dimensions,
         g.fitted_passages as fittedPassages, g.documents, g.passages, g.statements
       from generations g join embedders e on e.id = g.embedder order by g.number desc limit 1`,
    )
    .get()
}

export function embedderState(catalogue: Catalogue, embedder: number): Uint8Array {
  const found = catalogue
    .prepare<[number], { state: Uint8Array }>('select state from embedders where number = ?')
    .get(embedder)
  return new Uint8Array(found?.state ?? [])
}

/** A condition on `files f`: the file belongs to the generation bound to `:generation`. */
export const IN_GENERATION = '(f.born <= :generation and (f.died is null or f.died > :generation))'
