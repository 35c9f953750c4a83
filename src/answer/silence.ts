import { grams, terms } from '../text/words.ts'
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
  const passages = evidence.searched.passages
  const rarity = new Map(question.terms.map((term) => [term, idf(evidence.frequency.get(term) ?? 0, passages)]))
  const gramRarity = new Map(question.grams.map((gram) => [gram, idf(evidence.gramFrequency.get(gram) ?? 0, passages)]))
  const texts = evidence.hits.slice(0, LOOKED_AT).map(({ passage }) => {
    const document = evidence.documents.get(passage.documentId)
    return { text: `${document?.title ?? ''}\n${passage.text}`, language: document?.language ?? 'und' }
  })
  const passage = Math.max(0, ...texts.map(({ text, language }) => share(rarity, new Set(terms(text, language)))))
  const sentence = Math.max(0, ...ranked.slice(0, LOOKED_AT).map(({ covered }) => covered))
  const byGrams =
    evidence.gramFrequency.size > 0
      ? Math.max(0, ...texts.map(({ text }) => share(gramRarity, new Set(grams(text)))))
      : passage
  return { passage, sentence, grams: byGrams }
}

function share(rarity: ReadonlyMap<string, number>, held: ReadonlySet<string>): number {
  let [found, total] = [0, 0]
  for (const [term, weight] of rarity) {
    total += weight
    if (held.has(term)) found += weight
  }
  return total === 0 ? 0 : found / total
}

/** Below this the archive is silent. Measured in docs/evaluation.md on questions whose documents were taken out of the archive. */
export const LEAST_SUPPORT = 0.5

/** One number for how well the archive supports an answer, 0 to 1. */
export function supportScore({ passage, sentence, grams: byGrams }: Support): number {
  return 0.4 * passage + 0.3 * sentence + 0.3 * byGrams
}
