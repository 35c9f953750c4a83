import { joinBrokenLines } from '../lines/broken-lines.ts'
import { decode } from '../bytes/decode.ts'
import type { Loader } from '../loader.ts'

/** .txt files: the text as it stands. Lines that were broken at a fixed width are put together again. */
export const plainText: Loader = {
  name: 'plain-text',
  version: 2,
  mediaType: 'text/plain',
  extensions: ['.txt', '.text', '.asc', '.log', '.rst'],
  read: async (source) => {
    const text = joinBrokenLines(decode(source).replace(/\r\n?/gu, '\n'))
    return [{ text, facts: {}, marks: [], posts: [], headings: 'unmarked' }]
  },
}
