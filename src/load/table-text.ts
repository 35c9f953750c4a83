import type { Mark } from '../model/document.ts'

export interface TableRow {
  /** As its program numbers it, from 1. */
  readonly row: number
  readonly cells: readonly string[]
}

export interface Sheet {
  readonly name?: string
  readonly rows: readonly TableRow[]
  /** True when each row names its values itself, so that none is a header. */
  readonly isNamed?: boolean
}

/** Cells of a header are names: short, different, and not numbers. */
const LONGEST_NAME = 80

/**
 * Tables as text, one row a line: `Column: value; Column: value`, each marked with its row, so that a row can be cited
 * with what its values mean. The first row with words in it is the header when it looks like one; it gets no line of
 * its own unless it is all there is.
 */
export function tableText(sheets: readonly Sheet[]): { readonly text: string; readonly marks: readonly Mark[] } {
  const lines: string[] = []
  const marks: Mark[] = []
  let offset = 0
  for (const { name, rows, isNamed = false } of sheets) {
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    const [first, ...others] = filled
    const header = !isNamed && first && others.length > 0 && isHeader(first.cells) ? first.cells.map(oneLine) : []
    for (const { row, cells } of header.length > 0 ? others : filled) {
      const line = rowLine(cells, header)
      if (line === '') continue
      marks.push({ offset, place: { kind: 'row', row, ...(name !== undefined && { sheet: name }) } })
      lines.push(line)
      offset += line.length + 1
    }
  }
  return { text: lines.join('\n'), marks }
}

export function rowLine(cells: readonly string[], header: readonly string[]): string {
  return cells
    .flatMap((cell, column) => {
      const value = oneLine(cell)
      const name = (header[column] ?? '').replace(/:$/u, '')
      return value === '' ? [] : [name === '' ? value : `${name}: ${value}`]
    })
    .join('; ')
}

function isHeader(cells: readonly string[]): boolean {
  const names = cells.map(oneLine).filter((name) => name !== '')
  return (
    names.length > 0 && names.length * 2 > cells.length && names.every(isName) && new Set(names).size === names.length
  )
}

function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && /\p{L}/u.test(text) && !/^[\d\s.,%€$-]+$/u.test(text)
}

function oneLine(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim()
}
