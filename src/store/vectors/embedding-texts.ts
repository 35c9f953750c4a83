import type { DocumentFacts } from '../../model/document.ts'
import { indexText } from '../words/index-text.ts'
import { readFacts, readPlace } from '../catalogue/records.ts'
import type { EmbeddingText } from '../writer.ts'

/** A passage as a writer's catalogue holds it, with what its document says of itself. */
export interface TextRow {
  readonly row: number
  readonly document: number
  readonly language: string
  readonly facts: string
  readonly place: string | null
  readonly text: string
}

/** Passages as they are to be embedded; those of one document stand together, so its facts are read once. */
export function* embeddingTexts(rows: Iterable<TextRow>): Generator<EmbeddingText> {
  let latest: { readonly document: number; readonly facts: DocumentFacts } | undefined
  for (const { row, document, language, facts, place, text } of rows) {
    if (latest?.document !== document) latest = { document, facts: readFacts(facts) }
    const { title, titleFrom } = latest.facts
    yield { row, document, text: indexText({ title, titleFrom, language, place: readPlace(place), text }) }
  }
}
