import { setImmediate } from 'node:timers/promises'
import { MessageChannel, receiveMessageOnPort, type MessagePort } from 'node:worker_threads'
import type { Folders, IngestChoice, IngestProgress } from '../cli/parts.ts'
import type { Config } from '../config.ts'
import { FootnoteError } from '../errors.ts'
import type { IngestReport } from '../ingest.ts'
import type { Facts, Level, Log } from '../log.ts'
import { createThreads, entryBeside, type Threads } from '../threads/threads.ts'

/** What an ingest says while it runs, from its thread to whoever started it. */
export type Said =
  | { readonly kind: 'progress'; readonly progress: IngestProgress }
  | { readonly kind: 'log'; readonly level: Level; readonly event: string; readonly facts: Facts | undefined }

type FileNames = IngestReport['files']

/** Some of the names in a report, and all the rest of it. */
export type SomeNames = readonly [of: keyof FileNames, names: readonly string[]]
export type ReportWithoutNames = Omit<IngestReport, 'files'>

/** Brings an index up to date. */
export type Ingest = (
  folders: Folders,
  onProgress: (progress: IngestProgress) => void,
  choice?: IngestChoice,
) => Promise<IngestReport>

/** Milliseconds that a thread waits for more to do: who changes one file often changes the next, and then a third of the time is saved. */
const REST = 60_000
/** Files, of which so many changed at most. */
const LITTLE = 1_000

/**
 * Ingests in a thread of its own: whoever answers questions meanwhile never waits for it. `stop` ends one at once, which
 * then throws FootnoteError('stopped'): what was stored before is kept, and not done again by the next one.
 */
export function createIngest(config: Config, log: Log, stop?: AbortSignal): Ingest {
  // From its sources the program is only tested; a thread would first have to load what runs them.
  const ingest = import.meta.url.endsWith('.ts') ? ingestFromSources(config, log) : ingestInThread(config, log, stop)
  return async (folders, onProgress, choice = {}) => {
    if (stop?.aborted === true) throw stopped()
    return ingest(folders, onProgress, choice)
  }
}

function ingestFromSources(config: Config, log: Log): Ingest {
  return async (folders, onProgress, choice) => {
    const { ingestHere } = await import('./ingest-here.ts')
    return ingestHere(config, folders, onProgress, log, choice)
  }
}

function ingestInThread(config: Config, log: Log, stop: AbortSignal | undefined): Ingest {
  let resting: Threads | undefined
  return async (folders, onProgress, choice) => {
    const threads = resting ?? startThread(config)
    resting = undefined
    const { port1: own, port2: other } = new MessageChannel()
    const { port1: names, port2: otherNames } = new MessageChannel()
    // The other end of the line is ingest-thread.ts, which says nothing else.
    own.on('message', (said: Said) => {
      if (said.kind === 'progress') onProgress(said.progress)
      else log[said.level](said.event, said.facts)
    })
    const end = (): void => threads.close(stopped())
    stop?.addEventListener('abort', end)
    try {
      const job = { folders, choice, port: other, namesPort: otherNames }
      const report = await threads.run<ReportWithoutNames>(job, { transfer: [other, otherNames] })
      const files = await namesFrom(names)
      if (isLittle(report)) resting = threads
      return { ...report, files }
    } finally {
      stop?.removeEventListener('abort', end)
      own.close()
      names.close()
      if (resting !== threads) threads.close()
    }
  }
}

function startThread(config: Config): Threads {
  return createThreads(entryBeside(import.meta.url, 'ingest-thread'), { size: 1, data: () => config, rest: REST })
}

/** A thread that did more may hold hundreds of megabytes, which whoever opens the archive now needs. */
function isLittle({ added, changed, removed }: ReportWithoutNames): boolean {
  return added + changed + removed <= LITTLE
}

function stopped(): FootnoteError {
  return new FootnoteError('stopped', 'The ingest was stopped.', {
    hint: 'What it had stored is kept: the next one goes on from there.',
  })
}

/** Taken part by part from what waits there: the names of a million files at once would keep questions waiting. */
async function namesFrom(port: MessagePort): Promise<FileNames> {
  const files = { added: [] as string[], changed: [] as string[], removed: [] as string[] }
  for (;;) {
    const told = receiveMessageOnPort(port)
    if (!told) return files
    // The other end of this line too is ingest-thread.ts.
    const [of, names] = told.message as SomeNames // oxlint-disable-line no-unsafe-type-assertion
    files[of].push(...names)
    await setImmediate()
  }
}
