import type { Query } from './connection.ts'
import { newestGeneration } from './generations.ts'

/**
 * Clears what no reader needs any more, as the local writer does, but with a grace: other processes may still answer from
 * the state before. What a killed ingest marked as dying lives again, unless it had already stored the file's new contents.
 * Segments of a generation that was never committed are made anew.
 */
export async function clearOld(query: Query, s: string, graceSeconds: number): Promise<void> {
  const current = await newestGeneration(query, s)
  await query(
    `update ${s}.files f set died = null where f.died > $1 and not exists
       (select 1 from ${s}.files later where later.file = f.file and later.born > $1)`,
    [current],
  )
  await query(
    `update ${s}.documents d set died = null from ${s}.files f where f.row = d.file and f.died is null and d.died > $1`,
    [current],
  )
  for (const table of ['segments', 'postings']) {
    await query(`delete from ${s}.${table} where born > $1`, [current])
    await query(`update ${s}.${table} set died = null where died > $1`, [current])
  }
  // What was the current state a while ago is the oldest that anybody may still read.
  const [kept] = await query<{ number: number }>(
    `select coalesce(max(number), 0)::bigint as number from ${s}.generations
     where committed_at < now() - make_interval(secs => $1::double precision)`,
    [graceSeconds],
  )
  const oldest = kept?.number ?? 0
  const tables = await vectorTables(query, s)
  for (const { table } of tables)
    await query(
      `delete from ${table} v using ${s}.passages p, ${s}.documents d
       where p.row = v.passage and d.row = p.document and d.died <= $1`,
      [oldest],
    )
  await query(`delete from ${s}.files where died <= $1`, [oldest])
  for (const table of ['segments', 'postings']) await query(`delete from ${s}.${table} where died <= $1`, [oldest])
  await query(`delete from ${s}.generations where number < $1`, [oldest])
  // Embedders behind the current one belong to an ingest that was killed while embedding: their vectors are kept for it.
  const unused = await query<{ number: number }>(
    `select e.number from ${s}.embedders e where e.number < coalesce(
       (select embedder from ${s}.generations order by number desc limit 1), 0)
       and not exists (select 1 from ${s}.generations g where g.embedder = e.number)`,
  )
  for (const { number } of unused) {
    await query(`drop table if exists ${s}.vectors_${number}`)
    await query(`delete from ${s}.embedders where number = $1`, [number])
  }
}

/** Of every embedder that has one. */
export async function vectorTables(
  query: Query,
  s: string,
): Promise<readonly { readonly embedder: number; readonly table: string }[]> {
  const found = await query<{ number: number }>(`select number from ${s}.embedders order by number`)
  const there = await Promise.all(
    found.map(async ({ number }) => {
      const [row] = await query<{ there: boolean }>('select to_regclass($1) is not null as there', [
        `${s}.vectors_${number}`,
      ])
      return row?.there === true
    }),
  )
  return found.filter((_, at) => there[at]).map(({ number }) => ({ embedder: number, table: `${s}.vectors_${number}` }))
}
