import { FootnoteError } from '../errors.ts'
import type { LoadedDocument } from '../load/load-file.ts'
import { readFolder, type FoundFile } from '../load/folder/read-folder.ts'
import { walkFolder } from '../load/folder/walk-folder.ts'
import { silentLog, type Log } from '../log.ts'
import type { KnownFile } from '../store/writer.ts'
import { contentsOf } from './contents.ts'
import type { Manifest } from './manifest/manifest.ts'
import type { IngestOptions, IngestReport, SkippedFile } from './report.ts'
import { inWindow, type Begun } from './window.ts'

export type FileOutcomes = Pick<IngestReport, 'added' | 'changed' | 'removed' | 'unchanged' | 'files' | 'skipped'> & {
  /** Files of the next state whose documents were not found as they are stored. */
  readonly unseen: readonly string[]
}

/** Files that are read at the same time or wait for their turn to be stored, and their bytes in memory. */
const WINDOW = { count: 128, bytes: 64 * 1024 * 1024 }

/**
 * Brings the writer's files up to date with the folder; the passages of new ones have no vectors yet. Files are read side
 * by side and stored in the order of their names, so that an ingest gives the same whatever is slow.
 */
export async function readFiles(options: IngestOptions, manifest: Manifest | undefined): Promise<FileOutcomes> {
  const { documentsDir, writer, loaders, now, signal, onProgress = () => undefined, log = silentLog } = options
  const walked = await walkFolder(documentsDir)
  const { files: listed, closed } = walked
  const known = new Map((await writer.files()).map((file) => [file.file, file]))
  const there = listed.filter((file) => known.has(file))
  options.expect?.(listed.length - there.length)
  const isHidden = (file: string): boolean => closed.some(({ path }) => file.startsWith(`${path}/`))
  const absent = absentFiles(known, there)
  const gone = absent.filter(({ file }) => !isHidden(file))
  // Removed files go first: a renamed file then keeps the id of its documents.
  for (const { file } of gone) {
    await writer.remove(file)
    known.delete(file)
  }
  const put = createPut(options, manifest)
  const files = { added: [] as string[], changed: [] as string[] }
  const skipped: SkippedFile[] = []
  const unseen = absent.flatMap(({ file }) => (isHidden(file) ? [file] : []))
  const looked: { readonly file: string; readonly look: string }[] = []
  let [unchanged, done, passages] = [0, 0, 0]

  const begin = (found: FoundFile): Begun<Outcome> => {
    signal?.throwIfAborted()
    return beginFile(options, found, known)
  }
  const settle = (file: string, end: Settled): void => {
    if (end.kind === 'refused') {
      skipped.push(skippedFile(file, end.error, known.get(file), log))
      if (known.has(file)) unseen.push(file)
    }
    if (end.kind === 'unchanged') unchanged += 1
    if (end.kind === 'added' || end.kind === 'changed') {
      files[end.kind].push(file)
      passages += end.passages
    }
    done += 1
  }
  const handle = async (outcome: Outcome, found: FoundFile): Promise<void> => {
    signal?.throwIfAborted()
    if (found.kind === 'seen') for (const file of found.files) settle(file, asBefore(known.get(file)))
    else {
      const file = fileOf(found)
      settle(file, outcome.kind === 'loaded' ? await put(outcome, found, known.get(file)) : outcome)
      // Its bytes are those that were known, and now it can be told from its look.
      if (outcome.kind !== 'loaded' && found.kind === 'file' && found.look !== undefined)
        looked.push({ file, look: found.look })
    }
    onProgress({ step: 'reading', done, total: Math.max(done, listed.length), passages })
  }
  const seen = (file: string): string | undefined =>
    options.comparesBytes === true || isAgain(options, file) ? undefined : known.get(file)?.look
  const found = readFolder(documentsDir, loaders, { walked, seen, now: () => now().getTime() })
  await inWindow(found, WINDOW, begin, handle)
  if (looked.length > 0) await writer.looked(looked)
  const removed = gone.filter(({ wasCurrent }) => wasCurrent).map(({ file }) => file)
  return {
    added: files.added.length,
    changed: files.changed.length,
    removed: removed.length,
    unchanged,
    files: { ...files, removed },
    skipped,
    unseen,
  }
}

/** Those that are known and were not found, of which there are mostly none. `there`: those that were. */
function absentFiles(known: ReadonlyMap<string, KnownFile>, there: readonly string[]): readonly KnownFile[] {
  if (there.length === known.size) return []
  const found = new Set(there)
  return [...known.values()].filter(({ file }) => !found.has(file))
}

