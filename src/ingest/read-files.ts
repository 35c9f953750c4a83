import { FootnoteError, reasonOf } from '../errors.ts'
import { loadFile } from '../load/load-file.ts'
import { readFolder, type FoundFile } from '../load/read-folder.ts'
import { walkFolder } from '../load/walk-folder.ts'
import { silentLog, type Log } from '../log.ts'
import { createTakenIds, type TakenIds } from '../store/taken-ids.ts'
import type { KnownFile } from '../store/writer.ts'
import type { IngestOptions, IngestReport, SkippedFile } from './report.ts'

export type FileCounts = Pick<IngestReport, 'added' | 'changed' | 'removed' | 'unchanged' | 'skipped'>

/** Brings the writer's files up to date with the folder; the passages of new ones have no vectors yet. */
export async function readFiles(options: IngestOptions): Promise<FileCounts> {
  const { documentsDir, writer, loaders, signal, onProgress = () => undefined } = options
  const { files: listed, closed } = await walkFolder(documentsDir)
  const known = new Map((await writer.files()).map((file) => [file.file, file]))
  // Removed files go first: a renamed file then keeps the id of its documents.
  const there = new Set(listed)
  const isHidden = (file: string): boolean => closed.some(({ path }) => file.startsWith(`${path}/`))
  const gone = [...known.values()].filter(({ file }) => !there.has(file) && !isHidden(file))
  for (const { file } of gone) await writer.remove(file)
  const ids = createTakenIds(await writer.documentIds())
  const count = { added: 0, changed: 0, unchanged: 0 }
  const skipped: SkippedFile[] = []
  let done = 0
  for await (const found of readFolder(documentsDir, loaders)) {
    signal?.throwIfAborted()
    const outcome = await readFile(options, found, known.get(fileOf(found)), ids)
    if (typeof outcome === 'string') count[outcome] += 1
    else skipped.push(outcome)
    onProgress({ step: 'reading', done: (done += 1), total: Math.max(done, listed.length) })
  }
  return { ...count, removed: gone.filter(({ wasCurrent }) => wasCurrent).length, skipped }
}

function fileOf(found: FoundFile): string {
  return found.kind === 'file' ? found.source.file : found.file
}

function inProcess(loaders: IngestOptions['loaders']): NonNullable<IngestOptions['load']> {
  return (source, sidecar, taken = new Set()) => loadFile(source, sidecar, loaders, { taken })
}

async function readFile(
  { writer, loaders, log = silentLog, load = inProcess(loaders) }: IngestOptions,
  found: FoundFile,
  before: KnownFile | undefined,
  ids: TakenIds,
): Promise<'added' | 'changed' | 'unchanged' | SkippedFile> {
  if (found.kind === 'problem') return skippedFile(found.file, found.error, before, log)
  const { source, sidecar, fingerprint } = found
  const { file } = source
  if (before?.fingerprint === fingerprint) {
    if (before.isCurrent) return 'unchanged'
    return before.wasCurrent ? 'changed' : 'added'
  }
  const own = ids.release(file)
  try {
    const documents = await load(source, sidecar, ids.taken)
    await writer.put({ file, fingerprint }, documents)
    ids.take(
      file,
      documents.map(({ document }) => document.id),
    )
    return before?.wasCurrent ? 'changed' : 'added'
  } catch (thrown) {
    ids.take(file, own)
    // A damaged or full index is no fault of the file.
    if (!(thrown instanceof FootnoteError) || thrown.code !== 'document-unreadable') throw thrown
    return skippedFile(file, thrown, before, log)
  }
}

function skippedFile(file: string, error: FootnoteError, before: KnownFile | undefined, log: Log): SkippedFile {
  log.warn('file-skipped', { code: error.code })
  const kept = before ? ' Until then its earlier version stays in the archive; delete the file to remove that too.' : ''
  return { file, reason: reasonOf(error), hint: error.hint + kept }
}
