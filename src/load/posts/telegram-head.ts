import { findDates } from '../../text/dates.ts'
import { foldForDates } from '../../text/months.ts'
import type { Line } from '../lines/lines.ts'
import type { PostHead } from './post-head.ts'
import { stampOf } from './post-stamp.ts'

const TELEGRAM = /^(?<name>[^[\]\n]{2,60})[,،]\s\[(?<date>[^\]\n]{6,30})\]:?$/u
/** A further message of the same channel, which is not named again. */
const NEXT_MESSAGE = /^\[(?<date>[^\]\n]{6,30}\d{1,2}:\d{2}(?::\d{2})?)\]$/u
const MOST_ABOVE = 30
const FORWARDED =
  /^(?:\p{Extended_Pictographic}\uFE0F?\s)?\[?(?:forwarded from|transféré de|فوروارد از|فوروارد شده از|بازارسال از|محوّ?لة? من)\s(?<name>[^\]\n]{2,60})\]?$/iu
const ANSWERED = /^\[(?:in reply to|en réponse à|در پاسخ به|ردا على|رد على)\s[^\]\n]{2,60}\]$/iu
/** Telegram writes the day first, and a Persian year is never another's. */
const SOLAR = /^(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>1[34]\d\d)(?!\d)/u

/** `Weir Watch, [12.03.23 14:05]`, and below it perhaps whom the post comes from or answers. */
export function telegramHead(lines: readonly Line[], index: number, line: string): PostHead | undefined {
  const { name = '', date = '' } = line.endsWith(']') || line.endsWith(':') ? headOn(lines, index, line) : {}
  const saidOn = date === '' ? undefined : (solarDay(date) ?? stampOf(date)?.saidOn)
  if (saidOn === undefined) return undefined
  const below = lines[index + 1]?.text.trim() ?? ''
  const forwarded = forwardedFrom(below)
  // The day is that of the forwarding, and not of what was forwarded.
  if (forwarded !== undefined) return { speaker: forwarded, after: index + 2, kind: 'channel' }
  return { speaker: name.trim(), saidOn, after: index + (ANSWERED.test(below) ? 2 : 1), kind: 'channel' }
}

function headOn(lines: readonly Line[], index: number, line: string): Readonly<Record<string, string | undefined>> {
  const date = NEXT_MESSAGE.exec(line)?.groups?.['date']
  if (date === undefined) return TELEGRAM.exec(line)?.groups ?? {}
  const above = lines.slice(Math.max(0, index - MOST_ABOVE), index).map(({ text }) => TELEGRAM.exec(text.trim()))
  const name = above.findLast((found) => found !== null)?.groups?.['name']
  return name === undefined ? {} : { name, date }
}

/** Whose words a channel passes on, as a line under its head says. */
export function forwardedFrom(line: string): string | undefined {
  return FORWARDED.exec(line)
    ?.groups?.['name']?.replace(/\s\|\s.*$/u, '')
    .trim()
}

function solarDay(date: string): string | undefined {
  const { day, month, year } = SOLAR.exec(foldForDates(date))?.groups ?? {}
  return year === undefined ? undefined : findDates(`${year}/${month ?? ''}/${day ?? ''}`)[0]?.iso
}
