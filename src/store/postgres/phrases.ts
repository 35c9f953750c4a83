import type { Span } from '../../model/span.ts'
import { normaliseQuote } from '../../text/normalise.ts'
import { phraseSpans } from '../../text/phrase.ts'
import { phraseWords } from '../../text/phrase-words.ts'
import type { Clause, Clauses } from '../../text/respelling-clauses.ts'
import { respelledSpans, respellingOf } from '../../text/respelling.ts'
import type { PhraseFound } from '../store.ts'
import type { Query } from './connection.ts'
import type { Condition } from './filter-sql.ts'
import { BLOCK, phraseBuckets } from './segments.ts'
import type { TermPlaces, Terms } from './terms.ts'

interface Index {
  readonly query: Query
  readonly s: string
  readonly terms: Terms
}

/** More buckets than this hardly leave fewer documents, and each is a list to fetch. */
const MOST_BUCKETS = 12
/** Texts fetched at once, to be looked at letter by letter. */
const TEXTS = 16

/** As phrases.ts of the local store: in the order in which documents came, only what is there letter by letter. */
export async function findPhrase(
  index: Index,
  text: string,
  count: number,
  condition: Condition,
): Promise<PhraseFound[]> {
  const words = phraseWords(text)
  if (words.length === 0 || normaliseQuote(text).text === '') return []
  return placesIn(index, [[words]], count, condition, (document) => phraseSpans(document, text))
}

/** As phrases.ts of the local store: the same words in whatever spelling. */
export async function findRespelled(
  index: Index,
  text: string,
  count: number,
  condition: Condition,
): Promise<PhraseFound[]> {
  const respelling = respellingOf(text)
  if (!respelling) return []
  return placesIn(index, respelling.clauses, count, condition, (document) => respelledSpans(document, text, respelling))
}

async function placesIn(
  { query, s, terms }: Index,
  clauses: Clauses,
  count: number,
  { sql, parameters }: Condition,
  spansIn: (text: string) => Iterable<Span>,
): Promise<PhraseFound[]> {
  if (count <= 0) return []
  const rows = await rowsOf(terms, clauses)
  const found: PhraseFound[] = []
  for (let at = 0; at < rows.length; at += TEXTS) {
    const [many, limit] = [parameters.length + 1, rows.slice(at, at + TEXTS)]
    const candidates = await query<{ id: string; text: string }>(
      `select d.id, t.text from ${s}.documents d join ${s}.texts t on t.document = d.row
       where d.row = any($${many}::bigint[]) and ${sql} order by d.row`,
      [...parameters, limit],
    )
    for (const candidate of candidates)
      for (const span of spansIn(candidate.text)) {
        found.push({ documentId: candidate.id, span })
        if (found.length >= count) return found
      }
  }
  return found
}

/** Rows that have one phrase at least of every clause, as far as buckets tell, ascending. */
async function rowsOf(terms: Terms, clauses: Clauses): Promise<readonly number[]> {
  let rows: readonly number[] | undefined
  for (const clause of clauses) {
    const held = await rowsOfOne(terms, clause)
    const before = rows
    rows = before === undefined ? held : held.filter(isIn(before))
    if (rows.length === 0) break
  }
  return rows ?? []
}

async function rowsOfOne(terms: Terms, clause: Clause): Promise<readonly number[]> {
  const bucketsOf = clause.map((phrase) => phraseBuckets(phrase).slice(0, MOST_BUCKETS))
  const distinct = [...new Set(bucketsOf.flat())]
  const places = await terms.places('phrases', distinct)
  const placesOf = new Map(distinct.map((bucket, at) => [bucket, places[at]]))
  const rows = bucketsOf.map((buckets) => inAll(buckets.flatMap((bucket) => placesOf.get(bucket) ?? [])))
  return rows.length === 1 ? (rows[0] ?? []) : [...new Set(rows.flat())].sort((one, other) => one - other)
}

function isIn(rows: readonly number[]): (row: number) => boolean {
  const known = new Set(rows)
  return (row) => known.has(row)
}

/** Rows that stand in every list, ascending. */
function inAll(lists: readonly TermPlaces[]): number[] {
  const [rarest, ...others] = lists.toSorted((one, other) => one.frequency - other.frequency)
  if (!rarest) return []
  const rows: number[] = []
  for (const [block, { places }] of [...rarest.blocks].sort(([one], [other]) => one - other)) {
    const sets = others.map(({ blocks }) => new Set(blocks.get(block)?.places))
    for (const place of places) if (sets.every((set) => set.has(place))) rows.push(block * BLOCK + place)
  }
  return rows
}
