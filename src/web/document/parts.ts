import type { Span } from '../../model/span.ts'

/** Letters of a document that one page shows at most, about 100 printed pages: more is slow to draw on a phone. */
export const PART = 200_000
/** The end of a part is looked for in so many letters before it. */
const NEAR_END = 20_000

/** The parts that a long text is shown in: the whole text in order, cut between two paragraphs where there are any. */
export function partsOf(text: string, length = PART): readonly [Span, ...Span[]] {
  const parts: Span[] = []
  let start = 0
  while (text.length - start > length) {
    const end = cutBefore(text, start, start + length)
    parts.push({ start, end })
    start = end
  }
  const last = { start, end: text.length }
  const [first, ...rest] = [...parts, last]
  return [first ?? last, ...rest]
}

function cutBefore(text: string, start: number, latest: number): number {
  const least = Math.max(start + 1, latest - NEAR_END)
  for (const edge of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(edge, latest - edge.length)
    if (at >= least) return at + edge.length
  }
  // Not between the halves of a character beyond the first plane.
  const code = text.charCodeAt(latest)
  return code >= 0xdc00 && code <= 0xdfff ? latest - 1 : latest
}

/** The number of the part that holds an offset, from 0. */
export function partAt(parts: readonly Span[], offset: number): number {
  return Math.max(
    0,
    parts.findLastIndex(({ start }) => start <= offset),
  )
}
