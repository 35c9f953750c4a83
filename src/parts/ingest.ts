import { MessageChannel } from 'node:worker_threads'
import type { Folders, IngestChoice, IngestProgress } from '../cli/parts.ts'
import type { Config } from '../config.ts'
import type { IngestReport } from '../ingest.ts'
import type { Facts, Level, Log } from '../log.ts'
import { createThreads, entryBeside } from '../thread.ts'

/** What an ingest says while it runs, from its thread to whoever started it. */
export type Said =
  | { readonly kind: 'progress'; readonly progress: IngestProgress }
  | { readonly kind: 'log'; readonly level: Level; readonly event: string; readonly facts: Facts | undefined }

type OnProgress = (progress: IngestProgress) => void

/** Brings an index up to date in a thread of its own: whoever answers questions meanwhile never waits for it. */
export async function ingestFolders(
  config: Config,
  folders: Folders,
  onProgress: OnProgress,
  log: Log,
  choice: IngestChoice = {},
): Promise<IngestReport> {
  // From its sources the program is only tested; a thread would first have to load what runs them.
  if (import.meta.url.endsWith('.ts')) {
    const { ingestHere } = await import('./ingest-here.ts')
    return ingestHere(config, folders, onProgress, log, choice)
  }
  const threads = createThreads(entryBeside(import.meta.url, 'ingest-thread'), { size: 1, data: () => config })
  const { port1: own, port2: other } = new MessageChannel()
  // The other end of the line is ingest-thread.ts, which says nothing else.
  own.on('message', (said: Said) => {
    if (said.kind === 'progress') onProgress(said.progress)
    else log[said.level](said.event, said.facts)
  })
  try {
    return await threads.run<IngestReport>({ folders, choice, port: other }, { transfer: [other] })
  } finally {
    own.close()
    threads.close()
  }
}
