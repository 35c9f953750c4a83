import { assertVector } from '../common/assert-vector.ts'
import { embeddingTexts, type TextRow } from '../vectors/embedding-texts.ts'
import type { Writer } from '../writer.ts'
import type { Query } from './connection.ts'
import type { Session } from './session.ts'
import { MOST_HALVES, vectorSet, vectorTable, type VectorSet } from './vector-table.ts'
import { vectorTables } from './writer-begin.ts'
import { binaryArray, vectorBytes } from './wire.ts'

/** The part of the writer that an embedder works with. */
export interface VectorWriter extends Pick<Writer, 'sample' | 'unembedded' | 'countUnembedded' | 'putVectors'> {
  /** The embedder's table, which is made when the embedder is first seen. */
  readonly set: (id: string, dimensions: number) => Promise<VectorSet>
  /** Built at the end, from all vectors at once: far quicker than a vector at a time. */
  readonly buildIndex: (set: VectorSet, buildMemory: string | undefined) => Promise<void>
}

/** Links of a node and candidates looked at when a node is linked, as graph.ts has them. */
const LINKS = 16
const BUILD_CANDIDATES = 256
const TEXTS_AT_ONCE = 1_000

export function createVectorWriter(session: Session, s: string, extension: string): VectorWriter {
  const sets = new Map<string, VectorSet>()
  const COLUMNS = 'p.row, p.document, p.place, p.text, d.language, d.facts'
  const LIVE = `${s}.passages p join ${s}.documents d on d.row = p.document`

  /** A condition that holds for passages without a vector; of an embedder that is not known, for all. */
  const lacking = async (query: Query, id: string): Promise<string> => {
    const [found] = await query<{ number: number }>(`select number from ${s}.embedders where id = $1`, [id])
    const table = (await vectorTables(query, s)).find(({ embedder }) => embedder === found?.number)?.table
    return table === undefined ? 'true' : `not exists (select 1 from ${table} v where v.passage = p.row)`
  }

  const set: VectorWriter['set'] = async (id, dimensions) => {
    const known = sets.get(id)
    if (known?.dimensions === dimensions) return known
    const made = await session.transaction(async (query) => {
      await query(
        `insert into ${s}.embedders (id, dimensions) values ($1, $2) on conflict (id) do update set dimensions = excluded.dimensions`,
        [id, dimensions],
      )
      const [found] = await query<{ number: number }>(`select number from ${s}.embedders where id = $1`, [id])
      const of = vectorSet(found?.number ?? 0, dimensions, extension)
      await query(
        `create table if not exists ${vectorTable(s, of)} (passage bigint primary key, vector ${of.type} not null)`,
      )
      return of
    })
    sets.set(id, made)
    return made
  }

  let vectorOid: number | undefined
  const oidOfVector = async (): Promise<number> => {
    const [found] = await session.query<{ oid: number }>('select to_regtype($1)::oid::bigint as oid', [
      `"${extension.replaceAll('"', '""')}".vector`,
    ])
    return (vectorOid ??= found?.oid ?? 0)
  }

  return {
    set,
    async *sample(count) {
      const chosen = await session.query<{ row: number }>(
        `with live as (
           select p.row, row_number() over (order by p.row) - 1 as at, count(*) over () as total
           from ${LIVE} where d.died is null)
         select row from live, lateral (select greatest(1, total / $1::double precision) as step) steps
         where floor(ceil(at / step) * step) = at and ceil(at / step) < $1 order by row`,
        [count],
      )
      for (let at = 0; at < chosen.length; at += TEXTS_AT_ONCE) {
        const rows = chosen.slice(at, at + TEXTS_AT_ONCE).map(({ row }) => row)
        const found = await session.query<TextRow>(
          `select ${COLUMNS} from ${LIVE} where p.row = any($1::bigint[]) order by p.row`,
          [rows],
        )
        for (const { text } of embeddingTexts(found)) yield text
      }
    },
    async unembedded(id, count, behind) {
      const isLacking = await lacking(session.query, id)
      const rows = await session.query<TextRow>(
        `select ${COLUMNS} from ${LIVE} where d.died is null and p.row > $1 and ${isLacking} order by p.row limit $2`,
        [behind, count],
      )
      const last = rows.at(-1)
      const rest = last
        ? await session.query<TextRow>(
            `select ${COLUMNS} from ${LIVE} where d.died is null and p.row > $1 and p.document = $2 and ${isLacking} order by p.row`,
            [last.row, last.document],
          )
        : []
      return [...embeddingTexts([...rows, ...rest])]
    },
    async countUnembedded(id) {
      const [found] = await session.query<{ count: number }>(
        `select count(*) as count from ${LIVE} where d.died is null and ${await lacking(session.query, id)}`,
      )
      return found?.count ?? 0
    },
    async putVectors(id, dimensions, rows, vectors) {
      rows.forEach((_, at) => {
        const vector = vectors[at]
        assertVector(id, dimensions, vector)
      })
      const table = vectorTable(s, await set(id, dimensions))
      const oid = await oidOfVector()
      await session.query(
        `insert into ${table} (passage, vector) select * from unnest($1::bigint[], $2::"${extension}".vector[])
         on conflict (passage) do update set vector = excluded.vector`,
        [[...rows], binaryArray(oid, vectors.map(vectorBytes))],
      )
    },
    async buildIndex(of, buildMemory) {
      if (of.dimensions > MOST_HALVES) return
      await session.transaction(async (query) => {
        if (buildMemory !== undefined)
          await query('select set_config($1, $2, true)', ['maintenance_work_mem', buildMemory])
        await query(
          `create index if not exists vectors_${of.embedder}_hnsw on ${vectorTable(s, of)}
           using hnsw (${of.indexed('vector')} ${of.operators}) with (m = ${LINKS}, ef_construction = ${BUILD_CANDIDATES})`,
        )
      })
    },
  }
}
