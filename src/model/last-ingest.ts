/** A file that an ingest could not use, why, and what to do about it. */
export interface SkippedFile {
  readonly file: string
  readonly reason: string
  readonly hint: string
}

/** What a reader left out of a file that it read, such as scanned pages without text. */
export interface FileNote {
  readonly file: string
  readonly note: string
}

/** What the last ingest that came to its end did, for people who ask later what the archive lacks. */
export interface LastIngest {
  /** When it ended, ISO 8601. */
  readonly at: string
  readonly milliseconds: number
  /** Counts of files. */
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  readonly skipped: readonly SkippedFile[]
  /** Of all files of the archive, also of those that were read by an earlier ingest. */
  readonly notes: readonly FileNote[]
}
