import { attributed, type Attributed } from './attributed.ts'
import { colonClause } from '../saying/colon-clause.ts'
import { answersInEastern } from '../eastern/eastern-dialog.ts'
import { germanAfter, germanBefore, isOnlyGerman } from '../saying/german-clause.ts'
import { incisesIn } from './incise.ts'
import type { Memory } from '../saying/memory.ts'
import type { Masked } from '../lines/mask.ts'
import { CONTEXT, contextStart, withoutInnerStops, withoutQuotes } from './quote-context.ts'
import { isCounted, isInnerTitle, namesOutlet, isOpenEnd, isSentence, isShort, isWholeLine } from './quote-shape.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { reportedAfter } from '../saying/reporting-after.ts'
import { calledInEastern, reportedAfterInEastern, reportedInEastern } from '../eastern/reporting-eastern.ts'
import { reportedBefore, type Reported } from '../saying/reporting.ts'
import { goesOnBelow, sentenceInFront, toldInFront } from './in-front.ts'
import { turnedTo } from './turned-to.ts'
import { withTail } from '../saying/said-behind.ts'
import { announce, known, mayAnnounce, type Last, shifted, withoutDate } from './who-is-meant.ts'

const EASTERN = /\p{Script=Arabic}/u
/** Between two parts of what one speaker said. */
const GOES_ON =
  /^\s*(?:[,;،؛…—–-])?\s*(?:(?:and|or|but|then|as well as|but also|also|et|ou|puis|mais|و|ثم)(?:\s+(?:of|as|that|to|then|also|again|in|the|a|an))*)?\s*[,:]?\s*$/u

/** `, and then, after a moment:` */
const THEN =
  /^[.,]?\s*(?:[Aa]nd|[Bb]ut|[Tt]hen|[Ll]ater|[Ee]t|[Pp]uis|[Mm]ais)(?:\s+(?:then|later|puis))?,?\s[^:.!?]{0,60}:\s*$/u
