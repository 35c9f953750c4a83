import { endsAsQuestion } from '../lines/lines.ts'
import type { Mark } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { sentences } from '../../text/sentences.ts'

/** A longer question is named by its last sentence, which asks. */
const LONGEST = 160

/**
 * In an interview short questions are headings by their shape. Then all turns of whoever asks them, and every question of
 * somebody else, open a place of their own, or what is said would stand under an earlier question. `turns` are the words
 * behind their labels.
 */
export function withQuestions(text: string, marks: readonly Mark[], turns: readonly Span[]): readonly Mark[] {
  const known = new Set(marks.map(({ offset }) => offset))
  const labelled = turns.map(({ start, end }) => {
    const from = text.lastIndexOf('\n', start - 1) + 1
    return { from, label: text.slice(from, start).trim(), words: text.slice(start, end) }
  })
  const asking = new Set(labelled.filter(({ from }) => known.has(from)).map(({ label }) => label))
  for (const label of asking) {
    const own = labelled.filter((turn) => turn.label === label)
    if (own.filter(({ words }) => endsAsQuestion(words)).length * 2 < own.length) asking.delete(label)
  }
  const added = labelled
    .filter(
      ({ from, label, words }) => !known.has(from) && (asking.has(label) || (asking.size > 0 && endsAsQuestion(words))),
    )
    .map(({ from, words }): Mark => ({ offset: from, place: { kind: 'heading', path: [nameOf(words)] } }))
  return added.length === 0 ? marks : [...marks, ...added].sort((one, other) => one.offset - other.offset)
}

function nameOf(words: string): string {
  if (words.length <= LONGEST) return words
  const parts = sentences(words).map(({ start, end }) => words.slice(start, end).trim())
  const last = parts.findLast((part) => endsAsQuestion(part)) ?? parts.at(-1) ?? ''
  return last.length <= LONGEST ? last : `${last.slice(0, LONGEST).replace(/\s+\S*$/u, '')}…`
}
