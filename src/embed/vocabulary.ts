import { anyTerms } from '../text/words.ts'
import type { Sparse } from './sparse.ts'

/** The terms that count, with the weight of each by its rarity. */
export interface Vocabulary {
  readonly numbers: ReadonlyMap<string, number>
  readonly idf: Float32Array
}

/** One text as its terms' numbers and their weights: a unit vector, or nothing when no term is known. */
export interface WeightedTerms {
  readonly places: Uint32Array
  readonly values: Float32Array
}

export type CountedTerms = ReadonlyMap<string, number>

export function countTerms(text: string): CountedTerms {
  const counts = new Map<string, number>()
  for (const term of anyTerms(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

export interface VocabularyLimits {
  /** In an archive with more passages, a term that stands in one passage only is left out: it relates nothing. */
  readonly smallArchive: number
  /** The most frequent terms are kept, by the number of passages that hold them. */
  readonly mostTerms: number
}

/** In order of frequency, then of letters, so that the same texts give the same numbers. */
export function buildVocabulary(texts: readonly CountedTerms[], limits: VocabularyLimits): Vocabulary {
  const frequencies = new Map<string, number>()
  for (const counts of texts) for (const term of counts.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
  const least = texts.length > limits.smallArchive ? 2 : 1
  const kept = [...frequencies]
    .filter(([, frequency]) => frequency >= least)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, limits.mostTerms)
  return {
    numbers: new Map(kept.map(([term], number) => [term, number])),
    idf: Float32Array.from(kept, ([, frequency]) => Math.log((1 + texts.length) / (1 + frequency)) + 1),
  }
}

/** (1 + ln tf) · idf, to length one. */
export function weighTerms({ numbers, idf }: Vocabulary, counts: CountedTerms): WeightedTerms {
  const places = new Uint32Array(counts.size)
  const values = new Float32Array(counts.size)
  let known = 0
  let squares = 0
  for (const [term, count] of counts) {
    const place = numbers.get(term)
    if (place === undefined) continue
    const value = (1 + Math.log(count)) * (idf[place] ?? 0)
    squares += value * value
    places[known] = place
    values[known] = value
    known += 1
  }
  const length = Math.sqrt(squares)
  for (let at = 0; at < known; at += 1) values[at] = (values[at] ?? 0) / length
  return { places: places.subarray(0, known), values: values.subarray(0, known) }
}

/** Texts × terms. */
export function termMatrix(vocabulary: Vocabulary, weighted: readonly WeightedTerms[]): Sparse {
  const starts = new Uint32Array(weighted.length + 1)
  weighted.forEach(({ places }, row) => (starts[row + 1] = (starts[row] ?? 0) + places.length))
  const places = new Uint32Array(starts[weighted.length] ?? 0)
  const values = new Float32Array(places.length)
  weighted.forEach((row, at) => {
    places.set(row.places, starts[at])
    values.set(row.values, starts[at])
  })
  return { rows: weighted.length, columns: vocabulary.idf.length, starts, places, values }
}
