import { overlaps, type Span } from '../../model/span.ts'
import type { Line } from '../lines/lines.ts'
import { NAME } from '../people/names.ts'
import type { Quotation } from '../quotations/quotations.ts'

/** `La Gazette — Que s’est-il passé ?`, `Ada Reed — J’ai joué.`, and from then on dashes alone by turns, as French papers print interviews. */

const LABELLED = new RegExp(`^\\s*(?<label>${NAME})\\s[—–]\\s+(?=\\S)`, 'u')
const DASHED = /^\s*[—–]\s+(?=\S)/u
const SHORTEST = 5
const FEWEST = 4
/** What breaks the talk and is none of it: notes of the editors. */
const MOST_BETWEEN = 2

interface Turn {
  readonly line: Line
  readonly from: number
  readonly label?: string
}

export function findDashInterview(lines: readonly Line[], blocks: readonly Span[]): readonly Quotation[] {
  const first = lines.findIndex(
    (line, at) => labelOf(line) !== undefined && labelOf(nextFilled(lines, at)) !== undefined,
  )
  if (first < 0) return []
  const turns: Turn[] = []
  let between = 0
  for (const line of lines.slice(first)) {
    if (line.text.trim() === '') continue
    const turn = turnOn(line)
    if (turn) turns.push(turn)
    between = turn ? 0 : between + 1
    if (between > MOST_BETWEEN || blocks.some((block) => overlaps(block, line))) break
  }
  const [asker, answerer] = [turns[0]?.label, turns[1]?.label]
  if (asker === undefined || answerer === undefined || asker === answerer || turns.length < FEWEST) return []
  const named = turns.map((turn, at) => ({ ...turn, speaker: turn.label ?? (at % 2 === 0 ? asker : answerer) }))
  // A label that is neither of the two, or stands where the other should speak, shows that the turns are not taken in order.
  const isInOrder = named.every(({ label }, at) => label === undefined || label === (at % 2 === 0 ? asker : answerer))
  const asks = (who: string): number => {
    const own = named.filter(({ speaker }) => speaker === who)
    return own.filter(({ line }) => /[?]["'”’»)\s]*$/u.test(line.text)).length / own.length
  }
  if (!isInOrder || asks(asker) < 0.5 || asks(answerer) > 0.25) return []
  return named.map(({ line, from, speaker }) => ({
    words: { start: line.start + from, end: line.start + line.text.trimEnd().length },
    speaker,
  }))
}

function labelOf(line: Line | undefined): string | undefined {
  return line && line.text.length > SHORTEST && /[—–]/u.test(line.text.slice(0, 60))
    ? LABELLED.exec(line.text)?.groups?.['label']
    : undefined
}

function turnOn(line: Line): Turn | undefined {
  const labelled = labelOf(line)
  const lead = labelled === undefined ? DASHED.exec(line.text) : LABELLED.exec(line.text)
  return lead ? { line, from: lead[0].length, ...(labelled !== undefined && { label: labelled }) } : undefined
}

function nextFilled(lines: readonly Line[], at: number): Line | undefined {
  return lines.slice(at + 1, at + 4).find(({ text }) => text.trim() !== '')
}
