import { setImmediate } from 'node:timers/promises'
import type { FittedEmbedder, TrainableEmbedder } from './embedder.ts'
import { decodeBasis, encodeBasis, nameOf, type Basis } from './lsa-state.ts'
import { samplePlaces } from './random.ts'
import { addRows } from './sparse.ts'
import { randomisedSvd } from './svd.ts'
import { buildVocabulary, countTerms, termMatrix, weighTerms } from './vocabulary.ts'

export interface LsaOptions {
  /** The most dimensions; an archive of fewer independent passages gets fewer. */
  readonly dimensions?: number
  readonly seed?: number
  /** The most passages that are learned from; of a larger archive, a random part. */
  readonly sample?: number
  readonly mostTerms?: number
}

const SMALL_ARCHIVE = 1_000
/** Texts embedded before the event loop gets a turn. */
const TEXTS_AT_ONCE = 64

/**
 * Latent semantic analysis (Deerwester et al. 1990): TF-IDF, truncated SVD, passages folded in. It knows every language
 * that the archive holds, and needs no model and no network.
 * A text without any known term has no direction: its vector is zero, which `Store.nearest` answers with nothing. All
 * others are unit vectors.
 */
export function lsa(options: LsaOptions = {}): TrainableEmbedder {
  const { dimensions = 256, seed = 1_988, sample = 20_000, mostTerms = 50_000 } = options
  const family = `lsa-1-${dimensions}-${seed}-${sample}-${mostTerms}`
  return {
    family,
    async fit(texts) {
      const counted = samplePlaces(texts.length, sample, seed).map((place) => countTerms(texts[place] ?? ''))
      const vocabulary = buildVocabulary(counted, { smallArchive: SMALL_ARCHIVE, mostTerms })
      const { rank, vectors } = await randomisedSvd(termMatrix(vocabulary, counted), dimensions, seed)
      // An archive without a single word has rank 0; one dimension, always zero, keeps the rest of the river simple.
      const projection = rank === 0 ? new Float32Array(vocabulary.idf.length) : vectors
      return fitted(family, { vocabulary, dimensions: Math.max(rank, 1), projection, fittedOn: texts.length })
    },
    restore: (state) => fitted(family, decodeBasis(state)),
  }
}

function fitted(family: string, basis: Basis): FittedEmbedder {
  const state = encodeBasis(basis)
  return {
    id: `${family}-${nameOf(state)}`,
    dimensions: basis.dimensions,
    fittedOn: basis.fittedOn,
    state: () => state,
    async embed(texts) {
      const vectors: Float32Array[] = []
      for (const text of texts) {
        if (vectors.length % TEXTS_AT_ONCE === TEXTS_AT_ONCE - 1) await setImmediate()
        vectors.push(embedOne(basis, text))
      }
      return vectors
    },
  }
}

function embedOne({ vocabulary, dimensions, projection }: Basis, text: string): Float32Array {
  const vector = new Float32Array(dimensions)
  const { places, values } = weighTerms(vocabulary, countTerms(text))
  addRows(vector, 0, projection, dimensions, places, values, 0, places.length)
  let squares = 0
  for (const value of vector) squares += value * value
  if (squares === 0) return vector
  const length = Math.sqrt(squares)
  return vector.map((value) => value / length)
}
