import type { Hit } from '../model/passage.ts'
import { sentences } from '../text/sentences.ts'
import { stem, wordSpans } from '../text/words.ts'
import type { SearchSettings } from './weights.ts'

/** One word of a question: its stems in the languages of the archive, and how rare it is there. */
export interface SoughtWord {
  readonly stems: readonly string[]
  /** Inverse document frequency, from 0 on. */
  readonly rarity: number
}

/**
 * What a sum over single words does not see: passages gain by the part of the question's rarity that stands together in
 * one sentence, and by the neighbouring words of the question that are neighbours there too (the ordered pairs of Metzler
 * and Croft 2005). Only the first hits are read for it; best first again.
 */
export function bySentences(
  hits: readonly Hit[],
  sought: readonly SoughtWord[],
  languages: readonly string[],
  { sentence, neighbours, depth }: SearchSettings['closeness'],
): readonly Hit[] {
  if (sought.length < 2 || depth === 0) return hits
  const placeOf = createPlaces(sought, languages)
  const total = sum(sought.map(({ rarity }) => rarity)) || 1
  const pairs = sum(sought.slice(1).map((_, at) => pairRarity(sought, at))) || 1
  const gained = hits.slice(0, depth).map((hit) => {
    const { best, together } = read(hit.passage.text, sought, placeOf)
    const gain = (sentence * best) / total + (neighbours * together) / pairs
    return { ...hit, score: hit.score + gain }
  })
  return [...gained.toSorted((one, other) => other.score - one.score), ...hits.slice(depth)]
}

/** Between two neighbours of the question at most one other word may stand. */
const FARTHEST = 2

function read(
  text: string,
  sought: readonly SoughtWord[],
  placeOf: (word: string) => number,
): { readonly best: number; readonly together: number } {
  const spans = sentences(text)
  const pairs = new Set<number>()
  let sentence = 0
  let held = new Set<number>()
  let best = 0
  let before = { place: -1, at: -Infinity }
  for (const [at, word] of wordSpans(text).entries()) {
    const place = placeOf(word.text)
    if (place < 0) continue
    if (before.place + 1 === place && at - before.at <= FARTHEST) pairs.add(before.place)
    before = { place, at }
    while (word.start >= (spans[sentence]?.end ?? Infinity)) {
      sentence += 1
      held = new Set()
    }
    held.add(place)
    best = Math.max(best, sum([...held].map((one) => sought[one]?.rarity ?? 0)))
  }
  return { best, together: sum([...pairs].map((one) => pairRarity(sought, one))) }
}

/** Of a word and the one behind it: a pair says as much as the more usual of its words. */
function pairRarity(sought: readonly SoughtWord[], at: number): number {
  return Math.min(sought[at]?.rarity ?? 0, sought[at + 1]?.rarity ?? 0)
}

/** Which word of the question a word of a passage is, or -1; a passage's language is not asked for, but all are tried. */
function createPlaces(sought: readonly SoughtWord[], languages: readonly string[]): (word: string) => number {
  const byStem = new Map(sought.flatMap(({ stems }, at) => stems.map((one) => [one, at] as const)))
  const known = new Map<string, number>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = languages.map((language) => byStem.get(stem(word, language))).find((at) => at !== undefined)
    known.set(word, found ?? -1)
    return found ?? -1
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
