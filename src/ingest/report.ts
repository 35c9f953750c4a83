import type { Embedder, TrainableEmbedder } from '../embed/embedder.ts'
import type { FileReader } from '../load/file-reader.ts'
import type { Loader } from '../load/loader.ts'
import type { Log } from '../log.ts'
import type { Writer } from '../store/writer.ts'

export interface IngestProgress {
  readonly step: 'reading' | 'fitting' | 'embedding' | 'indexing'
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
}

export interface IngestOptions {
  readonly documentsDir: string
  /** Opened by the caller, who also closes it. */
  readonly writer: Writer
  readonly embedder: Embedder | TrainableEmbedder
  readonly loaders: readonly Loader[]
  /** Reads one file, with limits of its own where it has them; in this process, without, when left out. */
  readonly load?: FileReader['load']
  readonly now: () => Date
  readonly log?: Log
  readonly onProgress?: (progress: IngestProgress) => void
  readonly signal?: AbortSignal
}

export interface SkippedFile {
  readonly file: string
  readonly reason: string
  readonly hint: string
}

/** Counts of files, but for documents and passages, which the archive holds now. */
export interface IngestReport {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  readonly skipped: readonly SkippedFile[]
  readonly documents: number
  readonly passages: number
  readonly milliseconds: number
  /** True when the embedder learned anew from the archive, and all passages were embedded again. */
  readonly refitted: boolean
}
