import { workerData } from 'node:worker_threads'
import { answerJobs, type Handed } from '../thread.ts'
import { createLsaFit, type LsaSettings } from './lsa-fit.ts'
import { createProjector } from './lsa-project.ts'
import { decodeBasis, encodeBasis, type Basis } from './lsa-state.ts'
import { shared, type Sparse } from './sparse.ts'
import { termsOfRow, weighText, type Vocabulary, type WeightedTerms } from './vocabulary.ts'

export type LsaJob =
  | { readonly kind: 'add'; readonly texts: readonly string[] }
  /** Gives what to start further threads with. */
  | { readonly kind: 'fit'; readonly settings: LsaSettings; readonly archive: number }
  /** Gives one array with all vectors, one behind the other. A number is the row of a text that was learned from. */
  | { readonly kind: 'embed'; readonly texts: readonly (string | number)[] }

/** What a thread embeds with. `rows`: the terms of what it was learned from, where that was a moment ago. */
export interface LsaKnown {
  readonly state: Uint8Array
  readonly rows?: Sparse
}

/** The inside of a thread that learns, or embeds with what was learned: then it is started with that. */
const fit = createLsaFit()
// What starts it is lsa.ts, which sends nothing else.
let known = workerData as LsaKnown | undefined // oxlint-disable-line no-unsafe-type-assertion
let basis: Basis | undefined
let projector: ReturnType<typeof createProjector> | undefined

answerJobs(async (job) => answer(job as LsaJob)) // oxlint-disable-line no-unsafe-type-assertion

async function answer(job: LsaJob): Promise<Handed> {
  switch (job.kind) {
    case 'add':
      fit.add(job.texts)
      return { result: undefined, transfer: [] }
    case 'fit': {
      const learned = await fit.learn(job.settings, job.archive)
      // All threads look at the one state and its rows, this one too: they are tens of megabytes.
      known = { state: encodeBasis(learned.basis), rows: shared(learned.rows) }
      return { result: known, transfer: [] }
    }
    case 'embed': {
      const { vocabulary } = (basis ??= decodeBasis(known?.state ?? new Uint8Array()))
      projector ??= createProjector(basis)
      const vectors = projector(job.texts.map((text) => termsOf(vocabulary, text)))
      return { result: vectors, transfer: [vectors.buffer as ArrayBuffer] } // oxlint-disable-line no-unsafe-type-assertion
    }
  }
}

function termsOf(vocabulary: Vocabulary, text: string | number): WeightedTerms {
  if (typeof text === 'string') return weighText(vocabulary, text)
  if (!known?.rows) throw new Error('a thread was asked for a text that it does not know')
  return termsOfRow(known.rows, text)
}
