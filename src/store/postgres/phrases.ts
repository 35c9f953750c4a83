import type { Span } from '../../model/span.ts'
import { normaliseQuote } from '../../text/normalise.ts'
import { phraseSpans } from '../../text/phrase.ts'
import { phraseWords } from '../../text/phrase-words.ts'
import type { Query } from './connection.ts'
import type { Condition } from './filter-sql.ts'
import { BLOCK, phraseBuckets } from './segments.ts'
import type { TermPlaces, Terms } from './terms.ts'

export interface PhraseFound {
  readonly documentId: string
  readonly span: Span
}

/** More buckets than this hardly leave fewer documents, and each is a list to fetch. */
const MOST_BUCKETS = 12
/** Texts fetched at once, to be looked at letter by letter. */
const TEXTS = 16

/** As phrases.ts of the local store: in the order in which documents came, only what is there letter by letter. */
export async function findPhrase(
  { query, s, terms }: { readonly query: Query; readonly s: string; readonly terms: Terms },
  text: string,
  count: number,
  { sql, parameters }: Condition,
): Promise<PhraseFound[]> {
  const words = phraseWords(text)
  if (words.length === 0 || normaliseQuote(text).text === '' || count <= 0) return []
  const buckets = phraseBuckets(words).slice(0, MOST_BUCKETS)
  const rows = inAll(await terms.places('phrases', buckets))
  const found: PhraseFound[] = []
  for (let at = 0; at < rows.length; at += TEXTS) {
    const [many, limit] = [parameters.length + 1, rows.slice(at, at + TEXTS)]
    const candidates = await query<{ id: string; text: string }>(
      `select d.id, t.text from ${s}.documents d join ${s}.texts t on t.document = d.row
       where d.row = any($${many}::bigint[]) and ${sql} order by d.row`,
      [...parameters, limit],
    )
    for (const candidate of candidates)
      for (const span of phraseSpans(candidate.text, text)) {
        found.push({ documentId: candidate.id, span })
        if (found.length >= count) return found
      }
  }
  return found
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
