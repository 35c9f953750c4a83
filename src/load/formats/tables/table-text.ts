import type { Mark } from '../../../model/document.ts'
import type { Post } from '../../loader.ts'
import { postOfRow, type Field } from './post-rows.ts'
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
 * its own unless it is all there is. Rows of an export of posts are posts.
 */
export function tableText(sheets: readonly Sheet[]): {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly posts: readonly Post[]
} {
  const lines: string[] = []
  const posts: Post[] = []
  const marks: Mark[] = []
  let offset = 0
  for (const { name, rows, isNamed = false } of sheets) {
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    const { titles, header, body } = isNamed ? { titles: [], header: [], body: filled } : headOfTable(filled)
    const put = ({ row, cells }: TableRow, names: readonly string[]): void => {
      const parts = partsOf(cells, names, isNamed)
      const line = parts.map(({ shown }) => shown).join(SEPARATOR)
      if (line === '') return
      const post = postOfRow(fieldsOf(parts), line, offset)
      if (post) posts.push(post)
      marks.push({ offset, place: { kind: 'row', row, ...(name !== undefined && { sheet: name }) } })
      lines.push(line)
      offset += line.length + 1
      // A cell may be written once and shown in every row.
      if (offset > MOST_LETTERS) throw new Error(`it holds more than ${MOST_LETTERS} letters`)
    }
    for (const row of titles) put(row, [])
    for (const row of body) put(row, header)
  }
  return { text: lines.join('\n'), marks, posts }
}

const SEPARATOR = '; '

interface Part {
  readonly name: string
  readonly value: string
  readonly shown: string
}

/** What is shown of each filled cell of a row. `isNamed`: the cells hold their names. */
function partsOf(cells: readonly string[], header: readonly string[], isNamed: boolean): readonly Part[] {
  return cells.flatMap((cell, column) => {
    const shown = oneLine(cell)
    if (shown === '') return []
    const colon = isNamed ? shown.indexOf(': ') : -1
    if (colon > 0) return [{ name: shown.slice(0, colon), value: shown.slice(colon + 2), shown }]
    const name = (header[column] ?? '').replace(/:$/u, '')
    return [{ name, value: shown, shown: name === '' ? shown : `${name}: ${shown}` }]
  })
}

function fieldsOf(parts: readonly Part[]): readonly Field[] {
  let at = 0
  return parts.map(({ name, value, shown }) => {
    const from = at + shown.length - value.length
    at += shown.length + SEPARATOR.length
    return { name, value, from }
  })
}
