import { isEastern, type Segment } from './pdf-lines.ts'

/** A line in reading order, with the edges of the column it stands in. */
export interface PdfLine extends Segment {
  readonly columnLeft: number
  readonly columnRight: number
  /** True when it was put together from parts that stand far apart, as the cells of a table do. */
  readonly isRow: boolean
}

const STEPS = 120
/** A gutter may be crossed by headings, pictures' captions and tables, but not by most lines. */
const MOST_CROSSING = 0.4
const FEWEST_LINES = 4
/** Lines of a text column fill it; cells of a table do not. */
const FILLED = 0.55
const SHORTEST_LINES = 14
const DEEPEST = 4

/** The lines of a page in the order they are read: column by column, and what spans the columns in its place. */
export function inReadingOrder(segments: readonly Segment[]): readonly PdfLine[] {
  const isRightToLeft = isEastern(segments.map(({ text }) => text).join(' '))
  return ordered(segments, isRightToLeft, 0)
}

function ordered(segments: readonly Segment[], isRightToLeft: boolean, depth: number): readonly PdfLine[] {
  const gutter = depth < DEEPEST ? gutterOf(segments) : undefined
  if (gutter === undefined) return rowsOf(segments, isRightToLeft)
  const lines: PdfLine[] = []
  let band: Segment[] = []
  const endBand = (): void => {
    const left = band.filter(({ right }) => right <= gutter)
    const right = band.filter(({ left: edge }) => edge >= gutter)
    const columns = isRightToLeft ? [right, left] : [left, right]
    for (const column of columns) lines.push(...ordered(column, isRightToLeft, depth + 1))
    band = []
  }
  let spanning: Segment[] = []
  const endSpanning = (): void => {
    lines.push(...rowsOf(spanning, isRightToLeft))
    spanning = []
  }
  for (const segment of segments.toSorted((one, other) => other.y - one.y)) {
    if (segment.left < gutter && segment.right > gutter) {
      if (band.length > 0) endBand()
      spanning.push(segment)
    } else {
      if (spanning.length > 0) endSpanning()
      band.push(segment)
    }
  }
  if (band.length > 0) endBand()
  if (spanning.length > 0) endSpanning()
  return lines
}

/** Where two columns of text meet, if they do. */
function gutterOf(segments: readonly Segment[]): number | undefined {
  if (segments.length < 2 * FEWEST_LINES) return undefined
  const left = Math.min(...segments.map((segment) => segment.left))
  const right = Math.max(...segments.map((segment) => segment.right))
  let best: { x: number; crossing: number; run: number } | undefined
  for (let step = Math.floor(STEPS * 0.12); step <= STEPS * 0.88; step += 1) {
    const x = left + ((right - left) * step) / STEPS
    const crossing = segments.filter((segment) => segment.left < x && segment.right > x).length
    if (!best || crossing < best.crossing) best = { x, crossing, run: 1 }
    else if (crossing === best.crossing && x - best.x <= (best.run + 1) * ((right - left) / STEPS)) best.run += 1
  }
  if (!best || best.crossing > MOST_CROSSING * segments.length) return undefined
  const middle = best.x + ((best.run - 1) / 2) * ((right - left) / STEPS)
  const sides = [
    segments.filter((segment) => segment.right <= middle),
    segments.filter((segment) => segment.left >= middle),
  ]
  return sides.every(isTextColumn) && sides.some((side) => side.length >= FEWEST_LINES) ? middle : undefined
}

function isTextColumn(side: readonly Segment[]): boolean {
  if (side.length < 3) return false
  const width = Math.max(...side.map(({ right }) => right)) - Math.min(...side.map(({ left }) => left))
  const widths = side.map(({ left, right }) => right - left).sort((one, other) => one - other)
  const lengths = side.map(({ text }) => text.length).sort((one, other) => one - other)
  const middle = Math.floor(side.length / 2)
  return (widths[middle] ?? 0) >= FILLED * width && (lengths[middle] ?? 0) >= SHORTEST_LINES
}

/** Line by line from the top; parts of one line are put together. */
function rowsOf(segments: readonly Segment[], isRightToLeft: boolean): readonly PdfLine[] {
  const rows: Segment[][] = []
  for (const segment of segments.toSorted((one, other) => other.y - one.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - segment.y) <= 0.5 * Math.min(first.size, segment.size)) row.push(segment)
    else rows.push([segment])
  }
  const columnLeft = Math.min(...segments.map(({ left }) => left))
  const columnRight = Math.max(...segments.map(({ right }) => right))
  return rows.map((row) => {
    const parts = row.toSorted((one, other) => (isRightToLeft ? other.left - one.left : one.left - other.left))
    const [first] = row
    return {
      text: parts.map(({ text }) => text).join(' '),
      left: Math.min(...row.map(({ left }) => left)),
      right: Math.max(...row.map(({ right }) => right)),
      y: first?.y ?? 0,
      size: Math.max(...row.map(({ size }) => size)),
      columnLeft,
      columnRight,
      isRow: row.length > 1,
    }
  })
}
