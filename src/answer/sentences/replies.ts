import type { Document } from '../../model/document.ts'
import { placeAt } from '../../model/place.ts'
import type { Candidate } from './candidates.ts'
import { isOnlyYesOrNo } from './yes-or-no.ts'

/** Letters of a question that are looked at. */
const LONGEST_QUESTION = 300
/** Letters of a reply that is one answer as a whole. */
const LONGEST_REPLY = 320
/** `[00:12:40]` above a turn of a recording. */
const STAMP = /\s*[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?$/u
const ASKS = /[?؟]["'”’»)\]*_]*$/u

/** Whether a text ends as a question does. */
export function asks(text: string): boolean {
  return ASKS.test(text)
}

/** The question that stands right before a place, or over it in an interview. */
export function questionBefore({ text, marks }: Document, start: number): string | undefined {
  const before = text
    .slice(Math.max(0, start - LONGEST_QUESTION), start)
    .trimEnd()
    .replace(STAMP, '')
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (asks(line)) return line
  const place = placeAt(marks, start)
  const heading = place?.kind === 'heading' ? (place.path.at(-1) ?? '') : ''
  return asks(heading) ? heading : undefined
}

/**
 * Sentences of a reply, each with the question that it replies to. A short reply is one candidate as a whole; of a longer one 'No.' stands
 * together with the sentence behind it.
 */
export function withReplies(own: readonly Candidate[]): Candidate[] {
  return turnsIn(own).flatMap((turn) => {
    const [first, last] = [turn[0], turn.at(-1)]
    if (!first || !last) return []
    const { asked } = first
    if (asked === undefined || turn.length === 1) return turn
    if (last.span.end - first.span.start <= LONGEST_REPLY) return [turn.reduce(joined)]
    const second = turn[1]
    const told = turn.map((one) => ({ ...one, asked }))
    return second && isOnlyYesOrNo(first.text) ? [joined(first, second), ...told.slice(2)] : told
  })
}

/** Sentences that are the same person's words in one line. */
function turnsIn(own: readonly Candidate[]): Candidate[][] {
  const turns: Candidate[][] = []
  for (const candidate of own) {
    const turn = turns.at(-1)
    const last = turn?.at(-1)
    if (turn && last && isOneTurn(last, candidate)) turn.push(candidate)
    else turns.push([candidate])
  }
  return turns
}

/** They stand in one line, and are the same person's words. */
export function isOneTurn(one: Candidate, next: Candidate): boolean {
  return one.statement === next.statement && !one.document.text.slice(one.span.end, next.span.start).includes('\n')
}

/** The first with what stands behind it as far as the end of the next. */
export function joined(first: Candidate, next: Candidate): Candidate {
  const span = { start: Math.min(first.span.start, next.span.start), end: Math.max(first.span.end, next.span.end) }
  const inside = [...new Set([...first.inside, ...next.inside])]
  return { ...first, span, text: first.document.text.slice(span.start, span.end), inside }
}
