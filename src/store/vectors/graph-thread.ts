import { workerData } from 'node:worker_threads'
import { answerJobs } from '../../thread.ts'
import { readPart, type GraphPart } from './graph-part.ts'
import type { NearestJob, PartInThread } from './moving-part.ts'

/** The inside of a thread that searches some of a graph's shards. */
// What starts it is moving-part.ts, which sends nothing else.
const { live, ...files } = workerData as PartInThread // oxlint-disable-line no-unsafe-type-assertion
let part: GraphPart | undefined

answerJobs(async (given) => {
  const { vector, count, kept } = given as NearestJob // oxlint-disable-line no-unsafe-type-assertion
  part ??= readPart(files, live)
  return { result: await part.nearest(vector, count, kept), transfer: [] }
})
