import { type Evidence, idf } from '../../model/evidence.ts'
import type { Question } from '../question/question.ts'

/** How rare each of the question's words is in the archive: the idf of its most frequent stem. In the order of `variants`. */
export function rarities(
  { variants }: Question,
  { frequency, searched, counted = searched.passages }: Evidence,
): number[] {
  return variants.map((stems) => idf(Math.max(0, ...stems.map((stem) => frequency.get(stem) ?? 0)), counted))
}

/** Stems that stand somewhere. */
export interface Held {
  has(stem: string): boolean
}

/** Share of the question's rarity, 0 to 1, whose words stand among `held`. */
export function shareHeld({ variants }: Question, rarity: readonly number[], held: Held): number {
  return share(
    rarity,
    variants.map((stems) => stems.some((stem) => held.has(stem))),
  )
}

/** Share of the weights, 0 to 1, that are held; 0 of nothing. */
export function share(weights: readonly number[], held: readonly boolean[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return total === 0 ? 0 : weights.reduce((sum, weight, at) => sum + (held[at] ? weight : 0), 0) / total
}
