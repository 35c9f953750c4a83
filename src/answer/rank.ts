import { grams, terms } from '../text/words.ts'
import { answerSign } from './answer-signs.ts'
import type { Candidate } from './candidates.ts'
import { rarities, shareHeld } from './coverage.ts'
import { type Evidence, idf } from '../model/evidence.ts'
import type { Question } from './question.ts'

/**
 * What makes a sentence the answer, weighed. One set for all languages and collections; docs/evaluation.md shows what
 * each is worth. Passage, words and grams are divided by the best among the candidates; the others are 0 to 1.
 */
export const RANK_WEIGHTS = {
  passage: 0.9,
  words: 0.35,
  grams: 0.1,
  covered: 0.4,
  sign: 0.25,
  /** A longer sentence holds more answers: ln(1 + terms) / 5. */
  length: 0.5,
  first: 0.05,
} as const

const BM25 = { k1: 1.2, b: 0.75 } as const

export interface Ranked extends Candidate {
  readonly score: number
  /** Share of the question's rarity (idf) that stands in the sentence, 0 to 1. */
  readonly covered: number
}

/** The candidates, best answer first; ties keep the search's order. */
export function rank(question: Question, candidates: readonly Candidate[], evidence: Evidence): Ranked[] {
  const passages = evidence.searched.passages
  const weigh = (frequency: ReadonlyMap<string, number>) => (term: string) => idf(frequency.get(term) ?? 0, passages)
  const analysed = candidates.map(({ text, document }) => ({
    words: counted(terms(text, document.language)),
    grams: question.language === 'en' ? new Map<string, number>() : counted(grams(text)),
  }))
  const byWords = bm25(
    question.terms,
    analysed.map(({ words }) => words),
    weigh(evidence.frequency),
  )
  const byGrams = bm25(
    question.grams,
    analysed.map(({ grams: own }) => own),
    weigh(evidence.gramFrequency),
  )
  const rarity = rarities(question, evidence)
  const [bestWords, bestGrams] = [Math.max(...byWords, 0) || 1, Math.max(...byGrams, 0) || 1]
  const bestPassage = evidence.hits[0]?.score ?? 1
  return candidates
    .map((candidate, at): Ranked => {
      const own = analysed[at]?.words ?? new Map<string, number>()
      const covered = shareHeld(question, rarity, own)
      const score =
        RANK_WEIGHTS.passage * (candidate.hit.score / bestPassage) +
        RANK_WEIGHTS.words * ((byWords[at] ?? 0) / bestWords) +
        RANK_WEIGHTS.grams * ((byGrams[at] ?? 0) / bestGrams) +
        RANK_WEIGHTS.covered * covered +
        RANK_WEIGHTS.sign * answerSign(candidate.text, question) +
        RANK_WEIGHTS.length * (Math.log(1 + sum([...own.values()])) / 5) +
        RANK_WEIGHTS.first * (candidate.span.start === 0 ? 1 : 0)
      return { ...candidate, score, covered }
    })
    .toSorted((one, other) => other.score - one.score)
}

function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** BM25 of each bag of words, with the archive's rarities and the candidates' own mean length. */
function bm25(
  wanted: readonly string[],
  bags: readonly Map<string, number>[],
  weigh: (term: string) => number,
): number[] {
  const lengths = bags.map((bag) => sum([...bag.values()]))
  const mean = sum(lengths) / Math.max(1, bags.length) || 1
  const weights = wanted.map(weigh)
  return bags.map((bag, at) => {
    const norm = BM25.k1 * (1 - BM25.b + (BM25.b * (lengths[at] ?? 0)) / mean)
    return sum(
      wanted.map((term, index) => {
        const count = bag.get(term) ?? 0
        return ((weights[index] ?? 0) * count * (BM25.k1 + 1)) / (count + norm)
      }),
    )
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
