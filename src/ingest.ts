import type { Embedder, FittedEmbedder, TrainableEmbedder } from './embed/embedder.ts'
import { withNeighbours } from './embed/neighbours.ts'
import { FootnoteError, reasonOf } from './errors.ts'
import type { FileReader } from './load/file-reader.ts'
import { loadFile } from './load/load-file.ts'
import type { Loader } from './load/loader.ts'
import { readFolder, type FoundFile } from './load/read-folder.ts'
import { walkFolder } from './load/walk-folder.ts'
import { silentLog, type Log } from './log.ts'
import { createTakenIds, type TakenIds } from './store/taken-ids.ts'
import type { KnownFile, Writer } from './store/writer.ts'

export interface IngestProgress {
  readonly step: 'reading' | 'fitting' | 'embedding' | 'indexing'
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
}

export interface IngestOptions {
  readonly documentsDir: string
  /** Opened by the caller, who also closes it. */
  readonly writer: Writer
  readonly embedder: Embedder | TrainableEmbedder
  readonly loaders: readonly Loader[]
  /** Reads one file, with limits of its own where it has them; in this process, without, when left out. */
  readonly load?: FileReader['load']
  readonly now: () => Date
  readonly log?: Log
  readonly onProgress?: (progress: IngestProgress) => void
  readonly signal?: AbortSignal
}

export interface SkippedFile {
  readonly file: string
  readonly reason: string
  readonly hint: string
}

/** Counts of files, but for documents and passages, which the archive holds now. */
export interface IngestReport {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  readonly skipped: readonly SkippedFile[]
  readonly documents: number
  readonly passages: number
  readonly milliseconds: number
  /** True when the embedder learned anew from the archive, and all passages were embedded again. */
  readonly refitted: boolean
}

/**
 * The first half of the river: brings the index up to date with a folder of files. Only new, changed and removed files
 * are worked on. A file that can not be read is reported and skipped; if an earlier version of it is in the archive, that
 * version stays, because a bad copy of a file is no reason to lose what it said. Nothing is visible to readers until all
 * is done; what was done before a crash or an abort is not done again.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { writer, now, signal, log = silentLog, onProgress = () => undefined } = options
  const started = now().getTime()
  const files = await readFiles(options)
  signal?.throwIfAborted()
  const { embedder, refitted, fittedPassages } = await readyEmbedder(options)
  if ((await writer.hasChanges()) || writer.current?.embedderId !== embedder.id) {
    await embedMissing(options, embedder)
    await writer.commit({
      embedderId: embedder.id,
      dimensions: embedder.dimensions,
      embedderState: 'state' in embedder ? embedder.state() : new Uint8Array(),
      fittedPassages,
      indexedAt: now().toISOString(),
      onProgress: (done, total) => onProgress({ step: 'indexing', done, total }),
      ...(signal && { signal }),
    })
  }
  const report = { ...files, ...(await writer.counts()), milliseconds: now().getTime() - started, refitted }
  log.info('ingested', { ...report, skipped: report.skipped.length })
  return report
}

type FileCounts = Pick<IngestReport, 'added' | 'changed' | 'removed' | 'unchanged' | 'skipped'>

async function readFiles(options: IngestOptions): Promise<FileCounts> {
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

interface Ready {
  readonly embedder: Embedder | FittedEmbedder
  readonly refitted: boolean
  readonly fittedPassages: number
}

/** Learned from at most this many passages; an embedder may take fewer. */
const MOST_FITTED = 100_000
/** Folding in new passages is quick, but the basis knows nothing of their words: learn anew when half as many came. */
const GROWTH = 1.5

async function readyEmbedder({ embedder, writer, onProgress, log = silentLog }: IngestOptions): Promise<Ready> {
  if (!('fit' in embedder)) return { embedder, refitted: false, fittedPassages: 0 }
  const { passages } = await writer.counts()
  const { current } = writer
  const isFitting = current?.embedderId.startsWith(`${embedder.family}-`) === true
  if (current && isFitting && passages <= current.fittedPassages * GROWTH) {
    try {
      const fitted = embedder.restore(current.embedderState)
      if (fitted.id === current.embedderId)
        return { embedder: fitted, refitted: false, fittedPassages: current.fittedPassages }
    } catch (thrown) {
      log.warn('embedder-state-unreadable', { reason: reasonOf(thrown) })
    }
  }
  onProgress?.({ step: 'fitting', done: 0, total: 1 })
  const fitted = await embedder.fit(await writer.sample(MOST_FITTED))
  onProgress?.({ step: 'fitting', done: 1, total: 1 })
  return { embedder: fitted, refitted: true, fittedPassages: passages }
}

const EMBEDDED_AT_ONCE = 256

async function embedMissing(
  { writer, signal, onProgress = () => undefined }: IngestOptions,
  embedder: Embedder,
): Promise<void> {
  const total = await writer.countUnembedded(embedder.id)
  let behind = 0
  for (let done = 0; done < total;) {
    signal?.throwIfAborted()
    const texts = await writer.unembedded(embedder.id, EMBEDDED_AT_ONCE, behind)
    const last = texts.at(-1)
    if (!last) break
    const vectors = await embedder.embed(
      texts.map(({ text }) => text),
      'passage',
    )
    await writer.putVectors(
      embedder.id,
      embedder.dimensions,
      texts.map(({ row }) => row),
      withNeighbours(
        texts.map(({ document }, at) => ({ document, vector: vectors[at] ?? new Float32Array(embedder.dimensions) })),
        embedder.neighbours ?? 0,
      ),
    )
    behind = last.row
    onProgress({ step: 'embedding', done: (done += texts.length), total })
  }
}
