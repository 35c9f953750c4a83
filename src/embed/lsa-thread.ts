import { workerData } from 'node:worker_threads'
import { answerJobs, type Handed } from '../threads/jobs.ts'
import { createLsaFit, type Learned, type LsaSettings } from './lsa-fit.ts'
import { createProjector } from './lsa-project.ts'
import { decodeBasis, type Basis } from './lsa-state.ts'
import { createWeigher, termsOfRow, type WeightedTerms } from './vocabulary.ts'

export type LsaJob =
  | { readonly kind: 'add'; readonly texts: readonly string[] }
  /** Gives what to start further threads with. */
  | { readonly kind: 'fit'; readonly settings: LsaSettings; readonly archive: number }
  /** Gives one array with all vectors, one behind the other. A number is the row of a text that was learned from. */
  | { readonly kind: 'embed'; readonly texts: readonly (string | number)[] }

/** What a thread embeds with. `rows`: the terms of what it was learned from, where that was a moment ago. */
export type LsaKnown = Pick<Learned, 'state'> & Partial<Pick<Learned, 'rows'>>

/** The inside of a thread that learns, or embeds with what was learned: then it is started with that. */
const fit = createLsaFit()
// What starts it is lsa.ts, which sends nothing else.
const known = workerData as LsaKnown | undefined // oxlint-disable-line no-unsafe-type-assertion
let embed: ((texts: readonly (string | number)[]) => Float32Array) | undefined

answerJobs(async (job) => answer(job as LsaJob)) // oxlint-disable-line no-unsafe-type-assertion

async function answer(job: LsaJob): Promise<Handed> {
  switch (job.kind) {
    case 'add':
      fit.add(job.texts)
      return { result: undefined, transfer: [] }
    case 'fit':
      // In shared memory: all threads look at the one state and its rows, which are tens of megabytes.
      return { result: await fit.learn(job.settings, job.archive), transfer: [] }
    case 'embed': {
      const vectors = (embed ??= createEmbed(decodeBasis(known?.state ?? new Uint8Array())))(job.texts)
      return { result: vectors, transfer: [vectors.buffer as ArrayBuffer] } // oxlint-disable-line no-unsafe-type-assertion
    }
  }
}

function createEmbed(basis: Basis): (texts: readonly (string | number)[]) => Float32Array {
  const [weigh, project] = [createWeigher(basis.vocabulary), createProjector(basis)]
  return (texts) => project(texts.map((text) => (typeof text === 'string' ? weigh(text) : learnedRow(text))))
}

function learnedRow(row: number): WeightedTerms {
  if (!known?.rows) throw new Error('a thread was asked for a text that it does not know')
  return termsOfRow(known.rows, row)
}
