import type { Basis } from './lsa-state.ts'
import { randomisedSvd } from './svd.ts'
import {
  buildVocabulary,
  countTerms,
  termMatrix,
  weighTerms,
  type CountedTerms,
  type WeightedTerms,
} from './vocabulary.ts'

export interface LsaSettings {
  readonly dimensions: number
  readonly seed: number
  readonly mostTerms: number
}

/** Learns from texts that come in any number of parts; the same texts in the same order give the same bits. */
export interface LsaFit {
  readonly add: (texts: readonly string[]) => void
  /** `archive`: how many passages these texts were chosen from. */
  readonly basis: (settings: LsaSettings, archive: number) => Promise<Basis>
  /** Of a text that was added, its terms as the basis has them; each is given once, for memory's sake. */
  readonly weighed: (text: string) => WeightedTerms | undefined
}

const SMALL_ARCHIVE = 1_000

export function createLsaFit(): LsaFit {
  const texts: string[] = []
  let counted: CountedTerms[] = []
  const weighed = new Map<string, WeightedTerms>()
  return {
    add(more) {
      for (const text of more) {
        texts.push(text)
        counted.push(countTerms(text))
      }
    },
    async basis({ dimensions, seed, mostTerms }, archive) {
      const vocabulary = buildVocabulary(counted, { smallArchive: SMALL_ARCHIVE, mostTerms })
      const rows = counted.map((counts) => weighTerms(vocabulary, counts))
      counted = []
      const { rank, vectors } = await randomisedSvd(termMatrix(vocabulary, rows), dimensions, seed)
      for (const [at, text] of texts.entries()) if (rows[at]) weighed.set(text, rows[at])
      // An archive without a single word has rank 0; one dimension, always zero, keeps the rest of the river simple.
      const projection = rank === 0 ? new Float32Array(vocabulary.idf.length) : vectors
      return { vocabulary, dimensions: Math.max(rank, 1), projection, fittedOn: archive }
    },
    weighed(text) {
      const found = weighed.get(text)
      weighed.delete(text)
      return found
    },
  }
}
