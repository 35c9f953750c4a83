import { workerData, type MessagePort } from 'node:worker_threads'
import type { Folders } from '../cli/parts.ts'
import type { Config } from '../config.ts'
import type { Level, Log } from '../log.ts'
import { answerJobs } from '../thread.ts'
import { ingestHere } from './ingest-here.ts'
import type { Said } from './ingest.ts'

interface IngestJob {
  readonly folders: Folders
  readonly port: MessagePort
}

/** The inside of the thread that ingest.ts starts, which hands over the settings and sends nothing but such jobs. */
answerJobs(async (job) => {
  const { folders, port } = job as IngestJob // oxlint-disable-line no-unsafe-type-assertion
  const say = (said: Said): void => port.postMessage(said)
  const at =
    (level: Level): Log[Level] =>
    (event, facts) =>
      say({ kind: 'log', level, event, facts })
  const log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
  const config = workerData as Config // oxlint-disable-line no-unsafe-type-assertion
  const result = await ingestHere(config, folders, (progress) => say({ kind: 'progress', progress }), log)
  return { result, transfer: [] }
})
