import type { parse as Parse } from 'csv-parse/sync'
import { reasonOf } from '../../../errors.ts'
import { decode } from '../../bytes/decode.ts'
import type { Loader } from '../../loader.ts'
import { tableText } from './table-text.ts'
import { unreadable } from '../../unreadable.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const LOOKED_AT = 65_536
const LONGEST_ROW = 1_000_000
/** Excel's own first line in a file that names its delimiter. */
const NAMED = /^sep=([^\r\n])\r?\n/iu

/** .csv and .tsv files, a document each: rows as lines, with the names of their columns. */
export const csv: Loader = {
  name: 'csv',
  version: 3,
  mediaType: 'text/csv',
  extensions: ['.csv', '.tsv', '.tab'],
  read: async (source) => {
    const text = decode(source)
    const named = NAMED.exec(text)
    // The row that only names the delimiter is counted by programs that show the file.
    const body = named ? text.slice(named[0].length) : text
    const delimiter = named?.[1] ?? (/\.t(?:sv|ab)$/iu.test(source.file) ? '\t' : delimiterOf(body))
    // Loaded when used: ten modules, of which an ingest without such a file needs none.
    const { parse } = await import('csv-parse/sync')
    const { rows, notes } = rowsOf(source.file, body, delimiter, parse)
    const first = named ? 2 : 1
    const table = tableText([{ rows: rows.map((cells, index) => ({ row: index + first, cells })) }])
    return [{ ...table, facts: { kind: 'table' }, headings: 'marked', ...(notes.length > 0 && { notes }) }]
  },
}

function rowsOf(
  file: string,
  text: string,
  delimiter: string,
  parse: typeof Parse,
): { readonly rows: readonly string[][]; readonly notes: readonly string[] } {
  const read = (quote: '"' | null): string[][] =>
    parse(text, {
      delimiter,
      quote,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_ROW,
    })
  try {
    return { rows: read('"'), notes: [] }
  } catch (cause) {
    const reason = reasonOf(cause)
    const line = /line (\d+)/u.exec(reason)?.[1] ?? '?'
    if (/max record size/iu.test(reason))
      throw unreadable(file, `has a row of more than ${LONGEST_ROW} letters (line ${line})`, 'Split that row.', cause)
    if (!/quote/iu.test(reason))
      throw unreadable(file, `is not a table of separated values (${reason})`, 'Correct that line.', cause)
  }
  // As people see it in a text editor: each line a row.
  return {
    rows: read(null),
    notes: ['A quotation mark is never closed in it: quotation marks were read as letters, and each line as a row.'],
  }
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
