import { findAll, type ElementNode } from './dom.ts'
import type { TableRow } from './table-head.ts'

/** A3:B7, with its columns as letters. */
const RANGE = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u
/** A sheet that joins more cells than this is left as it is. */
const MOST = 20_000

/**
 * Rows with what cells joined over several rows say in each of them, and with the columns that a cell is joined over:
 * only the first cell of a joined one has a value in the file.
 */
export function joinedCells(sheet: ElementNode, rows: readonly TableRow[]): readonly TableRow[] {
  const ranges = findAll(sheet, ({ name }) => name === 'mergeCell').map(({ attributes }) => rangeOf(attributes['ref']))
  if (ranges.length === 0 || ranges.length > MOST) return rows
  const rowAt = new Map(rows.map((row) => [row.row, row]))
  const made = new Map(
    rows.map((row) => [row.row, { cells: row.cells.slice(), joined: [] as { from: number; to: number }[] }]),
  )
  const last = rows.at(-1)?.row ?? 0
  for (const range of ranges) {
    if (!range) continue
    const { top, bottom, from, to } = range
    const value = rowAt.get(top)?.cells[from]
    if (value === undefined) continue
    if (to > from) made.get(top)?.joined.push({ from, to })
    for (let at = top + 1; at <= Math.min(bottom, last, top + MOST); at += 1) {
      const row = made.get(at)
      if (row && row.cells[from] === undefined) row.cells[from] = value
    }
  }
  return rows.map((row) => ({ ...row, ...made.get(row.row) }))
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
