import type { Span } from '../../model/span.ts'
import { normaliseQuote } from '../../text/normalise.ts'
import { phraseSpans } from '../../text/phrase.ts'
import { phraseText } from '../../text/phrase-words.ts'
import { respelledSpans, respellingOf } from '../../text/respelling.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import type { PhraseFound } from '../store.ts'

interface Candidate {
  readonly row: number
  readonly id: string
  readonly text: string
}

type IsKept = (documentRow: number) => boolean

/**
 * Where a text stands word for word. SQLite names the documents that hold its words in a row; only what is there letter
 * by letter, as text/normalise says for quotes, is returned.
 */
export function findPhrase(catalogue: Catalogue, text: string, count: number, isKept: IsKept): PhraseFound[] {
  const words = phraseText(text)
  if (words === '' || normaliseQuote(text).text === '') return []
  return placesIn(catalogue, `"${words}"`, count, isKept, (document) => phraseSpans(document, text))
}

/** The same for words in whatever spelling, as text/respelling has it. */
export function findRespelled(catalogue: Catalogue, text: string, count: number, isKept: IsKept): PhraseFound[] {
  const respelling = respellingOf(text)
  if (!respelling || respelling.clauses.length === 0) return []
  const match = respelling.clauses
    .map((clause) => `(${clause.map((phrase) => `"${phrase.join(' ')}"`).join(' OR ')})`)
    .join(' AND ')
  return placesIn(catalogue, match, count, isKept, (document) => respelledSpans(document, text, respelling))
}

function placesIn(
  catalogue: Catalogue,
  match: string,
  count: number,
  isKept: IsKept,
  spansIn: (text: string) => Iterable<Span>,
): PhraseFound[] {
  if (count <= 0) return []
  const rows = catalogue
    .prepare<[string], number>('select rowid from phrases where phrases match ? order by rowid')
    .pluck()
    .all(match)
  const document = catalogue.prepare<[number], Candidate>('select row, id, text from documents where row = ?')
  const found: PhraseFound[] = []
  for (const row of rows) {
    if (!isKept(row)) continue
    const candidate = document.get(row)
    if (!candidate) continue
    for (const span of spansIn(candidate.text)) {
      found.push({ documentId: candidate.id, span })
      if (found.length >= count) return found
    }
  }
  return found
}
