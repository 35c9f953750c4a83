import { lstat, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { FootnoteError, reasonOf } from '../errors.ts'
import { sha256 } from './document-id.ts'
import type { Loader, SourceFile } from './loader.ts'
import { loaderFor } from './loaders.ts'
import { LOAD_VERSION } from './version.ts'
import { unreadable } from './unreadable.ts'
import { walkFolder } from './walk-folder.ts'

export type FoundFile =
  | {
      readonly kind: 'file'
      readonly source: SourceFile
      readonly sidecar?: SourceFile
      /** Changes when the bytes, the sidecar or the way of reading them change. Hex. */
      readonly fingerprint: string
      /** What makes its text: the loader with its version and that of the cleaning, such as 'pdf 3.2'. */
      readonly reader: string
    }
  | { readonly kind: 'problem'; readonly file: string; readonly error: FootnoteError }

export interface ReadFolderOptions {
  /** Files with more bytes are reported, not read. 64 MiB unless told. */
  readonly largest?: number
}

const LARGEST = 64 * 1024 * 1024
const SIDECAR = '.meta.yml'
const IN_ANOTHER_FOLDER = 'Copy the file itself into the documents folder.'

/**
 * Every file of a documents folder, sorted by path, with one file's bytes in memory at a time. Files that can not be
 * used come as a problem of their own and stop nothing. Throws FootnoteError('documents-missing').
 */
export async function* readFolder(
  folder: string,
  loaders: readonly Loader[],
  options: ReadFolderOptions = {},
): AsyncGenerator<FoundFile> {
  const { files: all, closed, others } = await walkFolder(folder)
  for (const { path, cause } of closed)
    yield problem(unreadable(path, `can not be opened (${reasonOf(cause)})`, 'Check its access rights.', cause), path)
  for (const file of others)
    yield problem(
      unreadable(file, 'is no ordinary file', 'Leave it out: a pipe, a socket or a device holds no text.'),
      file,
    )
  const sidecars = new Set(all.filter((file) => file.endsWith(SIDECAR)))
  const used = new Set<string>()
  for (const file of all) {
    if (sidecars.has(file)) continue
    const sidecar = [`${file}${SIDECAR}`, `${file.replace(/\.[^./]*$/u, '')}${SIDECAR}`].find((name) =>
      sidecars.has(name),
    )
    if (sidecar !== undefined) used.add(sidecar)
    yield await found(folder, file, sidecar, loaders, options.largest ?? LARGEST)
  }
  for (const file of sidecars)
    if (!used.has(file))
      yield problem(
        unreadable(file, 'is the sidecar of no file', 'Name it like its file, as in report.txt.meta.yml.'),
        file,
      )
}

/** Paths of the files that `readFolder` gives, without those of sidecars, for counting. */
export async function listFolder(folder: string): Promise<readonly string[]> {
  return (await walkFolder(folder)).files.filter((file) => !file.endsWith(SIDECAR))
}

async function found(
  folder: string,
  file: string,
  sidecarFile: string | undefined,
  loaders: readonly Loader[],
  largest: number,
): Promise<FoundFile> {
  try {
    const source = await readSource(folder, file, largest)
    const loader = loaderFor(file, loaders, source.bytes)
    if (!loader) {
      const kinds = loaders.flatMap(({ extensions }) => extensions).join(', ')
      throw unreadable(file, 'has no reader for its kind', `Readable kinds are ${kinds}.`)
    }
    const sidecar = sidecarFile === undefined ? undefined : await readSource(folder, sidecarFile, largest)
    const facts = [source.sha256, sidecar?.sha256 ?? '-', loader.name, loader.version, LOAD_VERSION]
    const reader = `${loader.name} ${loader.version}.${LOAD_VERSION}`
    return { kind: 'file', source, ...(sidecar && { sidecar }), fingerprint: sha256(facts.join('\n')), reader }
  } catch (thrown) {
    if (thrown instanceof FootnoteError) return problem(thrown, file)
    // Node gives such a name with signs that stand for its bytes, and finds no file of that name.
    if (file.includes('\uFFFD') && isMissing(thrown))
      return problem(unreadable(file, 'has a name that is not UTF-8', 'Give it another name.', thrown), file)
    return problem(unreadable(file, `can not be read (${reasonOf(thrown)})`, 'Check its access rights.', thrown), file)
  }
}

function problem(error: FootnoteError, file: string): FoundFile {
  return { kind: 'problem', file, error }
}

async function readSource(folder: string, file: string, largest: number, tries = 1): Promise<SourceFile> {
  const path = join(folder, file)
  if ((await lstat(path)).isSymbolicLink()) {
    const root = await realpath(folder)
    const target = await realpath(path).catch(() => undefined)
    if (target === undefined) throw unreadable(file, 'is a link that leads nowhere', 'Remove it, or mend it.')
    if (target !== root && !target.startsWith(root + sep))
      throw unreadable(file, 'is a link that leads out of the folder', IN_ANOTHER_FOLDER)
  }
  const facts = await stat(path)
  if (!facts.isFile()) throw unreadable(file, 'is a link to a folder', IN_ANOTHER_FOLDER)
  if (facts.size > largest) {
    throw unreadable(
      file,
      `is too large (${mebibytes(facts.size)}, at most ${mebibytes(largest)})`,
      'Split it into smaller files.',
    )
  }
  const bytes = await readFile(path)
  const after = await stat(path)
  // What is read while it is written is neither the old file nor the new one.
  if (after.mtimeMs !== facts.mtimeMs || after.size !== bytes.length) {
    if (tries < MOST_TRIES) return readSource(folder, file, largest, tries + 1)
    throw unreadable(file, 'is being written while it is read', 'Run the ingest again when it is finished.')
  }
  return { file, bytes, sha256: sha256(bytes) }
}

const MOST_TRIES = 3

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`
}
