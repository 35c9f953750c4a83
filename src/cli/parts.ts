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
}

/** All that the command line needs from outside; main.ts chooses it. The functions that end in a number give exit codes. */
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
  ingest(folders: Folders, onProgress: (progress: IngestProgress) => void): Promise<IngestSummary>
  doctor(folders: Folders, args: readonly string[]): Promise<number>
  /** Speaks MCP over standard input and output until its client goes; `open` builds the index where there is none. */
  mcp(folders: Folders, args: readonly string[], open: () => Promise<Archive>): Promise<number>
  /** These two read what follows the verb themselves. */
  evaluate(args: readonly string[]): Promise<number>
  register(args: readonly string[]): Promise<number>
  /** There when Discord is set up: `start` then serves it in place of the terminal chat. */
  readonly serve?: (folders: Folders) => Promise<number>
}
