import type { Attribution, Citation, CitedDocument } from '../model/citation.ts'
import type { DocumentFacts } from '../model/document.ts'
import type { Statement } from '../model/statement.ts'
import type { Candidate } from './candidates.ts'

/** The facts of a document that its citations carry. */
export function citedDocument(facts: DocumentFacts): CitedDocument {
  const { id, file, title, titleFrom, author, publisher, publishedOn, url, language, collection } = facts
  return {
    id,
    file,
    title,
    titleFrom,
    language,
    collection,
    ...(author === undefined ? {} : { author }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(url === undefined ? {} : { url }),
  }
}

/** Whose words stand at a place: the statement's speaker, or the document's own voice. */
export function attributionOf(statement: Statement | undefined): Attribution {
  if (!statement) return { kind: 'narration' }
  const { kind, speaker, role, handle, saidOn, outlet } = statement
  return {
    kind,
    ...(speaker === undefined ? {} : { speaker }),
    ...(role === undefined ? {} : { role }),
    ...(handle === undefined ? {} : { handle }),
    ...(saidOn === undefined ? {} : { saidOn }),
    ...(outlet === undefined ? {} : { outlet }),
  }
}

/** A citation of a candidate; the quote is sliced out of the canonical text here and nowhere else. */
export function cite({ document, hit, span, statement }: Candidate, marker: number): Citation {
  return {
    marker,
    document: citedDocument(document),
    passageId: hit.passage.id,
    span,
    quote: document.text.slice(span.start, span.end),
    ...(hit.passage.place ? { place: hit.passage.place } : {}),
    attribution: attributionOf(statement),
  }
}
