import { shardNames, type VectorSet } from './derive-graph.ts'
import { WORD_FIELDS } from './derive-words.ts'
import { replaceDerived, sweepDerived, type Derived } from './derived.ts'
import { createDeriver } from './deriver.ts'
import { IN_GENERATION, type Generation } from './generations.ts'
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
  const set = { number: next, embedder, dimensions: commit.dimensions }
  const derived = await deriveAll(work, set, commit)
  catalogue.transaction(() => {
    replaceDerived(catalogue, '%', derived)
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

/** The word indexes and the shards of the graph, of which those that stay keep their files. */
async function deriveAll(
  { dir, catalogue, generation, next }: Work,
  set: VectorSet,
  { onProgress = () => undefined, signal }: Commit,
): Promise<Derived[]> {
  const { passages } = countsOf(catalogue, next)
  const deriver = createDeriver(dir, catalogue, passages, signal)
  try {
    const before = generation?.embedder === set.embedder ? generation : undefined
    const { kept, made } = await deriver.run({ kind: 'plan', next: set, before: before && setOf(before) })
    const names = shardNames(kept, made.length)
    let done = 0
    const shards = made.map(async (shard, at) =>
      deriver.run({ kind: 'shard', set, name: names[at] ?? '', ...shard }, (more) => {
        done += more
        onProgress(done, Math.max(done, passages))
      }),
    )
    const words = WORD_FIELDS.map(async (field) =>
      deriver.run({ kind: 'words', field, next, before: generation?.number }),
    )
    const fresh = await Promise.all([...words, ...shards])
    return [...fresh, ...kept.map((shard) => ({ ...shard.derived, generation: next }))]
  } finally {
    deriver.close()
  }
}

function setOf({ number, embedder, dimensions }: Generation): VectorSet {
  return { number, embedder, dimensions }
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
