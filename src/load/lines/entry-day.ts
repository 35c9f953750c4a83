import { isWholeDay } from '../../text/calendar.ts'
import { findDates } from '../../text/dates.ts'
import { findRelativeDates } from '../../text/relative-dates.ts'
import type { Line } from './lines.ts'

/** A line of a text whose entries begin with their day, and that day. */
export interface Entry extends Line {
  readonly day?: string
}

/** ISO 8601 of the day without its year that begins line `index`. */
type Reckon = (index: number) => string | undefined

/** A number stands first, or behind a word. */
const BEGINS = /^[^\s]{0,12}\s?[\d۰-۹٠-٩]/u
const LONGEST_DAY = 40
/** In front of the day. */
const DAY_NAME = /^(?:\p{L}+,?\s)?$/u
/** Behind a day or a time of day, what happened then. */
const BEHIND = /^(?:,?\s\p{Nd}{1,2}[:.h]\p{Nd}{2})?\s?(?:[–—:]|-(?=\s)|[.](?=\s+\p{Lu}))\s+(?=\S)/u
const CLOCK = /^\p{Nd}{1,2}\s?(?:[:h]|[.](?=\p{Nd}))\s?\p{Nd}{2}\s?(?:[ap]\.?m\.?)?\s?[–—-]\s+(?=\S)/iu

/** Days without their year begin entries where so many do. */
const FEWEST = 3

/** Each of `lines` without the day that begins it. `reckon` is asked for days without their year. */
export function entriesOf(lines: readonly Line[], reckon: Reckon): readonly Entry[] {
  const short = lines.map(({ text }) => (BEGINS.test(text) ? lengthOfShortDay(text) : 0))
  const areShort = short.filter((length) => length > 0).length >= FEWEST
  return lines.map((line, index) => {
    const entry = withoutEntryDay(line)
    const from = short[index] ?? 0
    const day = entry === line && areShort && from > 0 ? reckon(index) : undefined
    return day === undefined ? entry : { ...line, text: ' '.repeat(from) + line.text.slice(from), day }
  })
}

/** `14 May — The choirs meet`, `۳ شهریور: …`: as long as the day and what parts it from the entry. */
function lengthOfShortDay(text: string): number {
  const [day] = findRelativeDates(text.slice(0, LONGEST_DAY))
  if (!day || !DAY_NAME.test(text.slice(0, day.start)) || !/\p{N}/u.test(text.slice(day.start, day.end))) return 0
  const behind = BEHIND.exec(text.slice(day.end))?.[0].length
  return behind === undefined ? 0 : day.end + behind
}

/**
 * `14 February 2014 – The engineer presents the plan. “…,” he says.`, `14 February 2014. The engineer …`: the day is no part of the sentence, and what is told
 * under it was said on it. Blanks stand in its place, so that offsets stay.
 */
function withoutEntryDay(line: Line): Entry {
  if (!BEGINS.test(line.text)) return line
  const clock = CLOCK.exec(line.text)?.[0].length
  if (clock !== undefined) return { ...line, text: ' '.repeat(clock) + line.text.slice(clock) }
  const [date] = findDates(line.text.slice(0, LONGEST_DAY))
  if (!date || !isWholeDay(date.iso) || !DAY_NAME.test(line.text.slice(0, date.start))) return line
  const behind = BEHIND.exec(line.text.slice(date.end))?.[0].length
  if (behind === undefined) return line
  const from = date.end + behind
  return { ...line, text: ' '.repeat(from) + line.text.slice(from), day: date.iso }
}
