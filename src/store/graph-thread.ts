import { workerData } from 'node:worker_threads'
import { answerJobs } from '../thread.ts'
import { loadPart, type PartInThread, type PartJob } from './graph-part.ts'

/** The inside of a thread that searches some of a graph's shards. */
// What starts it is graph-part.ts, which sends nothing else.
const { live, ...files } = workerData as PartInThread // oxlint-disable-line no-unsafe-type-assertion
const loading = loadPart(files)
let part = live && loading.among(live)

answerJobs(async (given) => {
  const job = given as PartJob // oxlint-disable-line no-unsafe-type-assertion
  if (job.kind === 'among') await (part = loading.among(job.live))
  const result = job.kind === 'nearest' ? await (await part)?.nearest(job.vector, job.count, job.kept) : undefined
  return { result, transfer: [] }
})
