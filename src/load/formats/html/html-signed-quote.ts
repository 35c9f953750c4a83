import type { ElementNode } from './dom.ts'
import { isInterfaceLine } from '../../lines/interface-line.ts'
import { maskDates } from '../../lines/mask.ts'
import { stampOf } from '../../posts/post-stamp.ts'
import { mayBeSigned, signedLine } from '../../saying/signed-line.ts'

/** A colon, or a sentence that tells what somebody said. */
const LEADS =
  /[:：]\s*$|(?<!\p{L})(?:told|wrote|writes|said|says|answered|replied|explained|recalled|a écrit|a répondu|a raconté)(?!\p{L})[^.!?:“”"«»]{0,90}[.…]\s*$/u

/**
 * The text of a quotation set apart whose last line tells who said it, or which a colon announces, with `>` in front of its lines as in a plain text:
 * nothing else would tell there how far up the words go. Undefined for any other element.
 */
export function signedQuote(
  element: ElementNode,
  above: string,
  read: (element: ElementNode) => string,
): string | undefined {
  if (element.name !== 'blockquote') return undefined
  const lines = read(element)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const last = lines.at(-1) ?? ''
  // A handle is a post's, which is read as one.
  if (lines.length === 0 || last.includes('@')) return undefined
  const isSigned = lines.length > 1 && mayBeSigned(last) && signedLine(maskDates(last).text) !== undefined
  return isSigned || (LEADS.test(above) && isPlain(lines)) ? lines.map((line) => `> ${line}`).join('\n') : undefined
}

/** No post, and no words that stand in marks already. */
function isPlain(lines: readonly string[]): boolean {
  return (
    !/^\s*["“«„‘>]/u.test(lines[0] ?? '') &&
    lines.every((line) => !line.includes('@') && stampOf(line) === undefined && !isInterfaceLine(line))
  )
}
