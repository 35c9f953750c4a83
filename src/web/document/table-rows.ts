import type { Span } from '../../model/span.ts'

/** One row of a table as canonical text has it, `Column: value; Column: value`, taken apart. */
export interface Row {
  readonly span: Span
  readonly cells: readonly { readonly key: string; readonly value: Span }[]
}

const PAIR = /^([^:;]{1,80}): (?=\S)/u
/** A table of more columns is easier to read as lines. */
const MOST_COLUMNS = 12

/** The row that a line is, or undefined for running text. Only the first cell may be without a name. */
export function readRow(text: string, line: Span): Row | undefined {
  const cells: { key: string; value: { start: number; end: number } }[] = []
  let at = line.start
  while (at < line.end) {
    const next = text.indexOf('; ', at)
    const end = next === -1 || next >= line.end ? line.end : next
    const name = PAIR.exec(text.slice(at, end))
    const last = cells.at(-1)
    if (name) cells.push({ key: name[1] ?? '', value: { start: at + name[0].length, end } })
    else if (last === undefined) cells.push({ key: '', value: { start: at, end } })
    // A semicolon inside a value.
    else last.value.end = end
    at = end === line.end ? end : end + 2
  }
  const keys = cells.map(({ key }) => key)
  const named = keys.filter((key) => key !== '').length
  const isTable = named >= 2 && named >= cells.length - 1
  return isTable && new Set(keys).size === keys.length ? { span: line, cells } : undefined
}

/** True when two rows have their columns in common, some of which one of them may leave empty. */
export function isSameTable(one: Row, other: Row): boolean {
  const keys = new Set(one.cells.map(({ key }) => key))
  const shared = other.cells.filter(({ key }) => keys.has(key)).length
  return shared >= 1 && shared * 2 >= Math.min(one.cells.length, other.cells.length)
}

/** The columns of some rows in the order in which they appear; undefined when there are too many to set side by side. */
export function columnsOf(rows: readonly Row[]): readonly string[] | undefined {
  const columns: string[] = []
  for (const { cells } of rows) {
    let after = -1
    for (const { key } of cells) {
      const known = columns.indexOf(key)
      if (known === -1) columns.splice(after + 1, 0, key)
      after = known === -1 ? after + 1 : known
    }
  }
  return columns.length > MOST_COLUMNS ? undefined : columns
}
