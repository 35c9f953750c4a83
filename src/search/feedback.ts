import type { Feedback } from '../embed/embedder.ts'
import { unitVector } from '../embed/unit.ts'

/**
 * A question's vector moved towards those of the passages that were found first (Rocchio 1971, without a person's
 * judgement): a short question gets words that belong to its matter. Of no vectors, the question as it was.
 */
export function movedTowards(
  question: Float32Array,
  found: readonly Float32Array[],
  { share }: Feedback,
): Float32Array {
  if (found.length === 0) return question
  return unitVector(
    question.map((value, at) => {
      const mean = found.reduce((total, vector) => total + (vector[at] ?? 0), 0) / found.length
      return value + share * mean
    }),
  )
}
