import { contains, type Span } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'
import { LONGEST } from '../sentences/candidates.ts'
import type { Ranked } from '../sentences/rank.ts'

const MARKS = /^["“”«»„'‘’]$/u

/**
 * Sentences that begin or end within a quotation, each with all of it: '… said, “I sold the mill.' goes on '“I kept the bees.”'
 * One that stands wholly in another by that is left out.
 */
export function withWholeQuotations(chosen: readonly [Ranked, ...Ranked[]]): [Ranked, ...Ranked[]] {
  const [first, ...rest] = chosen.map(whole)
  const made: [Ranked, ...Ranked[]] = [first ?? chosen[0]]
  for (const next of rest)
    if (!made.some((one) => one.document === next.document && contains(one.span, next.span))) made.push(next)
  return made
}

function whole(one: Ranked): Ranked {
  if (one.statement) return one
  const { text } = one.document
  const { start, end } = around(text, one.span, one.inside)
  return end - start <= LONGEST && !text.slice(start, end).includes('\n')
    ? { ...one, span: { start, end }, text: text.slice(start, end) }
    : one
}

function around(text: string, own: Span, inside: readonly Statement[]): Span {
  const cut = inside.filter(({ kind, span }) => kind === 'quotation' && !contains(own, span)).map(({ span }) => span)
  const starts = cut.map(({ start }) => (MARKS.test(text.charAt(start - 1)) ? start - 1 : start))
  const ends = cut.map(({ end }) => (MARKS.test(text.charAt(end)) ? end + 1 : end))
  return { start: Math.min(own.start, ...starts), end: Math.max(own.end, ...ends) }
}
