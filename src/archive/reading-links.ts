import type { Span } from '../model/span.ts'

/** Words in a document, for which the reading room may have an address. */
export interface CitedPlace {
  readonly documentId: string
  readonly span: Span
  readonly quote: string
  readonly collection: string
}

export type ReadingLink = (place: CitedPlace) => string | undefined

interface Quoted {
  readonly document: { readonly id: string; readonly collection: string }
  readonly span: Span
  readonly quote: string
}

/** Adds the reading room's address to what quotes a document; gives it back as it is where there is none. */
export function linkedBy(readingLink: ReadingLink | undefined) {
  return <T extends Quoted>(quoted: T): T & { readonly readingLink?: string } => {
    const { document, span, quote } = quoted
    const link = readingLink?.({ documentId: document.id, span, quote, collection: document.collection })
    return link === undefined ? quoted : { ...quoted, readingLink: link }
  }
}

/** The same for all of a list that has at least one. */
export function each<T, R>([first, ...rest]: readonly [T, ...T[]], change: (one: T) => R): [R, ...R[]] {
  return [change(first), ...rest.map(change)]
}
