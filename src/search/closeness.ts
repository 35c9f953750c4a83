import type { Hit } from '../model/passage.ts'
import { createWordTable, walkWords, type WordTable } from '../text/word-walk.ts'
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
  const places = createPlaces(sought, languages)
  const total = sum(sought.map(({ rarity }) => rarity)) || 1
  const pairs = sum(sought.slice(1).map((_, at) => pairRarity(sought, at))) || 1
  const gained = hits.slice(0, depth).map((hit) => {
    const { best, together } = read(hit.passage.text, sought, places)
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
  places: Places,
): { readonly best: number; readonly together: number } {
  const spans = sentences(text)
  const pairs = new Set<number>()
  let sentence = 0
  let held = new Set<number>()
  let best = 0
  let before = { place: -1, at: -Infinity }
  places(text, (place, at, start) => {
    if (before.place + 1 === place && at - before.at <= FARTHEST) pairs.add(before.place)
    before = { place, at }
    while (start >= (spans[sentence]?.end ?? Infinity)) {
      sentence += 1
      held = new Set()
    }
    held.add(place)
    best = Math.max(best, sum([...held].map((one) => sought[one]?.rarity ?? 0)))
  })
  return { best, together: sum([...pairs].map((one) => pairRarity(sought, one))) }
}

/** Of a word and the one behind it: a pair says as much as the more usual of its words. */
function pairRarity(sought: readonly SoughtWord[], at: number): number {
  return Math.min(sought[at]?.rarity ?? 0, sought[at + 1]?.rarity ?? 0)
}

/** Tells which words of a text are which word of the question: the words before it are counted by `at`, its letters by `start`. */
type Places = (text: string, onPlace: (place: number, at: number, start: number) => void) => void

/** A passage's language is not asked for, but all of the archive are tried. */
function createPlaces(sought: readonly SoughtWord[], languages: readonly string[]): Places {
  const byStem = new Map(sought.flatMap(({ stems }, at) => stems.map((one) => [one, at] as const)))
  const placeOf = (stems: readonly string[]): number => {
    for (const one of stems) {
      const place = byStem.get(one)
      if (place !== undefined) return place
    }
    return -1
  }
  const stemsOf = (word: string): readonly string[] => [...new Set(languages.map((language) => stem(word, language)))]
  const plain = plainWords(languages)
  return (text, onPlace) => {
    let at = 0
    const tell = (stems: readonly string[], start: number): void => {
      const place = placeOf(stems)
      if (place >= 0) onPlace(place, at, start)
      at += 1
    }
    walkWords(
      text,
      (hash, start, end) => tell(plain.get(text, hash, start, end, stemsOf), start),
      (from, end) => {
        for (const { text: word, start } of wordSpans(text.slice(from, end))) tell(stemsOf(word), from + start)
      },
    )
  }
}

const MOST_WORDS = 50_000
/** Most words of an archive come again with the next question. */
const stemsOfPlain = new Map<string, WordTable<readonly string[]>>()

function plainWords(languages: readonly string[]): WordTable<readonly string[]> {
  const key = languages.join(' ')
  const known = stemsOfPlain.get(key) ?? createWordTable<readonly string[]>(MOST_WORDS)
  stemsOfPlain.set(key, known)
  return known
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
