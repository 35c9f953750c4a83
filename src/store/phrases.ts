import type { Span } from '../model/span.ts'
import { normaliseQuote } from '../text/normalise.ts'
import { phraseSpans } from '../text/phrase.ts'
import { phraseText } from '../text/phrase-words.ts'
import type { Catalogue } from './schema.ts'

export interface PhraseFound {
  readonly documentId: string
  readonly span: Span
}

interface Candidate {
  readonly row: number
  readonly id: string
  readonly text: string
}

/**
 * Where a text stands word for word, in the order in which documents came into the archive. SQLite names the documents
 * that hold its words in a row; only what is there letter by letter, as text/normalise says for quotes, is returned.
 */
export function findPhrase(
  catalogue: Catalogue,
  text: string,
  count: number,
  isKept: (documentRow: number) => boolean,
): PhraseFound[] {
  const words = phraseText(text)
  if (words === '' || normaliseQuote(text).text === '' || count <= 0) return []
  const rows = catalogue
    .prepare<[string], number>('select rowid from phrases where phrases match ? order by rowid')
    .pluck()
    .all(`"${words}"`)
  const document = catalogue.prepare<[number], Candidate>('select row, id, text from documents where row = ?')
  const found: PhraseFound[] = []
  for (const row of rows) {
    if (!isKept(row)) continue
    const candidate = document.get(row)
    if (!candidate) continue
    for (const span of phraseSpans(candidate.text, text)) {
      found.push({ documentId: candidate.id, span })
      if (found.length >= count) return found
    }
  }
  return found
}
