import { isInterfaceLine } from '../lines/interface-line.ts'
import { stampOf } from '../posts/post-stamp.ts'

const MOST_LINES = 15
const MARKUP = /[*_`]{1,3}|^\s*>\s?/gu
const ONLY_HANDLE = /^[(]?@[\p{L}\p{N}_][\p{L}\p{N}_.@-]{1,80}[)]?$/u

/**
 * Lines of a Markdown paragraph are one line of text, but for those of a post that was pasted there: under its first line
 * stands a handle, a day with its time, or what else a network writes.
 */
export function keepsLines(paragraph: string): boolean {
  if (!/\n/u.test(paragraph) || !/[@\d\p{Nd}]/u.test(paragraph)) return false
  const lines = paragraph.split('\n').map((line) => line.replace(MARKUP, '').trim())
  if (lines.length > MOST_LINES) return false
  return lines.slice(1).some((line) => {
    const stamp = line.length > 80 ? undefined : stampOf(line)
    return stamp?.hasClock === true || stamp?.isFoot === true || ONLY_HANDLE.test(line) || isInterfaceLine(line)
  })
}
