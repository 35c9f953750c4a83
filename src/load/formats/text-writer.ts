/** Builds text block by block, with white space as a browser lays it out: runs are one space, and blocks are lines. */
export interface TextWriter {
  /** Running text; its runs of white space become one space. */
  readonly words: (text: string) => void
  /** Text whose spaces and newlines stay. */
  readonly verbatim: (text: string) => void
  /** What follows begins on a new line. */
  readonly line: () => void
  /** What follows begins after a blank line. */
  readonly paragraph: () => void
  /** Where the next words would begin, once a line was ended. */
  readonly position: () => number
  /** Where the last words ended. */
  readonly end: () => number
  /** The last letters that were written. */
  readonly last: () => string
  readonly text: () => string
}

export function createTextWriter(): TextWriter {
  const parts: string[] = []
  let length = 0
  let breaks = 0
  let hasSpace = false
  const put = (text: string): void => {
    const before = length === 0 ? '' : breaks > 0 ? '\n'.repeat(breaks) : hasSpace ? ' ' : ''
    parts.push(before, text)
    length += before.length + text.length
    breaks = 0
    hasSpace = false
  }
  const end = (count: number): void => {
    breaks = Math.max(breaks, count)
  }
  return {
    words: (text) => {
      // A single no-break space belongs to its words (French sets one before «»); runs of them only shape the page.
      const words = text.replace(/\s{2,}|[ \t\n\r\f]/gu, ' ').replace(length === 0 || breaks > 0 ? /^\s/u : /^ /u, ' ')
      if (words.startsWith(' ')) hasSpace = true
      const inner = words.replace(/^ | $/gu, '')
      if (inner === '') return
      put(inner)
      if (words.endsWith(' ')) hasSpace = true
    },
    verbatim: (text) => {
      if (text.trim() !== '') put(text.replace(/^\n|\s+$/gu, ''))
    },
    line: () => end(1),
    paragraph: () => end(2),
    position: () => (length === 0 ? 0 : length + breaks),
    end: () => length,
    last: () => parts.slice(-8).join(''),
    text: () => parts.join(''),
  }
}
