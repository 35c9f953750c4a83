import { overlaps, type Span } from '../../model/span.ts'
import { partiesOf } from './interview.ts'
import { endsAsQuestion, linesOf, type Line } from '../lines/lines.ts'
import type { Quotation } from '../quotations/quotations.ts'

/** `(We asked the council, too.)`: no part of the talk. */
const ASIDE = /^\s*[([].*[)\]]\s*$/u
const FEWEST = 3

/**
 * An interview without labels whose questions stand in bold or italic letters (`marked`), and the replies below them in
 * plain ones. Both are somebody's only where the text above names them. It ends at a heading; below the last question one
 * paragraph is surely a reply. `taken` are posts and the like.
 */
export function markedInterview(
  text: string,
  marked: readonly Span[],
  headings: readonly number[],
  taken: readonly Span[],
): readonly Quotation[] {
  if (marked.filter((span) => endsAsQuestion(text.slice(span.start, span.end))).length < FEWEST) return []
  const lines = linesOf(text).filter((line) => line.text.trim() !== '' && !ASIDE.test(line.text))
  const isMarked = (line: Line | undefined): boolean =>
    line !== undefined && marked.some(({ start }) => start === line.start)
  const first = lines.findIndex((line) => isMarked(line) && endsAsQuestion(line.text))
  const end = lines.findIndex((line, at) => at > first && headings.includes(line.start))
  const whole = lines.slice(first, end < 0 ? lines.length : end)
  const last = whole.findLastIndex((line) => isMarked(line) && endsAsQuestion(line.text))
  const turns = whole.slice(0, last + 2)
  const questions = turns.filter((line) => isMarked(line))
  const isAnswered = turns.every((line, at) => !isMarked(line) || !isMarked(turns[at + 1]))
  const asking = questions.filter((line) => endsAsQuestion(line.text)).length
  const isApart = turns.every((line) => !taken.some((span) => overlaps(span, line)))
  if (asking < FEWEST || asking * 2 < questions.length || !isAnswered || !isApart || turns.length < last + 2) return []
  const { asker, answerer } = partiesOf(text.slice(0, lines[first]?.start))
  if (answerer === undefined) return []
  return turns.flatMap((line): readonly Quotation[] => {
    const speaker = isMarked(line) ? asker : answerer
    const words = { start: line.start, end: line.start + line.text.trimEnd().length }
    return speaker === undefined ? [] : [{ words, speaker }]
  })
}
