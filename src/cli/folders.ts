import { createHash } from 'node:crypto'
import { basename, join, resolve } from 'node:path'
import type { Folders } from './parts.ts'

interface Chosen {
  readonly documents?: string | undefined
  readonly index?: string | undefined
}

/**
 * The folders to use. Other documents without another index get one of their own below the usual index: asking them
 * must neither answer from the usual documents nor overwrite their index.
 */
export function chooseFolders(chosen: Chosen, usual: Folders): Folders {
  const usualDocuments = resolve(usual.documents)
  const usualIndex = resolve(usual.index)
  const documents = chosen.documents === undefined ? usualDocuments : resolve(chosen.documents)
  if (chosen.index !== undefined) return { documents, index: resolve(chosen.index) }
  if (documents === usualDocuments) return { documents, index: usualIndex }
  return { documents, index: join(usualIndex, 'by-folder', nameFor(documents)) }
}

/** Readable, and different for two folders of the same name. */
function nameFor(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 8)
  return `${basename(folder).replace(/[^\p{L}\p{N}_-]/gu, '-')}-${digest}`
}
