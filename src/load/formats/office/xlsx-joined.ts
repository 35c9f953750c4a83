import { findAll, type ElementNode } from '../html/dom.ts'
import type { TableRow } from '../tables/table-head.ts'

/** A3:B7, with its columns as letters. */
const RANGE = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u
/** A sheet that joins more cells than this is left as it is. */
const MOST = 20_000

/** More than these cells are not laid out in columns: a value in the last column of each row would make millions. */
const MOST_CELLS = 5_000_000

export interface SheetRow {
  /** As its program numbers it, from 1. */
  readonly row: number
  /** By column, from 0. */
  readonly cells: ReadonlyMap<number, string>
}

interface Joining {
  readonly row: number
  readonly cells: Map<number, string>
  readonly joined: { readonly from: number; readonly to: number }[]
}

/**
 * Rows with what cells joined over several rows say in each of them, and with the columns that a cell is joined over:
 * only the first cell of a joined one has a value in the file. Columns without any value are left out.
 */
export function joinedRows(sheet: ElementNode, rows: readonly SheetRow[]): readonly TableRow[] {
  const made = rows.map(({ row, cells }): Joining => ({ row, cells: new Map(cells), joined: [] }))
  const ranges = findAll(sheet, ({ name }) => name === 'mergeCell').map(({ attributes }) => rangeOf(attributes['ref']))
  if (ranges.length <= MOST) join(made, ranges)
  const columns = [...new Set(made.flatMap(({ cells }) => [...cells.keys()]))].sort((one, other) => one - other)
  if (columns.length * rows.length > MOST_CELLS)
    return made.map(({ row, cells }) => ({ row, cells: [...cells.values()] }))
  const placeOf = new Map(columns.map((column, at) => [column, at]))
  return made.map(({ row, cells, joined }) => ({
    row,
    cells: columns.map((column) => cells.get(column) ?? ''),
    joined: joined.flatMap(({ from, to }) => {
      const first = placeOf.get(from)
      const last = columns.findLastIndex((column) => column <= to)
      return first === undefined || last <= first ? [] : [{ from: first, to: last }]
    }),
  }))
}

function join(rows: readonly Joining[], ranges: readonly ReturnType<typeof rangeOf>[]): void {
  const rowAt = new Map(rows.map((row) => [row.row, row]))
  const last = rows.at(-1)?.row ?? 0
  for (const range of ranges) {
    if (!range) continue
    const { top, bottom, from, to } = range
    const value = rowAt.get(top)?.cells.get(from)
    if (value === undefined) continue
    if (to > from) rowAt.get(top)?.joined.push({ from, to })
    for (let at = top + 1; at <= Math.min(bottom, last, top + MOST); at += 1) {
      const cells = rowAt.get(at)?.cells
      if (cells && !cells.has(from)) cells.set(from, value)
    }
  }
}

function rangeOf(reference: string | undefined) {
  const [, left = '', top, right = '', bottom] = RANGE.exec(reference ?? '') ?? []
  if (top === undefined) return undefined
  return { top: Number(top), bottom: Number(bottom), from: columnAt(left), to: columnAt(right) }
}

/** From 0: the letters of a column. */
export function columnAt(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
