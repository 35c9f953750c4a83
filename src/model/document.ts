/** A primary language subtag of BCP 47 ('en', 'fa', 'ar', 'fr', …), or 'und' when it is not known. */
export type Language = string

/** Where the title came from; 'first-sentence' and 'file' titles are ours, not the source's own. */
export type TitleSource = 'source' | 'sidecar' | 'first-sentence' | 'file'

export type DocumentKind = 'article' | 'report' | 'testimony' | 'transcript' | 'post' | 'table' | 'message'

/** Where in its source a piece of text stands, in the way that people of that medium point at it. */
export type Place =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'time'; readonly seconds: number }
  | { readonly kind: 'heading'; readonly path: readonly string[] }
  | { readonly kind: 'row'; readonly sheet?: string; readonly row: number }

/** From `offset` on, the canonical text belongs to this place, until the next mark. */
export interface Mark {
  readonly offset: number
  readonly place: Place
}

/** What is known of a document beside its text. Dates are ISO 8601, as precise as the source: 2020, 2020-07, 2020-07-17. */
export interface DocumentFacts {
  /** Twelve letters and digits, from the bytes of the file: the same file has the same id on every machine. */
  readonly id: string
  readonly title: string
  readonly titleFrom: TitleSource
  readonly kind: DocumentKind
  readonly language: Language
  /** The first folder below the documents folder, or 'documents' for files that lie at the top. */
  readonly collection: string
  /** Path from the documents folder, with forward slashes. */
  readonly file: string
  readonly mediaType: string
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string
  /** SHA-256 of the canonical text in UTF-8, hex. */
  readonly textSha256: string
  readonly author?: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly capturedAt?: string
  readonly url?: string
  /** The reprint line, or the original's address, of a text that says it is a copy. */
  readonly syndicatedFrom?: string
  readonly tags?: readonly string[]
  /** What made the text: its reader with the reader's version and that of the cleaning behind it, such as 'pdf 3.2'. */
  readonly reader?: string
  /** When an ingest first found a file with these bytes, and the last time that one did. ISO 8601. */
  readonly firstSeen?: string
  readonly lastSeen?: string
  /**
   * The key of its origin: the id of the earliest known document of its group. Left out when the archive holds no other
   * copy, so `origin ?? id` counts independent origins.
   */
  readonly origin?: string
}

/** A document with its canonical text, which never changes after it was cleaned and stored. */
export interface Document extends DocumentFacts {
  readonly text: string
  readonly marks: readonly Mark[]
}
