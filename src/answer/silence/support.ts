import { type Bag, createGramBag } from '../../text/bag.ts'
import { type Evidence, idf } from '../../model/evidence.ts'
import { bm25, bm25Limit } from '../../text/bm25.ts'
import { isDefined, isOfAnotherTime, isUndated, isUndone, isUnmeasured, strays, tellsWhatWasSaid } from './fits.ts'
import { rarities, share, shareHeld } from '../sentences/coverage.ts'
import { tells } from '../question/light-words.ts'
import { best, isName, missingOf, tellingOf } from './missing.ts'
import { passageBag, type Ranked } from '../sentences/rank.ts'
import type { Question } from '../question/question.ts'

/** How much of the question the archive holds together in one place; all but `words` are 0 to 1. */
export interface Support {
  /** Share of the question's rarity in the best passage with its title. */
  readonly passage: number
  /** The same in the best sentence. */
  readonly sentence: number
  /** Share of the question's character 4-grams in the best passage, by their rarity where the archive indexes them. */
  readonly grams: number
  /** BM25 of the best passage against the most that the question could get, over words or 4-grams. */
  readonly strength: number
  /** Cosine of the nearest passage in meaning. */
  readonly meaning: number
  /** Share of the question's words that no passage of the archive holds. */
  readonly unknown: number
  /** ln(1 + the question's words): of a long question less stands in one place by chance. */
  readonly words: number
  /** 1 when the question names somebody or something that no passage names. */
  readonly stranger: number
  /**
   * Of the question's words without which it is another question, how rare the rarest is that stands in none of the best
   * sentences' passages: 1 is the rarest of all. 'Who paid for the trial?' of passages that name no payment.
   */
  readonly missing: number
  /**
   * 1 when somebody's words were asked for and the best sentence is theirs, or tells of them with a quotation or a verb of saying, and
   * holds with their name and day all that was asked.
   */
  readonly voiced: number
  /** 1 when it was asked what something is, and the best sentence says it. */
  readonly defined: number
  /** 1 when whom the question names says nothing, or neither they nor their passage hold a word of what they were to be about. */
  readonly strayed: number
  /** The score of the best sentence (rank.ts), of five; 0 to 1. */
  readonly best: number
  /** Share of the question's words, names left out, that the best sentence's passage holds; 1 where there are no others. */
  readonly telling: number
  /** 1 when the question names somebody or something, or may: some scripts have no capitals. */
  readonly named: number
  /** 1 when the best is a line that says one thing: a row, an entry. */
  readonly whole: number
  /** 1 when a length, a price or an age was asked for and none of the best sentences that speak of it gives one. */
  readonly unmeasured: number
  /** 1 when it was asked who did something and none of the best sentences tells that, or when they are of another time than is named; half when it was asked when. */
  readonly untold: number
}

/** When something happened may be told in other words. */
const HALF = 0.5

/** Fewer passages than this are looked at for support: what is far down the list supports nothing. */
const LOOKED_AT = 5

export function supportOf(question: Question, ranked: readonly Ranked[], evidence: Evidence): Support {
  const { hits, frequency, gramFrequency, searched, counted: indexed = searched.passages } = evidence
  const rarity = rarities(question, evidence)
  const words = hits.map((hit) => passageBag(question, hit, evidence))
  const hasGrams = [...gramFrequency.values()].some((count) => count > 0)
  const bagOfGrams = createGramBag(new Set([...question.grams, ...question.spelled.flatMap(({ grams }) => grams)]))
  const letters = hits
    .slice(0, hasGrams ? hits.length : LOOKED_AT)
    .map(({ passage }, at) => lettersOf(bagOfGrams(passage.text), question, words[at]))
  const added = new Set(question.spelled.flatMap(({ stems }) => stems))
  const weigh = (counts: ReadonlyMap<string, number>) => (term: string) => idf(counts.get(term) ?? 0, indexed)
  const strength = (wanted: readonly string[], bags: readonly Bag[], counts: ReadonlyMap<string, number>): number => {
    const own = wanted.filter((term) => !added.has(term))
    return Math.min(1, best(bm25(wanted, bags, weigh(counts))) / (bm25Limit(own, weigh(counts)) || 1))
  }
  const known = question.terms.filter((term) => (frequency.get(term) ?? 0) > 0)
  const isUnknown = question.variants.map((stems) => !stems.some((stem) => known.includes(stem)))
  // 'In which city' is answered by its name.
  const kinds = question.wanted === 'other' ? new Set<string>() : question.kinds
  const onlyAsks = (stem: string): boolean => !tells({ kinds }, [stem])
  const gramRarity = question.grams.map(weigh(gramFrequency))
  return {
    passage: best(words.slice(0, LOOKED_AT).map(({ counts }) => shareHeld(question, rarity, counts))),
    sentence: best(ranked.slice(0, LOOKED_AT).map(({ covered }) => covered)),
    grams: best(
      letters.slice(0, LOOKED_AT).map(({ counts }) =>
        share(
          gramRarity,
          question.grams.map((gram) => counts.has(gram)),
        ),
      ),
    ),
    strength: Math.max(
      strength(question.terms, words, frequency),
      hasGrams ? strength(question.grams, letters, gramFrequency) : 0,
    ),
    meaning: best(hits.map(({ similarity }) => similarity ?? 0)),
    unknown:
      isUnknown.filter((unknown, at) => unknown && question.variants[at]?.every((stem) => !onlyAsks(stem))).length /
      Math.max(1, isUnknown.length),
    words: Math.log(1 + isUnknown.length),
    stranger: question.variants.some(
      (stems, at) => isUnknown[at] === true && stems.some((stem) => question.names.has(stem)),
    )
      ? 1
      : 0,
    missing: missingOf(question, ranked, rarity, evidence),
    strayed: strays(question, ranked, evidence) ? 1 : 0,
    voiced: tellsWhatWasSaid(question, ranked) ? 1 : 0,
    defined: isDefined(question, ranked) ? 1 : 0,
    unmeasured: isUnmeasured(question, ranked) ? 1 : 0,
    untold:
      isUndone(question, ranked) || isOfAnotherTime(question, ranked) ? 1 : isUndated(question, ranked) ? HALF : 0,
    best: Math.min(1, Math.max(0, ranked[0]?.score ?? 0) / MOST_SCORE),
    telling: tellingOf(question, ranked[0], evidence),
    named: question.variants.some((stems) => isName(question, stems)) || !/\p{Ll}/u.test(question.text) ? 1 : 0,
    whole: ranked[0]?.isWhole === true ? 1 : 0,
  }
}

/** Scores are seldom higher. */
const MOST_SCORE = 5

/** 4-grams of a passage; a word that it holds in another spelling counts with the 4-grams it was asked in. */
function lettersOf(own: Bag, { spelled }: Question, held: Bag | undefined): Bag {
  const others = spelled
    .filter(({ stems }) => stems.some((stem) => held?.counts.has(stem)))
    .flatMap(({ grams }) => grams.filter((gram) => !own.counts.has(gram)))
  if (others.length === 0) return own
  const counts = new Map([...own.counts, ...others.map((gram) => [gram, 1] as const)])
  return { counts, length: own.length + counts.size - own.counts.size }
}
