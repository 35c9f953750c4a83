import { overlaps, type Span } from '../model/span.ts'
import { parseDate } from '../text/dates.ts'
import type { Line } from './lines.ts'
import type { Post } from './loader.ts'

/** `[11/06/2017, 20:14] Ada: words` and `11/06/2017, 20:14 - Ada: words`, as chats of telephones are exported. */
const CHAT =
  /^\u200E?(?:\[(?<in>[\d./-]{6,10},?\s\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AP]\.?M\.?)?)\]\s|(?<out>[\d./-]{6,10},?\s\d{1,2}:\d{2}(?:\s?[AP]\.?M\.?)?)\s[-–]\s)(?<name>[^:[\]\n]{1,40}):\s(?=\S)/iu
const DAY = /^(?<one>\d{1,4})[./-](?<two>\d{1,2})[./-](?<three>\d{2,4})/u
const FEWEST = 2
/** Lines that belong to the one above them. */
const MOST_LINES = 12

interface Said {
  readonly at: number
  readonly from: number
  readonly name: string
  readonly stamp: string
}

/** Messages of a chat that was pasted: two and more. The day of a message is known where its order of numbers is. */
export function findChat(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  const said = lines.flatMap((line, at): readonly Said[] => {
    if (!/^\u200E?\[?\d/u.test(line.text)) return []
    const found = CHAT.exec(line.text)
    const { in: inside, out, name = '' } = found?.groups ?? {}
    if (!found || taken.some((other) => overlaps(other, line))) return []
    return [{ at, from: found[0].length, name: name.trim(), stamp: inside ?? out ?? '' }]
  })
  if (said.length < FEWEST) return []
  const order = orderOf(said.map(({ stamp }) => stamp))
  return said.map(({ at, from, name, stamp }, index) => {
    const next = said[index + 1]?.at ?? lines.length
    let last = at
    while (last + 1 < Math.min(next, at + MOST_LINES) && lines[last + 1]?.text.trim() !== '') last += 1
    // Behind the last message the text may go on.
    const end = lines[index + 1 < said.length ? last : at]
    const start = lines[at]?.start ?? 0
    const saidOn = dayOf(stamp, order)
    const words = { start: start + from, end: (end?.start ?? 0) + (end?.text.trimEnd().length ?? 0) }
    return { block: { start, end: words.end }, words, speaker: name, ...(saidOn !== undefined && { saidOn }) }
  })
}

/** Which of the first two numbers is the day: one that is no month tells it for all. */
function orderOf(stamps: readonly string[]): 'day' | 'month' | undefined {
  const days = stamps.map((stamp) => DAY.exec(stamp)?.groups)
  if (days.some((day) => Number(day?.['one']) > 12 && Number(day?.['one']) < 32)) return 'day'
  return days.some((day) => Number(day?.['two']) > 12) ? 'month' : undefined
}

function dayOf(stamp: string, order: 'day' | 'month' | undefined): string | undefined {
  const { one = '', two = '', three = '' } = DAY.exec(stamp)?.groups ?? {}
  if (one.length === 4) return parseDate(`${one}-${two.padStart(2, '0')}-${three.padStart(2, '0')}`)
  if (order === undefined && one !== two) return undefined
  const [day, month] = order === 'month' ? [two, one] : [one, two]
  const year = three.length === 2 ? `20${three}` : three
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
