import { detectLanguage } from '../text/language.ts'
import { createTermWalk } from '../text/words.ts'
import type { Sparse } from './sparse.ts'

/** The terms that count, with the weight of each by its rarity. */
export interface Vocabulary {
  readonly numbers: ReadonlyMap<string, number>
  /** The square of the inverse document frequency: rare words say more of a passage's matter than their rarity alone (measured in docs/evaluation.md). */
  readonly idf: Float32Array
}

/** One text as its terms' numbers and their weights: a unit vector, or nothing when no term is known. */
export interface WeightedTerms {
  readonly places: Uint32Array
  readonly values: Float32Array
}

/** The numbers of a text's terms, each once, in the order in which they first stand in it, and how often each stands there. */
export interface CountedTerms {
  readonly terms: readonly number[]
  /** Each at most 65,535. */
  readonly counts: readonly number[]
}

const MOST_COUNTED = 65_535
/** In the place of a number: the term is left out. */
export const UNKNOWN = -1

/** Counts the terms of texts by the numbers that `numberOf` gives; a term with the number UNKNOWN is not counted. */
export function createTermCounter(numberOf: (term: string) => number): (text: string) => CountedTerms {
  const walk = createTermWalk(numberOf, UNKNOWN)
  // Of each number: its place among those of the text at hand.
  const placeOf: number[] = []
  return (text) => {
    const terms: number[] = []
    const counts: number[] = []
    walk(text, detectLanguage(text), (term) => {
      while (placeOf.length <= term) placeOf.push(UNKNOWN)
      const place = placeOf[term] ?? UNKNOWN
      if (place === UNKNOWN) {
        placeOf[term] = terms.length
        terms.push(term)
        counts.push(1)
      } else counts[place] = Math.min((counts[place] ?? 0) + 1, MOST_COUNTED)
    })
    for (const term of terms) placeOf[term] = UNKNOWN
    return { terms, counts }
  }
}

export interface VocabularyLimits {
  /** In an archive with more passages, a term that stands in one passage only is left out: it relates nothing. */
  readonly smallArchive: number
  /** The most frequent terms are kept, by the number of passages that hold them. */
  readonly mostTerms: number
}

/** In order of frequency, then of letters, so that the same texts give the same numbers. */
export function buildVocabulary(
  frequencies: Iterable<readonly [term: string, frequency: number]>,
  texts: number,
  limits: VocabularyLimits,
): Vocabulary {
  const least = texts > limits.smallArchive ? 2 : 1
  const kept = [...frequencies]
    .filter(([, frequency]) => frequency >= least)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, limits.mostTerms)
  return {
    numbers: new Map(kept.map(([term], number) => [term, number])),
    idf: Float32Array.from(kept, ([, frequency]) => (Math.log((1 + texts) / (1 + frequency)) + 1) ** 2),
  }
}

/**
 * Writes (1 + ln tf) · idf², to length one, into `to` from `from` on; gives where it ended. `placeOf`: the place of each
 * term's number in the vocabulary, where it has another there.
 */
export function writeWeighed(
  { terms, counts }: CountedTerms,
  idf: Float32Array,
  to: WeightedTerms,
  from = 0,
  placeOf?: Int32Array,
): number {
  const { places, values } = to
  let end = from
  let squares = 0
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0
    const place = placeOf ? (placeOf[term] ?? UNKNOWN) : term
    if (place === UNKNOWN) continue
    const value = (1 + Math.log(counts[at] ?? 1)) * (idf[place] ?? 0)
    squares += value * value
    places[end] = place
    values[end] = value
    end += 1
  }
  const length = Math.sqrt(squares)
  for (let at = from; at < end; at += 1) values[at] = (values[at] ?? 0) / length
  return end
}

/** One text of a matrix, as it was put into it. */
export function termsOfRow({ starts, places, values }: Sparse, row: number): WeightedTerms {
  const [from, to] = [starts[row], starts[row + 1]]
  return { places: places.subarray(from, to), values: values.subarray(from, to) }
}

/** Gives the weighted terms of a text that a vocabulary knows. */
export function createWeigher({ numbers, idf }: Vocabulary): (text: string) => WeightedTerms {
  const count = createTermCounter((term) => numbers.get(term) ?? UNKNOWN)
  return (text) => {
    const counted = count(text)
    const { length } = counted.terms
    const weighed = { places: new Uint32Array(length), values: new Float32Array(length) }
    writeWeighed(counted, idf, weighed)
    return weighed
  }
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
