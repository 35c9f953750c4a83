import { constants, setPriority } from 'node:os'
import { workerData, type MessagePort } from 'node:worker_threads'
import type { Folders, IngestChoice, IngestProgress } from '../cli/parts.ts'
import type { Config } from '../config.ts'
import { createLookedMemory, type LookedMemory } from '../ingest/origins/looked-through.ts'
import type { Level, Log } from '../log.ts'
import { answerJobs } from '../threads/jobs.ts'
import { chooseEmbedder } from './embedder.ts'
import { ingestHere } from './ingest-here.ts'
import type { Said, SomeNames } from './ingest.ts'

interface IngestJob {
  readonly folders: Folders
  readonly choice: IngestChoice
  readonly port: MessagePort
  /** What waits here is taken when the job is done. */
  readonly namesPort: MessagePort
}

const NAMES_AT_ONCE = 5_000

giveWay()

/** Kept from one ingest to the next, with what it remembers of the archive. */
let embedder: ReturnType<typeof chooseEmbedder> | undefined
const embedderOf: typeof chooseEmbedder = async (settings) => (embedder ??= chooseEmbedder(settings))
let latest: { readonly index: string; readonly lookedMemory: LookedMemory } | undefined

/** The inside of the thread that ingest.ts starts, which hands over the settings and sends nothing but such jobs. */
answerJobs(async (job) => {
  const { folders, choice, port, namesPort } = job as IngestJob // oxlint-disable-line no-unsafe-type-assertion
  const say = (said: Said): void => port.postMessage(said)
  const sayNames = (names: SomeNames): void => namesPort.postMessage(names, [])
  const at =
    (level: Level): Log[Level] =>
    (event, facts) =>
      say({ kind: 'log', level, event, facts })
  const log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
  const config = workerData as Config // oxlint-disable-line no-unsafe-type-assertion
  const tell = nowAndThen((progress: IngestProgress) => say({ kind: 'progress', progress }))
  if (latest?.index !== folders.index) latest = { index: folders.index, lookedMemory: createLookedMemory() }
  const { lookedMemory } = latest
  const { files, ...result } = await ingestHere(config, folders, tell, log, choice, { embedderOf, lookedMemory })
  for (const of of ['added', 'changed', 'removed'] as const)
    for (let from = 0; from < files[of].length; from += NAMES_AT_ONCE)
      sayNames([of, files[of].slice(from, from + NAMES_AT_ONCE)])
  return { result, transfer: [] }
})

/** Ten thousand files that did not change are not worth as many messages: the thread that listens has questions to answer. */
const EVERY = 50

function nowAndThen(tell: (progress: IngestProgress) => void): (progress: IngestProgress) => void {
  let last = { step: '', at: 0 }
  return (progress) => {
    const { step, done, total } = progress
    const at = performance.now()
    if (step === last.step && done < total && at - last.at < EVERY) return
    last = { step, at }
    tell(progress)
  }
}

/**
 * Whoever asks a question meanwhile goes first. On Linux it is said of this thread alone and of all that it starts: the threads
 * and processes that do most of the work. Elsewhere it would be said of the whole program.
 */
function giveWay(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A sandbox may forbid it: then both have the same right to the processor.
  }
}
