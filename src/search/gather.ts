import type { Document } from '../model/document.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Filter } from '../model/filter.ts'
import type { Statement } from '../model/statement.ts'
import type { Store } from '../store/store.ts'
import type { Search } from './search.ts'
import { searchedIn } from './searched.ts'

/** Passages that are read for an answer. More cost time and bring no further right sentence (docs/evaluation.md). */
const READ = 24

/** The words of a question that were looked for, as the index holds them. */
export interface Sought {
  readonly text: string
  readonly terms: readonly string[]
  readonly grams: readonly string[]
  /** By normalised word, further stems that count as the same word. */
  readonly spellings?: ReadonlyMap<string, readonly string[]>
}

/** Everything an answerer needs to know about a question, read from the store once. */
export async function gatherEvidence(store: Store, search: Search, sought: Sought, filter?: Filter): Promise<Evidence> {
  const hits = await search(sought.text, READ, filter, sought.spellings)
  const ids = [...new Set(hits.map(({ passage }) => passage.documentId))]
  const documents = new Map<string, Document>()
  const statements = new Map<string, readonly Statement[]>()
  for (const id of ids) {
    const document = await store.document(id)
    if (!document) continue
    documents.set(id, document)
    statements.set(id, await store.statementsOf(id))
  }
  return {
    hits,
    documents,
    statements,
    frequency: await frequencies(store, 'words', sought.terms),
    gramFrequency: await frequencies(store, 'grams', sought.grams),
    searched: await searchedIn(store, filter),
    counted: store.counts.passages,
  }
}

async function frequencies(
  store: Store,
  field: 'words' | 'grams',
  terms: readonly string[],
): Promise<Map<string, number>> {
  const counts = await store.frequencies(field, terms)
  return new Map(terms.map((term, at) => [term, counts[at] ?? 0]))
}
