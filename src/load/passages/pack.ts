import type { Span } from '../../model/span.ts'

/** A sentence, or a piece of a long one, with the white space behind it. */
export interface Unit extends Span {
  /** Without the white space behind. */
  readonly wordsEnd: number
  readonly endsParagraph: boolean
}

export interface PackOptions {
  readonly maxLength: number
  readonly target: number
}

/** What an end inside a paragraph costs; an empty passage costs 1. */
const INSIDE_PARAGRAPH = 0.12
/** More units than this are never one passage, so that a list of a million words is packed in linear time. */
const MOST_UNITS = 256

/**
 * Units that touch each other, gathered into passages of at most `maxLength` (a longer unit stands alone). Of all ways
 * to do so the one is taken whose passages are nearest to `target` (squared relative distance) and end paragraphs,
 * by dynamic programming over the place of the last cut.
 */
export function pack(units: readonly Unit[], { maxLength, target }: PackOptions): readonly Span[] {
  const starts = Float64Array.from(units, ({ start }) => start)
  const costs = new Float64Array(units.length + 1)
  const cuts = new Uint32Array(units.length + 1)
  for (const [before, { wordsEnd, endsParagraph }] of units.entries()) {
    const end = before + 1
    const edge = end < units.length && !endsParagraph ? INSIDE_PARAGRAPH : 0
    let best = Infinity
    let cut = before
    for (let start = before; start >= Math.max(0, end - MOST_UNITS); start -= 1) {
      const length = wordsEnd - (starts[start] ?? 0)
      if (length > maxLength && start < before) break
      const distance = (length - target) / target
      const cost = (costs[start] ?? Infinity) + distance * distance + edge
      if (cost < best) {
        best = cost
        cut = start
      }
    }
    costs[end] = best
    cuts[end] = cut
  }
  return follow(units, cuts)
}

function follow(units: readonly Unit[], cuts: Uint32Array): readonly Span[] {
  const spans: Span[] = []
  for (let end = units.length; end > 0; end = cuts[end] ?? 0) {
    const first = units[cuts[end] ?? 0]
    const last = units[end - 1]
    if (first && last) spans.push({ start: first.start, end: last.end })
  }
  return spans.reverse()
}
