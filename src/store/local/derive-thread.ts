import { workerData } from 'node:worker_threads'
import { answerJobs } from '../../threads/jobs.ts'
import { derive, type DeriveJob } from './derive-job.ts'
import { guardedly } from '../catalogue/guard.ts'
import { openCatalogue } from '../catalogue/schema.ts'

/** The inside of a thread that derives: with a connection of its own, which only reads. */
// What starts it is deriver.ts, which hands over the folder and sends nothing but jobs.
const dir = workerData as string // oxlint-disable-line no-unsafe-type-assertion

/** What is read here is read once and in order: pages that are kept are of no use. */
const CACHE = 1_000

/** Nobody else waits for this thread. */
const noRest = async (): Promise<void> => undefined

answerJobs(async (job, onProgress) => {
  const catalogue = openCatalogue(dir, CACHE)
  try {
    // What SQLite throws would not be known for that on the other side.
    const result = await guardedly(dir, async () => derive(dir, catalogue, job as DeriveJob, noRest, onProgress)) // oxlint-disable-line no-unsafe-type-assertion
    return { result, transfer: [] }
  } finally {
    catalogue.close()
  }
})
