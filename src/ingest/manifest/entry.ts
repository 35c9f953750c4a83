import { sha256 } from '../../load/folder/document-id.ts'
import { canonicalJson } from './canonical.ts'

/** What the manifest tells of a file that the archive holds. */
export interface ManifestFile {
  readonly file: string
  /** Of the file's bytes, hex. */
  readonly sha256: string
  /** What made the text, such as 'pdf 3.2'. */
  readonly reader?: string
  /** When these bytes were first found, where that was before this entry. */
  readonly firstSeen?: string
  /** In the order in which they stand in the file. `digest` covers all that is stored of a document. */
  readonly documents: readonly { readonly id: string; readonly textSha256: string; readonly digest?: string }[]
}

export type ManifestChange =
  ({ readonly change: 'added' | 'changed' } & ManifestFile) | { readonly change: 'removed'; readonly file: string }

/** One ingest that changed the archive. `hash` is the SHA-256 of the canonical JSON of all else; `previous` that of the entry before. */
export interface ManifestEntry {
  /** From 1. */
  readonly number: number
  /** ISO 8601. */
  readonly time: string
  readonly changes: readonly ManifestChange[]
  readonly previous: string
  /** What had happened to the manifest itself before this entry. */
  readonly note?: string
  readonly hash: string
}

/** Where the manifest stands: its last entry. */
export type ManifestHead = Pick<ManifestEntry, 'number' | 'hash'>

/** What the first entry names as the one before. */
export const NO_ENTRY = '0'.repeat(64)

export function sealed(entry: Omit<ManifestEntry, 'hash'>): ManifestEntry {
  return { ...entry, hash: sha256(canonicalJson(entry)) }
}

/** True when the entry says what it said when it was sealed. */
export function isSealIntact({ hash, ...entry }: ManifestEntry): boolean {
  return hash === sha256(canonicalJson(entry))
}

/** Without its line break. */
export function entryLine(entry: ManifestEntry): string {
  return canonicalJson(entry)
}
