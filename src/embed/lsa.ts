import { setImmediate } from 'node:timers/promises'
import type { FittedEmbedder, TrainableEmbedder } from './embedder.ts'
import { decodeBasis, encodeBasis, nameOf, type Basis } from './lsa-state.ts'
import { samplePlaces } from './random.ts'
import { addRows } from './sparse.ts'
import { randomisedSvd } from './svd.ts'
import { buildVocabulary, countTerms, termMatrix, weighTerms, type WeightedTerms } from './vocabulary.ts'

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
      const chosen = samplePlaces(texts.length, sample, seed).map((place) => texts[place] ?? '')
      const counted = await inTurns(chosen, countTerms)
      const vocabulary = buildVocabulary(counted, { smallArchive: SMALL_ARCHIVE, mostTerms })
      const weighted = counted.map((counts) => weighTerms(vocabulary, counts))
      const { rank, vectors } = await randomisedSvd(termMatrix(vocabulary, weighted), dimensions, seed)
      // An archive without a single word has rank 0; one dimension, always zero, keeps the rest of the river simple.
      const projection = rank === 0 ? new Float32Array(vocabulary.idf.length) : vectors
      const basis = { vocabulary, dimensions: Math.max(rank, 1), projection, fittedOn: texts.length }
      return fitted(family, basis, new Map(chosen.map((text, at) => [text, weighted[at]])))
    },
    restore: (state) => fitted(family, decodeBasis(state)),
  }
}

/** `analysed`: terms that the fit has counted already; each is used up by the one time that its text is embedded. */
function fitted(family: string, basis: Basis, analysed = new Map<string, WeightedTerms | undefined>()): FittedEmbedder {
  const state = encodeBasis(basis)
  const termsOf = (text: string): WeightedTerms => {
    const known = analysed.get(text)
    analysed.delete(text)
    return known ?? weighTerms(basis.vocabulary, countTerms(text))
  }
  return {
    id: `${family}-${nameOf(state)}`,
    dimensions: basis.dimensions,
    neighbours: 1,
    fittedOn: basis.fittedOn,
    state: () => state,
    embed: (texts) => inTurns(texts, (text) => project(basis, termsOf(text))),
  }
}

function project({ dimensions, projection }: Basis, { places, values }: WeightedTerms): Float32Array {
  const vector = new Float32Array(dimensions)
  addRows(vector, 0, projection, dimensions, places, values, 0, places.length)
  let squares = 0
  for (const value of vector) squares += value * value
  if (squares === 0) return vector
  const length = Math.sqrt(squares)
  return vector.map((value) => value / length)
}

/** Maps texts, and gives the event loop a turn now and then. */
async function inTurns<T>(texts: readonly string[], map: (text: string) => T): Promise<T[]> {
  const mapped: T[] = []
  for (const text of texts) {
    mapped.push(map(text))
    if (mapped.length % TEXTS_AT_ONCE === 0) await setImmediate()
  }
  return mapped
}
