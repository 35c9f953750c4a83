import type { Hit } from '../../model/passage.ts'
import { headingsAt } from '../../model/place.ts'
import { type Bag, bagOfTerms, createGramBag } from '../../text/bag.ts'
import { acts } from './acts.ts'
import { answerSign, givesCount } from './answer-signs.ts'
import { isOfDay, termsByDay } from '../question/asked-days.ts'
import { bm25, sum } from '../../text/bm25.ts'
import type { Candidate } from './candidates.ts'
import { type Held, rarities, shareHeld } from './coverage.ts'
import { type Evidence, idf } from '../../model/evidence.ts'
import { isCounting, type Question } from '../question/question.ts'
import { asks } from './replies.ts'
import { contextOf, passageScores, repliesToTheSame } from './reply-context.ts'
import { type Voiced, voicedIn } from './voiced.ts'

/**
 * What makes a sentence the answer, weighed. One set for all languages and collections; docs/evaluation.md shows what
 * each is worth. Passage, words and grams are divided by the best among the candidates; the others are 0 to 1.
 */
export const RANK_WEIGHTS = {
  passage: 1.2,
  words: 0.15,
  grams: 0.1,
  covered: 0.7,
  /** Of the question's rarity in the passage that the sentence stands in. */
  around: 0.6,
  sign: 0.3,
  /** A longer sentence holds more answers: ln(1 + terms) / 5. */
  length: 0.45,
  first: 0.05,
  /** Whoever asks who did something is told by a sentence in which it is done. */
  acts: 0.35,
  /** What stands under a picture names what is to be seen. */
  caption: -0.3,
  /** A sentence that ends with a colon promises an answer and does not give it; so does a short line that ends with a comma: 'Dear Miss Brandt,'. */
  promise: -0.3,
  /** Whoever names a day or a month is told of that one. */
  day: 0.5,
  /** A name or a day that the question gives itself, and nothing else. */
  echo: -0.5,
  /** A question answers none. */
  asks: -0.3,
  /** What replies to a question of the same kind: whoever asks when is told by the reply to 'When …?' */
  replies: 0.3,
  /** Whoever asks how many there are is told by a number that stands before them, beside `sign`; and by no sentence without a number. */
  counts: 0.15,
  uncounted: -0.45,
  /** Whoever asks for somebody's words is told those, and less what others say, whatever stands in it. */
  voiced: 0.8,
} as const

const CAPTION = /^[^\p{L}]*(?:photos?|images?|pictures?|caption|illustration|crédit|عکس|تصویر|صورة)\s*:/iu

/** Words of a line that says nothing new, at most. */
const LONGEST_ECHO = 5
const PROMISES = /[:：]$|^.{1,60}[,،]$/u

/** What somebody said in a document's words, beside their own. */
const TOLD = 0.5

export interface Ranked extends Candidate, Pick<Voiced, 'isVoiced' | 'isTold'> {
  readonly score: number
  /** Share of the question's rarity (idf) that stands in the sentence, and where it asks for somebody's words in whose they are; 0 to 1. */
  readonly covered: number
}

const NOTHING: Bag = { counts: new Map(), length: 0 }

