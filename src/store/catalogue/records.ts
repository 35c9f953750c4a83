import type { ComparedFacts } from '../../model/origin.ts'
import type { Document, DocumentFacts, Mark, Place } from '../../model/document.ts'
import { passageId, type Passage } from '../../model/passage.ts'
import type { Statement } from '../../model/statement.ts'

/** Rows of the catalogue as the nouns of the model. What is parsed here is only ever what the writer stored, so its type is known. */

export interface PassageRecord {
  readonly row: number
  readonly documentId: string
  readonly first: number
  readonly last: number
  readonly place: string | null
  readonly text: string
}

export interface StatementRecord {
  readonly documentId: string
  readonly first: number
  readonly last: number
  readonly facts: string
}

export interface FactsRecord {
  readonly facts: string
  readonly lastSeen: string | null
}

export interface DocumentRecord extends FactsRecord {
  readonly marks: string
  readonly text: string
}

export function readPassage(record: PassageRecord): Passage & { readonly row: number } {
  const span = { start: record.first, end: record.last }
  const place = readPlace(record.place)
  const id = passageId(record.documentId, span)
  return { id, documentId: record.documentId, span, text: record.text, row: record.row, ...(place && { place }) }
}

export function readPlace(json: string | null): Place | undefined {
  if (json === null) return undefined
  const place: Place = JSON.parse(json)
  return place
}

export function readFacts(json: string): DocumentFacts {
  const facts: DocumentFacts = JSON.parse(json)
  return facts
}

/** The others are a third of what the facts of a large archive take in memory. */
export function comparedFacts({ title, titleFrom, ...facts }: DocumentFacts): ComparedFacts {
  const { id, file, textSha256, url, publisher, syndicatedFrom, publishedOn, capturedAt, firstSeen } = facts
  const givenTitle = titleFrom === 'source' || titleFrom === 'sidecar' ? title : undefined
  return { id, file, textSha256, givenTitle, url, publisher, syndicatedFrom, publishedOn, capturedAt, firstSeen }
}

export function readDocument({ facts, marks, text }: Omit<DocumentRecord, 'lastSeen'>): Document {
  const read: readonly Mark[] = JSON.parse(marks)
  return { ...readFacts(facts), text, marks: read }
}

type StatementFacts = Omit<Statement, 'documentId' | 'span'>

export function readStatement({ documentId, first, last, facts }: StatementRecord): Statement {
  const read: StatementFacts = JSON.parse(facts)
  return { ...read, documentId, span: { start: first, end: last } }
}

export function factsJson({ text: _text, marks: _marks, ...facts }: Document): string {
  return JSON.stringify(facts)
}

export function statementJson({ documentId: _documentId, span: _span, ...facts }: Statement): string {
  return JSON.stringify(facts satisfies StatementFacts)
}
