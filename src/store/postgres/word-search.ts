import { idf, K1 } from '../words/bm25.ts'
import type { Near, WordField } from '../store.ts'
import { createTop } from '../common/top.ts'
import { createRunWalker, type Runs } from './runs.ts'
import { BLOCK, blockOf, type Packed } from './segments.ts'
import type { TermPlaces, Terms } from './terms.ts'

export interface WordSearch {
  readonly frequencies: (field: WordField, terms: readonly string[]) => Promise<number[]>
  /** Best first, ties by row; only of `kept`, where it is given. */
  readonly best: (field: WordField, terms: readonly string[], count: number, kept: Runs | undefined) => Promise<Near[]>
  readonly scoresOf: (field: WordField, terms: readonly string[], rows: readonly number[]) => Promise<number[]>
}

interface Weighted {
  readonly term: TermPlaces
  readonly weight: number
}

/** BM25 as bm25.ts has it, to the bit: over packed blocks in place of one index, a block at a time. */
export function createWordSearch(terms: Terms): WordSearch {
  const sums = new Float32Array(BLOCK)

  /** Rare terms first, as bm25.ts adds them. */
  const weigh = async (field: WordField, asked: readonly string[]): Promise<Weighted[]> => {
    const { passages } = terms.size(field)
    const found = await terms.places(field, [...new Set(asked)].sort())
    return found
      .filter(({ frequency }) => frequency > 0)
      .sort((one, other) => one.frequency - other.frequency)
      .map((term) => ({ term, weight: idf(passages, term.frequency) * (K1 + 1) }))
  }

  return {
    frequencies: async (field, asked) => (await terms.places(field, asked)).map(({ frequency }) => frequency),
    async best(field, asked, count, kept) {
      if (count <= 0) return []
      const [weighted, norms] = await Promise.all([weigh(field, asked), terms.norms(field)])
      const top = createTop(count)
      const isKept = kept && createRunWalker(kept)
      // No waiting from here on: the sums are one array for all questions.
      for (const block of blocksOf(weighted)) {
        const norm = norms.get(block)
        if (!norm) continue
        sums.fill(0)
        for (const { term, weight } of weighted) addAll(term.blocks.get(block), weight, norm, sums)
        let floor = Math.max(0, top.floor())
        for (let place = 0; place < BLOCK; place += 1) {
          const score = sums[place] ?? 0
          if (score === 0 || score < floor) continue
          const row = block * BLOCK + place
          if (isKept && !isKept(row)) continue
          top.offer(row, score)
          floor = Math.max(0, top.floor())
        }
      }
      return top.taken()
    },
    async scoresOf(field, asked, rows) {
      const [weighted, norms] = await Promise.all([weigh(field, asked), terms.norms(field)])
      return rows.map((row) => {
        const [block, place] = [blockOf(row), row % BLOCK]
        const norm = norms.get(block)?.[place] ?? 0
        let sum = 0
        for (const { term, weight } of weighted) {
          const count = countAt(term.blocks.get(block), place)
          if (count > 0) sum = Math.fround(sum + (weight * count) / (count + norm))
        }
        return sum
      })
    },
  }
}

function blocksOf(weighted: readonly Weighted[]): number[] {
  return [...new Set(weighted.flatMap(({ term }) => [...term.blocks.keys()]))].sort((one, other) => one - other)
}

function addAll(packed: Packed | undefined, weight: number, norm: Float32Array, sums: Float32Array): void {
  if (!packed) return
  const { places, counts } = packed
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0
    const count = counts[at] ?? 0
    sums[place] = (sums[place] ?? 0) + (weight * count) / (count + (norm[place] ?? 0))
  }
}

function countAt(packed: Packed | undefined, place: number): number {
  if (!packed) return 0
  let low = 0
  let high = packed.places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((packed.places[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return packed.places[low] === place ? (packed.counts[low] ?? 0) : 0
}
