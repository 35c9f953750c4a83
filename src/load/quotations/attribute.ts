import { attributed, type Attributed } from './attributed.ts'
import { answersInEastern } from '../eastern/eastern-dialog.ts'
import { incisesIn } from './incise.ts'
import type { Memory } from '../saying/memory.ts'
import type { Masked } from '../lines/mask.ts'
import { CONTEXT, contextStart, withoutInnerStops, withoutQuotes } from './quote-context.ts'
import { isCounted, isInnerTitle, isWholeLine, namesOutlet } from './quote-shape.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { goesOnBelow, sentenceInFront, toldInFront } from './in-front.ts'
import { isSingular } from '../lines/first-person.ts'
import { goesOnApart, isSetApart } from './set-apart.ts'
import { withSaying } from './same-saying.ts'
import { turnedTo } from './turned-to.ts'
import { announce, known, mayAnnounce, type Last, withoutDate } from './who-is-meant.ts'
import { attributionOf } from './attribution.ts'

const EASTERN = /\p{Script=Arabic}/u

/** A line of a quotation set apart. */
const BLOCK = /^\s*>\s?/u

/** The quotations of one line whose speaker it names, or the line before left no doubt about. */
export function attribute(
  line: string,
  masked: Masked,
  quotes: readonly Quoted[],
  memory: Memory,
  dateAt: (offset: number) => string | undefined,
): readonly Attributed[] {
  const found: Attributed[] = []
  const pending = memory.pending()
  memory.leaveOpen(undefined)
  const block = pending && BLOCK.exec(line)?.[0].length
  if (pending && block !== undefined) {
    // `> …` below a colon: a quotation set apart, as long as its lines go on.
    memory.leaveOpen(pending)
    memory.said(pending, undefined, line.length)
    return line.length > block ? [attributed({ start: block, end: line.trimEnd().length }, pending)] : []
  }
  const isApart =
    pending &&
    quotes.length === 0 &&
    (pending.isApart === true
      ? goesOnApart(line, pending)
      : isSetApart(line, memory.textAbove(), pending, (word) => memory.isKnown(word)))
  if (pending && isApart === true) {
    memory.said(pending, undefined, line.length)
    if (isSingular(line)) memory.leaveOpen({ ...pending, isApart: true })
    return [attributed({ start: line.search(/\S/u), end: line.trimEnd().length }, pending)]
  }
  if (quotes.length === 0 && !mayAnnounce(line)) return found
  // Words set apart do not go on in marks.
  const open = pending?.isApart === true ? undefined : pending
  const clauses = withoutQuotes(masked.text, quotes)
  const stops = withoutInnerStops(masked.text, quotes)
  let floor = 0
  let last: Last | undefined
  for (const [index, quote] of quotes.entries()) {
    const isFirst = index === 0 && line.slice(0, quote.whole.start).trim() === ''
    const follows = quotes[index + 1]
    const skipped = follows && namesOutlet(line, follows.whole.start) ? 2 : 1
    const next = quotes[index + skipped]?.whole.start ?? line.length
    const lead = { from: contextStart(stops, floor, quote.whole.start), to: quote.whole.start }
    const tail = { from: quote.whole.end, to: Math.min(next, quote.whole.end + CONTEXT) }
    const context = {
      line,
      masked: masked.text,
      clauses,
      lead,
      tail,
      quote,
      last,
      isLast: next === line.length,
      isKnown: (word: string) => memory.isKnown(word, line, quotes),
    }
    const around = isFirst && open ? undefined : attributionOf(context)
    const carried = !isWholeLine(line, quote) || !isFirst ? undefined : (open ?? goesOnBelow(line, quote, memory))
    const unled = around ? undefined : (carried ?? toldInFront(line, clauses, stops, floor, lead.from, quote))
    const outcome = around ?? (unled && { reported: unled, end: quote.whole.end })
    if (last && isInnerTitle(line, last.end, quote) && !(outcome && isCounted(line, quote, outcome.reported))) {
      const years = /^\s*\([^()]{0,40}\)/u.exec(line.slice(quote.whole.end, quote.whole.end + 44))?.[0].length ?? 0
      last = { ...last, end: quote.whole.end + years }
      continue
    }
    if (!outcome) {
      if (last && line.slice(last.end, quote.whole.start).trim() !== '') last = undefined
      continue
    }
    const soFar = line.slice(0, Math.max(outcome.end, quote.whole.end))
    const meant = known(outcome.reported, memory, soFar, quote, last)
    const inFront = sentenceInFront(clauses, stops, floor, lead.from, quote)
    const turned =
      meant.speaker === undefined && meant.role === undefined && outcome.reported.pronoun !== undefined
        ? (turnedTo(inFront, outcome.reported.pronoun) ??
          answersInEastern(clauses, contextStart(stops, floor, Math.max(0, lead.from - 2)), quote.whole.start))
        : undefined
    const { pronoun: _, ...others } = meant
    const own = turned ? known({ ...others, ...turned }, memory, soFar, quote, last) : meant
    const reported = withSaying(own, outcome.reported.pronoun, inFront, lead.from - inFront.length)
    const words = isFirst && around === undefined ? [quote.words] : incisesIn(line, quote, masked.text).pieces
    const isStatement = isCounted(line, quote, reported)
    if (isStatement) {
      for (const piece of words) found.push(attributed(piece, reported))
      memory.said(reported, outcome.reported.pronoun, Math.max(outcome.end, quote.whole.end))
      if (quote.isOpen) memory.leaveOpen(withoutDate(reported))
    }
    // A name or a title inside the clause ends nothing.
    if (isStatement || (outcome.end > quote.whole.end && !EASTERN.test(line))) floor = outcome.end
    last = { reported, end: outcome.end, isFragment: reported.isFragment === true }
  }
  if (quotes.length === 0 || (last?.end ?? 0) < line.length)
    announce(line, stops, clauses, Math.max(floor, last?.end ?? 0), memory, dateAt)
  return found
}
