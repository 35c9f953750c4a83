import type { Span } from '../model/span.ts'
import { incisesIn } from './incise.ts'
import type { Memory } from './last-speaker.ts'
import type { Masked } from './mask.ts'
import type { Quoted } from './quote-spans.ts'
import { reportedAfter } from './reporting-after.ts'
import { reportedAfterInEastern, reportedInEastern } from './reporting-eastern.ts'
import { reportedBefore, type Reported } from './reporting.ts'
import { isTitle } from './work-title.ts'

/** A quotation with who said it. Offsets are into its line. */
export interface Attributed {
  readonly words: Span
  readonly speaker?: string
  readonly role?: string
  readonly outlet?: string
  readonly dateAt?: number
}

/** Who said something stands near it: no more than this is looked at on either side. */
const CONTEXT = 420
const EASTERN = /\p{Script=Arabic}/u
const ENDS = /[.!?؟…]["'”’»)\]]*\s+(?=["“«„‘('[]?[\p{L}\p{N}])/gu
const SHORTENING =
  /(?:(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Rev|Hon|No|vs|M|Mme|Mlle|Jr|Sr)|(?<!\p{L})\p{Lu})\.\s+$/u
/** Between two parts of what one speaker said. */
const GOES_ON =
  /^\s*(?:,|;|…|—|–|-)?\s*(?:(?:and|or|but|then|as well as|but also|also|et|ou|puis|mais|و|ثم)(?:\s+(?:of|as|that|to|then|also|again|in|the|a|an))*)?\s*[,:]?\s*$/u

interface Last {
  readonly reported: Reported
  readonly end: number
  readonly isFragment: boolean
}

/** The quotations of one line whose speaker it names, or the line before left no doubt about. */
export function attribute(
  line: string,
  masked: Masked,
  quotes: readonly Quoted[],
  memory: Memory,
): readonly Attributed[] {
  const found: Attributed[] = []
  const pending = memory.pending()
  memory.leaveOpen(undefined)
  let floor = 0
  let last: Last | undefined
  for (const [index, quote] of quotes.entries()) {
    const isFirst = index === 0 && line.slice(0, quote.whole.start).trim() === ''
    const next = quotes[index + 1]?.whole.start ?? line.length
    const lead = { from: contextStart(masked.text, floor, quote.whole.start, quotes), to: quote.whole.start }
    const tail = { from: quote.whole.end, to: Math.min(next, quote.whole.end + CONTEXT) }
    const context = { line, masked: masked.text, lead, tail, quote, last, isLast: next === line.length }
    const own = isFirst && pending ? undefined : attributionOf(context)
    const outcome =
      own ?? (isFirst && pending && isWholeLine(line, quote) ? { reported: pending, end: quote.whole.end } : undefined)
    if (!outcome) {
      if (last && line.slice(last.end, quote.whole.start).trim() !== '') last = undefined
      continue
    }
    const reported = known(outcome.reported, memory, line.slice(0, Math.max(outcome.end, quote.whole.end)), quote, last)
    const words = isFirst && own === undefined ? [quote.words] : incisesIn(line, quote).pieces
    if (isCounted(line, quote, reported)) {
      for (const piece of words) found.push(attributed(piece, reported))
      memory.said(reported, outcome.reported.pronoun, Math.max(outcome.end, quote.whole.end))
      if (quote.isOpen) memory.leaveOpen(withoutDate(reported))
    }
    floor = outcome.end
    last = { reported: withoutDate(reported), end: outcome.end, isFragment: reported.isFragment === true }
  }
  if (quotes.length === 0 || (last?.end ?? 0) < line.length)
    announce(line, masked.text, Math.max(floor, quotes.at(-1)?.whole.end ?? 0), memory)
  return found
}

interface Context {
  readonly line: string
  readonly masked: string
  readonly lead: { readonly from: number; readonly to: number }
  readonly tail: { readonly from: number; readonly to: number }
  readonly quote: Quoted
  readonly last: Last | undefined
  readonly isLast: boolean
}

function attributionOf(context: Context): { readonly reported: Reported; readonly end: number } | undefined {
  const { line, masked, lead, tail, quote, last } = context
  const before = masked.slice(lead.from, lead.to)
  const behind = masked.slice(tail.from, tail.to)
  const isEastern = EASTERN.test(line.slice(lead.from, quote.whole.end))
  const inside = incisesIn(line, quote, masked).reported
  if (inside) return { reported: inside, end: quote.whole.end }
  const led = /^[\s.,;!?…؟)]*$/u.test(before)
    ? undefined
    : isEastern
      ? reportedInEastern(before)
      : reportedBefore(before)
  if (led && !(led.pronoun === 'participle' && !last))
    return { reported: shifted(led, lead.from), end: quote.whole.end }
  // `"One," said Ada Reed, "two."`: what follows the comma is hers as well.
  if (last && GOES_ON.test(line.slice(last.end, quote.whole.start)))
    return { reported: last.reported, end: quote.whole.end }
  const isOpenEnded = isOpenEnd(line, quote)
  const followed = isEastern ? reportedAfterInEastern(behind) : isOpenEnded ? reportedAfter(behind) : undefined
  if (followed) {
    const end = tail.from + (followed.length ?? 0)
    const introducesNext =
      !context.isLast &&
      /^\s*[:：]/u.test(line.slice(end)) &&
      /[.…]$/u.test(line.slice(quote.words.start, quote.words.end))
    if (!introducesNext) return { reported: shifted(followed, tail.from), end }
  }
  // A new sentence in marks right behind the words and their speaker.
  const between = last ? line.slice(last.end, quote.whole.start) : ''
  const isNext =
    last &&
    !last.isFragment &&
    /^[\s.!?…؟,;)]*$/u.test(between) &&
    /^[\s.,;!?…؟)]*$/u.test(before) &&
    isSentence(line, quote)
  return isNext ? { reported: last.reported, end: quote.whole.end } : undefined
}

