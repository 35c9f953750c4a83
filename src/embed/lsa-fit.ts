import type { Basis } from './lsa-state.ts'
import type { Sparse } from './sparse.ts'
import { randomisedSvd } from './svd.ts'
import { buildVocabulary, countTerms, termMatrix, weighTerms } from './vocabulary.ts'

export interface LsaSettings {
  readonly dimensions: number
  readonly seed: number
  readonly mostTerms: number
}

/** What was learned, and the terms of what it was learned from, a row for each text in the order of their adding. */
export interface Learned {
  readonly basis: Basis
  readonly rows: Sparse
}

/** Learns from texts that come in any number of parts; the same texts in the same order give the same bits. */
export interface LsaFit {
  readonly add: (texts: readonly string[]) => void
  /** `archive`: how many passages these texts were chosen from. */
  readonly learn: (settings: LsaSettings, archive: number) => Promise<Learned>
}

const SMALL_ARCHIVE = 1_000

/** A text's terms by their numbers in order of appearance, and how often each stands there: five bytes a term. */
interface Bag {
  readonly terms: Uint32Array
  readonly counts: Uint16Array
}

export function createLsaFit(): LsaFit {
  const numbers = new Map<string, number>()
  const frequencies: number[] = []
  let bags: Bag[] = []

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
        bags.push({ terms: own, counts: Uint16Array.from(counts, (count) => Math.min(count, 65_535)) })
      }
    },

    async learn({ dimensions, seed, mostTerms }, archive) {
      const counted = [...numbers].map(([term, number]) => [term, frequencies[number] ?? 0] as const)
      const vocabulary = buildVocabulary(counted, bags.length, { smallArchive: SMALL_ARCHIVE, mostTerms })
      const placeOf = new Int32Array(numbers.size).fill(-1)
      for (const [term, place] of vocabulary.numbers) placeOf[numbers.get(term) ?? 0] = place
      const known = (number: number): number | undefined => {
        const place = placeOf[number] ?? -1
        return place < 0 ? undefined : place
      }
      const weighed = bags.map(({ terms, counts }) =>
        weighTerms(vocabulary.idf, { terms: [...terms], counts: [...counts] }, known),
      )
      bags = []
      numbers.clear()
      const rows = termMatrix(vocabulary, weighed)
      weighed.length = 0
      const { rank, vectors } = await randomisedSvd(rows, dimensions, seed)
      // An archive without a single word has rank 0; one dimension, always zero, keeps the rest of the river simple.
      const projection = rank === 0 ? new Float32Array(vocabulary.idf.length) : vectors
      return { basis: { vocabulary, dimensions: Math.max(rank, 1), projection, fittedOn: archive }, rows }
    },
  }
}
