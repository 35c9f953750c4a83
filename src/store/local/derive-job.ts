import {
  liveRows,
  planGraph,
  recordedShards,
  shardGraph,
  writeShard,
  type GraphPlan,
  type ShardJob,
  type VectorSet,
} from '../vectors/derive-graph.ts'
import type { Derived } from '../catalogue/derived.ts'
import type { Rest } from '../common/pace.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import type { WordField } from '../store.ts'
import { deriveWords } from '../words/word-parts.ts'

/** A piece of what is derived from the catalogue for a generation; pieces need nothing of each other. */
export type DeriveJob =
  | {
      readonly kind: 'words'
      readonly field: WordField
      readonly next: number
      /** The generation whose index is built upon. */
      readonly before: number | undefined
    }
  | { readonly kind: 'plan'; readonly next: VectorSet; readonly before: VectorSet | undefined }
  | ({ readonly kind: 'shard' } & ShardJob)

/** What each kind of job gives. */
export interface DeriveResults {
  readonly words: readonly Derived[]
  readonly plan: GraphPlan
  readonly shard: Derived
}

/** Does one job, here and now; what it reads must be committed to the catalogue. */
export async function derive(
  dir: string,
  catalogue: Catalogue,
  job: DeriveJob,
  rest: Rest,
  onProgress: (more: number, total: number) => void = () => undefined,
): Promise<DeriveResults[DeriveJob['kind']]> {
  switch (job.kind) {
    case 'words':
      return deriveWords(dir, catalogue, job, rest)
    case 'plan': {
      const standing = job.before === undefined ? [] : recordedShards(catalogue, job.before)
      return planGraph(dir, liveRows(catalogue, job.next.number), standing)
    }
    case 'shard': {
      const graph = await shardGraph(catalogue, job, rest, onProgress)
      try {
        return writeShard(dir, job, graph)
      } finally {
        // The next shard is made in its place: else its memory would wait for a collection that does not see it.
        graph.close()
      }
    }
  }
}
