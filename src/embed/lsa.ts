import { setImmediate } from 'node:timers/promises'
import { createThreads, CORES, entryBeside, type Threads } from '../threads/threads.ts'
import type { FittedEmbedder, TrainableEmbedder } from './embedder.ts'
import { digestOf, learnedTexts, type LearnedTexts } from './learned-texts.ts'
import { createLsaFit, type Learned, type LsaSettings } from './lsa-fit.ts'
import { project } from './lsa-project.ts'
import { countsIn, decodeBasis, digestIn, nameOf, type Basis } from './lsa-state.ts'
import type { LsaJob, LsaKnown } from './lsa-thread.ts'
import { createTaker, type Taker } from './taker.ts'
import { createWeigher, termsOfRow, type WeightedTerms } from './vocabulary.ts'

export interface LsaOptions {
  /** The most dimensions; an archive of fewer independent passages gets fewer. */
  readonly dimensions?: number
  readonly seed?: number
  /** The most passages that are learned from. */
  readonly sample?: number
  /** The most terms, by how many passages hold them: each is a kilobyte of what was learned. */
  readonly mostTerms?: number
}

/** A question moves towards the mean of so many passages, by this share of it (docs/evaluation.md). */
const FEEDBACK = { passages: 4, share: 0.5 } as const
/** Fewer passages are learned from here and now, in less time than a thread takes to start. */
const FEW = 2_000
/** Of fewer texts at once, such as a question, the same holds. */
const FEW_TEXTS = 64
/** A change of an archive is embedded here: threads first have to load what was learned, some sixteen megabytes each. */
const A_CHANGE = 1_500
/** Handed over to be learned from: each time the thread waits until the one that hands over has a moment. */
const TEXTS_A_JOB = 1_000
/** A thread without work gives its memory back after so long: tens of megabytes, which the graph can use. */
const REST_MILLISECONDS = 50

/**
 * Latent semantic analysis (Deerwester et al. 1990): TF-IDF, truncated SVD, passages folded in. It knows every language
 * that the archive holds, and needs no model and no network. Learning from many passages and embedding many happen in
 * threads; the bits are the same.
 * A text without any known term has no direction: its vector is zero, which `Store.nearest` answers with nothing. All
 * others are unit vectors.
 */
export function lsa(options: LsaOptions = {}): TrainableEmbedder {
  const { dimensions = 128, seed = 1_988, sample = 10_000, mostTerms = 30_000 } = options
  const settings = { dimensions, seed, mostTerms }
  let latest: InUse | undefined
  const family = `lsa-3-${dimensions}-${seed}-${sample}-${mostTerms}`
  return {
    family,
    mostTexts: sample,
    async fit(texts) {
      const given = createTaker(texts, sample)
      const few = await given(FEW)
      if (few.length === FEW) return fittedInThread(family, settings, few, given)
      const fit = createLsaFit()
      fit.add(few)
      const { state, rows } = await fit.learn(settings, few.length)
      return fitted(family, inUse(state), { learned: learnedTexts(rows, few.map(digestOf)) })
    },
    restore(state) {
      // An archive that is opened again after a small change: what was read and checked a moment ago is sixteen megabytes.
      if (!latest || !digestIn(latest.state).equals(digestIn(state))) {
        const used = inUse(state)
        // Throws when it is damaged.
        used.read()
        latest = used
      }
      return fitted(family, latest)
    },
    remembered: (id) => (latest && idOf(family, latest) === id ? fitted(family, latest) : undefined),
  }
}

interface LearnedParts {
  readonly basis: Basis
  readonly weigh: (text: string) => WeightedTerms
}

/** What was learned, as it is kept, and as it is used: read when it is needed here, since threads may do all the work. */
interface InUse {
  readonly state: Uint8Array
  readonly read: () => LearnedParts
}

function inUse(state: Uint8Array): InUse {
  let parts: LearnedParts | undefined
  const read = (): LearnedParts => {
    const basis = decodeBasis(state)
    return { basis, weigh: createWeigher(basis.vocabulary) }
  }
  return { state, read: () => (parts ??= read()) }
}

function idOf(family: string, { state }: InUse): string {
  return `${family}-${nameOf(state)}`
}

/** `first`: texts that were taken before. The thread that learned ends with that: what it needed is twice what embedding needs. */
async function fittedInThread(
  family: string,
  settings: LsaSettings,
  first: readonly string[],
  more: Taker,
): Promise<FittedEmbedder> {
  const threads = startThreads(() => undefined)
  const digests: string[] = []
  try {
    // One after the other, so they all come to the same thread: the only one that was needed so far.
    for (let texts = first; texts.length > 0; texts = await more(TEXTS_A_JOB)) {
      digests.push(...texts.map(digestOf))
      await threads.run({ kind: 'add', texts } satisfies LsaJob)
    }
    const known = await threads.run<Learned>({ kind: 'fit', settings, archive: digests.length } satisfies LsaJob)
    return fitted(family, inUse(known.state), {
      threads: startThreads(() => known),
      learned: learnedTexts(known.rows, digests),
    })
  } finally {
    threads.close()
  }
}

function startThreads(known: () => LsaKnown | undefined): Threads {
  return createThreads(entryBeside(import.meta.url, 'lsa-thread'), { rest: REST_MILLISECONDS, data: known })
}

/** What may be at hand from learning: the texts that were learned from, and threads that know them. */
interface AtHand {
  readonly learned?: LearnedTexts
  readonly threads?: Threads
}

function fitted(family: string, own: InUse, { learned, threads: started }: AtHand = {}): FittedEmbedder {
  const { state } = own
  const { dimensions, fittedOn } = countsIn(state)
  let threads = started
  let sofar = 0
  const here = (text: string): Float32Array => {
    const row = learned?.rowOf(text)
    const { basis, weigh } = own.read()
    return project(basis, learned && row !== undefined ? termsOfRow(learned.rows, row) : weigh(text))
  }
  const away = async (texts: readonly string[]): Promise<Float32Array[]> => {
    threads ??= startThreads(() => ({ state: inSharedMemory(state) }))
    // A text that was learned from is named by its row: its terms are known, in all threads.
    const named = started ? texts.map((text) => learned?.rowOf(text) ?? text) : texts
    const all = await threads.run<Float32Array>({ kind: 'embed', texts: named } satisfies LsaJob)
    return texts.map((_, at) => all.subarray(at * dimensions, (at + 1) * dimensions))
  }
  return {
    id: idOf(family, own),
    dimensions,
    neighbours: 1,
    feedback: FEEDBACK,
    batches: { atOnce: CORES + 1, texts: 512 },
    fittedOn,
    state: () => state,
    async embed(texts) {
      if (texts.length < FEW_TEXTS) return texts.map(here)
      return !threads && (sofar += texts.length) <= A_CHANGE ? inTurns(texts, here) : away(texts)
    },
  }
}

/** Maps texts, and gives the event loop a turn now and then. */
async function inTurns<T>(texts: readonly string[], map: (text: string) => T): Promise<T[]> {
  const mapped: T[] = []
  for (const text of texts) {
    mapped.push(map(text))
    if (mapped.length % FEW_TEXTS === 0) await setImmediate()
  }
  return mapped
}

/** Threads share one copy. */
function inSharedMemory(state: Uint8Array): Uint8Array {
  if (state.buffer instanceof SharedArrayBuffer) return state
  const copy = new Uint8Array(new SharedArrayBuffer(state.length))
  copy.set(state)
  return copy
}
