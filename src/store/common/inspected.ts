import type { DocumentFacts, Mark } from '../../model/document.ts'
import type { Passage } from '../../model/passage.ts'
import type { Statement } from '../../model/statement.ts'

/** Something in an index that is not as it was written. */
export interface IndexFlaw {
  /** Undefined where no file of the archive can be named. */
  readonly file?: string
  /** One sentence about what was found. */
  readonly says: string
}

/** A document as it lies in the index, unchecked. */
export interface StoredDocument {
  readonly facts: DocumentFacts
  readonly text: string
  readonly marks: readonly Mark[]
  readonly passages: readonly Omit<Passage, 'id' | 'documentId'>[]
  readonly statements: readonly Statement[]
  /** As it was put; undefined of an index that an older Footnote made. */
  readonly digest: string | undefined
}

/** What an inspection of an index comes upon, one after the other. It never throws for damage. */
export type Inspected =
  | { readonly kind: 'document'; readonly document: StoredDocument }
  | { readonly kind: 'flaw'; readonly flaw: IndexFlaw }
  /** Once: the manifest's last entry as the index has it, and how many documents there are to come. */
  | { readonly kind: 'index'; readonly manifest: string | undefined; readonly documents: number }

export function flaw(says: string, file?: string): Inspected {
  return { kind: 'flaw', flaw: { says, ...(file !== undefined && { file }) } }
}
