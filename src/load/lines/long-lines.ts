import type { Line } from './lines.ts'

const LONGEST_LINE = 6_000

/** What a line costs grows faster than its length: one that never ends is taken in parts, each up to the end of a sentence. */
export function shortened(line: Line): readonly Line[] {
  if (line.text.length <= LONGEST_LINE) return [line]
  const parts: Line[] = []
  for (let from = 0; from < line.text.length;) {
    const window = line.text.slice(from, from + LONGEST_LINE)
    const isLast = from + LONGEST_LINE >= line.text.length
    const stop = isLast
      ? -1
      : Math.max(...['. ', '.” ', '." ', '؟ ', '? ', '! '].map((end) => window.lastIndexOf(end) + end.length))
    const length = stop > LONGEST_LINE / 2 ? stop : window.length
    parts.push({ start: line.start + from, end: line.start + from + length, text: window.slice(0, length) })
    from += length
  }
  return parts
}
