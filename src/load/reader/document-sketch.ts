import { sketchBytes, sketchOf } from '../../text/sketch.ts'
import type { LoadedDocument } from '../load-file.ts'

/** What the search for copies compares of a document. Made beside the reading, where there are processes for it. */
export function documentSketch({ document, statements }: Pick<LoadedDocument, 'document' | 'statements'>): Uint8Array {
  const quotations = statements
    .filter(({ kind }) => kind === 'quotation')
    .map(({ span }) => document.text.slice(span.start, span.end))
  return sketchBytes(sketchOf(document.text, quotations))
}
