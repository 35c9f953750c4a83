import { CORES } from '../../threads/threads.ts'
import { countsOf } from '../catalogue/counts.ts'
import { shardNames, type VectorSet } from '../vectors/derive-graph.ts'
import { replaceDerived, sweepDerived, type Derived } from '../catalogue/derived.ts'
import type { Deriver } from './deriver.ts'
import type { Generation } from '../catalogue/generations.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import type { WordField } from '../store.ts'
import type { VectorWriter } from './writer-vectors.ts'
import type { Commit } from '../writer.ts'
import { WORD_FIELDS } from '../words/word-parts.ts'

interface Work {
  readonly dir: string
  readonly catalogue: Catalogue
  readonly generation: Generation | undefined
  readonly next: number
  readonly vectors: VectorWriter
  /** Where the pieces are derived; the word indexes may be under way there already. */
  readonly deriver: Deriver
  readonly words?: Promise<readonly Derived[]>
}

/** Builds the derived files of the next generation aside, then makes them and it current in one short transaction. */
export async function commitGeneration(work: Work, commit: Commit): Promise<void> {
  const { dir, catalogue, vectors, next } = work
  const missing = vectors.countUnembedded(commit.embedderId)
  if (missing > 0) throw new Error(`commit with ${missing} passages that have no vector of ${commit.embedderId}`)
  const embedder = vectors.embedder(commit.embedderId, commit.dimensions)
  const set = { number: next, embedder, dimensions: commit.dimensions }
  const derived = await deriveAll(work, set, commit, () => {
    // Whoever has this name has this state: it may be there before its generation is.
    if (commit.embedderState)
      catalogue.prepare('update embedders set state = ? where number = ?').run(commit.embedderState, embedder)
    // Most of the log is put in its place while nobody waits for this thread.
    if (work.deriver.isAway) catalogue.pragma('wal_checkpoint(PASSIVE)')
  })
  catalogue.transaction(() => {
    replaceDerived(catalogue, '%', derived)
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

/**
 * Cores for learning, both word indexes and the search for copies beside each other. With fewer, both indexes at once take as
 * long as one after the other, and seventy megabytes more (10,000 Persian documents).
 */
const ALL_AT_ONCE = 4

/** The word indexes of the next generation: they need no vectors, so they can be begun before there are any. */
export async function deriveWords(
  { generation, next }: Pick<Work, 'generation' | 'next'>,
  deriver: Deriver,
): Promise<readonly Derived[]> {
  const before = generation?.number
  const derive = async (field: WordField): Promise<readonly Derived[]> =>
    deriver.run({ kind: 'words', field, next, before })
  if (CORES >= ALL_AT_ONCE) return (await Promise.all(WORD_FIELDS.map(derive))).flat()
  const derived: Derived[] = []
  for (const field of WORD_FIELDS) derived.push(...(await derive(field)))
  return derived
}

/** The word indexes and the shards of the graph, of which those that stay keep their files. `meanwhile`: done while shards are made. */
async function deriveAll(
  work: Work,
  set: VectorSet,
  { onProgress = () => undefined, signal }: Commit,
  meanwhile: () => void,
): Promise<readonly Derived[]> {
  const { generation, next, deriver } = work
  const stop = (): void => deriver.close(signal?.reason)
  signal?.throwIfAborted()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const words = work.words ?? deriveWords(work, deriver)
    // Awaited below; a failure is told there.
    words.catch(() => undefined)
    const before = generation?.embedder === set.embedder ? generation : undefined
    const { kept, made } = await deriver.run({ kind: 'plan', next: set, before: before && setOf(before) })
    const names = shardNames(kept, made.length)
    let [done, total] = [0, 0]
    const shards = made.map(async (shard, at) => {
      let own = 0
      return deriver.run({ kind: 'shard', set, name: names[at] ?? '', ...shard }, (more, points) => {
        total += own === 0 ? points : 0
        own += more
        onProgress((done += more), Math.max(done, total))
      })
    })
    const deriving = Promise.all([words, ...shards])
    // Awaited below, also when what is done meanwhile fails.
    deriving.catch(() => undefined)
    meanwhile()
    const fresh = await deriving
    return [...fresh.flat(), ...kept.map((shard) => ({ ...shard.derived, generation: next }))]
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}

function setOf({ number, embedder, dimensions }: Generation): VectorSet {
  return { number, embedder, dimensions }
}
