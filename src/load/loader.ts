import type { DocumentKind, Mark } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { StatementKind } from '../model/statement.ts'

/** A file's bytes as they lie in the documents folder. */
export interface SourceFile {
  /** Path from the documents folder, with forward slashes. */
  readonly file: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string
}

/** What a source, its front matter or its sidecar says of itself. Dates are ISO 8601 with their own precision. */
export interface SourceFacts {
  readonly title?: string
  readonly author?: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly capturedAt?: string
  readonly url?: string
  readonly language?: string
  readonly kind?: DocumentKind
  readonly collection?: string
  readonly syndicatedFrom?: string
  readonly tags?: readonly string[]
  /** What made the text beside the reader itself, such as a program that recognises text in pictures. */
  readonly reader?: string
}

/** A post, a turn of speech or a quoted reply inside a longer text. Spans point into the text that it was found in. */
export interface Post {
  /** A post unless told. */
  readonly kind?: StatementKind
  /** Words, links and signature together: no passage crosses its edge. */
  readonly block: Span
  /** The words that were posted, without links at the end and without the signature. */
  readonly words: Span
  readonly speaker?: string
  readonly handle?: string
  readonly saidOn?: string
  readonly url?: string
  /** The network or server where it stood, if that is told. */
  readonly outlet?: string
}

/** One document as a reader found it, before it is cleaned. One line of `text` is one block. */
export interface RawText {
  readonly text: string
  readonly facts: SourceFacts
  /** Sorted by offset. A heading mark stands at the start of the heading's own line. */
  readonly marks: readonly Mark[]
  /** Posts that the format itself sets apart; posts written into the text are found later. */
  readonly posts: readonly Post[]
  /** Paragraphs in bold or italic letters from end to end, where the format tells: the questions of many interviews. */
  readonly marked?: readonly Span[]
  /** 'marked' when the format says which lines are headings, 'unmarked' when they must be found by their shape. */
  readonly headings: 'marked' | 'unmarked'
  /** Where it differs from its reader's, as inside an archive of files. */
  readonly mediaType?: string
  /** What was left out and why, one sentence each, for the people who run the ingest. */
  readonly notes?: readonly string[]
}

/**
 * A reader of one format. `read` gives one text for each document in the file (a mailbox holds several), in their
 * order, and throws FootnoteError('document-unreadable') with the file's name and the reason. Its laws are in
 * test/laws/loader-laws.ts.
 */
export interface Loader {
  readonly name: string
  /** Raise it when the same bytes give another result, so that files read by an older version are read again. */
  readonly version: number
  readonly mediaType: string
  /** Lower case, with their dot. */
  readonly extensions: readonly string[]
  /** True for bytes that are of this format beyond doubt, whatever the file is called. Looks only at what it must. */
  readonly recognises?: (bytes: Uint8Array) => boolean
  read(source: SourceFile): Promise<readonly RawText[]>
}
