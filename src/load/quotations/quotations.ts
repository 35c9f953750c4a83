import { overlaps, type Span } from '../../model/span.ts'
import { linesOf, type Line } from '../lines/lines.ts'
import { shortened } from '../lines/long-lines.ts'
import { headFacts } from '../about/head-facts.ts'
import { leadsTo } from './led-in.ts'
import type { SourceFacts } from '../loader.ts'
import { createMemory } from './last-speaker.ts'
import type { Memory } from '../saying/memory.ts'
import { behindSpeaker, introduced, type Unnamed } from './named-later.ts'
import { outside } from './spoken-of.ts'
import { afterColon, asQuoted, isWithin } from './after-colon.ts'
import { attribute } from './attribute.ts'
import type { Attributed } from './attributed.ts'
import { createClock } from './clock.ts'
import { clausesOf } from './according-to.ts'
import { maskDates, type Masked } from '../lines/mask.ts'
import { withoutNested } from './nested-telling.ts'
import { withoutNoteMarks } from '../lines/note-marks.ts'
import { withWriter } from './paper-of.ts'
import { withNamesGiven } from '../people/name-given.ts'
import { withoutPseudonyms } from '../people/pseudonym.ts'
import { createOutletsMet } from './outlets-met.ts'
import { withoutInnerStops } from './quote-context.ts'
import { isWholeLine } from './quote-shape.ts'
import { quotedSpans, type Quoted } from '../lines/quote-spans.ts'
import { leadsOn } from './who-is-meant.ts'
import { mayBeSigned, signedLine } from '../saying/signed-line.ts'
import { withFairRole } from '../people/fair-role.ts'
import { createCase } from '../people/role-case.ts'
import { signedBlocks } from './signed-blocks.ts'
import { withNote } from './source-note.ts'
import { withoutWorks } from './works-in-marks.ts'
import { withSameOutlet } from './said-again.ts'

interface Voice {
  readonly block: Span
  readonly speaker: string
}

/** The words of a turn of speech. */
type Turn = Span & { readonly speaker?: string }

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
 * `facts.publishedOn` resolves "on Tuesday". `turns` are the words of turns of speech, in which others may be cited; in
 * these and in `voices`, letters and accounts, `I` stands for whoever speaks or writes.
 */
