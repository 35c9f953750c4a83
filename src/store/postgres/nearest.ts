import type { Filter } from '../../model/filter.ts'
import { isZero } from '../vectors/graph.ts'
import type { Near, Store } from '../store.ts'
import { bestFirst } from '../common/top.ts'
import type { Query } from './connection.ts'
import type { Database } from './database.ts'
import type { Kept } from './kept.ts'
import { createRunWalker, type Runs } from './runs.ts'
import { cosineOf, vectorTable, type VectorSet } from './vector-table.ts'
import { vectorBytes, vectorFrom } from './wire.ts'

export interface NearestParts {
  readonly database: Database
  readonly s: string
  readonly set: VectorSet
  readonly kept: Kept
  readonly live: Runs
  /** pgvector goes on looking when a filter leaves too few, from 0.8 on. */
  readonly isIterative: boolean
}

/** Below this many passages, or this part of all, a filtered search compares every one. */
const FEW = 2_000
const FEW_PART = 0.02
/** pgvector takes no more. */
const MOST_CANDIDATES = 1_000

/** How many candidates HNSW looks at: one graph holds all passages, and needs more the more they are (docs/operations.md). */
export function candidatesFor(rows: number): number {
  return Math.round(Math.min(MOST_CANDIDATES, 160 * Math.max(1, rows / 10_000) ** 0.8))
}

/** Search by meaning: HNSW, or exactly where a filter keeps few or HNSW has looked at all it may and found too few. */
export function createNearest(parts: NearestParts): Pick<Store, 'nearest' | 'similarities' | 'vectors'> {
  const { database, s, set, kept, live, isIterative } = parts
  const table = vectorTable(s, set)
  const isAsked = (vector: Float32Array): boolean => vector.length === set.dimensions && !isZero(vector)
  const fewest = candidatesFor(live.rows)

  /** The graph also holds passages of other generations: they are left out here, and more are asked for. */
  const byGraph = async (vector: Float32Array, count: number, runs: Runs | undefined): Promise<Near[]> => {
    const share = runs === undefined ? 1 : live.rows / Math.max(1, runs.rows)
    for (let wanted = rounded(count * share * 1.2); ; wanted = rounded(4 * wanted)) {
      const candidates = Math.min(MOST_CANDIDATES, Math.max(fewest, wanted))
      const settings = [
        `set local hnsw.ef_search = ${candidates}`,
        ...(isIterative ? ['set local hnsw.iterative_scan = relaxed_order'] : []),
      ].join('; ')
      const found = await database.reading(settings, (query) => nearestRows(query, vector, wanted))
      const isLive = createRunWalker(live)
      const isKept = runs && createRunWalker(runs)
      const good = best(found.filter(({ row }) => isLive(row) && (isKept === undefined || isKept(row))))
      if (good.length >= count) return good.slice(0, count)
      if (found.length < wanted || wanted > MOST_CANDIDATES * 8) return exactly(vector, count, runs)
    }
  }

  const nearestRows = async (query: Query, vector: Float32Array, wanted: number): Promise<Near[]> =>
    // The number is written out: with a parameter in its place the planner would take the limit for a tenth of the table.
    query<Near>(
      `select passage as row, ${cosineOf(set, 'vector', '$1')} as score
       from ${table} order by ${set.indexed('vector')} operator(${set.extension}.<=>) ${set.indexed(`$1::${set.type}`)} limit ${wanted}`,
      [vectorBytes(vector)],
    )

  const exactly = async (vector: Float32Array, count: number, runs: Runs | undefined): Promise<Near[]> => {
    const { edges } = runs ?? live
    const firsts = [...edges].filter((_, at) => at % 2 === 0)
    const lasts = [...edges].filter((_, at) => at % 2 === 1)
    const found = await database.query<Near>(
      `select v.passage as row, ${cosineOf(set, 'v.vector', '$1')} as score
       from unnest($2::bigint[], $3::bigint[]) as run (first, last)
       join ${table} v on v.passage between run.first and run.last
       order by score desc, v.passage limit $4`,
      [vectorBytes(vector), firsts, lasts, count + ZEROS],
    )
    const isLive = createRunWalker(live)
    return best(found.filter(({ row }) => isLive(row))).slice(0, count)
  }

  return {
    async nearest(vector, count, filter?: Filter) {
      if (count <= 0 || !isAsked(vector)) return []
      const runs = await kept.runs(filter)
      if (runs?.rows === 0 || live.rows === 0) return []
      if (runs && runs.rows < Math.max(FEW, live.rows * FEW_PART)) return exactly(vector, count, runs)
      return byGraph(vector, count, runs)
    },
    async similarities(vector, rows) {
      if (!isAsked(vector) || rows.length === 0) return rows.map(() => 0)
      const found = await database.query<Near>(
        `select passage as row, ${cosineOf(set, 'vector', '$1')} as score from ${table} where passage = any($2::bigint[])`,
        [vectorBytes(vector), [...rows]],
      )
      const scores = new Map(found.map(({ row, score }) => [row, score]))
      return rows.map((row) => scores.get(row) ?? 0)
    },
    async vectors(rows) {
      const found = await database.query<{ row: number; vector: string }>(
        `select passage as row, vector from ${table} where passage = any($1::bigint[])`,
        [[...rows]],
      )
      const vectors = new Map(found.map(({ row, vector }) => [row, vectorFrom(vector)]))
      return rows.map((row) => vectors.get(row) ?? new Float32Array())
    },
  }
}

/** Vectors without direction come last, but among few they may still come: room for some. */
const ZEROS = 8

/** Few different statements, so that each stays prepared. */
function rounded(wanted: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, wanted)))
}

/** Passages without any known word have no direction and are near to nothing. */
function best(found: readonly Near[]): Near[] {
  return found.filter(({ score }) => score !== 0).sort(bestFirst)
}
