import type { ElementNode } from './dom.ts'
import { maskDates } from './mask.ts'
import { mayBeSigned, signedLine } from './signed-line.ts'

/**
 * The text of a quotation set apart whose last line tells who said it, with `>` in front of its lines as in a plain text:
 * nothing else would tell there how far up the words go. Undefined for any other element.
 */
export function signedQuote(element: ElementNode, read: (element: ElementNode) => string): string | undefined {
  if (element.name !== 'blockquote') return undefined
  const lines = read(element)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const last = lines.at(-1) ?? ''
  // A handle is a post's, which is read as one.
  if (lines.length < 2 || !mayBeSigned(last) || last.includes('@')) return undefined
  return signedLine(maskDates(last).text) === undefined ? undefined : lines.map((line) => `> ${line}`).join('\n')
}
