import { phraseWords } from '../../text/phrase-words.ts'
import { countsNeighbours, createAnalyser, type IndexTerms } from '../words/index-text.ts'
import type { Rest } from '../common/pace.ts'
import { createPostingsBuilder } from '../words/postings-builder.ts'
import { readFacts, readPlace } from '../catalogue/records.ts'
import type { WordField } from '../store.ts'
import type { Query } from './connection.ts'
import { grouped } from './grouped.ts'
import { phraseBuckets, segmentFrom, type Field, type Segment } from './segments.ts'

/** Rows from the first to the last of a block, and the generation from which on they count. */
interface Wanted {
  readonly range: readonly [first: number, last: number]
  readonly since: number
}

/** The segment of a field for the living passages, or documents, that are wanted. */
export async function buildSegment(
  query: Query,
  s: string,
  field: Field,
  wanted: Wanted,
  rest: Rest,
): Promise<Segment> {
  return field === 'phrases' ? phraseSegment(query, s, wanted, rest) : wordSegment(query, s, field, wanted, rest)
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
  { range: [first, last], since }: Wanted,
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
      const around = countsNeighbours(field) ? analysed : []
      for (const [of, passage] of analysed.entries())
        if (passage.row >= first && passage.row <= last)
          builder.add(passage.row - first, 0, passage, around[of - 1], around[of + 1])
    }
  }
  return segmentFrom(field, builder.build())
}

async function phraseSegment(
  query: Query,
  s: string,
  { range: [first, last], since }: Wanted,
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
    if (!end) return segmentFrom('phrases', builder.build())
    behind = end.row
  }
}
