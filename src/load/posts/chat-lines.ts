import { overlaps, type Span } from '../../model/span.ts'
import { findDates, parseDate } from '../../text/dates.ts'
import { foldForDates } from '../../text/months.ts'
import type { Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'

/** `[12/1/2018, 8:44 PM] Ada: the bees are back`, `12/1/18, 20:44 - Ada: …`: messages of a group as they are copied from a telephone. */

const DAY = '(?<day>\\p{Nd}{1,4}[./-]\\p{Nd}{1,2}[./-]\\p{Nd}{1,4})[،,]?\\s'
const TIME = '\\p{Nd}{1,2}[:.٫]\\p{Nd}{2}(?:[:.٫]\\p{Nd}{2})?(?:\\s?[\\p{L}.]{1,6})?'
const MESSAGE = new RegExp(
  `^[\\u200E\\u200F\\s]*(?:\\[${DAY}${TIME}\\]|${DAY.replace('?<day>', '?<plain>')}${TIME}\\s[-–])\\s*(?<name>[^:\\n]{1,60}?):\\s+(?<words>\\S.*)$`,
  'u',
)
const NOTHING = /^[<‎\u200E]*\s*(?:media omitted|image omitted|video omitted|تم حذف|حُذفت|تم استبعاد|این پیام حذف)/iu
const EASTERN_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/u
const FEWEST = 2
const MOST_BELOW = 10

interface Message {
  readonly at: number
  readonly day: string
  readonly name: string
  readonly from: number
}

/** Two messages and more of such a group. `taken` are posts already. */
export function findChat(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  const messages = lines.flatMap((line, at): Message[] => {
    if (!/^[\u200E\u200F\s]*\[?\p{Nd}/u.test(line.text) || taken.some((span) => overlaps(span, line))) return []
    const groups = MESSAGE.exec(line.text)?.groups
    const { day, plain, name = '', words = '' } = groups ?? {}
    // `[12/1/2018, 8:44] ERROR: …`: a log of a program.
    if (!groups || NOTHING.test(words) || /^[A-Z]{3,}$/u.test(name.trim())) return []
    return [{ at, day: day ?? plain ?? '', name: name.trim(), from: line.text.lastIndexOf(words) }]
  })
  if (messages.length < FEWEST) return []
  const isDayFirst = messages.some(({ day }) => EASTERN_DIGIT.test(day) || Number(partsOf(day)[0]) > 12)
  return messages.flatMap((message, index) => {
    const [line, last] = [lines[message.at], lastOf(lines, message.at, messages[index + 1]?.at)]
    if (!line || !last) return []
    const saidOn = dayOf(message.day, isDayFirst)
    const end = last.start + last.text.trimEnd().length
    const words = { start: line.start + message.from, end }
    const post = { block: { start: line.start, end }, words, speaker: message.name }
    return [saidOn === undefined ? post : { ...post, saidOn }]
  })
}

/** A message of several lines ends where the next begins; below the last one only its own line is sure. */
function lastOf(lines: readonly Line[], at: number, next: number | undefined): Line | undefined {
  if (next === undefined || next - at > MOST_BELOW) return lines[at]
  const between = lines.slice(at, next)
  return between.every(({ text }) => text.trim() !== '') ? between.at(-1) : lines[at]
}

function partsOf(day: string): readonly string[] {
  return foldForDates(day).split(/[./-]/u)
}

/** Undefined where day and month can not be told apart. */
function dayOf(given: string, isDayFirst: boolean): string | undefined {
  const [first = '', second = '', third = ''] = partsOf(given)
  if (first.length === 4) return findDates(`${first}/${second}/${third}`)[0]?.iso
  const year = third.length === 2 ? `20${third}` : third
  const isMonthFirst = !isDayFirst && Number(second) > 12
  if (!isDayFirst && !isMonthFirst) return undefined
  const [month, day] = isMonthFirst ? [first, second] : [second, first]
  // A Solar year is never another's.
  if (/^1[34]/u.test(year)) return findDates(`${year}/${month}/${day}`)[0]?.iso
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
