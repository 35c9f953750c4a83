import { tableText, type TableRow } from './table-text.ts'

/** Tables that were typed with spaces or tabs into a plain text. */

/** Fewer lines are no table. */
const FEWEST = 3
/** A gap between columns. */
const COLUMNS = /\S(?: {2,}|\t)\S/u
/** Letters of a cell, at most and on average. */
const [LONGEST_CELL, USUAL_CELL] = [80, 25]

/** The lines with each table's rows in their place as `Column: value; Column: value`, and which lines those are. */
export function withTables(lines: readonly string[]): { readonly lines: string[]; readonly rows: ReadonlySet<number> } {
  const made: string[] = []
  const rows = new Set<number>()
  for (let at = 0; at < lines.length;) {
    let end = at
    while (isRow(lines, end, at)) end += 1
    const table = end - at >= FEWEST ? rowsOf(lines.slice(at, end)) : undefined
    if (table) {
      for (const line of table) {
        rows.add(made.length)
        made.push(line)
      }
      at = end
      continue
    }
    const last = Math.max(end, at + 1)
    made.push(...lines.slice(at, last))
    at = last
  }
  return { lines: made, rows }
}

/** A line of one cell far from the left goes on with the one above: '£' below 'Value'. */
function isRow(lines: readonly string[], at: number, from: number): boolean {
  if (COLUMNS.test(lines[at] ?? '')) return true
  return at > from && /^\s{9,}\S/u.test(lines[at] ?? '') && COLUMNS.test(lines[at + 1] ?? '')
}

/** Undefined where the lines share no columns. */
function rowsOf(lines: readonly string[]): readonly string[] | undefined {
  const cells = lines.every((line) => line.includes('\t')) ? lines.map(byTabs) : byColumns(lines)
  const width = Math.max(0, ...cells.map((row) => row.length))
  if (
    width < 2 ||
    isRunning(cells.flat()) ||
    2 * lines.filter((line) => /[.!?؟]\s*$/u.test(line)).length > lines.length
  )
    return undefined
  const rows = withWholeHeader(cells).map((row, at): TableRow => ({ row: at + 1, cells: row }))
  return tableText([{ rows }]).text.split('\n')
}

/** Two columns of a printed page are text. */
function isRunning(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const letters = filled.reduce((sum, { length }) => sum + length, 0)
  return letters > USUAL_CELL * filled.length || filled.some((cell) => cell.length > LONGEST_CELL)
}

/** Names that were broken in two lines: the second has none for the first column, and no number. */
function withWholeHeader(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first = [], second = [], ...others] = cells
  if (second[0] !== '' || /\p{N}/u.test(second.join(''))) return cells
  return [first.map((cell, column) => `${cell} ${second[column] ?? ''}`.trim()), ...others]
}

function byTabs(line: string): readonly string[] {
  return line.split('\t').map((cell) => cell.trim())
}

/** Columns are parted where all lines have one of two spaces or more. */
function byColumns(lines: readonly string[]): readonly (readonly string[])[] {
  const spread = lines.map((line) => line.replaceAll('\t', '        ').trimEnd())
  const width = Math.max(...spread.map(({ length }) => length))
  const gaps = spread.map((line) => line.replaceAll(/^ +| {2,}/gu, (spaces) => '\t'.repeat(spaces.length)))
  const isGap = Array.from({ length: width }, (_, at) => gaps.every((line) => (line[at] ?? '\t') === '\t'))
  const starts = isGap.flatMap((gap, at) => (!gap && (at === 0 || isGap[at - 1] === true) ? [at] : []))
  return spread.map((line) => starts.map((start, at) => line.slice(start, starts[at + 1]).trim()))
}
