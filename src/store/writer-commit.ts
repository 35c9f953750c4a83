import { buildGraph, loadDerivedGraph, liveVectorRows, writeGraph, type VectorSet } from './derive-graph.ts'
import { buildWords, loadWords, WORD_FIELDS, writeWords } from './derive-words.ts'
import { recordDerived, sweepDerived, type Derived } from './derived.ts'
import { IN_GENERATION, type Generation } from './generations.ts'
import { createRest, type Rest } from './pace.ts'
import type { Catalogue } from './schema.ts'
import type { VectorWriter } from './writer-vectors.ts'
import type { Commit } from './writer.ts'

interface Work {
  readonly dir: string
  readonly catalogue: Catalogue
  readonly generation: Generation | undefined
  readonly next: number
  readonly vectors: VectorWriter
}

/** Builds the derived files of the next generation aside, then makes them and it current in one short transaction. */
export async function commitGeneration(work: Work, commit: Commit): Promise<void> {
  const { dir, catalogue, vectors, next } = work
  const missing = vectors.countUnembedded(commit.embedderId)
  if (missing > 0) throw new Error(`commit with ${missing} passages that have no vector of ${commit.embedderId}`)
  const embedder = vectors.embedder(commit.embedderId, commit.dimensions)
  const rest = createRest(commit.signal)
  const derived = [
    ...(await deriveWords(work, rest)),
    await deriveGraph(work, { number: next, embedder, dimensions: commit.dimensions }, rest, commit.onProgress),
  ]
  catalogue.transaction(() => {
    for (const file of derived) recordDerived(catalogue, file)
    catalogue
      .prepare('update embedders set state = ? where number = ? and state <> ?')
      .run(commit.embedderState, embedder, commit.embedderState)
    const counts = countsOf(catalogue, next)
    catalogue
      .prepare(
        `insert into generations
           (number, indexed_at, embedder, fitted_passages, documents, passages, statements, origins, manifest)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        next,
        commit.indexedAt,
        commit.embedderId,
        commit.fittedPassages,
        counts.documents,
        counts.passages,
        counts.statements,
        commit.origins ? JSON.stringify(commit.origins) : null,
        commit.manifest ?? null,
      )
  })()
  catalogue.pragma('wal_checkpoint(TRUNCATE)')
  sweepDerived(dir, catalogue)
}

async function deriveWords({ dir, catalogue, generation, next }: Work, rest: Rest): Promise<Derived[]> {
  const written: Derived[] = []
  for (const field of WORD_FIELDS) {
    const postings = generation && loadWords(dir, catalogue, field, generation.number)
    const old = generation && postings && { generation: generation.number, postings }
    written.push(writeWords(dir, field, next, await buildWords(catalogue, field, next, old, rest)))
  }
  return written
}

async function deriveGraph(
  { dir, catalogue, generation }: Work,
  set: VectorSet,
  rest: Rest,
  onProgress: Commit['onProgress'],
): Promise<Derived> {
  const isSame = generation?.embedder === set.embedder
  const before = isSame ? liveVectorRows(catalogue, generation) : undefined
  const old = isSame && before ? loadDerivedGraph(dir, catalogue, generation, (row) => before.has(row)) : undefined
  return writeGraph(dir, set, await buildGraph(catalogue, set, old, rest, onProgress))
}

function countsOf(
  catalogue: Catalogue,
  generation: number,
): { documents: number; passages: number; statements: number } {
  const count = (tables: string): number =>
    catalogue
      .prepare<[{ generation: number }], number>(
        `select count(*) from ${tables} join files f on f.row = d.file where ${IN_GENERATION}`,
      )
      .pluck()
      .get({ generation }) ?? 0
  return {
    documents: count('documents d'),
    passages: count('passages p join documents d on d.row = p.document'),
    statements: count('statements s join documents d on d.row = s.document'),
  }
}
