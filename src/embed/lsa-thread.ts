import { workerData } from 'node:worker_threads'
import { answerJobs, type Handed } from '../thread.ts'
import { createLsaFit, type LsaSettings } from './lsa-fit.ts'
import { createProjector } from './lsa-project.ts'
import { decodeBasis, encodeBasis, type Basis } from './lsa-state.ts'
import { weighText } from './vocabulary.ts'

export type LsaJob =
  | { readonly kind: 'add'; readonly texts: readonly string[] }
  /** Gives the state. */
  | { readonly kind: 'fit'; readonly settings: LsaSettings; readonly archive: number }
  /** Gives one array with all vectors, one behind the other. */
  | { readonly kind: 'embed'; readonly texts: readonly string[] }

/** The inside of a thread that learns, or embeds with what was learned: then it is started with the state. */
const fit = createLsaFit()
// What starts it is lsa.ts, which sends nothing else.
const state = workerData as Uint8Array | undefined // oxlint-disable-line no-unsafe-type-assertion
let basis: Basis | undefined
let projector: ReturnType<typeof createProjector> | undefined

answerJobs(async (job) => answer(job as LsaJob)) // oxlint-disable-line no-unsafe-type-assertion

async function answer(job: LsaJob): Promise<Handed> {
  switch (job.kind) {
    case 'add':
      fit.add(job.texts)
      return { result: undefined, transfer: [] }
    case 'fit': {
      const encoded = encodeBasis(await fit.basis(job.settings, job.archive))
      // All threads look at the one state, this one too: what it learned is fifty megabytes.
      basis = decodeBasis(encoded)
      return { result: encoded, transfer: [] }
    }
    case 'embed': {
      const known = (basis ??= decodeBasis(state ?? new Uint8Array()))
      projector ??= createProjector(known)
      const vectors = projector(job.texts.map((text) => fit.weighed(text) ?? weighText(known.vocabulary, text)))
      return { result: vectors, transfer: [vectors.buffer as ArrayBuffer] } // oxlint-disable-line no-unsafe-type-assertion
    }
  }
}
