import type { LastIngest } from '../../model/last-ingest.ts'
import type { OriginGroup } from '../../model/origin.ts'
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

/** Whether a generation is still the current one; another process may have made a later one. */
export function createIsLatest(catalogue: Catalogue, generation: number): () => boolean {
  const newest = catalogue.prepare<[], number | null>('select max(number) from generations').pluck()
  return () => (newest.get() ?? 0) <= generation
}

export function embedderState(catalogue: Catalogue, embedder: number): Uint8Array {
  const found = catalogue
    .prepare<[number], { state: Uint8Array }>('select state from embedders where number = ?')
    .get(embedder)
  // As it came: a copy of what LSA learned would be sixteen megabytes.
  return found?.state ?? new Uint8Array()
}

/** The documents that have copies in a generation. What is parsed was stored by a commit. */
export function originsIn(catalogue: Catalogue, generation: number): readonly OriginGroup[] {
  const json = catalogue
    .prepare<[number], string | null>('select origins from generations where number = ?')
    .pluck()
    .get(generation)
  const groups: readonly OriginGroup[] = JSON.parse(json ?? '[]')
  return groups
}

/** The manifest's entry that a generation was committed with, one line of JSON. */
export function manifestIn(catalogue: Catalogue, generation: number): string | undefined {
  const found = catalogue
    .prepare<[number], string | null>('select manifest from generations where number = ?')
    .pluck()
    .get(generation)
  return found ?? undefined
}

/**
 * The row behind which all documents came after a generation: rows are given out in order, those of a file's documents
 * behind those of the files before it. So what is new is found without a look at what was there.
 */
export function lastDocumentOf(catalogue: Catalogue, generation: number): number {
  const first = catalogue
    .prepare<[number], number>(
      `select row from documents
       where file > coalesce((select row from files where born <= ? order by row desc limit 1), 0) order by file, row limit 1`,
    )
    .pluck()
    .get(generation)
  return first === undefined ? lastRow(catalogue, 'documents') : first - 1
}

/** The same for passages. */
export function lastPassageOf(catalogue: Catalogue, generation: number): number {
  const first = catalogue
    .prepare<[number], number>('select row from passages where document > ? order by document, first limit 1')
    .pluck()
    .get(lastDocumentOf(catalogue, generation))
  return first === undefined ? lastRow(catalogue, 'passages') : first - 1
}

function lastRow(catalogue: Catalogue, table: string): number {
  return catalogue.prepare<[], number | null>(`select max(row) from ${table}`).pluck().get() ?? 0
}

/** The last ingest that was recorded, whatever generation it was. */
export function lastIngest(catalogue: Catalogue): LastIngest | undefined {
  const json = catalogue.prepare<[], string>('select report from ingests').pluck().get()
  if (json === undefined) return undefined
  const report: LastIngest = JSON.parse(json)
  return report
}

/** A condition on `files f`: the file belongs to the generation bound to `:generation`. */
export const IN_GENERATION = '(f.born <= :generation and (f.died is null or f.died > :generation))'

/**
 * The rows of documents outside of the generation bound to `:generation`: those that went before it and, behind its last file,
 * those that came later. They are few: to leave them out, a table is read by an index of what hangs on a document, and
 * neither its own rows, between texts, nor a file for each.
 */
export const OUTSIDE = `(select d.row from files f join documents d on d.file = f.row where f.died <= :generation
  union all select row from documents where file > coalesce((select row from files where born <= :generation order by row desc limit 1), 0))`
