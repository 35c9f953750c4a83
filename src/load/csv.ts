import { parse } from 'csv-parse/sync'
import { reasonOf } from '../errors.ts'
import { decode } from './decode.ts'
import type { Loader } from './loader.ts'
import { tableText } from './table-text.ts'
import { unreadable } from './unreadable.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const LOOKED_AT = 65_536

/** .csv and .tsv files, a document each: rows as lines, with the names of their columns. */
export const csv: Loader = {
  name: 'csv',
  version: 1,
  mediaType: 'text/csv',
  extensions: ['.csv', '.tsv', '.tab'],
  read: async (source) => {
    const text = decode(source)
    let rows: string[][]
    try {
      rows = parse(text, {
        delimiter: /\.t(?:sv|ab)$/iu.test(source.file) ? '\t' : delimiterOf(text),
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: false,
        max_record_size: 1_000_000,
      })
    } catch (cause) {
      throw unreadable(
        source.file,
        `is not a table of separated values (${reasonOf(cause)})`,
        'Correct that line, or save the table again.',
        cause,
      )
    }
    const table = tableText([{ rows: rows.map((cells, index) => ({ row: index + 1, cells })) }])
    return [{ ...table, facts: { kind: 'table' }, posts: [], headings: 'marked' }]
  },
}

/** The sign that parts the first lines into the same number of cells, the most of them. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, LOOKED_AT)
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const score = (sign: string): number => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/gu, '').split(sign).length - 1)
    const usual = counts[0] ?? 0
    return usual * (counts.filter((count) => count === usual).length / Math.max(1, counts.length))
  }
  return DELIMITERS.toSorted((one, other) => score(other) - score(one))[0] ?? ','
}
