import type { Document } from '../model/document.ts'
import type { Passage } from '../model/passage.ts'
import type { Statement } from '../model/statement.ts'

/** A document with everything that was found in it. */
export interface DocumentContents {
  readonly document: Document
  readonly passages: readonly Passage[]
  readonly statements: readonly Statement[]
}

/** A file that the next state of the archive would hold if it became the current one now. */
export interface KnownFile {
  readonly file: string
  /** Digest of all that its documents were made from; another digest means other contents. */
  readonly fingerprint: string
  /** It belongs to the current state already, with these very contents. */
  readonly isCurrent: boolean
  /** The current state holds the file, with these or with other contents. */
  readonly wasCurrent: boolean
  readonly documents: number
}

export interface FileFacts {
  readonly file: string
  readonly fingerprint: string
}

export interface EmbeddingText {
  readonly row: number
  /** The key of its document: texts with the same one are neighbours. */
  readonly document: number
  readonly text: string
}

export interface Commit {
  readonly embedderId: string
  readonly dimensions: number
  readonly embedderState: Uint8Array
  /** How many passages the archive had when the embedder was fitted; 0 for one that is never fitted. */
  readonly fittedPassages: number
  /** ISO 8601. */
  readonly indexedAt: string
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

export interface WriterCounts {
  readonly documents: number
  readonly passages: number
}

/**
 * The one writer of an index. What it is given belongs to the next state of the archive; readers see nothing of it until
 * `commit`, and then all of it. What was given before a crash is still there when the next writer begins.
 */
export interface Writer {
  /** Of the current state; undefined when there is none yet. */
  readonly current:
    | {
        readonly embedderId: string
        readonly embedderState: Uint8Array
        readonly fittedPassages: number
        readonly indexedAt: string
      }
    | undefined
  files(): Promise<readonly KnownFile[]>
  /** Replaces what is known of the file. All of the file's documents are kept, or none. */
  put(file: FileFacts, documents: readonly DocumentContents[]): Promise<void>
  remove(file: string): Promise<void>
  /** True when the next state would differ from the current one. */
  hasChanges(): Promise<boolean>
  /** The ids of all documents of the next state, each with its file. */
  documentIds(): Promise<ReadonlyMap<string, string>>
  counts(): Promise<WriterCounts>
  /** Of the passages of the next state, in order of their rows, as they are to be embedded; at most `count`, evenly spread. */
  sample(count: number): Promise<readonly string[]>
  /** Passages of the next state that have no vector of this embedder yet, in order of their rows, behind `row`; whole documents, so a little more than `count`. */
  unembedded(embedderId: string, count: number, behind: number): Promise<readonly EmbeddingText[]>
  countUnembedded(embedderId: string): Promise<number>
  /** Throws index-mismatch for a vector of another size or with a value that is no number. */
  putVectors(
    embedderId: string,
    dimensions: number,
    rows: readonly number[],
    vectors: readonly Float32Array[],
  ): Promise<void>
  /** Makes the next state the current one: all at once, or, when anything fails before, not at all. */
  commit(commit: Commit): Promise<void>
  close(): Promise<void>
}
