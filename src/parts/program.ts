import { resolve } from 'node:path'
import type { Archive } from '../archive.ts'
import { readConfig } from '../config.ts'
import { FootnoteError } from '../errors.ts'
import { type Log, silentLog } from '../log.ts'
import { createRiver } from './archive.ts'

/** The door for programs of your own: the archive, and its search as a LangChain retriever (docs/api.md). */
export type { Archive } from '../archive.ts'
export { FootnoteError } from '../errors.ts'
export { ArchiveRetriever, type ArchiveRetrieverInput, type PassageMetadata } from '../retriever.ts'

export interface OpenOptions {
  /** The folder of the index, such as embeddings. */
  readonly index: string
  /** The folder of the documents: an index that is not there yet is built from it. */
  readonly documents?: string
  /** Settings by the names of .env.example. The environment itself is not read. */
  readonly settings?: Readonly<Record<string, string | undefined>>
  readonly log?: Log
}

/** Opens an archive; close it when done. Throws FootnoteError 'index-missing', 'bad-setting' and what else opening may. */
export async function openArchive({ index, documents, settings = {}, log = silentLog }: OpenOptions): Promise<Archive> {
  const river = createRiver(readConfig(settings), log)
  const folders = { index: resolve(index), documents: resolve(documents ?? 'documents') }
  try {
    return await river.open(folders)
  } catch (error) {
    const mayBuild = documents !== undefined && error instanceof FootnoteError && error.code === 'index-missing'
    if (!mayBuild) throw error
    await river.ingest(folders, () => undefined)
    return river.open(folders)
  }
}
