import type { Span } from '../../model/span.ts'
import { normaliseQuote } from '../../text/normalise.ts'
import { phraseSpans } from '../../text/phrase.ts'
import { phraseText } from '../../text/phrase-words.ts'
import { respelledSpans, respellingOf } from '../../text/respelling.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import { createRest } from '../common/pace.ts'
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
export async function findPhrase(
  catalogue: Catalogue,
  text: string,
  count: number,
  isKept: IsKept,
): Promise<PhraseFound[]> {
  const words = phraseText(text)
  if (words === '' || normaliseQuote(text).text === '') return []
  return placesIn(catalogue, `"${words}"`, count, isKept, (document) => phraseSpans(document, text))
}

/** The same for words in whatever spelling, as text/respelling has it. */
export async function findRespelled(
  catalogue: Catalogue,
  text: string,
  count: number,
  isKept: IsKept,
): Promise<PhraseFound[]> {
  const respelling = respellingOf(text)
  if (!respelling || respelling.clauses.length === 0) return []
  const match = respelling.clauses
    .map((clause) => `(${clause.map((phrase) => `"${phrase.join(' ')}"`).join(' OR ')})`)
    .join(' AND ')
  return placesIn(catalogue, match, count, isKept, (document) => respelledSpans(document, text, respelling))
}

/** Rows of documents that SQLite looks through at once: of words that all of them hold some ten milliseconds, behind which others have a turn. */
const WINDOW = 4_000

async function placesIn(
  catalogue: Catalogue,
  match: string,
  count: number,
  isKept: IsKept,
  spansIn: (text: string) => Iterable<Span>,
): Promise<PhraseFound[]> {
  if (count <= 0) return []
  const rest = createRest()
  const last = catalogue.prepare<[], number | null>('select max(row) from documents').pluck().get() ?? 0
  const rows = catalogue
    .prepare<[string, number, number], number>(
      'select rowid from phrases where phrases match ? and rowid between ? and ? order by rowid',
    )
    .pluck()
  const document = catalogue.prepare<[number], Candidate>('select row, id, text from documents where row = ?')
  const found: PhraseFound[] = []
  for (let from = 0; from <= last; from += WINDOW) {
    for (const row of rows.all(match, from, from + WINDOW - 1)) {
      const candidate = isKept(row) ? document.get(row) : undefined
      for (const span of candidate ? spansIn(candidate.text) : []) {
        found.push({ documentId: candidate?.id ?? '', span })
        if (found.length >= count) return found
      }
      await rest()
    }
    await rest()
  }
  return found
}
