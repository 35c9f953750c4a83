import { overlaps, type Span } from '../model/span.ts'
import { findDates } from '../text/dates.ts'
import { sentences } from '../text/sentences.ts'
import { linesOf, type Line } from './lines.ts'
import type { SourceFacts } from './loader.ts'
import { quotedSpans, type Quoted } from './quote-spans.ts'
import { DATE_MASK, reportedAfter, reportedBefore, type Reported } from './reporting.ts'
import { reportedInEastern } from './reporting-eastern.ts'
import { saidOn } from './said-on.ts'

/** Words that a text says somebody said. What is not explicit is absent. */
export interface Quotation {
  readonly words: Span
  readonly speaker?: string
  readonly role?: string
  readonly outlet?: string
  readonly saidOn?: string
}

/** Who said something stands near it: no more than this is looked at on either side. */
const CONTEXT = 420
/** Two letters in quotation marks are a name or an irony, whoever is near them. */
const SHORTEST = 2
const EASTERN = /\p{Script=Arabic}/u
const ENDS = /[.!?؟…]["'”’»)\]]*\s+(?=["“«(]?\p{L})/gu
const SHORTENING = /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Rev|No|vs|M|Mme|Mlle)|\b\p{Lu})\.\s+$/u
/** Between two parts of what one speaker said. */
const GOES_ON = /^\s*,\s*$|^\s*,?\s*(?:and|or|as well as|but also|et|ou)(?:\s+(?:of|as|that))?\s*$/u
const ROLE_BEGINS =
  /^(?:an?|the|who|one|head|director|chair\p{Ll}*|founder|author|editor|professor|president|member|mayor|minister|secretary|une?|la|le|présidente?|directeur|directrice|maire|auteure?)\s/u
