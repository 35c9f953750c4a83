import { setImmediate } from 'node:timers/promises'
import { FootnoteError, reasonOf } from '../../errors.ts'
import { sha256 } from './document-id.ts'
import type { Loader, SourceFile } from '../loader.ts'
import { loaderFor } from '../loaders-for.ts'
import { lookAt, readSource } from './read-source.ts'
import { LOAD_VERSION } from '../version.ts'
import { unreadable } from '../unreadable.ts'
import { walkFolder, type Walked } from './walk-folder.ts'

export type FoundFile =
  | {
      readonly kind: 'file'
      readonly source: SourceFile
      readonly sidecar?: SourceFile
      /** Changes when the bytes, the sidecar or the way of reading them change. Hex. */
      readonly fingerprint: string
      /** What makes its text: the loader with its version and that of the cleaning, such as 'pdf 3.2'. */
      readonly reader: string
      /** What `seen` may be given next time; left out when the file changed too short a while ago to be sure. */
      readonly look?: string
    }
  /** Files that were not read: their looks are those that are known. */
  | { readonly kind: 'seen'; readonly files: readonly string[] }
  | { readonly kind: 'problem'; readonly file: string; readonly error: FootnoteError }

export interface ReadFolderOptions {
  /** Files with more bytes are reported, not read. 64 MiB unless told. */
  readonly largest?: number
  /** What the folder holds, where the caller has walked it. */
  readonly walked?: Walked
  /** The look that a file had when it was read last; one that still has it is not read. */
  readonly seen?: (file: string) => string | undefined
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

const LARGEST = 64 * 1024 * 1024
const SIDECAR = '.meta.yml'
/** Milliseconds of looking at files without reading one, after which others get a turn. */
const TURN = 10
/** Files that need not be read are told together: a turn for each would take longer than the look. */
const MOST_SEEN = 256

/**
 * Every file of a documents folder, sorted by path, with one file's bytes in memory at a time. Files that can not be
 * used come as a problem of their own and stop nothing. Throws FootnoteError('documents-missing').
 */
export async function* readFolder(
  folder: string,
  loaders: readonly Loader[],
  options: ReadFolderOptions = {},
): AsyncGenerator<FoundFile> {
  const { files: all, closed, others } = options.walked ?? (await walkFolder(folder))
  const { largest = LARGEST, seen = () => undefined, now = Date.now } = options
  const versions = versionsOf(loaders)
  let since = performance.now()
  for (const { path, cause } of closed)
    yield problem(unreadable(path, `can not be opened (${reasonOf(cause)})`, 'Check its access rights.', cause), path)
  for (const file of others)
    yield problem(
      unreadable(file, 'is no ordinary file', 'Leave it out: a pipe, a socket or a device holds no text.'),
      file,
    )
  const sidecars = new Set(all.filter((file) => file.endsWith(SIDECAR)))
  const used = new Set<string>()
  let untold: string[] = []
  const told = (): FoundFile => {
    const files = untold
    untold = []
    return { kind: 'seen', files }
  }
  for (const file of all) {
    if (sidecars.has(file)) continue
    const sidecar = sidecars.size === 0 ? undefined : sidecarsOf(file).find((name) => sidecars.has(name))
    if (sidecar !== undefined) used.add(sidecar)
    if (performance.now() - since > TURN) {
      await setImmediate()
      since = performance.now()
    }
    const known = seen(file)
    const isSeen =
      known !== undefined && known === wholeLook(versions, lookAt(folder, file), sidecarLook(folder, sidecar))
    if (isSeen) untold.push(file)
    if (untold.length >= (isSeen ? MOST_SEEN : 1)) yield told()
    if (!isSeen) yield await found(folder, file, sidecar, loaders, { largest, now, versions })
  }
  if (untold.length > 0) yield told()
  for (const file of sidecars)
    if (!used.has(file))
      yield problem(
        unreadable(file, 'is the sidecar of no file', 'Name it like its file, as in report.txt.meta.yml.'),
        file,
      )
}

function sidecarsOf(file: string): readonly string[] {
  return [`${file}${SIDECAR}`, `${file.replace(/\.[^./]*$/u, '')}${SIDECAR}`]
}

/** Paths of the files that `readFolder` gives, without those of sidecars, for counting. */
export async function listFolder(folder: string): Promise<readonly string[]> {
  return (await walkFolder(folder)).files.filter((file) => !file.endsWith(SIDECAR))
}

/** Of a file with its sidecar; undefined when one of them is no plain file, or changed too short a while ago. */
function wholeLook(versions: string, own: string | undefined, sidecar: string | undefined): string | undefined {
  return own === undefined || sidecar === undefined ? undefined : `${versions} ${own} ${sidecar}`
}

function sidecarLook(folder: string, file: string | undefined): string | undefined {
  if (file === undefined) return '-'
  const look = lookAt(folder, file)
  return look === undefined ? undefined : `${file}:${look}`
}

/** Of all readers: a file that looks the same is read again when any of them got better. */
function versionsOf(loaders: readonly Loader[]): string {
  const names = loaders.map(({ name, version }) => `${name} ${version}`)
  return sha256([...names, String(LOAD_VERSION)].join('\n')).slice(0, 12)
}

interface HowToRead {
  readonly largest: number
  readonly now: () => number
  readonly versions: string
}

async function found(
  folder: string,
  file: string,
  sidecarFile: string | undefined,
  loaders: readonly Loader[],
  how: HowToRead,
): Promise<FoundFile> {
  try {
    const { source, look: own } = await readSource(folder, file, how)
    const loader = loaderFor(file, loaders, source.bytes)
    if (!loader) {
      const kinds = loaders.flatMap(({ extensions }) => extensions).join(', ')
      throw unreadable(file, 'has no reader for its kind', `Readable kinds are ${kinds}.`)
    }
    const beside = sidecarFile === undefined ? undefined : await readSource(folder, sidecarFile, how)
    const sidecar = beside?.source
    const facts = [source.sha256, sidecar?.sha256 ?? '-', loader.name, loader.version, LOAD_VERSION]
    const reader = `${loader.name} ${loader.version}.${LOAD_VERSION}`
    const look = wholeLook(how.versions, own, beside ? beside.look && `${beside.source.file}:${beside.look}` : '-')
    return {
      kind: 'file',
      source,
      ...(sidecar && { sidecar }),
      fingerprint: sha256(facts.join('\n')),
      reader,
      ...(look !== undefined && { look }),
    }
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

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
}
