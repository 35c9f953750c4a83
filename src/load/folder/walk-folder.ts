import { opendir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FootnoteError } from '../../errors.ts'

export interface Walked {
  /** Files and links below the folder, sorted, with forward slashes. Hidden ones and node_modules are left out. */
  readonly files: readonly string[]
  /** Folders below it that could not be opened. */
  readonly closed: readonly { readonly path: string; readonly cause: unknown }[]
  /** Pipes, sockets and devices: no documents, and reading one may never end. */
  readonly others: readonly string[]
}

/** Everything below a documents folder. Links to folders are not followed. Throws FootnoteError('documents-missing'). */
export async function walkFolder(folder: string): Promise<Walked> {
  const files: string[] = []
  const closed: { path: string; cause: unknown }[] = []
  const others: string[] = []
  const waiting = ['']
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const path = below
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch((cause: unknown) => {
      if (path === '') throw missing(folder, cause)
      closed.push({ path, cause })
      return []
    })
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const inner = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory()) waiting.push(inner)
      else if (entry.isFile() || entry.isSymbolicLink()) files.push(inner)
      else others.push(inner)
    }
  }
  return { files: files.sort(), closed, others: others.sort() }
}

/** Throws FootnoteError('documents-missing') when a folder is not there or can not be opened. */
export async function assertFolder(folder: string): Promise<void> {
  try {
    await (await opendir(folder)).close()
  } catch (cause) {
    throw missing(folder, cause)
  }
}

function missing(folder: string, cause: unknown): FootnoteError {
  return new FootnoteError('documents-missing', `There is no documents folder at ${folder}.`, {
    hint: 'Make it and put documents in, or name another with --documents DIR.',
    cause,
  })
}
