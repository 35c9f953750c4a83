import { sha256 } from '../load/folder/document-id.ts'
import { documentSketch } from '../load/reader/document-sketch.ts'
import type { LoadedDocument } from '../load/load-file.ts'
import type { Mark, DocumentFacts, Place } from '../model/document.ts'
import type { Statement } from '../model/statement.ts'
import type { DocumentContents } from '../store/writer.ts'
import { canonicalJson } from './manifest/canonical.ts'

/** What is said of a document when it is put, beside what its reader found in it. */
export interface Provenance {
  readonly reader: string
  /** ISO 8601. */
  readonly firstSeen: string
}

export function contentsOf({ notes, ...loaded }: LoadedDocument, provenance: Provenance): DocumentContents {
  // A text that was recognised in pictures says so: `pdf 2.3, text recognised by tesseract 5.3.0`.
  const own = loaded.document.reader
  const reader = own === undefined ? provenance.reader : `${provenance.reader}, ${own}`
  const contents = { ...loaded, document: { ...loaded.document, ...provenance, reader } }
  const sketch = loaded.sketch ?? documentSketch(loaded)
  return { ...contents, sketch, ...(notes && { notes }), digest: digestOf(contents.document, contents) }
}

interface Digested {
  readonly passages: readonly {
    readonly span: { readonly start: number; readonly end: number }
    readonly place?: Place
  }[]
  readonly statements: readonly Statement[]
}

/**
 * SHA-256 over all that is kept of a document and can not be sliced out of its text: facts, marks, where its passages
 * and statements stand and who speaks. The text itself is in it by its own hash.
 */
export function digestOf(
  document: DocumentFacts & { readonly marks: readonly Mark[]; readonly text?: string },
  { passages, statements }: Digested,
): string {
  // These two are said of a document by the rest of the archive.
  const { text: _text, lastSeen: _lastSeen, origin: _origin, marks, ...facts } = document
  const places = passages.map(({ span, place }) => [span.start, span.end, place ?? null])
  return sha256(canonicalJson({ facts, marks, passages: places, statements }))
}
