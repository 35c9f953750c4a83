import type { Archive } from '../archive.ts'
import type { Collection } from './collection.ts'
import { rankRun } from './rank-run.ts'

/** A search with one of its parts taken away, or alone. */
export interface Variant {
  readonly name: string
  readonly archive: Archive
}

export interface PartScore {
  readonly name: string
  readonly ndcg10: number
}

/** nDCG@10 of each variant on the same index and the same queries. */
export async function partsRun(
  variants: readonly Variant[],
  collection: Collection,
  idOf: ReadonlyMap<string, string>,
): Promise<PartScore[]> {
  const scores: PartScore[] = []
  for (const { name, archive } of variants) {
    const { ndcg10 } = await rankRun(archive, collection, idOf, () => undefined)
    scores.push({ name, ndcg10 })
  }
  return scores
}
