import type { Archive } from '../archive.ts'

export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean }
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

/** Absolute paths. */
export interface Folders {
  readonly documents: string
  readonly index: string
}

/** `step` is one word such as 'reading'; a total of 0 means that it is not known yet. */
export interface IngestProgress {
  readonly step: string
  readonly done: number
  readonly total: number
  /** While files are read: how many passages they gave. */
  readonly passages?: number
}

export interface IngestSummary {
  readonly documents: number
  readonly passages: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  readonly milliseconds: number
  readonly skipped: readonly { readonly file: string; readonly reason: string; readonly hint?: string }[]
  /** The files behind the counts. */
  readonly files?: {
    readonly added: readonly string[]
    readonly changed: readonly string[]
    readonly removed: readonly string[]
  }
  /** What readers left out of files that they read. */
  readonly notes?: readonly { readonly file: string; readonly note: string }[]
  /** What had to be done to the index first. */
  readonly notice?: 'upgraded' | 'set-aside'
}

/** What `verify` found. `in` tells what was changed: a file, the text kept of it, what else the index keeps, or the manifest. */
export interface Verified {
  readonly files: number
  readonly documents: number
  readonly entries: number
  readonly changes: readonly {
    readonly in: 'bytes' | 'text' | 'index' | 'manifest'
    readonly file?: string
    readonly says: string
  }[]
  readonly notes: readonly string[]
  /** What an ingest must read again to make what was changed good. */
  readonly again?: ReadonlySet<string> | 'all'
}

/** What the command line knows of the reading room. */
export interface RoomParts {
  /** True where its port was chosen: then `start` serves it also where there is no terminal. */
  readonly isChosen: boolean
  /** Opens it beside the chat. Throws FootnoteError 'bad-setting' when it can not listen. */
  open(
    folders: Folders,
    archive: () => Archive,
  ): Promise<{ readonly address: string; close(): Promise<void> } | undefined>
  /** Serves it until the process is asked to stop. */
  serve(folders: Folders): Promise<number>
}

/** All that the command line needs from outside; main.ts chooses it. The functions that end in a number give exit codes. */
export interface IngestChoice {
  /** Reads every file, instead of trusting size and dates of those that were read before. */
  readonly comparesBytes?: boolean
  /** Files that are read though they are known; 'all' is every file. */
  readonly again?: ReadonlySet<string> | 'all'
}

export interface CliParts {
  readonly version: string
  /** Read for NO_COLOR, FORCE_COLOR, LOG_LEVEL and what the terminal says of itself; nothing else. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  /** Used where `--documents` and `--index` do not choose others. */
  readonly folders: Folders
  /** Throws FootnoteError 'index-missing' where none was built yet. */
  openArchive(folders: Folders): Promise<Archive>
  /** True when what serves may begin with the index that is there, and embeds it anew meanwhile. */
  isOfAnotherEmbedder(folders: Folders): Promise<boolean>
  ingest(
    folders: Folders,
    onProgress: (progress: IngestProgress) => void,
    choice?: IngestChoice,
  ): Promise<IngestSummary>
  verify(folders: Folders, onProgress: (progress: IngestProgress) => void): Promise<Verified>
  /** Calls `changed` after each burst of changes in the documents folder, never twice at once, until it is asked to stop. */
  watch(folders: Folders, changed: () => Promise<void>): Promise<void>
  doctor(folders: Folders, args: readonly string[]): Promise<number>
  /** Speaks MCP over standard input and output until its client goes; `open` builds the index where there is none. */
  mcp(folders: Folders, args: readonly string[], open: () => Promise<Archive>): Promise<number>
  /** These two read what follows the verb themselves. */
  evaluate(args: readonly string[]): Promise<number>
  register(args: readonly string[]): Promise<number>
  /** Moves the archive into the other store. */
  migrate?(args: readonly string[], onProgress: (progress: IngestProgress) => void): Promise<number>
  /** Fetches a model; the step is the file that is coming, counted in kilobytes. */
  model(args: readonly string[], onProgress: (progress: IngestProgress) => void): Promise<number>
  /** The reading room; left out where it is switched off. */
  readonly room?: RoomParts
  /** False where another process keeps the index up to date: `start` and `room` then only serve it. */
  readonly ingestsOnStart?: boolean
  /** There when Discord is set up: `start` then serves it in place of the terminal chat. */
  readonly serve?: (folders: Folders) => Promise<number>
}