/** Who a pronoun stands for, when that is beyond doubt. */
function known(reported: Reported, memory: Memory, soFar: string, quote: Quoted, last: Last | undefined): Reported {
  if (reported.pronoun === undefined || reported.speaker !== undefined) return reported
  const speaker =
    reported.pronoun === 'participle'
      ? last?.reported
      : memory.resolve(reported.pronoun, soFar, quote, reported.isFragment === true)
  return speaker
    ? {
        ...reported,
        ...(speaker.speaker !== undefined && { speaker: speaker.speaker }),
        ...(speaker.role !== undefined && { role: speaker.role }),
      }
    : reported
}

function withoutDate(reported: Reported): Reported {
  const { dateAt, ...others } = reported
  return dateAt === undefined ? reported : others
}

function shifted(reported: Reported, by: number): Reported {
  return reported.dateAt === undefined ? reported : { ...reported, dateAt: reported.dateAt + by }
}

function attributed(words: Span, { speaker, role, outlet, dateAt }: Reported): Attributed {
  return {
    words,
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && { role }),
    ...(outlet !== undefined && { outlet }),
    ...(dateAt !== undefined && { dateAt }),
  }
}

/** Names, titles and single words of irony are no statements, whoever is near them. */
function isCounted(line: string, quote: Quoted, { isFragment, speaker, isDefinite }: Reported): boolean {
  const words = line.slice(quote.words.start, quote.words.end)
  const count = words.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0
  if (isFragment === true) return (speaker !== undefined || isDefinite === true) && count >= 2 && !isTitle(words)
  if (count >= 2) return !(isTitle(words) && !/[:：]\s*$/u.test(line.slice(0, quote.whole.start)))
  return count === 1 && (/[.,!?…؟،]$/u.test(words) || /[:：]\s*$/u.test(line.slice(0, quote.whole.start)))
}

function isSentence(line: string, { words, isOpen }: Quoted): boolean {
  const said = line.slice(words.start, words.end)
  if (isOpen) return /^[^\p{Ll}]/u.test(said)
  return /^[^\p{Ll}]/u.test(said) && /[.!?…؟,]["'”’»)]*$/u.test(said)
}

/** A quotation that ends in a comma, a question or with the sentence may have its speaker behind it. */
function isOpenEnd(text: string, { whole, words }: Quoted): boolean {
  return (
    /[,!?.…—–-]['’”]?$/u.test(text.slice(words.start, words.end)) || /^\s*[,—–-]|^\s+\p{L}/u.test(text.slice(whole.end))
  )
}

/** A line that is the quotation and no more: only such a one goes on from the line above. */
function isWholeLine(line: string, { whole }: Quoted): boolean {
  return line.slice(whole.end).replace(/[\s.,;)\]\p{N}[(]+/gu, '') === ''
}

/** A line that ends in a colon announces the words on the next one, when it names who says them. */
function announce(line: string, masked: string, from: number, memory: Memory): void {
  if (!/[:：]\s*$/u.test(line)) return
  const start = contextStart(masked, from, line.length, [])
  const lead = masked.slice(start)
  const reported = EASTERN.test(lead) ? reportedInEastern(lead) : reportedBefore(lead)
  if (reported?.speaker !== undefined) memory.leaveOpen(withoutDate(reported))
}

/** The beginning of the sentence that a quotation stands in; marks inside other quotations end no sentence. */
function contextStart(masked: string, floor: number, end: number, quotes: readonly Quoted[]): number {
  let start = Math.max(floor, end - CONTEXT)
  for (const match of masked.slice(0, end + 2).matchAll(ENDS)) {
    const at = match.index + match[0].length
    const isInside = quotes.some(({ whole }) => match.index >= whole.start && at < whole.end)
    if (at > start && at <= end && !isInside && !SHORTENING.test(masked.slice(0, at))) start = at
  }
  return start
}