/** The candidates, best answer first; ties keep the search's order. */
export function rank(question: Question, candidates: readonly Candidate[], evidence: Evidence): Ranked[] {
  const passages = evidence.counted ?? evidence.searched.passages
  const weigh = (frequency: ReadonlyMap<string, number>) => (term: string) => idf(frequency.get(term) ?? 0, passages)
  const bagOfGrams = createGramBag(new Set(question.grams))
  const analysed = candidates.map(({ text, document }) => ({
    words: termsByDay(text, document.language, question),
    grams: question.language === 'en' ? NOTHING : bagOfGrams(text),
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
  const passageScore = passageScores(evidence.hits)
  const byHit = new Map(
    evidence.hits.map((hit) => [hit, shareHeld(question, rarity, passageTerms(question, hit, evidence))]),
  )
  const aroundOf = ({ asked, hit }: Candidate, context: Held): number => {
    const known = byHit.get(hit)
    if (asked === undefined && known !== undefined) return known
    const passage = passageTerms(question, hit, evidence)
    return shareHeld(question, rarity, { has: (stem) => passage.has(stem) || context.has(stem) })
  }
  return candidates
    .map((candidate, at): Ranked => {
      const own = analysed[at]?.words ?? NOTHING
      const { stems, isVoiced, isTold, mayBeTold } = voicedIn(question, candidate)
      const context = contextOf(candidate)
      const covered = shareHeld(question, rarity, {
        has: (stem) => own.counts.has(stem) || stems.has(stem) || context.has(stem),
      })
      const around = aroundOf(candidate, context)
      const sign = answerSign(candidate.text, question)
      const score =
        RANK_WEIGHTS.passage * (passageScore(candidate) / bestPassage) +
        RANK_WEIGHTS.words * ((byWords[at] ?? 0) / bestWords) +
        RANK_WEIGHTS.grams * ((byGrams[at] ?? 0) / bestGrams) +
        RANK_WEIGHTS.covered * covered +
        RANK_WEIGHTS.around * around +
        RANK_WEIGHTS.sign * sign +
        RANK_WEIGHTS.length * (Math.log(1 + own.length) / 5) +
        RANK_WEIGHTS.first * (candidate.span.start === 0 ? 1 : 0) +
        RANK_WEIGHTS.acts * (acts(question, candidate) ? 1 : 0) +
        RANK_WEIGHTS.caption * (CAPTION.test(candidate.text) ? 1 : 0) +
        RANK_WEIGHTS.promise * (PROMISES.test(candidate.text) ? 1 : 0) +
        RANK_WEIGHTS.day * (isOfDay(question, candidate) ? 1 : 0) +
        RANK_WEIGHTS.echo * (echoes(question, candidate.text, own) ? 1 : 0) +
        RANK_WEIGHTS.asks * (asks(candidate.text) ? 1 : 0) +
        RANK_WEIGHTS.voiced * (isVoiced ? 1 : isTold ? TOLD : isOthers(question) && !mayBeTold ? -0.5 : 0) +
        RANK_WEIGHTS.replies * (repliesToTheSame(candidate, question) ? 1 : 0) +
        countScore(question, candidate.text, sign)
      return { ...candidate, score, covered, isVoiced, isTold }
    })
    .toSorted((one, other) => other.score - one.score)
}

/** No sentence, but a line: 'Ida Brandt' under a letter, 'MARCH 1907' over a table. */
function echoes({ terms: asked, wanted }: Question, text: string, { counts, length }: Bag): boolean {
  return (
    wanted !== 'whether' &&
    counts.size <= LONGEST_ECHO &&
    !/[.!?؟]["'”’»)]*$/u.test(text) &&
    sum(asked.map((term) => counts.get(term) ?? 0)) === length
  )
}

function countScore(question: Question, text: string, sign: number): number {
  if (!isCounting(question) && question.measures.length === 0) return 0
  if (sign === 1) return RANK_WEIGHTS.counts
  return givesCount(text, question) ? 0 : RANK_WEIGHTS.uncounted
}

/** Somebody is named, and it is neither said nor told of them. */
function isOthers({ saying }: Question): boolean {
  return saying?.isNamed === true && saying.by.length > 0
}

/** Each hit is of one question's evidence, and is asked for its terms more than once. */
const known = new WeakMap<Hit, Bag>()

/** The terms of a passage under its document's title and its headings. */
export function passageBag({ stems }: Question, hit: Hit, { documents }: Evidence): Bag {
  const before = known.get(hit)
  if (before) return before
  const { documentId, text, span } = hit.passage
  const document = documents.get(documentId)
  const headings = document ? headingsAt(document.marks, span.start) : ''
  const made = bagOfTerms(`${document?.title ?? ''}\n${headings}\n${text}`, document?.language ?? 'und', stems)
  known.set(hit, made)
  return made
}

/** Those of the question's stems that a passage holds. */
export function passageTerms(question: Question, hit: Hit, evidence: Evidence): ReadonlyMap<string, number> {
  return passageBag(question, hit, evidence).counts
}
