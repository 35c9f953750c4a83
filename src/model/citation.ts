import type { DocumentFacts, DocumentKind, Place } from './document.ts'
import type { Span } from './span.ts'
import type { Statement, StatementKind } from './statement.ts'

/** Whose words the quote is. Narration is the article's own voice: it has no speaker beside the document's author. */
export interface Attribution {
  readonly kind: StatementKind | 'narration'
  readonly speaker?: string
  readonly role?: string
  readonly handle?: string
  readonly saidOn?: string
  readonly outlet?: string
  /** Whose words stand inside these, beside them: a quotation in a sentence of narration. Absent where nobody is named. */
  readonly holds?: readonly [Attribution, ...Attribution[]]
}

/** The part of a document's facts that a citation carries. */
export type CitedDocument = Pick<
  DocumentFacts,
  'id' | 'file' | 'title' | 'titleFrom' | 'author' | 'publisher' | 'publishedOn' | 'url' | 'language' | 'collection'
> & {
  /** Left out in what was kept before citations had it. */
  readonly kind?: DocumentKind
}

/** `quote === document.text.slice(span.start, span.end)`: it is sliced, never written. */
export interface Citation {
  /** From 1, unique in its answer. */
  readonly marker: number
  readonly document: CitedDocument
  readonly passageId: string
  readonly span: Span
  readonly quote: string
  readonly place?: Place
  readonly attribution: Attribution
  /** Of a document with a web address: that address, with a text fragment where one is unique in the canonical text. */
  readonly originalLink?: string
  /** Into the reading room, at the sentence; only where READING_ROOM_URL is set. */
  readonly readingLink?: string
}

/** The facts of a document that its citations carry. */
export function citedDocument(facts: DocumentFacts): CitedDocument {
  const { id, file, title, titleFrom, author, publisher, publishedOn, url, language, collection, kind } = facts
  return {
    id,
    file,
    title,
    titleFrom,
    language,
    collection,
    kind,
    ...(author === undefined ? {} : { author }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(url === undefined ? {} : { url }),
  }
}

/** Whose words stand at a place: the statement's speaker, or the document's own voice, and who is quoted `inside`. */
export function attributionOf(statement: Statement | undefined, inside: readonly Statement[] = []): Attribution {
  const named = inside.filter(({ speaker, handle }) => speaker !== undefined || handle !== undefined)
  const [first, ...rest] = named.map((one) => attributionOf(one))
  const holds = first === undefined ? {} : { holds: [first, ...rest] as const }
  if (!statement) return { kind: 'narration', ...holds }
  const { kind, speaker, role, handle, saidOn, outlet } = statement
  return {
    kind,
    ...(speaker === undefined ? {} : { speaker }),
    ...(role === undefined ? {} : { role }),
    ...(handle === undefined ? {} : { handle }),
    ...(saidOn === undefined ? {} : { saidOn }),
    ...(outlet === undefined ? {} : { outlet }),
    ...holds,
  }
}