interface Loaded {
  readonly kind: 'loaded'
  readonly documents: readonly LoadedDocument[]
}
interface Refused {
  readonly kind: 'refused'
  readonly error: FootnoteError
}
type Settled =
  { readonly kind: 'added' | 'changed'; readonly passages: number } | { readonly kind: 'unchanged' } | Refused
type Outcome = Loaded | Settled

function fileOf(found: Exclude<FoundFile, { kind: 'seen' }>): string {
  return found.kind === 'file' ? found.source.file : found.file
}

function inProcess(loaders: IngestOptions['loaders']): NonNullable<IngestOptions['load']> {
  return async (source, sidecar, taken = new Set()) => {
    const { loadFile } = await import('../load/load-file.ts')
    return loadFile(source, sidecar, loaders, { taken })
  }
}

function beginFile(options: IngestOptions, found: FoundFile, known: ReadonlyMap<string, KnownFile>): Begun<Outcome> {
  const { loaders, load = inProcess(loaders) } = options
  const at = (outcome: Outcome): Begun<Outcome> => ({ outcome: Promise.resolve(outcome), bytes: 0 })
  if (found.kind === 'problem') return at({ kind: 'refused', error: found.error })
  // Each is settled in its turn.
  if (found.kind === 'seen') return at({ kind: 'unchanged' })
  const before = known.get(found.source.file)
  if (before?.fingerprint === found.fingerprint && !isAgain(options, found.source.file)) return at(asBefore(before))
  const outcome = load(found.source, found.sidecar).then(
    (documents): Outcome => ({ kind: 'loaded', documents }),
    refusal,
  )
  return { outcome, bytes: found.source.bytes.length }
}

/** One for all: of a large archive these are nearly all files. */
const UNCHANGED = { kind: 'unchanged' } as const

/** Of a file that holds what the writer has of it: what an interrupted ingest has read is news of the one that finishes it. */
function asBefore(before: KnownFile | undefined): Settled {
  if (before?.isCurrent === true) return UNCHANGED
  return { kind: before?.wasCurrent === true ? 'changed' : 'added', passages: 0 }
}

function isAgain({ again }: IngestOptions, file: string): boolean {
  return again === 'all' || again?.has(file) === true
}

/** A damaged or full index is no fault of a file. */
function refusal(thrown: unknown): Refused {
  if (thrown instanceof FootnoteError && thrown.code === 'document-unreadable')
    return { kind: 'refused', error: thrown }
  throw thrown
}

type Put = (loaded: Loaded, found: FoundFile, before: KnownFile | undefined) => Promise<Settled>

function createPut(options: IngestOptions, manifest: Manifest | undefined): Put {
  const { writer, loaders, now, load = inProcess(loaders) } = options
  return async ({ documents }, found, before) => {
    if (found.kind !== 'file') throw new Error('what is no file was loaded')
    const { source, sidecar, fingerprint, reader, look } = found
    const { file } = source
    try {
      const seenNow = now().toISOString()
      const firstSeen = manifest ? await manifest.firstSeen(source.sha256, seenNow) : seenNow
      // Files are read before it is known which ids are free: a copy of the same bytes is read once more for ids of its own.
      const taken = await writer.takenIds(
        documents.map(({ document }) => document.id),
        file,
      )
      const read = taken.size > 0 ? await load(source, sidecar, taken) : documents
      const contents = read.map((document) => contentsOf(document, { reader, firstSeen }))
      await writer.put({ file, fingerprint, ...(look !== undefined && { look }) }, contents)
      const passages = contents.reduce((sum, document) => sum + document.passages.length, 0)
      return { kind: before?.wasCurrent ? 'changed' : 'added', passages }
    } catch (thrown) {
      return refusal(thrown)
    }
  }
}

function skippedFile(file: string, error: FootnoteError, before: KnownFile | undefined, log: Log): SkippedFile {
  log.info('file-skipped', { code: error.code })
  const kept = before ? ' Until then its earlier version stays in the archive; delete the file to remove that too.' : ''
  // The file is named beside its reason; another, such as its sidecar, is named in it, as it is written.
  const own = `${file}: `
  const reason = error.message.replace(own, '')
  const told = error.message.startsWith(own) ? `${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}` : reason
  return {
    file,
    reason: `${told}.`.replace(/\.\.$/u, '.'),
    hint: error.hint + kept,
  }
}
