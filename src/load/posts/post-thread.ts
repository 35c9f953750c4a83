import { foldForDates } from '../../text/months.ts'
import type { Line } from '../lines/lines.ts'
import { LONGEST_POST, postLength } from './post-length.ts'

/** `2/ And then …`, `2/7 And then …`, `(2/7) And then …`, and the same number at the end: a part of a thread. */
const IN_FRONT = /^[(]?(?<part>\p{Nd}{1,2})\s?[/⁄]\s?(?:\p{Nd}{1,2}|[nNxX])?[)]?(?=\s)/u
const BEHIND = /\s[(]?(?<part>\p{Nd}{1,2})[/⁄](?:\p{Nd}{1,2}|[nNxX])?[)]?$/u
/** A part may have a few lines. */
const MOST_LINES = 6

/** Which part of a thread a line is, by its number. */
export function partOf(line: string): number | undefined {
  const found = (IN_FRONT.exec(line.trim()) ?? BEHIND.exec(line.trim()))?.groups?.['part']
  const part = Number(foldForDates(found ?? '0'))
  return part >= 1 ? part : undefined
}

/**
 * The line with which a thread begins whose part stands at `index`: all its parts are of whoever signed the last, and
 * their numbers show it. Undefined unless they count down to one without a gap. Nothing above `floor` is asked.
 */
export function threadStart(lines: readonly Line[], index: number, floor: number): number | undefined {
  let part = partOf(lines[index]?.text ?? '')
  if (part === undefined || part === 1) return undefined
  let start = index
  while (part > 1) {
    const above = partAbove(lines, start, part - 1, floor)
    if (above === undefined) return undefined
    start = above
    part -= 1
  }
  return start
}

function partAbove(lines: readonly Line[], below: number, part: number, floor: number): number | undefined {
  let length = 0
  for (let at = below - 1; at >= Math.max(0, below - MOST_LINES); at -= 1) {
    const line = lines[at]
    if (!line || line.start < floor) return undefined
    length += postLength(line.text)
    if (length > LONGEST_POST) return undefined
    const found = partOf(line.text)
    if (found !== undefined) return found === part ? at : undefined
  }
  return undefined
}

/** How many lines from `index` on are the thread's: those that count on from the first, each a part of one line. */
export function threadLength(lines: readonly Line[], index: number): number {
  const first = partOf(lines[index]?.text ?? '')
  if (first === undefined) return 1
  let count = 1
  while (partOf(lines[index + count]?.text ?? '') === first + count) count += 1
  return count
}
