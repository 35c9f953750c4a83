import { join } from 'node:path'
import { derivedOf, isIntact, writeDerived, type Derived } from './derived.ts'
import { IN_GENERATION, type Generation } from './generations.ts'
import { emptyGraph, isZero, loadGraph, type Graph } from './graph.ts'
import type { Rest } from './pace.ts'
import type { Catalogue } from './schema.ts'

/** Which vectors of which passages: those of one embedder, of the passages of one generation. */
export type VectorSet = Pick<Generation, 'number' | 'embedder' | 'dimensions'>

const GRAPH_VERSION = '1'

/** Dimensions and embedder are part of the version: the library would load a graph of another embedder without a word. */
const versionOf = ({ embedder, dimensions }: VectorSet): string => `${GRAPH_VERSION}/${embedder}/${dimensions}`

/** The graph of a generation from its file; undefined when the file is missing, damaged, or of other vectors. */
export function loadDerivedGraph(
  dir: string,
  catalogue: Catalogue,
  set: VectorSet,
  isLive: (row: number) => boolean,
): Graph | undefined {
  const derived = derivedOf(catalogue, 'vectors')
  if (derived?.generation !== set.number || derived.version !== versionOf(set)) return undefined
  return isIntact(dir, derived) ? loadGraph(join(dir, derived.file), set.dimensions, isLive) : undefined
}

export function writeGraph(dir: string, set: VectorSet, graph: Graph): Derived {
  const facts = { name: 'vectors', generation: set.number, version: versionOf(set) }
  return writeDerived(dir, facts, 'hnsw', (path) => {
    graph.write(path)
  })
}

const LIVE_PASSAGES = `from passages p join documents d on d.row = p.document join files f on f.row = d.file
  join vectors v on v.passage = p.row and v.embedder = :embedder where ${IN_GENERATION}`

export function liveVectorRows(catalogue: Catalogue, { number: generation, embedder }: VectorSet): Set<number> {
  const rows = catalogue
    .prepare<[{ generation: number; embedder: number }], number>(`select p.row ${LIVE_PASSAGES}`)
    .pluck()
    .all({ generation, embedder })
  return new Set(rows)
}

/** More removed points than this part of a graph cost time and recall: it is then built anew. */
const MOST_REMOVED = 0.2

/** The graph of a generation: from `old`, the graph of the same embedder in the generation before, or from nothing. */
export async function buildGraph(
  catalogue: Catalogue,
  set: VectorSet,
  old: Graph | undefined,
  rest: Rest,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Graph> {
  const live = liveVectorRows(catalogue, set)
  const base = old && reuse(old, live)
  const graph = base ?? emptyGraph(set.dimensions, live.size)
  const known = new Set(graph.rows())
  const missing = [...live].filter((row) => !known.has(row)).sort((a, b) => a - b)
  const vector = catalogue
    .prepare<[number, number], Uint8Array>('select vector from vectors where passage = ? and embedder = ?')
    .pluck()
  let done = 0
  for (const row of missing) {
    const blob = vector.get(row, set.embedder)
    const values = blob && vectorFrom(blob)
    // A passage without any known word has no direction, and would be as near to everything as anything.
    if (values && !isZero(values)) graph.add(row, values)
    onProgress((done += 1), missing.length)
    await rest()
  }
  return graph
}

function reuse(old: Graph, live: ReadonlySet<number>): Graph | undefined {
  const rows = old.rows()
  const gone = rows.filter((row) => !live.has(row))
  if (gone.length > rows.length * MOST_REMOVED) return undefined
  for (const row of gone) old.remove(row)
  return old
}

/** A vector as it is stored: float32, little-endian. */
export function vectorBytes(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength)
}

/** A copy, because the bytes of a blob may start anywhere. */
export function vectorFrom(blob: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(blob).buffer)
}
