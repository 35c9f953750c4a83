import type { Embedder, TrainableEmbedder } from '../embed/embedder.ts'
import type { FileReader } from '../load/reader/file-reader.ts'
import type { Loader } from '../load/loader.ts'
import type { Log } from '../log.ts'
import type { FileNote, SkippedFile } from '../model/last-ingest.ts'
import type { Writer } from '../store/writer.ts'
import type { LookedMemory } from './origins/looked-through.ts'

export type { FileNote, SkippedFile } from '../model/last-ingest.ts'

export interface IngestProgress {
  readonly step: 'reading' | 'comparing' | 'fitting' | 'embedding' | 'indexing'
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
  /** While reading: the passages of the files that were new or changed so far. */
  readonly passages?: number
}

export interface IngestOptions {
  readonly documentsDir: string
  /** Opened by the caller, who also closes it. */
  readonly writer: Writer
  readonly embedder: Embedder | TrainableEmbedder
  readonly loaders: readonly Loader[]
  /** Reads one file, with limits of its own where it has them; in this process, without, when left out. */
  readonly load?: FileReader['load']
  /** Told how many new files are to come, once the folder is known, and 0 when all are read. */
  readonly expect?: FileReader['expect']
  /** Where the manifest is kept; none is when it is left out. */
  readonly manifestFile?: string
  readonly now: () => Date
  /** Reads every file, instead of trusting size, dates and inode of those that were read before. */
  readonly comparesBytes?: boolean
  /** Files that are read though they are known, as what is kept of them was changed; 'all' is every file. */
  readonly again?: ReadonlySet<string> | 'all'
  /** Of a program that goes on, for this index alone. */
  readonly lookedMemory?: LookedMemory
  readonly log?: Log
  readonly onProgress?: (progress: IngestProgress) => void
  readonly signal?: AbortSignal
}

/** Counts of files, but for documents and passages, which the archive holds now. */
export interface IngestReport {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  /** The files behind the counts, sorted. */
  readonly files: {
    readonly added: readonly string[]
    readonly changed: readonly string[]
    readonly removed: readonly string[]
  }
  readonly skipped: readonly SkippedFile[]
  /** Of all files of the archive, also of those that were read before. */
  readonly notes: readonly FileNote[]
  readonly documents: number
  readonly passages: number
  readonly milliseconds: number
  /** True when the embedder learned anew from the archive, and all passages were embedded again. */
  readonly refitted: boolean
  /** What had to be done to the index first. */
  readonly notice?: NonNullable<Writer['notice']>
}