/** `… می‌گوید و به پنجره نگاه می‌کند،`: what somebody does between two parts of a sentence. */
const DOES_EASTERN = /^\s+(?:و|وهو|وهي)\s[^.:؟!«»"“”]{2,80}[،,]\s*$/u
/** `He thinks it over.` between two sentences that he says. */
const PAUSE = /^\s*[.,;]?\s*(?:He|She|Il|Elle)\s[^.!?"“«]{2,90}[.…]\s*$/u

/** A line of a quotation set apart. */
const BLOCK = /^\s*>\s?/u

/** The quotations of one line whose speaker it names, or the line before left no doubt about. */
export function attribute(
  line: string,
  masked: Masked,
  quotes: readonly Quoted[],
  memory: Memory,
  publishedOn?: string,
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
  if (quotes.length === 0 && !mayAnnounce(line)) return found
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
    const own = isFirst && pending ? undefined : attributionOf(context)
    const carried = !isWholeLine(line, quote) || !isFirst ? undefined : (pending ?? goesOnBelow(line, quote, memory))
    const unled = own ? undefined : (carried ?? toldInFront(line, clauses, stops, floor, lead.from, quote))
    const outcome = own ?? (unled && { reported: unled, end: quote.whole.end })
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
    const turned =
      meant.speaker === undefined && meant.role === undefined && outcome.reported.pronoun !== undefined
        ? (turnedTo(sentenceInFront(clauses, stops, floor, lead.from, quote), outcome.reported.pronoun) ??
          answersInEastern(clauses, contextStart(stops, floor, Math.max(0, lead.from - 2)), quote.whole.start))
        : undefined
    const { pronoun: _, ...others } = meant
    const reported = turned ? known({ ...others, ...turned }, memory, soFar, quote, last) : meant
    const words = isFirst && own === undefined ? [quote.words] : incisesIn(line, quote, masked.text).pieces
    const isStatement = isCounted(line, quote, reported)
    if (isStatement) {
      for (const piece of words) found.push(attributed(piece, reported))
      memory.said(reported, outcome.reported.pronoun, Math.max(outcome.end, quote.whole.end))
      if (quote.isOpen) memory.leaveOpen(withoutDate(reported))
    }
    // A name or a title inside the clause ends nothing.
    if (isStatement || (outcome.end > quote.whole.end && !EASTERN.test(line))) floor = outcome.end
    last = { reported: withoutDate(reported), end: outcome.end, isFragment: reported.isFragment === true }
  }
  if (quotes.length === 0 || (last?.end ?? 0) < line.length)
    announce(line, stops, clauses, Math.max(floor, last?.end ?? 0), memory, (at) => masked.dateAt(at, publishedOn))
  return found
}

interface Context {
  readonly line: string
  readonly masked: string
  /** The same without what is quoted. */
  readonly clauses: string
  readonly lead: { readonly from: number; readonly to: number }
  readonly tail: { readonly from: number; readonly to: number }
  readonly quote: Quoted
  readonly last: Last | undefined
  readonly isLast: boolean
  readonly isKnown: (word: string) => boolean
}

function attributionOf(context: Context): { readonly reported: Reported; readonly end: number } | undefined {
  const { line, masked, clauses, lead, tail, quote, last, isKnown } = context
  const before = clauses.slice(lead.from, lead.to)
  const behind = clauses.slice(tail.from, tail.to)
  const isEastern = EASTERN.test(line.slice(lead.from, quote.whole.end))
  const inside = incisesIn(line, quote, masked).reported
  if (inside) return { reported: inside, end: quote.whole.end }
  const led = /^[\s.,;!?…؟)]*$/u.test(before)
    ? undefined
    : isEastern
      ? (calledInEastern(before, behind, isKnown) ?? reportedInEastern(before, isKnown))
      : (germanBefore(before, context) ??
        (isOnlyGerman(before, quote)
          ? undefined
          : (reportedBefore(before) ?? (isSentence(line, quote) ? colonClause(before, isKnown) : undefined))))
  const isOpenEnded = isOpenEnd(line, quote)
  const followed = followedBy(context, behind, isEastern, isOpenEnded)
  const ending = line.slice(quote.words.start, quote.words.end).at(-1) ?? ''
  // `For the town, “it is a gain,” says Ada Reed`: words that end in a comma have their speaker behind them.
  const isLed = led !== undefined && !(led.pronoun === 'participle' && !last)
  const isFollowed =
    followed !== undefined &&
    ending === ',' &&
    (followed.reported.speaker ?? followed.reported.pronoun) !== undefined &&
    (led?.speaker === undefined && led?.pronoun === undefined ? true : !/[,:：]\s*$/u.test(before))
  if (isLed && !isFollowed)
    return { reported: withTail(shifted(led, lead.from), behind, tail.from), end: quote.whole.end }
  // `"One," said Ada Reed, "two."`: what follows the comma is hers as well.
  const between = last ? line.slice(last.end, quote.whole.start) : ''
  // `He was told to “go.” “I did,” he said.`: what stands right behind a part of a sentence may have a clause of its own.
  const isApart = between.trim() === '' && last?.isFragment === true && followed !== undefined
  if (last && !isApart && (GOES_ON.test(between) || THEN.test(between) || DOES_EASTERN.test(between)))
    return { reported: last.reported, end: quote.whole.end }
  const isPause = PAUSE.test(between) && !/\p{Lu}/u.test(between.trim().replace(/^[.,;\s]*\p{Lu}/u, ''))
  const isNext =
    last &&
    !last.isFragment &&
    ((/^[\s.!?…؟,;)\]\p{N}[^]*$/u.test(between) && /^[\s.,;!?…؟)\]\p{N}[^]*$/u.test(before)) ||
      (isPause && last.reported.speaker !== undefined)) &&
    isSentence(line, quote)
  // `“One,” said Ada Reed. “Two.” Eva Moss agreed.`: a full stop inside the marks ends what one speaker said.
  if (isNext && !isEastern && ending === '.' && /^\s+\p{Lu}/u.test(behind))
    return { reported: last.reported, end: quote.whole.end }
  if (followed) return followed
  // A new sentence in marks right behind the words and their speaker.
  return isNext ? { reported: last.reported, end: quote.whole.end } : undefined
}

function followedBy(
  context: Context,
  behind: string,
  isEastern: boolean,
  isOpenEnded: boolean,
): { readonly reported: Reported; readonly end: number } | undefined {
  const { line, tail, quote, isLast, isKnown } = context
  const found = isEastern
    ? reportedAfterInEastern(behind, isKnown)
    : isOpenEnded
      ? (germanAfter(behind, context) ?? reportedAfter(behind, line[quote.words.end - 1] === ','))
      : undefined
  if (!found) return undefined
  // Behind a full stop inside the marks a sentence of its own begins, if it is not as short as `Ada Reed said.`
  const clause = line.slice(quote.whole.end, tail.from + (found.length ?? 0))
  const isEnded = /\.[’']?$/u.test(line.slice(quote.words.start, quote.words.end)) && !/^\s*[,—–(-]/u.test(clause)
  if (isEnded && !isEastern && !(isShort(clause) && (found.speaker ?? found.pronoun) !== undefined)) return undefined
  const end = tail.from + (found.length ?? 0)
  const introducesNext =
    !isLast && /^\s*[:：]/u.test(line.slice(end)) && /[.…]$/u.test(line.slice(quote.words.start, quote.words.end))
  return introducesNext ? undefined : { reported: shifted(found, tail.from), end }
}
