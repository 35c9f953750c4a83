import { decode } from './decode.ts'
import type { Loader } from './loader.ts'

const LIST_OR_SIGNATURE = /^\s*(?:[-*•—–>#|]|\p{N}{1,3}[.)]|$)/u
const SPREAD = 25

/** .txt files: the text as it stands. Lines that were broken at a fixed width are put together again. */
export const plainText: Loader = {
  name: 'plain-text',
  version: 1,
  mediaType: 'text/plain',
  extensions: ['.txt', '.text', '.asc', '.log', '.rst'],
  read: async (source) => {
    const text = joinBrokenLines(decode(source).replace(/\r\n?/gu, '\n'))
    return [{ text, facts: {}, marks: [], posts: [], headings: 'unmarked' }]
  },
}

/**
 * Joins lines into paragraphs when the text was typed at a fixed width: blank lines part its paragraphs, and nearly
 * all lines inside one are about equally long. Otherwise each line is a paragraph already, and stays.
 */
export function joinBrokenLines(text: string): string {
  const lines = text.split('\n')
  const inner = lines.filter((line, at) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '')
  const lengths = inner.map((line) => line.trimEnd().length).sort((one, other) => one - other)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const full = lengths.filter((length) => length >= width - SPREAD && length <= width + SPREAD).length
  const ended = inner.filter((line) => /[.!?؟:]["'”’»)]*\s*$/u.test(line)).length
  const isBroken =
    inner.length >= 3 && width >= 50 && width <= 110 && full >= 0.8 * inner.length && ended <= 0.4 * inner.length
  if (!isBroken) return text
  const paragraphs: string[][] = []
  let goesOn = false
  for (const line of lines) {
    if (goesOn && !LIST_OR_SIGNATURE.test(line)) paragraphs.at(-1)?.push(line.trim())
    else paragraphs.push([line.trimEnd()])
    goesOn = line.trim() !== '' && line.trimEnd().length >= width - SPREAD
  }
  return paragraphs.map((paragraph) => paragraph.join(' ')).join('\n')
}
