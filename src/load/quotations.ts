import { overlaps, type Span } from '../model/span.ts'
import { linesOf } from './lines.ts'
import type { SourceFacts } from './loader.ts'
import { createMemory, type Memory } from './last-speaker.ts'
import { attribute, type Attributed } from './attribute.ts'
import { clausesOf } from './according-to.ts'
import { maskDates } from './mask.ts'
import { quotedSpans } from './quote-spans.ts'

/** Words that a text says somebody said. What is not explicit is absent. */
export interface Quotation {
  readonly words: Span
  readonly speaker?: string
  readonly role?: string
  readonly outlet?: string
  readonly saidOn?: string
}

/**
 * Quotations whose speaker the text names, paragraph by paragraph. No attribution crosses the edge of one of `blocks`
 * (posts, turns of speech and quoted messages, which belong to their writers); past the edge of a paragraph only a
 * quotation goes that is still open there, one that a colon announces, and a pronoun that can mean one person only.
 * `facts.publishedOn` resolves "on Tuesday". `turns` are the words of turns of speech, in which others may be cited.
 */
export function findQuotations(
  text: string,
  blocks: readonly Span[],
  facts: Pick<SourceFacts, 'publishedOn'> = {},
  turns: readonly Span[] = [],
): readonly Quotation[] {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '')
  const memory: Memory = createMemory()
  const found: Quotation[] = []
  for (const [index, line] of lines.entries()) {
    const isTaken = blocks.some((block) => overlaps(block, line))
    const turn = turns.find((one) => overlaps(one, line))
    if (isTaken || turn) {
      memory.forget()
      if (turn && !isTaken) found.push(...quotedInTurn(text, turn, facts))
      continue
    }
    const masked = maskDates(line.text)
    const quotes = quotedSpans(line.text, lines[index + 1]?.text)
    const own = [...attribute(line.text, masked, quotes, memory), ...clausesOf(line.text, masked, quotes, memory)]
    memory.endOfParagraph(line.text, quotes)
    for (const one of own.toSorted((left, right) => left.words.start - right.words.start))
      found.push(quotation(line.start, one, masked.dateAt(one.dateAt ?? -1, facts.publishedOn)))
  }
  return found
}

/** What somebody cites in a turn of speech: only those whom the turn itself names. */
function quotedInTurn(text: string, turn: Span, facts: Pick<SourceFacts, 'publishedOn'>): readonly Quotation[] {
  return findQuotations(text.slice(turn.start, turn.end), [], facts)
    .filter(({ speaker, role }) => speaker !== undefined || role !== undefined)
    .map((found) => ({
      ...found,
      words: { start: turn.start + found.words.start, end: turn.start + found.words.end },
    }))
}

function quotation(start: number, { words, speaker, role, outlet }: Attributed, saidOn: string | undefined): Quotation {
  return {
    words: { start: start + words.start, end: start + words.end },
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && role !== '' && { role }),
    ...(outlet !== undefined && { outlet }),
    ...(saidOn !== undefined && { saidOn }),
  }
}
