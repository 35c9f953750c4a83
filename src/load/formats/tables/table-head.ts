import { foldForDates } from '../../../text/months.ts'

export interface TableRow {
  /** As its program numbers it, from 1. */
  readonly row: number
  readonly cells: readonly string[]
  /** Columns, from 0, whose cell is joined with those up to `to`. */
  readonly joined?: readonly { readonly from: number; readonly to: number }[]
}

/** Cells of a header are names: short, and not numbers. */
const LONGEST_NAME = 80
/** A table's own title and its remarks stand in at most so many rows above its header. */
const MOST_TITLES = 5
const YEAR = /^[12]\d{3}$/u

export interface TableHead {
  /** Rows of one cell above the header: what the table is about. */
  readonly titles: readonly TableRow[]
  /** The names of the columns; empty when the table has no header. */
  readonly header: readonly string[]
  readonly body: readonly TableRow[]
}

/** Where the header of a table is, if it has one. `rows` are those with something in them. */
export function headOfTable(rows: readonly TableRow[]): TableHead {
  const wide = rows.slice(0, MOST_TITLES + 1).findIndex((row) => countOf(row) > 1)
  const at = Math.max(0, wide)
  const [first, second, ...others] = rows.slice(at)
  if (!first || !second || !isHeader(first, rows.slice(at + 1, at + 21))) return { titles: [], header: [], body: rows }
  const titles = rows.slice(0, at)
  const groups = across(first)
  // A name over several columns has theirs below it.
  if (others.length > 0 && groups !== undefined && second.cells.every((cell) => isName(cell) || isYear(cell)))
    return { titles, header: under(groups, second), body: others }
  return { titles, header: namesOf(first), body: rows.slice(at + 1) }
}

function countOf({ cells }: TableRow): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

/** A header has a name for most columns that are used, and hardly any twice. Years in a row are names too. */
function isHeader(row: TableRow, below: readonly TableRow[]): boolean {
  const names = row.cells.map(oneLine).filter((name) => name !== '')
  const used = Math.max(...below.map(countOf))
  const joined = (row.joined ?? []).reduce((sum, { from, to }) => sum + to - from, 0)
  const different = new Set(names).size
  return (names.length + joined) * 2 > used && isNames(row) && different > names.length / 2
}

function isNames({ cells }: TableRow): boolean {
  const names = cells.map(oneLine).filter((name) => name !== '')
  const years = names.filter(isYear).map((year) => Number(foldForDates(year)))
  const others = names.filter((name) => !isYear(name))
  return others.length > 0 && others.every(isName) && (years.length === 0 || isSeries(years))
}

function isName(cell: string): boolean {
  return cell.trim().length <= LONGEST_NAME && /\p{L}/u.test(cell)
}

function isYear(cell: string): boolean {
  return YEAR.test(foldForDates(cell.trim()))
}

function namesOf({ cells }: TableRow): string[] {
  return Array.from({ length: cells.length }, (_, at) => oneLine(cells[at] ?? ''))
}

export function oneLine(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim()
}

/** 2019, 2020, 2021. */
function isSeries(years: readonly number[]): boolean {
  const step = (years[1] ?? 0) - (years[0] ?? 0)
  return years.length > 1 && step !== 0 && years.every((year, at) => at === 0 || year - (years[at - 1] ?? 0) === step)
}

/** The names with those that stand over several columns at each of them, or undefined when none does. */
function across(row: TableRow): readonly string[] | undefined {
  const { joined = [] } = row
  if (joined.length === 0) return undefined
  const names = namesOf(row)
  for (const { from, to } of joined) for (let at = from + 1; at <= to; at += 1) names[at] = names[from] ?? ''
  return names
}

function under(groups: readonly string[], { cells }: TableRow): readonly string[] {
  return Array.from({ length: Math.max(groups.length, cells.length) }, (_, at) => {
    const [group, name] = [groups[at] ?? '', oneLine(cells[at] ?? '')]
    return group === name || name === '' ? group : group === '' ? name : `${group} ${name}`
  })
}
