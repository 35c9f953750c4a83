import { findDates } from '../../text/dates.ts'
import { foldForDates } from '../../text/months.ts'
import type { Line } from '../lines/lines.ts'
import type { PostHead } from './post-head.ts'
import { stampOf } from './post-stamp.ts'

const TELEGRAM = /^(?<name>[^[\]\n]{2,60})[,،]\s\[(?<date>[^\]\n]{6,30})\]:?$/u
const FORWARDED =
  /^\[?(?:forwarded from|transféré de|فوروارد از|فوروارد شده از|بازارسال از|محوّ?لة? من)\s(?<name>[^\]\n]{2,60})\]?$/iu
const ANSWERED = /^\[(?:in reply to|en réponse à|در پاسخ به|ردا على|رد على)\s[^\]\n]{2,60}\]$/iu
/** Telegram writes the day first, and a Persian year is never another's. */
const SOLAR = /^(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>1[34]\d\d)(?!\d)/u

/** `Weir Watch, [12.03.23 14:05]`, and below it perhaps whom the post comes from or answers. */
export function telegramHead(lines: readonly Line[], index: number, line: string): PostHead | undefined {
  const { name = '', date = '' } = line.endsWith(']') || line.endsWith(':') ? (TELEGRAM.exec(line)?.groups ?? {}) : {}
  const saidOn = date === '' ? undefined : (solarDay(date) ?? stampOf(date)?.saidOn)
  if (saidOn === undefined) return undefined
  const below = lines[index + 1]?.text.trim() ?? ''
  const forwarded = forwardedFrom(below)
  // The day is that of the forwarding, and not of what was forwarded.
  if (forwarded !== undefined) return { speaker: forwarded, after: index + 2, kind: 'channel' }
  return { speaker: name.trim(), saidOn, after: index + (ANSWERED.test(below) ? 2 : 1), kind: 'channel' }
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
