import type { Mark } from '../model/document.ts'
import { headOfTable, oneLine, type TableRow } from './table-head.ts'

export type { TableRow }

/** As many as any file may have. */
const MOST_LETTERS = 50_000_000

export interface Sheet {
  readonly name?: string
  readonly rows: readonly TableRow[]
  /** True when each row names its values itself, so that none is a header. */
  readonly isNamed?: boolean
}

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
    const { titles, header, body } = isNamed ? { titles: [], header: [], body: filled } : headOfTable(filled)
    const put = ({ row, cells }: TableRow, names: readonly string[]): void => {
      const line = rowLine(cells, names)
      if (line === '') return
      marks.push({ offset, place: { kind: 'row', row, ...(name !== undefined && { sheet: name }) } })
      lines.push(line)
      offset += line.length + 1
      // A cell may be written once and shown in every row.
      if (offset > MOST_LETTERS) throw new Error(`it holds more than ${MOST_LETTERS} letters`)
    }
    for (const row of titles) put(row, [])
    for (const row of body) put(row, header)
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