const ITEM = /^\s*(?:\p{N}{1,3}[.)]|[-•*–])\s+/u
const ACCORDING = /^(?:According to|In the words of|Selon|D['’]après|به گفته‌?ٔ?ی?|وفقًا لـ?|وفقا لـ?|بحسب)\s/u

/**
 * Quotations whose speaker the text names, line by line: no attribution crosses the edge of a paragraph or of one of
 * `blocks` (posts and quoted messages, which belong to their writers). `facts.publishedOn` resolves "on Tuesday".
 */
export function findQuotations(
  text: string,
  blocks: readonly Span[],
  facts: Pick<SourceFacts, 'publishedOn'> = {},
): readonly Quotation[] {
  return linesOf(text)
    .filter((line) => line.text.trim() !== '' && !blocks.some((block) => overlaps(block, line)))
    .flatMap((line) => quotationsOf(line, facts.publishedOn))
}

function quotationsOf(line: Line, publishedOn: string | undefined): readonly Quotation[] {
  const quotes = quotedSpans(line.text)
  const masked = maskDates(line.text)
  const found: Quotation[] = []
  let floor = 0
  let before: { readonly reported: Reported; readonly from: number; readonly end: number } | undefined
  for (const [index, quote] of quotes.entries()) {
    const next = quotes[index + 1]?.whole.start ?? line.text.length
    const start = contextStart(masked, floor, quote.whole.start, quotes)
    const lead = masked.slice(start, quote.whole.start)
    const isEastern = EASTERN.test(line.text.slice(start, quote.whole.end))
    const reported = isEastern ? reportedInEastern(lead) : reportedBefore(lead)
    // `"One," said Ada Reed, "two."`: what follows the comma is hers as well.
    const between = before ? line.text.slice(before.end, quote.whole.start) : ''
    const goesOn = GOES_ON.test(between) ? before : undefined
    const tail = masked.slice(quote.whole.end, Math.min(next, quote.whole.end + CONTEXT))
    const behind = reported || goesOn || isEastern || !isOpenEnd(line.text, quote) ? undefined : reportedAfter(tail)
    const outcome = reported
      ? { reported, from: start, end: quote.whole.end }
      : behind
        ? { reported: behind, from: quote.whole.end, end: quote.whole.end + (behind.length ?? 0) }
        : goesOn && { ...goesOn, end: quote.whole.end }
    if (outcome && isLong(line.text, quote)) {
      found.push(quotation(line, quote.words, outcome.reported, outcome.from, publishedOn))
      floor = outcome.end
    }
    before = outcome
  }
  return [...found, ...clausesOf(line, masked, quotes, publishedOn)].sort(
    (one, other) => one.words.start - other.words.start,
  )
}

/** A quotation that ends in a comma, a question or with the sentence may have its speaker behind it. */
function isOpenEnd(text: string, { whole, words }: Quoted): boolean {
  return /[,!?.…]$/u.test(text.slice(words.start, words.end)) || /^\s*[,—–-]|^\s+\p{L}/u.test(text.slice(whole.end))
}

function isLong(text: string, { words }: Quoted): boolean {
  return (text.slice(words.start, words.end).match(/[\p{L}\p{M}\p{N}’']+/gu)?.length ?? 0) >= SHORTEST
}

/** The beginning of the sentence that a quotation stands in; marks inside other quotations end no sentence. */
function contextStart(masked: string, floor: number, end: number, quotes: readonly Quoted[]): number {
  let start = Math.max(floor, end - CONTEXT)
  for (const match of masked.slice(0, end).matchAll(ENDS)) {
    const at = match.index + match[0].length
    const isInside = quotes.some(({ whole }) => match.index >= whole.start && at < whole.end)
    if (at > start && at <= end && !isInside && !SHORTENING.test(masked.slice(0, at))) start = at
  }
  return start
}

function maskDates(text: string): string {
  let masked = text
  for (const { start, end } of findDates(text))
    masked = masked.slice(0, start) + DATE_MASK.repeat(end - start) + masked.slice(end)
  return masked
}

function quotation(
  line: Line,
  words: Span,
  reported: Reported,
  from: number,
  publishedOn: string | undefined,
): Quotation {
  const { speaker, role, outlet, dateAt } = reported
  const date = saidOn(line.text, dateAt === undefined ? undefined : from + dateAt, reported.day, publishedOn)
  return {
    words: { start: line.start + words.start, end: line.start + words.end },
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && role !== '' && { role }),
    ...(outlet !== undefined && { outlet }),
    ...(date !== undefined && { saidOn: date }),
  }
}

/** `According to Ada Reed, the gate was closed.`: the clause is hers, though not word for word in marks. */
function clausesOf(
  line: Line,
  masked: string,
  quotes: readonly Quoted[],
  publishedOn: string | undefined,
): readonly Quotation[] {
  return sentences(line.text).flatMap((found) => {
    const item = ITEM.exec(line.text.slice(found.start, found.end))?.[0].length ?? 0
    const [start, end] = [found.start + item, found.end]
    if (quotes.some(({ whole }) => overlaps(whole, { start, end }))) return []
    const sentence = masked.slice(start, end)
    if (!ACCORDING.test(sentence)) return []
    for (const match of sentence.matchAll(/[,،]\s+/gu)) {
      const lead = sentence.slice(0, match.index + match[0].length)
      const reported = EASTERN.test(lead) ? reportedInEastern(lead) : reportedBefore(lead)
      const rest = sentence.slice(lead.length)
      // A role between commas goes on; the clause begins where something is said of something.
      if (reported?.speaker === undefined || isRole(rest)) continue
      const words = { start: start + lead.length, end: start + sentence.trimEnd().length }
      return [quotation(line, words, reported, start, publishedOn)]
    }
    return []
  })
}

function isRole(rest: string): boolean {
  const [first = '', ...others] = rest.split(/[,،]\s+/u)
  // `who spent years in Tarn, Harrow, and Lower Mill, …`: names in a list are no clause.
  if (others.length > 0 && /^(?:and\s+)?(?:\p{Lu}\S*\s*){1,4}$/u.test(first)) return true
  if (!ROLE_BEGINS.test(first)) return false
  return (
    others.length > 0 &&
    !/\s(?:is|are|was|were|has|have|had|will|would|could|can|did|does|est|sont|ont|était|sera)\s/u.test(` ${first} `) &&
    first.length < 110 &&
    !EASTERN.test(first)
  )
}
