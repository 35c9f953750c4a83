import { grams, terms } from '../text/words.ts'
import { rarities, share, shareHeld } from './coverage.ts'
import type { Ranked } from './rank.ts'
import { type Evidence, idf } from '../model/evidence.ts'
import type { Question } from './question.ts'

/** How much of the question the archive holds together in one place, each 0 to 1. */
export interface Support {
  /** Share of the question's rarity in the best passage with its title. */
  readonly passage: number
  /** The same in the best sentence. */
  readonly sentence: number
  /** The same over character 4-grams, for languages that have them; the passage's share for others. */
  readonly grams: number
}

/** Fewer passages than this are looked at for support: what is far down the list supports nothing. */
const LOOKED_AT = 5

export function supportOf(question: Question, ranked: readonly Ranked[], evidence: Evidence): Support {
  const rarity = rarities(question, evidence)
  const gramRarity = question.grams.map((gram) =>
    idf(evidence.gramFrequency.get(gram) ?? 0, evidence.searched.passages),
  )
  const texts = evidence.hits.slice(0, LOOKED_AT).map(({ passage }) => {
    const document = evidence.documents.get(passage.documentId)
    return { text: `${document?.title ?? ''}\n${passage.text}`, language: document?.language ?? 'und' }
  })
  const best = (values: readonly number[]): number => Math.max(0, ...values)
  const passage = best(texts.map(({ text, language }) => shareHeld(question, rarity, new Set(terms(text, language)))))
  const hasGrams = [...evidence.gramFrequency.values()].some((frequency) => frequency > 0)
  const byGrams = (text: string): number => {
    const held = new Set(grams(text))
    return share(
      gramRarity,
      question.grams.map((gram) => held.has(gram)),
    )
  }
  return {
    passage,
    sentence: best(ranked.slice(0, LOOKED_AT).map(({ covered }) => covered)),
    grams: hasGrams ? best(texts.map(({ text }) => byGrams(text))) : passage,
  }
}

/** Below this the archive is silent. Measured in docs/evaluation.md on questions whose documents were taken out of the archive. */
export const LEAST_SUPPORT = 0.5

/** One number for how well the archive supports an answer, 0 to 1. */
export function supportScore({ passage, sentence, grams: byGrams }: Support): number {
  return 0.4 * passage + 0.3 * sentence + 0.3 * byGrams
}
