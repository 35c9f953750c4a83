import type { Rest } from '../common/pace.ts'
import { spellingKeys } from '../common/spellings.ts'
import { buildSegment } from './build-segment.ts'
import type { Query } from './connection.ts'
import { BLOCK, FIELDS, type Field, type Segment } from './segments.ts'
import type { Session } from './session.ts'
import { byteaArray } from './wire.ts'

/** A block that is to get a segment: of what came with `next` alone, or of all that it holds then. */
export interface Planned {
  readonly field: Field
  readonly block: number
  readonly isWhole: boolean
}

/** After this many segments, or when this part of a block is gone, it is written as one again. */
const MOST_SEGMENTS = 8
const MOST_GONE = 0.4

/** Which blocks need a new segment; all of them, whole, when the analysis has another version now. */
export async function planSegments(
  query: Query,
  s: string,
  next: number,
  isAnew: boolean,
): Promise<readonly Planned[]> {
  const planned: Planned[] = []
  for (const field of ['words', 'grams', 'phrases'] as const) {
    const rows =
      field === 'phrases'
        ? `select d.row, d.born, d.died from ${s}.documents d`
        : `select p.row, d.born, d.died from ${s}.passages p join ${s}.documents d on d.row = p.document`
    const blocks = await query<{ block: number; fresh: boolean; live: number; segments: number; held: number }>(
      `select coalesce(now.block, before.block) as block, coalesce(now.fresh, false) as fresh,
         coalesce(now.live, 0)::bigint as live, coalesce(before.segments, 0)::integer as segments,
         coalesce(before.held, 0)::bigint as held
       from (
         select row / ${BLOCK} as block, bool_or(born = $2) as fresh, count(*) as live
         from (${rows}) rows where died is null group by 1) now
       full join (
         select block, count(*) as segments, sum(octet_length(places) / 2) as held
         from ${s}.segments where field = $1 and died is null group by 1) before on before.block = now.block
       order by 1`,
      [FIELDS[field], next],
    )
    for (const { block, fresh, live, segments, held } of blocks) {
      // Grams hold only some of the passages, so what is gone of them is judged by their words, in the same blocks.
      const isThin = field !== 'grams' && held > 0 && live < held * (1 - MOST_GONE)
      const isWhole = isAnew || segments >= MOST_SEGMENTS || isThin
      if (fresh || isWhole) planned.push({ field, block, isWhole })
    }
  }
  return planned
}

/** Builds and stores one segment; its size counts only what came with `next`, or all when everything is made anew. */
export async function writeSegment(
  session: Session,
  s: string,
  next: number,
  { field, block, isWhole }: Planned,
  rest: Rest,
): Promise<void> {
  const range = [block * BLOCK, (block + 1) * BLOCK - 1] as const
  const since = isWhole ? 0 : next
  const segment = await buildSegment(session.query, s, field, { range, since }, rest)
  await session.transaction(async (query) => {
    const key = [FIELDS[field], block, next]
    // Both are for a transaction that is done again.
    for (const table of ['segments', 'postings'])
      await query(`delete from ${s}.${table} where field = $1 and block = $2 and born = $3`, key)
    if (isWhole)
      for (const table of ['segments', 'postings'])
        await query(
          `update ${s}.${table} set died = $3 where field = $1 and block = $2 and born < $3 and died is null`,
          key,
        )
    await storeSegment(query, s, key, segment)
    if (field === 'words') await storeNames(query, s, segment.terms)
  })
}

const AT_ONCE = 4_000

async function storeSegment(query: Query, s: string, key: readonly number[], segment: Segment): Promise<void> {
  const { places, lengths, terms, packed } = segment
  if (places.length === 0) return
  await query(`insert into ${s}.segments (field, block, born, places, lengths) values ($1, $2, $3, $4, $5)`, [
    ...key,
    places,
    lengths,
  ])
  // In order: an index that grows at its end, a term after the other, is filled several times as fast.
  const order = terms
    .map((term, of) => ({ of, bytes: Buffer.from(term) }))
    .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
  for (let at = 0; at < order.length; at += AT_ONCE) {
    const some = order.slice(at, at + AT_ONCE).map(({ of }) => of)
    await query(
      `insert into ${s}.postings (field, block, born, term, packed)
       select $1::smallint, $2::bigint, $3::bigint, term, packed from unnest($4::text[], $5::bytea[]) as t (term, packed)`,
      [...key, some.map((of) => terms[of] ?? ''), byteaArray(some.map((of) => packed[of] ?? new Uint8Array()))],
    )
  }
}

async function storeNames(query: Query, s: string, terms: readonly string[]): Promise<void> {
  const pairs = terms.flatMap((term) => spellingKeys(term).map((key) => ({ key, term })))
  for (let at = 0; at < pairs.length; at += AT_ONCE) {
    const some = pairs.slice(at, at + AT_ONCE)
    await query(
      `insert into ${s}.names (key, term) select * from unnest($1::text[], $2::text[]) on conflict do nothing`,
      [some.map(({ key }) => key), some.map(({ term }) => term)],
    )
  }
}
