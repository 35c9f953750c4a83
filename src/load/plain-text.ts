import { joinBrokenLines } from './broken-lines.ts'
import { decode } from './decode.ts'
import type { Loader } from './loader.ts'
import { withTables } from './text-tables.ts'

/** .txt files: the text as it stands. Lines that were broken at a fixed width are put together again, and rows of tables named. */
export const plainText: Loader = {
  name: 'plain-text',
  version: 2,
  mediaType: 'text/plain',
  extensions: ['.txt', '.text', '.asc', '.log', '.rst'],
  read: async (source) => {
    const { lines, rows } = withTables(decode(source).replace(/\r\n?/gu, '\n').split('\n'))
    const text = joinBrokenLines(lines.join('\n'), rows)
    return [{ text, facts: {}, marks: [], posts: [], headings: 'unmarked' }]
  },
}
