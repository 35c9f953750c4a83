import { findDates } from '../../text/dates.ts'
import type { Line } from './lines.ts'

/** A line of a text whose entries begin with their day, and that day. */
export interface Entry extends Line {
  readonly day?: string
}

/** A number stands first, or behind a word. */
const BEGINS = /^[^\s]{0,12}\s?[\d۰-۹٠-٩]/u
const LONGEST_DAY = 40
/** Behind a day or a time of day, what happened then. */
const BEHIND = /^(?:,?\s\p{Nd}{1,2}[:.h]\p{Nd}{2})?\s?(?:[–—:]|-(?=\s)|[.](?=\s+\p{Lu}))\s+(?=\S)/u
const CLOCK = /^\p{Nd}{1,2}\s?(?:[:h]|[.](?=\p{Nd}))\s?\p{Nd}{2}\s?(?:[ap]\.?m\.?)?\s?[–—-]\s+(?=\S)/iu

/**
 * `14 February 2014 – The engineer presents the plan. “…,” he says.`, `14 February 2014. The engineer …`: the day is no part of the sentence, and what is told
 * under it was said on it. Blanks stand in its place, so that offsets stay.
 */
export function withoutEntryDay(line: Line): Entry {
  if (!BEGINS.test(line.text)) return line
  const clock = CLOCK.exec(line.text)?.[0].length
  if (clock !== undefined) return { ...line, text: ' '.repeat(clock) + line.text.slice(clock) }
  const [date] = findDates(line.text.slice(0, LONGEST_DAY))
  if (!date || date.iso.length < '2014-02-14'.length || !/^(?:\p{L}+,?\s)?$/u.test(line.text.slice(0, date.start)))
    return line
  const behind = BEHIND.exec(line.text.slice(date.end))?.[0].length
  if (behind === undefined) return line
  const from = date.end + behind
  return { ...line, text: ' '.repeat(from) + line.text.slice(from), day: date.iso }
}
