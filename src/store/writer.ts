import type { Document, DocumentFacts } from '../model/document.ts'
import type { FileNote, LastIngest } from '../model/last-ingest.ts'
import type { ComparedFacts, OriginGroup } from '../model/origin.ts'
import type { Passage } from '../model/passage.ts'
import type { Statement } from '../model/statement.ts'

/** A document with everything that was found in it. */
export interface DocumentContents {
  readonly document: Document
  readonly passages: readonly Passage[]
  readonly statements: readonly Statement[]
  /** What its reader left out and why; kept with the document. */
  readonly notes?: readonly string[]
  /** What the search for copies compares: made by ingest/, meaningless to the store. */
  readonly sketch?: Uint8Array
  /** SHA-256 over all that is stored of the document, hex, for `verify`. */
  readonly digest?: string
}

/** Sketches of documents of the next state, many in one piece: each for itself would take twice as long to read. */
export interface SketchedPage {
  /** Ascending. */
  readonly rows: readonly number[]
  /** Of the sketch of each in `bytes`; 0 where there is none. */
  readonly lengths: readonly number[]
  /** To be copied by who keeps it. */
  readonly bytes: Uint8Array
  /** From this place on they do not belong to the current state: what came has higher rows than what was there. */
  readonly firstNew: number
}

export interface ComparedDocument {
  readonly row: number
  readonly facts: ComparedFacts
}

/** All documents; those that tell where they are from, by an address, a title of their own or a reprint line; or these. */
export type ComparedChoice =
  'all' | 'telling' | { readonly ids: readonly string[] } | { readonly rows: readonly number[] }

/** A document of the next state with all that it says of itself, as ingest/ wants it for the manifest. */
export interface WrittenDocument {
  readonly row: number
  readonly sketch?: Uint8Array
  /** It does not belong to the current state. */
  readonly isNew: boolean
  /** As they were put. */
  readonly facts: DocumentFacts
  readonly digest?: string
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
  /** As it was put, or seen since. */
  readonly look?: string | undefined
}

export interface FileFacts {
  readonly file: string
  readonly fingerprint: string
  /** How it looked when it was read, where that tells later that it is the same (load/folder/look.ts). */
  readonly look?: string
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
  /** Left out when it is that of the current state. */
  readonly embedderState?: Uint8Array
  /** How many passages the archive had when the embedder was fitted; 0 for one that is never fitted. */
  readonly fittedPassages: number
  /** ISO 8601. */
  readonly indexedAt: string
  /** The documents that have copies; those of the current state are replaced. */
  readonly origins?: readonly OriginGroup[]
  /** The manifest's entry for this state: one line of JSON. */
  readonly manifest?: string
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
        /** Read when asked for: it may be many megabytes. */
        readonly embedderState: () => Promise<Uint8Array>
        readonly fittedPassages: number
        readonly indexedAt: string
        /** The last entry of the manifest, as it was committed. */
        readonly manifest?: string
      }
    | undefined
  /** What had to be done to the index before it could be written, for a plain word to the people who run the ingest. */
  readonly notice?: 'upgraded' | 'set-aside'
  files(): Promise<readonly KnownFile[]>
  /** Replaces what is known of the file. All of the file's documents are kept, or none. */
  put(file: FileFacts, documents: readonly DocumentContents[]): Promise<void>
  remove(file: string): Promise<void>
  /** Replaces the looks of files whose contents are as they were put. It is no change of the archive. */
  looked(files: readonly Required<Pick<FileFacts, 'file' | 'look'>>[]): Promise<void>
  /** True when the next state would differ from the current one. */
  hasChanges(): Promise<boolean>
  /** Told when all files were put: what needs no vectors may be begun. It changes nothing that anybody sees. */
  prepare?(): Promise<void>
  /** Of these ids those that documents of other files than this one have in the next state. */
  takenIds(ids: readonly string[], file: string): Promise<ReadonlySet<string>>
  counts(): Promise<WriterCounts>
  /** Of the passages of the next state, in order of their rows, as they are to be embedded; at most `count`, evenly spread. Each is read when it is asked for. */
  sample(count: number): AsyncIterable<string>
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
  /** Documents of the next state in order of their rows, behind `row`; at most `count`. */
  documents(behind: number, count: number): Promise<readonly WrittenDocument[]>
  /** Of the same what every document is looked through for. */
  sketched(behind: number, count: number): Promise<SketchedPage>
  /** Of the same what is compared, of those that are chosen. */
  compared(choice: ComparedChoice, behind: number, count: number): Promise<readonly ComparedDocument[]>
  /**
   * What the next state has and the current one has not, or the other way round, in order of rows, behind `row`. Digests
   * are there, sketches are not.
   */
  changes?(which: 'came' | 'went', behind: number, count: number): Promise<readonly WrittenDocument[]>
  /** What readers left out of the files of the next state. */
  notes(): Promise<readonly FileNote[]>
  /** The canonical text of a document of the next state. */
  text(row: number): Promise<string | undefined>
  /** Of the current state. */
  origins(): Promise<readonly OriginGroup[]>
  /**
   * Keeps what the ingest reports, at once and for readers of any state. A document was last seen at `report.at`, unless
   * its file is among `unseen`: then it keeps the time it had. `manifest` replaces the last entry of the manifest.
   */
  record(report: LastIngest, unseen: readonly string[], manifest?: string): Promise<void>
  close(): Promise<void>
}
