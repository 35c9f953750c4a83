import { embedMissing, readyEmbedder } from './ingest/embed-passages.ts'
import { findOrigins } from './ingest/origins/find-origins.ts'
import { openManifest, type Manifest } from './ingest/manifest/manifest.ts'
import { readFiles } from './ingest/read-files.ts'
import type { IngestOptions, IngestReport } from './ingest/report.ts'
import { silentLog } from './log.ts'

export type { FileNote, IngestOptions, IngestProgress, IngestReport, SkippedFile } from './ingest/report.ts'

/**
 * The first half of the river: brings the index up to date with a folder of files. Only new, changed and removed files
 * are worked on. A file that can not be read is reported and skipped; if an earlier version of it is in the archive, that
 * version stays, because a bad copy of a file is no reason to lose what it said. Nothing is visible to readers until all
 * is done; what was done before a crash or an abort is not done again. The report is kept in the index.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { writer, now, signal, log = silentLog, manifestFile } = options
  const started = now().getTime()
  const manifest = manifestFile === undefined ? undefined : await openManifest(manifestFile, writer)
  const { unseen, ...files } = await readFiles(options, manifest)
  // What follows can use the memory of those who read.
  options.expect?.(0)
  signal?.throwIfAborted()
  const { refitted, entry } = await bringUpToDate(options, manifest)
  const ended = now()
  const notes = await writer.notes()
  const { added, changed, removed, unchanged, skipped } = files
  const milliseconds = ended.getTime() - started
  await writer.record(
    { at: ended.toISOString(), milliseconds, added, changed, removed, unchanged, skipped, notes },
    unseen,
    entry,
  )
  const notice = writer.notice && { notice: writer.notice }
  const report = { ...files, ...(await writer.counts()), notes, milliseconds, refitted, ...notice }
  const { files: _names, ...counts } = report
  log.info('ingested', { ...counts, skipped: skipped.length, notes: notes.length })
  return report
}

/** Makes the next state the current one where it differs. `entry` is what the catalogue is to keep of the manifest. */
async function bringUpToDate(
  options: IngestOptions,
  manifest: Manifest | undefined,
): Promise<{ readonly refitted: boolean; readonly entry?: string }> {
  const { writer, now, signal, lookedMemory, onProgress = () => undefined } = options
  const hasChanges = await writer.hasChanges()
  if (hasChanges) await writer.prepare?.()
  // Learning takes longest, is the work of another thread and has no need of what comparing finds: it begins first.
  const learning = readyEmbedder(options)
  const comparing = hasChanges ? findOrigins(options) : undefined
  const { embedder, refitted, fittedPassages } = await besides(learning, comparing)
  // What was learned anew in the place of something damaged may have its name.
  const isNew = refitted || hasChanges || writer.current?.embedderId !== embedder.id
  if (!isNew)
    return manifest?.isBroken
      ? { refitted, entry: manifest.add(await manifest.next(now().toISOString())) }
      : { refitted }
  const { groups: origins, looked } = await (comparing ?? findOrigins(options))
  await embedMissing(options, embedder)
  const indexedAt = now().toISOString()
  const line = await manifest?.next(indexedAt)
  await writer.commit({
    embedderId: embedder.id,
    dimensions: embedder.dimensions,
    // What is as it was need not be written: it may be sixteen megabytes.
    ...(refitted && 'state' in embedder && { embedderState: embedder.state() }),
    fittedPassages,
    indexedAt,
    origins,
    ...(line !== undefined && { manifest: line }),
    onProgress: (done, total) => onProgress({ step: 'indexing', done, total }),
    ...(signal && { signal }),
  })
  if (looked) lookedMemory?.keep(indexedAt, looked)
  return { refitted, ...(manifest && line !== undefined && { entry: manifest.add(line) }) }
}

/** What `work` gives, when `other` has come to its end too: nobody may still use the writer when one of them has failed. */
async function besides<T>(work: Promise<T>, other: Promise<unknown> = Promise.resolve()): Promise<T> {
  const [done] = await Promise.allSettled([work, other])
  await other
  if (done.status === 'rejected') throw done.reason
  return done.value
}
