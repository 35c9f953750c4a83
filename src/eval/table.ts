import type { Evaluation } from './evaluate.ts'

/** The figures of one collection as lines for a person. */
export function evaluationLines({ collection, documents, ranking, parts = [], spans, baseline }: Evaluation): string[] {
  const lines = [`${collection} (${documents} documents)`]
  if (ranking) {
    lines.push(
      `  documents   nDCG@10 ${figure(ranking.ndcg10)}  recall@1 ${figure(ranking.recall1)}  @10 ${figure(ranking.recall10)}  @100 ${figure(ranking.recall100)}  MRR@10 ${figure(ranking.mrr10)}  (${ranking.queries} queries)`,
    )
  }
  for (const { name, ndcg10 } of parts) lines.push(`    ${name.padEnd(34)} nDCG@10 ${figure(ndcg10)}`)
  if (spans && spans.answerable > 0) {
    lines.push(
      `  answers     gold in first sentence ${figure(spans.first)}  in first three ${figure(spans.firstThree)}  refused ${figure(spans.refused)}  (${spans.answerable} questions, median ${spans.medianMilliseconds} ms)`,
      `  passages    recall@5 ${figure(spans.recall5)}  precision ${figure(spans.precision5)}  IoU ${figure(spans.iou5)}`,
    )
  }
  if (baseline)
    lines.push(
      `  sentence BM25  gold in first ${figure(baseline.first)}  in first three ${figure(baseline.firstThree)}`,
    )
  if (spans && spans.unanswerable > 0) {
    lines.push(
      `  unanswerable in their document: answered ${figure(spans.answeredUnanswerable)}${areaOf(spans.supportArea)}  (${spans.unanswerable} questions)`,
    )
  }
  if (spans && spans.heldOut > 0) {
    lines.push(
      `  document not in the archive: answered ${figure(spans.answeredHeldOut)}${areaOf(spans.supportAreaHeldOut)}  (${spans.heldOut} questions)`,
    )
  }
  return lines
}

/** Of the support, against the answerable questions. */
function areaOf(value: number | undefined): string {
  return value === undefined ? '' : `  area under the curve ${figure(value)}`
}

function figure(value: number): string {
  return value.toFixed(3)
}
