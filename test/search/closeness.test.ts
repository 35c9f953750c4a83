import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hit } from '../../src/model/passage.ts'
import { bySentences, type SoughtWord } from '../../src/search/closeness.ts'
import { sentences } from '../../src/text/sentences.ts'
import { stem, wordSpans } from '../../src/text/words.ts'

const WEIGHTS = { sentence: 0.05, neighbours: 0.1, depth: 10 }
const LANGUAGES = ['en', 'fr', 'fa']
const WORDS = [
  'The',
  'heron',
  'herons',
  'nests',
  "weir's",
  'a',
  '12',
  'été',
  'mill.',
  'Mill',
  'باغ‌ها',
  'nest',
  'U.N.',
  'x',
]

function hit(text: string): Hit {
  const span = { start: 0, end: text.length }
  return { passage: { id: 'p', documentId: 'd', span, text }, score: 0, foundBy: ['words'] }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** From the definition, word by word. */
function plainly(text: string, sought: readonly SoughtWord[]): number {
  const placeOf = (word: string): number =>
    LANGUAGES.map((language) => sought.findIndex(({ stems }) => stems.includes(stem(word, language)))).find(
      (place) => place >= 0,
    ) ?? -1
  const words = wordSpans(text).map(({ text: word, start }) => ({ place: placeOf(word), start }))
  const rarity = (place: number): number => sought[place]?.rarity ?? 0
  const pair = (place: number): number => Math.min(rarity(place), rarity(place + 1))
  const inSentences = sentences(text).map(({ start, end }) => {
    const own = words.filter((word) => word.place >= 0 && word.start >= start && word.start < end)
    return sum([...new Set(own.map(({ place }) => place))].map(rarity))
  })
  const held = words.flatMap(({ place }, at) => (place < 0 ? [] : [{ place, at }]))
  const pairs = held.flatMap(({ place, at }, next) => {
    const before = held[next - 1]
    return before && before.place + 1 === place && at - before.at <= 2 ? [before.place] : []
  })
  return (
    (WEIGHTS.sentence * Math.max(0, ...inSentences)) / (sum(sought.map((one) => one.rarity)) || 1) +
    (WEIGHTS.neighbours * sum([...new Set(pairs)].map(pair))) / (sum(sought.slice(1).map((_, at) => pair(at))) || 1)
  )
}

describe('closeness', () => {
  it('is what the definition says, whatever signs stand between the words', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '. ', ', ', '\n', '-', '’')), { maxLength: 30 })
      .map((parts) => parts.flat().join(''))
    const sought: SoughtWord[] = [
      { stems: ['heron'], rarity: 3 },
      { stems: ['nest'], rarity: 2 },
      { stems: ['mill'], rarity: 1.5 },
      { stems: ['باغ'], rarity: 1 },
    ]
    fc.assert(
      fc.property(text, (words) => {
        const [found] = bySentences([hit(words)], sought, LANGUAGES, WEIGHTS)
        expect(found?.score).toBeCloseTo(plainly(words, sought), 10)
      }),
      { numRuns: 500 },
    )
  })
})
