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
  for (const { name } of elements(table)) {
    if (/^(?:table|h[1-6]|blockquote|article|section|form|pre)$/u.test(name)) return false
    if (name === 'tr') rows += 1
    if (name === 'td' || name === 'th') cells += 1
  }
  return rows > 0 && cells > rows
}

/** One line for the caption and one for each row: `Column: value; Column: value`. `read` gives a cell's words. */
export function tableRows(table: ElementNode, read: (cell: ElementNode) => string): readonly string[] {
  const lines: string[] = []
  const down = new Map<number, { readonly cell: Cell; left: number }>()
  let header: readonly Cell[] = []
  for (const element of elements(table)) {
    if (element.name === 'caption') lines.push(read(element))
    if (element.name !== 'tr') continue
    const cells = rowOf(element, read, down)
    if (header.length === 0 && cells.length > 0 && cells.every(({ isHeader }) => isHeader)) header = cells
    else lines.push(lineOf(cells, header))
  }
  // A table that is nothing but a header still says what it says.
  if (header.length > 0 && lines.length === 0) lines.push(lineOf(header, []))
  return lines.filter((line) => line !== '')
}

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
