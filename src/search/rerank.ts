import type { Reranker } from '../embed/reranker.ts'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Hit } from '../model/passage.ts'

/** The passages that a model reads again: more take longer than a person waits, and bring little. */
const READ_AGAIN = 24

/**
 * The first hits in the order of a model that reads question and passage together. The scores stay where they are, so that
 * the best hit has the best score: a model's own scale says nothing beside the others. A model that fails leaves the
 * order as it was.
 */
export async function reranked(
  reranker: Reranker,
  question: string,
  hits: readonly Hit[],
  log: Log,
): Promise<readonly Hit[]> {
  const first = hits.slice(0, READ_AGAIN)
  try {
    const scores = await reranker.scores(
      question,
      first.map(({ passage }) => passage.text),
    )
    const order = first
      .map((hit, at) => ({ hit, at, by: scores[at] ?? 0 }))
      .toSorted((one, other) => other.by - one.by || one.at - other.at)
    return [
      ...order.map(({ hit }, at) => ({ ...hit, score: first[at]?.score ?? hit.score })),
      ...hits.slice(READ_AGAIN),
    ]
  } catch (thrown) {
    log.warn('rerank-failed', { reranker: reranker.id, reason: reasonOf(thrown) })
    return hits
  }
}
