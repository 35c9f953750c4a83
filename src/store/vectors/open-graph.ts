import { join } from 'node:path'
import { liveRows, planGraph, shardGraph, shardNames, writeShard, type VectorSet } from './derive-graph.ts'
import { isIntact, type Derived } from '../catalogue/derived.ts'
import type { GrowingGraph } from './graph.ts'
import { partOf } from './graph-part.ts'
import { joinedGraph, loadGraphs, type JoinedGraph, type LoadingGraph } from './joined-graph.ts'
import type { Rest } from '../common/pace.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import type { MadeShard } from './shards.ts'

/** Begins to read the graph of a generation from its files. Undefined when one is missing, damaged, or of other vectors. */
export function loadDerivedGraph(dir: string, set: VectorSet, shards: readonly MadeShard[]): LoadingGraph {
  const files = shards.map(({ derived, ...shard }) => ({ ...shard, derived, path: join(dir, derived.file) }))
  return loadGraphs(files, set.dimensions, { isIntact: async ({ derived }) => isIntact(dir, derived) })
}

/** All of a generation's graph, built here; `keep` is given what to do to make each shard last. */
export async function rebuildGraph(
  dir: string,
  catalogue: Catalogue,
  set: VectorSet,
  rest: Rest,
  keep: (write: () => readonly Derived[]) => void,
): Promise<JoinedGraph> {
  const live = liveRows(catalogue, set.number)
  const { made } = await planGraph(dir, live, [])
  const names = shardNames([], made.length)
  const jobs = made.map((shard, at) => ({ ...shard, set, name: names[at] ?? '' }))
  const graphs: GrowingGraph[] = []
  for (const job of jobs) graphs.push(await shardGraph(catalogue, job, rest))
  keep(() => jobs.flatMap((job, at) => (graphs[at] ? [writeShard(dir, job, graphs[at])] : [])))
  return joinedGraph(set.dimensions, [{ part: partOf(graphs, live), first: 0, end: live.length }])
}
