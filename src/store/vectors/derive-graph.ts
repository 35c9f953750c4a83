import { derivedLike, isIntact, writeDerived, type Derived } from '../catalogue/derived.ts'
import { OUTSIDE, type Generation } from '../catalogue/generations.ts'
import { emptyGraph, isZero, type GrowingGraph } from './graph.ts'
import type { Rest } from '../common/pace.ts'
import { rowRanges } from './row-ranges.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import { type MadeShard, planShards, type Shard, type ShardPlan } from './shards.ts'
import { placeFrom } from '../common/places.ts'

/** Which vectors of which passages: those of one embedder, of the passages of one generation. */
export type VectorSet = Pick<Generation, 'number' | 'embedder' | 'dimensions'>

const GRAPH_VERSION = '2'
const NAME = 'vectors'
/** Vectors that are read in one look: a look for each takes four times as long. */
const ROWS_AT_ONCE = 64

/** Dimensions and embedder are part of the version: the library would load a graph of another embedder without a word. */
const prefixOf = ({ embedder, dimensions }: VectorSet): string => `${GRAPH_VERSION}/${embedder}/${dimensions}/`

/** The shards of a generation as they are recorded; a reader still has to see that their files are whole. */
export function recordedShards(catalogue: Catalogue, set: VectorSet): MadeShard[] {
  const prefix = prefixOf(set)
  return derivedLike(catalogue, `${NAME}%`)
    .filter(({ generation, version }) => generation === set.number && version.startsWith(prefix))
    .map((derived) => {
      const [from = 0, to = 0, points = 0] = derived.version.slice(prefix.length).split('-').map(Number)
      return { derived, from, to, points }
    })
    .sort((one, other) => one.from - other.from)
}

/** The rows of all passages of a generation, ascending. */
export function liveRows(catalogue: Catalogue, generation: number): Uint32Array {
  const rows = catalogue
    .prepare<[{ generation: number }], number>(
      `select row from passages where document not in ${OUTSIDE} order by document, first`,
    )
    .pluck()
    .all({ generation })
  return Uint32Array.from(rows).sort()
}

/** A shard that is to be built, with the rows of its passages, ascending: to look them up takes as long for one as for all. */
export interface PlannedShard extends Shard {
  readonly rows: Uint32Array
}

export interface GraphPlan extends Pick<ShardPlan, 'kept'> {
  readonly made: readonly PlannedShard[]
}

/** What a generation needs, when the shards of the one before are those given. */
export async function planGraph(dir: string, live: Uint32Array, before: readonly MadeShard[]): Promise<GraphPlan> {
  const whole = await Promise.all(before.map(({ derived }) => isIntact(dir, derived)))
  const standing = before.filter((_, at) => whole[at])
  const { kept, made } = planShards(live, standing)
  return { kept, made: made.map((shard) => planned(live, shard)) }
}

/** A copy of its rows: it is handed to a thread, and a part of a longer array would take the rest with it. */
function planned(live: Uint32Array, { from, to }: Shard): PlannedShard {
  return { from, to, rows: live.slice(placeFrom(live, from), placeFrom(live, to + 1)) }
}

/** Names for new shards that none of the kept ones has; the first of all is just `vectors`. */
export function shardNames(kept: readonly MadeShard[], count: number): string[] {
  const taken = new Set(kept.map(({ derived }) => derived.name))
  const free = Array.from({ length: kept.length + count }, (_, at) => (at === 0 ? NAME : `${NAME}.${at}`))
  return free.filter((name) => !taken.has(name)).slice(0, count)
}

export interface ShardJob extends PlannedShard {
  readonly set: VectorSet
  readonly name: string
}

/** The graph of the rows of one shard. The same rows in the same order give the same graph. */
export async function shardGraph(
  catalogue: Catalogue,
  { set, rows }: Pick<ShardJob, 'set' | 'rows'>,
  rest: Rest,
  onProgress: (more: number, total: number) => void = () => undefined,
): Promise<GrowingGraph> {
  const graph = emptyGraph(set.dimensions, rows.length)
  const vectors = catalogue
    .prepare<[number, number, number], [row: number, vector: Uint8Array]>(
      'select passage, vector from vectors where passage between ? and ? and embedder = ?',
    )
    .raw()
  for (const [first, last] of rowRanges(rows, ROWS_AT_ONCE)) {
    const found = new Map(vectors.all(rows[first] ?? 0, rows[last] ?? 0, set.embedder))
    for (const row of rows.subarray(first, last + 1)) {
      const blob = found.get(row)
      const values = blob && vectorFrom(blob)
      // A passage without any known word has no direction, and would be as near to everything as anything.
      if (values && !isZero(values)) graph.add(row, values)
      await rest()
    }
    onProgress(last + 1 - first, rows.length)
  }
  return graph
}

export function writeShard(dir: string, { set, name, from, to, rows }: ShardJob, graph: GrowingGraph): Derived {
  const version = `${prefixOf(set)}${from}-${to}-${rows.length}`
  return writeDerived(dir, { name, generation: set.number, version }, 'hnsw', (path) => {
    graph.write(path)
  })
}

/** A vector as it is stored: float32, little-endian. */
export function vectorBytes(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength)
}

/** A copy only where the bytes of a blob do not start where numbers may. */
export function vectorFrom(blob: Uint8Array): Float32Array {
  if (blob.byteOffset % 4 === 0) return new Float32Array(blob.buffer, blob.byteOffset, blob.byteLength >> 2)
  return new Float32Array(new Uint8Array(blob).buffer)
}
