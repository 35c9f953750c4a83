import type { Span } from '../../model/span.ts'

/** One line of a text, without its newline. */
export interface Line extends Span {
  readonly text: string
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    lines.push({ start, end, text: text.slice(start, end) })
    start = end + 1
  }
  return lines
}

/** True when a line ends as a sentence does, with closing quotation marks, brackets and hashtags behind the mark. */
export function endsAsSentence(line: string): boolean {
  return /[.!?…؟。:;؛][\p{Pf}\p{Pe}"'”’»\])*]*\s*$/u.test(line)
}

/** True when a line ends as a question does, with closing quotation marks and brackets behind the mark. */
export function endsAsQuestion(line: string): boolean {
  return /[?؟]["'”’»)\]\s]*$/u.test(line)
}
