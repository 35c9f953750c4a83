import { createGrowing } from '../growing.ts'
import { encodeBasis } from './lsa-state.ts'
import type { Sparse } from './sparse.ts'
import { randomisedSvd } from './svd.ts'
import { buildVocabulary, createTermCounter, UNKNOWN, writeWeighed, type CountedTerms } from './vocabulary.ts'

export interface LsaSettings {
  readonly dimensions: number
  readonly seed: number
  readonly mostTerms: number
}

/** What was learned, as it is kept; and the terms of what it was learned from, a row for each text in the order of their adding. */
export interface Learned {
  readonly state: Uint8Array
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
  let bags = createBags()

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
        bags.add(bag)
      }
    },

    async learn({ dimensions, seed, mostTerms }, archive) {
      const counted = [...numbers].map(([term, number]) => [term, frequencies[number] ?? 0] as const)
      const vocabulary = buildVocabulary(counted, bags.size(), { smallArchive: SMALL_ARCHIVE, mostTerms })
      const placeOf = new Int32Array(numbers.size).fill(UNKNOWN)
      for (const [term, place] of vocabulary.numbers) placeOf[numbers.get(term) ?? 0] = place
      const rows = bags.weighed(vocabulary.idf, placeOf)
      // None of it is needed from here on, and the counter remembers every word.
      bags = createBags()
      numbers.clear()
      frequencies.length = 0
      count = createTermCounter(numbered)
      const { rank, vectors } = await randomisedSvd(rows, dimensions, seed)
      // An archive without a single word has rank 0; one dimension, always zero, keeps the rest of the river simple.
      const basis = { vocabulary, dimensions: Math.max(rank, 1), fittedOn: archive }
      const state = encodeBasis(basis, (projection) => {
        if (rank > 0) vectors(projection)
      })
      return { state, rows }
    },
  }
}

/** The terms of all texts, one behind the other: an array for each of ten thousand texts would be twice as large. */
function createBags(): {
  readonly add: (bag: CountedTerms) => void
  readonly size: () => number
  /** Texts × terms of a vocabulary, in memory that threads share. */
  readonly weighed: (idf: Float32Array, placeOf: Int32Array) => Sparse
} {
  const terms = createGrowing(Uint32Array)
  const counts = createGrowing(Uint16Array)
  const ends = createGrowing(Uint32Array)
  return {
    add(bag) {
      for (const [at, term] of bag.terms.entries()) {
        terms.push(term)
        counts.push(bag.counts[at] ?? 0)
      }
      ends.push(terms.length())
    },
    size: ends.length,
    weighed(idf, placeOf) {
      const size = ends.length()
      const starts = new Uint32Array(new SharedArrayBuffer(4 * (size + 1)))
      const places = new Uint32Array(new SharedArrayBuffer(4 * terms.length()))
      const values = new Float32Array(new SharedArrayBuffer(4 * terms.length()))
      for (let row = 0, from = 0; row < size; row += 1) {
        const end = ends.at(row)
        const bag = { terms: terms.slice(from, end), counts: counts.slice(from, end) }
        starts[row + 1] = writeWeighed(bag, idf, { places, values }, starts[row], placeOf)
        from = end
      }
      const held = starts[size]
      return {
        rows: size,
        columns: idf.length,
        starts,
        places: places.subarray(0, held),
        values: values.subarray(0, held),
      }
    },
  }
}
