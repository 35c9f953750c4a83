import type { Archive } from '../archive.ts'
import type { Collection } from './collection.ts'
import { mean, ndcg, recall, reciprocalRank } from './metrics.ts'

export interface RankScores {
  readonly queries: number
  readonly ndcg10: number
  readonly recall1: number
  readonly recall10: number
  readonly recall100: number
  readonly mrr10: number
}

/** Passages that are asked for: enough that a hundred documents are among them. */
const PASSAGES = 300
const DOCUMENTS = 100

/** Documents ranked by their best passage, measured against graded judgements; each line of `trec` is one of a TREC run file. */
export async function rankRun(
  archive: Archive,
  { queries, judgements }: Collection,
  idOf: ReadonlyMap<string, string>,
  trec: (line: string) => void,
): Promise<RankScores> {
  const scores: Omit<RankScores, 'queries'>[] = []
  for (const { id, text } of queries) {
    const grades = judgements.get(id)
    if (!grades) continue
    const { hits } = await archive.search(text, { count: PASSAGES })
    const best = new Map<string, number>()
    for (const hit of hits) {
      const document = idOf.get(hit.document.file) ?? hit.document.file
      if (!best.has(document)) best.set(document, hit.score)
    }
    const ranked = [...best.keys()].slice(0, DOCUMENTS)
    for (const [at, document] of ranked.entries())
      trec(`${id} Q0 ${document} ${at + 1} ${best.get(document) ?? 0} footnote`)
    scores.push({
      ndcg10: ndcg(ranked, grades, 10),
      recall1: recall(ranked, grades, 1),
      recall10: recall(ranked, grades, 10),
      recall100: recall(ranked, grades, 100),
      mrr10: reciprocalRank(ranked, grades, 10),
    })
  }
  const over = (pick: (score: Omit<RankScores, 'queries'>) => number): number => mean(scores.map(pick))
  return {
    queries: scores.length,
    ndcg10: over(({ ndcg10 }) => ndcg10),
    recall1: over(({ recall1 }) => recall1),
    recall10: over(({ recall10 }) => recall10),
    recall100: over(({ recall100 }) => recall100),
    mrr10: over(({ mrr10 }) => mrr10),
  }
}
