import type { Basis } from './lsa-state.ts'
import type { Sparse } from './sparse.ts'
import { randomisedSvd } from './svd.ts'
import { buildVocabulary, countTerms, termMatrix, weighTerms, type WeightedTerms } from './vocabulary.ts'

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
  /** Of a text that was added, its terms as the basis has them. */
  readonly weighed: (text: string) => WeightedTerms | undefined
}

const SMALL_ARCHIVE = 1_000

/** A text's terms by their numbers in order of appearance, and how often each stands there: five bytes a term. */
interface Bag {
  readonly terms: Uint32Array
  readonly counts: Uint16Array
}

export function createLsaFit(): LsaFit {
  const rowOf = new Map<string, number>()
  const numbers = new Map<string, number>()
  const frequencies: number[] = []
  let bags: Bag[] = []
  let matrix: Sparse | undefined

  const numbered = (term: string): number => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    numbers.set(term, numbers.size)
    frequencies.push(0)
    return numbers.size - 1
  }

  return {
    add(texts) {
      for (const text of texts) {
        const { terms, counts } = countTerms(text)
        const own = Uint32Array.from(terms, numbered)
        for (const term of own) frequencies[term] = (frequencies[term] ?? 0) + 1
        rowOf.set(text, bags.length)
        bags.push({ terms: own, counts: Uint16Array.from(counts, (count) => Math.min(count, 65_535)) })
      }
    },

    async basis({ dimensions, seed, mostTerms }, archive) {
      const counted = [...numbers].map(([term, number]) => [term, frequencies[number] ?? 0] as const)
      const vocabulary = buildVocabulary(counted, bags.length, { smallArchive: SMALL_ARCHIVE, mostTerms })
      const placeOf = new Int32Array(numbers.size).fill(-1)
      for (const [term, place] of vocabulary.numbers) placeOf[numbers.get(term) ?? 0] = place
      const known = (number: number): number | undefined => {
        const place = placeOf[number] ?? -1
        return place < 0 ? undefined : place
      }
      const rows = bags.map(({ terms, counts }) =>
        weighTerms(vocabulary.idf, { terms: [...terms], counts: [...counts] }, known),
      )
      bags = []
      numbers.clear()
      matrix = termMatrix(vocabulary, rows)
      rows.length = 0
      const { rank, vectors } = await randomisedSvd(matrix, dimensions, seed)
      // An archive without a single word has rank 0; one dimension, always zero, keeps the rest of the river simple.
      const projection = rank === 0 ? new Float32Array(vocabulary.idf.length) : vectors
      return { vocabulary, dimensions: Math.max(rank, 1), projection, fittedOn: archive }
    },

    weighed(text) {
      const row = rowOf.get(text)
      if (row === undefined || !matrix) return undefined
      const [from, to] = [matrix.starts[row], matrix.starts[row + 1]]
      return { places: matrix.places.subarray(from, to), values: matrix.values.subarray(from, to) }
    },
  }
}
