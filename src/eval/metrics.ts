import type { Span } from '../model/span.ts'

function gain(values: readonly number[]): number {
  return values.reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0)
}

/** Normalised discounted cumulative gain: gain is the grade, discount log2(rank + 1), as trec_eval's ndcg_cut. */
export function ndcg(ranked: readonly string[], grades: ReadonlyMap<string, number>, depth: number): number {
  const ideal = gain(
    [...grades.values()]
      .filter((grade) => grade > 0)
      .toSorted((one, other) => other - one)
      .slice(0, depth),
  )
  return ideal === 0 ? 0 : gain(ranked.slice(0, depth).map((id) => Math.max(0, grades.get(id) ?? 0))) / ideal
}

export function recall(ranked: readonly string[], grades: ReadonlyMap<string, number>, depth: number): number {
  const relevant = [...grades].filter(([, grade]) => grade > 0).map(([id]) => id)
  const found = new Set(ranked.slice(0, depth))
  return relevant.length === 0 ? 0 : relevant.filter((id) => found.has(id)).length / relevant.length
}

export function reciprocalRank(ranked: readonly string[], grades: ReadonlyMap<string, number>, depth: number): number {
  const at = ranked.slice(0, depth).findIndex((id) => (grades.get(id) ?? 0) > 0)
  return at < 0 ? 0 : 1 / (at + 1)
}

/** Spans as a sorted list without overlaps. */
export function union(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = []
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Characters that both unions share. */
export function shared(one: readonly Span[], other: readonly Span[]): number {
  return size(one) + size(other) - size(union([...one, ...other]))
}

/**
 * Characters retrieved against characters wanted, as in Chroma's chunking evaluation: recall = shared / wanted,
 * precision = shared / retrieved with every retrieved passage counted, IoU = shared / (retrieved + wanted not found).
 */
export function spanScores(
  retrieved: readonly Span[],
  wanted: readonly Span[],
): { recall: number; precision: number; iou: number } {
  const gold = union(wanted)
  const common = shared(union(retrieved), gold)
  const [all, goal] = [size(retrieved), size(gold)]
  return {
    recall: goal === 0 ? 0 : common / goal,
    precision: all === 0 ? 0 : common / all,
    iou: common / Math.max(1, all + goal - common),
  }
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * Area under the ROC curve of a score: the chance that one of `positives` scores higher than one of `negatives`, ties
 * counting half (Mann and Whitney's U over both counts). Undefined when either is empty.
 */
export function rocArea(positives: readonly number[], negatives: readonly number[]): number | undefined {
  if (positives.length === 0 || negatives.length === 0) return undefined
  const all = [...positives.map((score) => ({ score, is: 1 })), ...negatives.map((score) => ({ score, is: 0 }))]
  const sorted = all.toSorted((one, other) => one.score - other.score)
  let ranks = 0
  for (let at = 0; at < sorted.length;) {
    let end = at + 1
    while (end < sorted.length && sorted[end]?.score === sorted[at]?.score) end += 1
    // Ranks are from 1; tied ones share their mean.
    const own = sorted.slice(at, end).reduce((count, { is }) => count + is, 0)
    ranks += (own * (at + 1 + end)) / 2
    at = end
  }
  const least = (positives.length * (positives.length + 1)) / 2
  return (ranks - least) / (positives.length * negatives.length)
}
