import { workerData } from 'node:worker_threads'
import { answerJobs } from '../../threads/jobs.ts'
import type { LoadedGraph } from './graph.ts'
import { type GraphPart, livingPart, readFiles } from './graph-part.ts'
import type { FoundRows, PartInThread, PartJob } from './part-in-thread.ts'

/** The inside of a thread that searches some of a graph's shards. */
// What starts it is part-in-thread.ts, which sends nothing else.
const files = workerData as PartInThread // oxlint-disable-line no-unsafe-type-assertion
let { live } = files
let graphs: readonly LoadedGraph[] | undefined
let part: GraphPart | undefined

answerJobs(async (given) => {
  const job = given as PartJob // oxlint-disable-line no-unsafe-type-assertion
  graphs ??= readFiles(files)
  if (job.kind === 'live') live = job.live
  if (live) part ??= await livingPart(graphs, live, files.among)
  if (job.kind !== 'nearest') return { result: undefined, transfer: [] }
  const found = (await part?.nearest(job.vector, job.count, job.asked)) ?? []
  const result: FoundRows = {
    rows: Float64Array.from(found, ({ row }) => row),
    scores: Float64Array.from(found, ({ score }) => score),
  }
  return { result, transfer: [result.rows.buffer, result.scores.buffer] }
})
