import { readFacts, readPlace } from '../records.ts'
import { phraseWords } from '../../text/phrase.ts'
import { createAnalyser, type IndexTerms } from '../index-text.ts'
import type { Rest } from '../pace.ts'
import { noPostings } from '../postings.ts'
import { createPostingsBuilder } from '../postings-builder.ts'
import { spellingKeys } from '../spellings.ts'
import type { WordField } from '../store.ts'
import type { Query } from './connection.ts'
import { grouped } from './grouped.ts'
import { BLOCK, FIELDS, phraseBuckets, segmentFrom, type Field, type Segment } from './segments.ts'
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
  const segment =
    field === 'phrases'
      ? await phraseSegment(session.query, s, range, since, rest)
      : await wordSegment(session.query, s, field, range, since, rest)
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
    .map((_, at) => at)
    .sort((one, other) => Buffer.compare(bytesOf(terms, one), bytesOf(terms, other)))
  for (let at = 0; at < order.length; at += AT_ONCE) {
    const some = order.slice(at, at + AT_ONCE)
    await query(
      `insert into ${s}.postings (field, block, born, term, packed)
       select $1::smallint, $2::bigint, $3::bigint, term, packed from unnest($4::text[], $5::bytea[]) as t (term, packed)`,
      [...key, some.map((of) => terms[of] ?? ''), byteaArray(some.map((of) => packed[of] ?? new Uint8Array()))],
    )
  }
}

function bytesOf(terms: readonly string[], at: number): Buffer {
  return Buffer.from(terms[at] ?? '')
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

interface TextRow {
  readonly row: number
  readonly document: number
  readonly place: string | null
  readonly text: string
  readonly language: string
  readonly facts: string
}

const DOCUMENTS_AT_ONCE = 500

/** Documents over the edge of a block are read whole: a passage is found by the words of its neighbours too. */
async function wordSegment(
  query: Query,
  s: string,
  field: WordField,
  [first, last]: readonly [number, number],
  since: number,
  rest: Rest,
): Promise<Segment> {
  const builder = createPostingsBuilder()
  const analyse = createAnalyser(field, builder.numberOf)
  const documents = await query<{ row: number }>(
    `select row from ${s}.documents where died is null and born >= $1 and last_row >= $2 and first_row <= $3 order by row`,
    [since, first, last],
  )
  for (let at = 0; at < documents.length; at += DOCUMENTS_AT_ONCE) {
    const rows = await query<TextRow>(
      `select p.row, p.document, p.place, p.text, d.language, d.facts
       from ${s}.passages p join ${s}.documents d on d.row = p.document
       where p.document = any($1::bigint[]) order by p.document, p.row`,
      [documents.slice(at, at + DOCUMENTS_AT_ONCE).map(({ row }) => row)],
    )
    for (const passages of grouped(rows, ({ document }) => document).values()) {
      const analysed: (IndexTerms & { readonly row: number })[] = []
      const { title, titleFrom } = readFacts(passages[0]?.facts ?? '{}')
      for (const { row, place, text, language } of passages) {
        const found = analyse({ title, titleFrom, language, place: readPlace(place), text })
        if (found) analysed.push({ row, ...found })
        await rest()
      }
      for (const [of, passage] of analysed.entries())
        if (passage.row >= first && passage.row <= last)
          builder.add(passage.row - first, 0, passage, analysed[of - 1], analysed[of + 1])
    }
  }
  return segmentFrom(
    field,
    builder.build(noPostings, () => true),
  )
}

async function phraseSegment(
  query: Query,
  s: string,
  [first, last]: readonly [number, number],
  since: number,
  rest: Rest,
): Promise<Segment> {
  const builder = createPostingsBuilder()
  for (let behind = first - 1; ;) {
    const rows = await query<{ row: number; text: string }>(
      `select d.row, t.text from ${s}.documents d join ${s}.texts t on t.document = d.row
       where d.died is null and d.born >= $1 and d.row > $2 and d.row <= $3 order by d.row limit ${DOCUMENTS_AT_ONCE / 10}`,
      [since, behind, last],
    )
    for (const { row, text } of rows) {
      builder.add(row - first, 0, { headings: [], text: phraseBuckets(phraseWords(text)).map(builder.numberOf) })
      await rest()
    }
    const end = rows.at(-1)
    if (!end)
      return segmentFrom(
        'phrases',
        builder.build(noPostings, () => true),
      )
    behind = end.row
  }
}
