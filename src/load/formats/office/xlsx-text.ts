import { posix } from 'node:path'
import { coreFacts } from './core-facts.ts'
import { findAll, findFirst, rawText, type ElementNode } from '../html/dom.ts'
import type { RawText, SourceFile } from '../../loader.ts'
import { openPackage, type Package } from './office.ts'
import { tableText, type Sheet } from '../tables/table-text.ts'
import { unreadable } from '../../unreadable.ts'
import { numberStyles, shownNumber, type NumberKind } from './xlsx-dates.ts'
import { columnAt, joinedRows, type SheetRow } from './xlsx-joined.ts'

const MOST_COLUMNS = 16_384
const RELATIONS = 'xl/_rels/workbook.xml.rels'

export async function readXlsx(source: SourceFile): Promise<readonly RawText[]> {
  const part = openPackage(source)
  const book = part.xml('xl/workbook.xml')
  if (!book) throw unreadable(source.file, 'is not an Excel table', 'Get an undamaged copy.')
  const table = tableText(sheetsOf(part, book))
  return [{ ...table, facts: { ...coreFacts(part), kind: 'table' }, headings: 'marked' }]
}

function sheetsOf(part: Package, book: ElementNode): readonly Sheet[] {
  const relations = part.xml(RELATIONS)
  const targets = new Map(
    (relations ? findAll(relations, ({ name }) => name === 'Relationship') : []).map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ]),
  )
  const strings = part.xml('xl/sharedStrings.xml')
  const shared = (strings ? findAll(strings, ({ name }) => name === 'si') : []).map(textOf)
  const styles = numberStyles(part.xml('xl/styles.xml'))
  const is1904 = findFirst(book, 'workbookPr')?.attributes['date1904'] === '1'
  return findAll(book, ({ name }) => name === 'sheet')
    .filter(({ attributes }) => (attributes['state'] ?? 'visible') === 'visible')
    .flatMap(({ attributes }) => {
      const target = targets.get(attributes['r:id'] ?? '')
      const sheet =
        target === undefined ? undefined : part.xml(target.startsWith('/') ? target.slice(1) : posix.join('xl', target))
      if (!sheet) return []
      const rows = rowsOf(sheet, (cell) => valueOf(cell, shared, styles, is1904))
      return [{ rows: joinedRows(sheet, rows), ...(attributes['name'] !== undefined && { name: attributes['name'] }) }]
    })
}

function rowsOf(sheet: ElementNode, read: (cell: ElementNode) => string): readonly SheetRow[] {
  return findAll(sheet, ({ name }) => name === 'row').map(({ attributes, children }, index) => {
    const cells = new Map<number, string>()
    let next = 0
    for (const cell of children) {
      if (cell.kind === 'text' || cell.name !== 'c') continue
      const value = read(cell)
      const column = columnOf(cell.attributes['r']) ?? next
      next = column + 1
      if (value !== '' && column < MOST_COLUMNS) cells.set(column, value)
    }
    return { row: Number(attributes['r'] ?? index + 1), cells }
  })
}

/** From 0: the letters of `BC12`. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0]
  return letters === undefined ? undefined : columnAt(letters)
}

function valueOf(
  cell: ElementNode,
  shared: readonly string[],
  styles: ReadonlyMap<number, NumberKind>,
  is1904: boolean,
): string {
  const type = cell.attributes['t'] ?? 'n'
  if (type === 'inlineStr') return textOf(cell)
  const value = findFirst(cell, 'v')
  const raw = value ? rawText(value).trim() : ''
  if (type === 's') return shared[Number(raw)] ?? ''
  if (type === 'b') return raw === '1' ? 'true' : 'false'
  if (type === 'e') return ''
  return type === 'n' ? shownNumber(raw, styles.get(Number(cell.attributes['s'] ?? 0)), is1904) : raw
}

/** The runs of a string without its reading aids. */
function textOf(element: ElementNode): string {
  return findAll(element, ({ name }) => name === 't')
    .map(rawText)
    .join('')
}
