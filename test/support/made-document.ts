import { createHash } from 'node:crypto'
import type { Document, DocumentFacts, Mark } from '../../src/model/document.ts'
import { passageId, type Passage } from '../../src/model/passage.ts'
import type { Statement } from '../../src/model/statement.ts'

export interface MadeDocument {
  readonly document: Document
  readonly passages: readonly Passage[]
  readonly statements: readonly Statement[]
}

type Given = Partial<DocumentFacts> & { readonly marks?: readonly Mark[]; readonly statements?: readonly Statement[] }

/** A document whose passages are its lines, each with the line break behind it. */
export function madeDocument(file: string, text: string, given: Given = {}): MadeDocument {
  const sha256 = createHash('sha256').update(`${file}\n${text}`).digest('hex')
  const { statements = [], ...facts } = given
  const document: Document = {
    id: sha256.slice(0, 12),
    title: file,
    titleFrom: 'file',
    kind: 'article',
    language: 'en',
    collection: file.includes('/') ? (file.split('/')[0] ?? '') : 'documents',
    file,
    mediaType: 'text/plain',
    sha256,
    textSha256: createHash('sha256').update(text).digest('hex'),
    text,
    marks: [],
    ...facts,
  }
  const passages: Passage[] = []
  let start = 0
  for (const line of text.match(/[^\n]*\n|[^\n]+/g) ?? []) {
    const span = { start, end: start + line.length }
    const mark = document.marks.findLast(({ offset }) => offset <= start)
    const place = mark ? { place: mark.place } : {}
    passages.push({ id: passageId(document.id, span), documentId: document.id, span, text: line, ...place })
    start = span.end
  }
  return { document, passages, statements }
}
