import type { Document, DocumentFacts, Mark, Place } from '../model/document.ts'
import { passageId, type Passage } from '../model/passage.ts'
import type { Statement } from '../model/statement.ts'

/** Rows of the catalogue as the nouns of the model. What is parsed here is only ever what the writer stored. */

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

export interface DocumentRecord {
  readonly facts: string
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
  return json === null ? undefined : (JSON.parse(json) as Place)
}

export function readFacts(json: string): DocumentFacts {
  return JSON.parse(json) as DocumentFacts
}

export function readDocument({ facts, marks, text }: DocumentRecord): Document {
  return { ...readFacts(facts), text, marks: JSON.parse(marks) as readonly Mark[] }
}

type StatementFacts = Omit<Statement, 'documentId' | 'span'>

export function readStatement({ documentId, first, last, facts }: StatementRecord): Statement {
  return { ...(JSON.parse(facts) as StatementFacts), documentId, span: { start: first, end: last } }
}

export function factsJson({ text: _text, marks: _marks, ...facts }: Document): string {
  return JSON.stringify(facts)
}

export function statementJson({ documentId: _documentId, span: _span, ...facts }: Statement): string {
  return JSON.stringify(facts satisfies StatementFacts)
}
