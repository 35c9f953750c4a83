import type { DocumentFacts } from './document.ts'

/** What of a document is looked at to find what it is a copy of. */
export interface ComparedFacts extends Pick<DocumentFacts, 'id' | 'file' | 'textSha256'> {
  /** Its title, where its source or its sidecar gives it one: what we call a text ourselves is nobody's name for it. */
  readonly givenTitle?: string | undefined
  readonly url?: string | undefined
  readonly publisher?: string | undefined
  readonly syndicatedFrom?: string | undefined
  readonly publishedOn?: string | undefined
  readonly capturedAt?: string | undefined
  readonly firstSeen?: string | undefined
}

/**
 * How a document belongs to the earliest known one of its group: the very same text, nearly the same, a part of it, the
 * same with more around it, another capture of the same address, a text that says where it was printed first, or one that
 * is made around the same quotations.
 */
export type CopyRelation =
  'earliest' | 'same-text' | 'near-copy' | 'excerpt' | 'extended' | 'same-address' | 'says-so' | 'same-quotations'

/** A document's id, and how it belongs to its group. */
export interface GroupMember {
  readonly id: string
  readonly relation: CopyRelation
}

/**
 * Documents that come from one text, earliest known first. Which one is the origin is never asserted: an earlier print
 * may lie outside of the archive.
 */
export type OriginGroup = readonly [GroupMember, GroupMember, ...GroupMember[]]
