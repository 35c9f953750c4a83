import type { Span } from '../model/span.ts'

export interface Quoted {
  /** With its quotation marks. */
  readonly whole: Span
  /** What stands between them, without white space at its ends. */
  readonly words: Span
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“' }
/** A straight mark opens where a word may begin, and closes where one may end. */
const OPENS = /[\s([{—–:،,-]/u

/** The outermost quotations of one line. One that is not closed on its line is none, since where it ends is not known. */
export function quotedSpans(line: string): readonly Quoted[] {
  const found: Quoted[] = []
  for (let at = 0; at < line.length; at += 1) {
    const mark = line[at] ?? ''
    const end = mark === '"' ? straightEnd(line, at) : CLOSING[mark] === undefined ? undefined : pairEnd(line, at, mark)
    if (end === undefined) continue
    const inner = line.slice(at + 1, end)
    const start = at + 1 + inner.length - inner.trimStart().length
    if (inner.trim() !== '')
      found.push({ whole: { start: at, end: end + 1 }, words: { start, end: start + inner.trim().length } })
    at = end
  }
  return found
}

function straightEnd(line: string, open: number): number | undefined {
  if (open > 0 && !OPENS.test(line[open - 1] ?? '')) return undefined
  for (let at = open + 1; at < line.length; at += 1) {
    if (line[at] !== '"') continue
    const after = line[at + 1] ?? ' '
    if (/[\s.,;:!?؟،؛)\]}—–-]/u.test(after) && !/[\s(]/u.test(line[at - 1] ?? '')) return at
  }
  return undefined
}

function pairEnd(line: string, open: number, mark: string): number | undefined {
  const close = CLOSING[mark] ?? ''
  let depth = 0
  for (let at = open; at < line.length; at += 1) {
    if (line[at] === close && at > open) depth -= 1
    else if (line[at] === mark) depth += 1
    if (depth === 0) return at
  }
  return undefined
}
