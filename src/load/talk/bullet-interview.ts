import { overlaps, type Span } from '../../model/span.ts'
import { endsAsQuestion, type Line } from '../lines/lines.ts'
import type { Quotation } from '../quotations/quotations.ts'
import { partiesOf } from './interview.ts'

/** `• How did it begin?`, `- In a kitchen.`: questions behind one sign and replies behind another, as many papers print interviews. */

const ASKED = /^\s*[•▪■◾●◆*]\s+(?=\S)/u
const SAID = /^\s*[-–—]\s+(?=\S)/u
const FEWEST = 3
/** Of the questions: a reply stands below so many, and so many end as one does. */
const ANSWERED = 0.7
const ENDS_AS_QUESTION = 0.5

/** Nobody's where the text above names nobody who answers. */
export function findBulletInterview(
  text: string,
  lines: readonly Line[],
  blocks: readonly Span[],
): readonly Quotation[] {
  const filled = lines.filter((line) => line.text.trim() !== '' && !blocks.some((block) => overlaps(block, line)))
  const questions = filled.flatMap((line, at) => (ASKED.test(line.text) ? [{ line, below: filled[at + 1] }] : []))
  const answered = questions.filter(({ below }) => below !== undefined && SAID.test(below.text))
  const asking = questions.filter(({ line }) => endsAsQuestion(line.text))
  const [first] = questions
  const isInterview =
    first !== undefined &&
    answered.length >= FEWEST &&
    answered.length >= questions.length * ANSWERED &&
    asking.length >= questions.length * ENDS_AS_QUESTION
  if (!isInterview) return []
  const { asker, answerer } = partiesOf(text.slice(0, first.line.start))
  if (answerer === undefined) return []
  const last = answered.at(-1)?.below?.start ?? 0
  return filled
    .filter(({ start }) => start >= first.line.start && start <= last)
    .flatMap((line): readonly Quotation[] => {
      const lead = ASKED.exec(line.text) ?? SAID.exec(line.text)
      const speaker = ASKED.test(line.text) ? asker : answerer
      if (!lead || speaker === undefined) return []
      return [{ words: { start: line.start + lead[0].length, end: line.start + line.text.trimEnd().length }, speaker }]
    })
}