export function findQuotations(
  text: string,
  blocks: readonly Span[],
  facts: Pick<SourceFacts, 'publishedOn' | 'publisher'> = {},
  turns: readonly Turn[] = [],
  voices: readonly Voice[] = [],
): readonly Quotation[] {
  const printed = linesOf(text)
    .filter((line) => line.text.trim() !== '')
    .flatMap(shortened)
    .map(({ start, end, text: words }) => ({ start, end, text: withNamesGiven(withoutNoteMarks(words)) }))
  const clock = createClock(printed, facts.publishedOn)
  const { lines } = clock
  let voice: Voice | undefined
  const memory: Memory = createMemory(() => voice?.speaker ?? headFacts(text).author)
  const outlets = createOutletsMet(facts.publisher)
  const found: Quotation[] = []
  let above: readonly Span[] = []
  let unnamed: Unnamed[] = []
  const isIn = (line: Line): boolean => blocks.some((block) => overlaps(block, line))
  const apart = signedBlocks(lines, facts.publishedOn, (line) => isIn(line) || turns.some((one) => overlaps(one, line)))
  for (const [index, line] of lines.entries()) {
    const dayAt = (masked: Masked, at: number | undefined): string | undefined => clock.dayAt(index, masked, at)
    const heard = voices.find(({ block }) => overlaps(block, line))
    if (heard !== voice) memory.forget()
    voice = heard
    const isTaken = isIn(line)
    const turn = turns.find((one) => overlaps(one, line))
    if (isTaken || turn) {
      memory.forget()
      above = []
      if (turn && !isTaken) found.push(...quotedInTurn(text, turn, facts))
      continue
    }
    if (apart.has(index)) {
      const block = apart.get(index)
      if (block) found.push(...block.words.map((words) => quotation(0, { ...block.signed, words }, block.saidOn)))
      if (block) memory.meet(block.signed)
      memory.leaveOpen(undefined)
      above = []
      continue
    }
    const named = withoutPseudonyms(maskDates(line.text), quotedSpans(line.text, lines[index + 1]?.text))
    const { quotes, masked } = withoutWorks(named.masked, named.quotes)
    const signed = mayBeSigned(line.text) ? signedLine(masked.text) : undefined
    if (signed && above.length > 0) {
      // Words and no more, and below them a dash and who said them.
      const date = dayAt(masked, signed.dateAt)
      const from = above[0]?.start ?? 0
      while ((found.at(-1)?.words.start ?? -1) >= from) found.pop()
      found.push(...above.map((words) => quotation(0, { ...signed, words }, date)))
      memory.meet(signed)
      above = []
      continue
    }
    above = mayBeSigned(lines[index + 1]?.text ?? '') ? wholeQuotes(line, quotes) : []
    const unmarked = afterColon(line.text, masked, quotes, memory)
    const own = [
      ...unmarked,
      ...[
        ...attribute(line.text, masked, quotes, memory, (at) => dayAt(masked, at))
          .map((one) => withNote(one, masked, quotes))
          .map((one) => withWriter(one, `${lines[index - 1]?.text ?? ''}\n${line.text.slice(0, one.words.start)}`)),
        ...clausesOf(line.text, masked, quotes, memory),
      ]
        .filter((one) => !isWithin(one.words, unmarked))
        .map((one) => withoutNested(one, line.text)),
    ]
    if (memory.pending() === undefined && leadsTo(lines[index + 1], lines[index + 2]))
      leadsOn(line.text, withoutInnerStops(masked.text, quotes), quotes.at(-1)?.whole.end ?? 0, memory)
    if (unnamed.length > 0) unnamed = introduced(memory, outside(line.text, quotes), found, unnamed)
    outlets.read(line.text)
    memory.endOfParagraph(line.text, [...quotes, ...unmarked.map(asQuoted)])
    for (const given of own.toSorted((left, right) => left.words.start - right.words.start)) {
      const printedIn = outlets.withOutlet(given, line.text, masked, quotes)
      const told = { text: masked.text, start: line.start }
      const one = withSameOutlet(printedIn, told, quotes, lines[index - 1]?.text ?? '', found)
      const stated = quotation(line.start, one, clock.dayOf(index, one, masked, quotes))
      found.push(stated)
      if (one.pronoun !== undefined && memory.isEmpty()) unnamed.push({ stated, pronoun: one.pronoun })
    }
    const end = quotes.at(-1)?.whole.end ?? 0
    if (unnamed.length > 0 && own.length > 0)
      unnamed = introduced(memory, behindSpeaker(line.text.slice(end)), found, unnamed, true)
  }
  const written = createCase(text)
  return found.map(withFairRole).map((one) => (one.role === undefined ? one : { ...one, role: written(one.role) }))
}

/** The words of a line that is nothing but quotations, which may be signed below. */
function wholeQuotes(line: Line, quotes: readonly Quoted[]): readonly Span[] {
  if (!/^\s*["“«‘„]/u.test(line.text) || !quotes.every((quote) => isWholeLine(line.text, quote))) return []
  return quotes.map(({ words }) => ({ start: line.start + words.start, end: line.start + words.end }))
}

/** What somebody cites in a turn of speech: only those whom the turn itself names, and whoever speaks as `I`. */
function quotedInTurn(text: string, turn: Turn, facts: Pick<SourceFacts, 'publishedOn'>): readonly Quotation[] {
  const words = text.slice(turn.start, turn.end)
  const own = turn.speaker === undefined ? [] : [{ block: { start: 0, end: words.length }, speaker: turn.speaker }]
  return findQuotations(words, [], facts, [], own).map((found) => ({
    ...found,
    words: { start: turn.start + found.words.start, end: turn.start + found.words.end },
  }))
}

function quotation(start: number, { words, speaker, role, outlet }: Attributed, saidOn: string | undefined): Quotation {
  return {
    words: { start: start + words.start, end: start + words.end },
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && role !== '' && { role: role.replaceAll(/\s*[\uE000-\uE002]+/gu, '') }),
    ...(outlet !== undefined && { outlet }),
    ...(saidOn !== undefined && { saidOn }),
  }
}
