import { findDates } from '../../text/dates.ts'
import { foldForDates } from '../../text/months.ts'
import { type Bag, bagOfTerms } from '../../text/bag.ts'
import { sum } from '../../text/bm25.ts'

/** A day, month or year that a question names, and the stems of its words. */
export interface AskedDay {
  /** ISO 8601 with the precision of the question. */
  readonly iso: string
  readonly stems: readonly string[]
  /** Of the same in another calendar or language. */
  readonly elsewhere: readonly string[]
}

/** `stemsOf`: those that words of the question may have in the archive; `allOf`: with those of other spellings. */
export function daysIn(
  question: string,
  stemsOf: (words: string) => readonly string[],
  allOf: (words: string) => readonly string[],
): readonly AskedDay[] {
  return findDates(question).map(({ iso, start, end }) => {
    const words = question.slice(start, end)
    const stems = stemsOf(words)
    return { iso, stems, elsewhere: allOf(words).filter((one) => !stems.includes(one)) }
  })
}

/** Whether a date is an asked one, or lies in it. */
export function isWithin(iso: string, asked: string): boolean {
  return iso === asked || iso.startsWith(`${asked}-`)
}

const YEAR_LENGTH = '2020'.length
/** '1897 – 1929', '1940–45', 'از ۱۳۴۰ تا ۱۳۶۳'. Folded as dates are. */
const PERIOD = /(?<!\d)(?<from>\d{4})\s*(?:[-–—]|to|till|until|à|تا|الی)\s*(?<to>\d{4}|\d{2})(?!\d)/gu

/** Whether a text names a period in which an asked year lies. */
export function isInPeriod({ iso, stems }: AskedDay, text: string): boolean {
  const year = stems.find((one) => /^\d{4}$/u.test(one))
  if (iso.length !== YEAR_LENGTH || year === undefined) return false
  return [...foldForDates(text).matchAll(PERIOD)].some(({ groups = {} }) => {
    const { from = '', to = '' } = groups
    return Number(from) <= Number(year) && Number(year) <= Number(to.length === 2 ? from.slice(0, 2) + to : to)
  })
}

/** What is known of the day of a sentence, or of the words in it. */
interface SaidOn {
  readonly saidOn?: string
}

/** Whether a sentence, or somebody's words in it, are of a day or a month that the question names; a year is next to nothing. */
export function isOfDay(
  { days }: { readonly days: readonly AskedDay[] },
  {
    text,
    statement,
    inside,
  }: { readonly text: string; readonly statement: SaidOn | undefined; readonly inside: readonly SaidOn[] },
): boolean {
  const precise = days.filter(({ iso }) => iso.length > YEAR_LENGTH)
  if (precise.length === 0) return false
  const told = [...findDates(text).map(({ iso }) => iso), ...[statement, ...inside].map((one) => one?.saidOn)]
  return told.some((iso) => iso !== undefined && precise.some((day) => isWithin(iso, day.iso)))
}

/** What a question looks for in a text: its stems, and its days. */
export interface Sought {
  /** Every stem that texts are looked through for, those of its days among them. */
  readonly stems: ReadonlySet<string>
  readonly days: readonly AskedDay[]
}

/**
 * The terms of a text as a question that names days reads them: the words of a day stand in it where
 * it has that day, in whatever calendar, and do not where each only stands in another date. 'August 1988' is not in 'on 16 August 2016, of
 * the executions of 1988'.
 */
export function termsByDay(text: string, language: string, { stems: asked, days }: Sought): Bag {
  const bag = bagOfTerms(text, language, asked)
  if (days.length === 0) return bag
  const held = new Map(bag.counts)
  const dates = findDates(text)
  for (const day of days) {
    const { iso, stems, elsewhere } = day
    // A sentence that gives its day in two calendars has it once.
    for (const one of elsewhere) held.delete(one)
    const others = dates.filter((date) => !isWithin(date.iso, iso) && !isWithin(iso, date.iso))
    if (dates.some((date) => isWithin(date.iso, iso)) || isInPeriod(day, text))
      for (const one of stems) held.set(one, held.get(one) ?? 1)
    else if (others.length > 0) {
      const beside = bagOfTerms(without(text, others), language, asked).counts
      for (const one of stems) if (!beside.has(one)) held.delete(one)
    }
  }
  return { counts: held, length: bag.length + total(held) - total(bag.counts) }
}

function total(counts: ReadonlyMap<string, number>): number {
  return sum([...counts.values()])
}

function without(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
}
