import type { ElementNode } from './dom.ts'
import { elements } from './dom.ts'

/** A cell that claims to span more columns or rows than this is not believed. */
const WIDEST_SPAN = 50

interface Cell {
  readonly text: string
  readonly isHeader: boolean
}

/** Tables are also used to lay out pages; those are walked like any other block. */
export function isDataTable(table: ElementNode): boolean {
  if (/^(?:presentation|none)$/u.test(table.attributes['role'] ?? '')) return false
  let cells = 0
  let rows = 0
  let longest = 0
  let hasHeader = false
  for (const element of elements(table)) {
    const { name } = element
    if (/^(?:table|h[1-6]|blockquote|article|section|form|pre)$/u.test(name)) return false
    if (name === 'tr') rows += 1
    if (name === 'th') hasHeader = true
    if (name !== 'td' && name !== 'th') continue
    cells += 1
    longest = Math.max(longest, breaksIn(element))
  }
  if (!hasHeader && longest >= MOST_BREAKS) return false
  return rows > 0 && cells > rows
}

/** A cell of a table is a value; one that is broken into so many lines and paragraphs is a part of a page. */
const MOST_BREAKS = 6

function breaksIn(cell: ElementNode): number {
  let breaks = 0
  for (const { name } of elements(cell)) if (name === 'br' || name === 'p') breaks += 1
  return breaks
}

/** One line for the caption and one for each row: `Column: value; Column: value`. `read` gives a cell's words. */
export function tableRows(table: ElementNode, read: (cell: ElementNode) => string): readonly string[] {
  const lines: string[] = []
  const down = new Map<number, { readonly cell: Cell; left: number }>()
  const rows: (readonly Cell[])[] = []
  for (const element of elements(table)) {
    if (element.name === 'caption') lines.push(read(element))
    if (element.name === 'tr') rows.push(rowOf(element, read, down))
  }
  let header: readonly Cell[] = isNamedByFirst(rows) ? (rows.shift() ?? []) : []
  for (const cells of rows) {
    if (header.length === 0 && cells.length > 0 && cells.every(({ isHeader }) => isHeader)) header = cells
    else lines.push(lineOf(cells, header))
  }
  // A table that is nothing but a header still says what it says.
  if (header.length > 0 && lines.length === 0) lines.push(lineOf(header, []))
  return lines.filter((line) => line !== '')
}

/**
 * A first row that nobody marked is a header when its cells are names and a column under one of them holds nothing but
 * numbers: a table of names and values has its names on the left.
 */
function isNamedByFirst([first, ...others]: readonly (readonly Cell[])[]): boolean {
  if (!first || others.length === 0 || first.length < 2 || first.some(({ isHeader }) => isHeader)) return false
  const names = first.map(({ text }) => text)
  if (
    new Set(names).size < names.length ||
    !names.every((name) => name.length <= 60 && /^\P{Nd}*\p{L}\P{Nd}*$/u.test(name))
  )
    return false
  return names.some((_, column) => column > 0 && others.every((cells) => NUMBER.test(cells[column]?.text ?? '')))
}

const NUMBER = /^[\s\p{Sc}+\-–−(]*\p{Nd}[\p{Nd}.,٫٬ %)\p{Sc}]*$/u

function rowOf(
  row: ElementNode,
  read: (cell: ElementNode) => string,
  down: Map<number, { readonly cell: Cell; left: number }>,
): readonly Cell[] {
  const cells: Cell[] = []
  const fromAbove = (): void => {
    for (let above = down.get(cells.length); above && above.left > 0; above = down.get(cells.length)) {
      above.left -= 1
      cells.push(above.cell)
    }
  }
  for (const element of row.children) {
    if (element.kind === 'text' || !/^t[dh]$/u.test(element.name)) continue
    fromAbove()
    const cell = { text: read(element), isHeader: element.name === 'th' }
    const rows = spanOf(element.attributes['rowspan'])
    for (let column = spanOf(element.attributes['colspan']); column > 0; column -= 1) {
      if (rows > 1) down.set(cells.length, { cell, left: rows - 1 })
      cells.push(cell)
    }
  }
  fromAbove()
  return cells
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? '1')
  return Number.isInteger(span) && span > 1 ? Math.min(span, WIDEST_SPAN) : 1
}

function lineOf(cells: readonly Cell[], header: readonly Cell[]): string {
  const [first, ...others] = cells
  const parts = cells.flatMap((cell, column) => {
    // A cell over several columns or rows is said once in a row.
    if (cell.text === '' || cells.indexOf(cell) < column) return []
    const name = header[column]?.text ?? ''
    return [name === '' || name === cell.text ? cell.text : `${name.replace(/:$/u, '')}: ${cell.text}`]
  })
  const isNamed = header.length === 0 && first?.isHeader === true && others.some(({ isHeader }) => !isHeader)
  const [name, ...values] = parts
  return isNamed && name !== undefined && values.length > 0
    ? `${name.replace(/:$/u, '')}: ${values.join('; ')}`
    : parts.join('; ')
}
