import type { Basis } from './lsa-state.ts'
import type { Sparse } from './sparse.ts'
import { randomisedSvd } from './svd.ts'
import { buildVocabulary, createTermCounter, termMatrix, UNKNOWN, weighTerms, type CountedTerms } from './vocabulary.ts'

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

export function createLsaFit(): LsaFit {
  const numbers = new Map<string, number>()
  const frequencies: number[] = []
  let bags: CountedTerms[] = []

  const numbered = (term: string): number => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    numbers.set(term, numbers.size)
    frequencies.push(0)
    return numbers.size - 1
  }

  let count = createTermCounter(numbered)

  return {
    add(texts) {
      for (const text of texts) {
        const bag = count(text)
        for (const term of bag.terms) frequencies[term] = (frequencies[term] ?? 0) + 1
        bags.push(bag)
      }
    },

    async learn({ dimensions, seed, mostTerms }, archive) {
      const counted = [...numbers].map(([term, number]) => [term, frequencies[number] ?? 0] as const)
      const vocabulary = buildVocabulary(counted, bags.length, { smallArchive: SMALL_ARCHIVE, mostTerms })
      const placeOf = new Int32Array(numbers.size).fill(UNKNOWN)
      for (const [term, place] of vocabulary.numbers) placeOf[numbers.get(term) ?? 0] = place
      const weighed = bags.map((bag) => weighTerms(vocabulary.idf, bag, placeOf))
      // None of it is needed from here on, and the counter remembers every word.
      bags = []
      numbers.clear()
      frequencies.length = 0
      count = createTermCounter(numbered)
      const rows = termMatrix(vocabulary, weighed)
      weighed.length = 0
      const { rank, vectors } = await randomisedSvd(rows, dimensions, seed)
      // An archive without a single word has rank 0; one dimension, always zero, keeps the rest of the river simple.
      const projection = rank === 0 ? new Float32Array(vocabulary.idf.length) : vectors
      return { basis: { vocabulary, dimensions: Math.max(rank, 1), projection, fittedOn: archive }, rows }
    },
  }
}
