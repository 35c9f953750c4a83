import { embedMissing, readyEmbedder } from './ingest/embed-passages.ts'
import { readFiles } from './ingest/read-files.ts'
import type { IngestOptions, IngestReport } from './ingest/report.ts'
import { silentLog } from './log.ts'

export type { IngestOptions, IngestProgress, IngestReport, SkippedFile } from './ingest/report.ts'

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
