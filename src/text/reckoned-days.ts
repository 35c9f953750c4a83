import { gregorianIso, solarIso } from './calendar.ts'
import type { Month } from './months.ts'

/** Days counted from a day of publication, or from another day of the same story. All ISO 8601. */

const DAY = 86_400_000
/** What a page tells of days so soon after its own was added to it, or was still to come; a day of the year before would have its year. */
const MOST_DAYS_AFTER = 31

export function daysBack(published: string, days: number): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(published)) return undefined
  return new Date(Date.parse(`${published}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10)
}

export function monthsBack(published: string, months: number): string | undefined {
  const found = /^(\d{4})-(\d{2})/u.exec(published)
  if (!found) return undefined
  const count = Number(found[1]) * 12 + Number(found[2]) - 1 - months
  return gregorianIso(Math.floor(count / 12), (count % 12) + 1)
}

export function yearsBack(published: string, years: number): string | undefined {
  return /^\d{4}/u.test(published) ? gregorianIso(Number(published.slice(0, 4)) - years) : undefined
}

function isSoonAfter(published: string, day: string): boolean {
  return day <= (daysBack(published, -MOST_DAYS_AFTER) ?? '')
}

/** The last such day or month that was not after publication, but for days right after it. */
export function lastPast(published: string, month: number, day?: number): string | undefined {
  if (!/^\d{4}-\d{2}/u.test(published) || (day !== undefined && published.length < 10)) return undefined
  const year = Number(published.slice(0, 4))
  const same = gregorianIso(year, month, day)
  if (same === undefined) return gregorianIso(year - 1, month, day)
  const isThisYear = same <= published.slice(0, same.length) || (day !== undefined && isSoonAfter(published, same))
  return isThisYear ? same : gregorianIso(year - 1, month, day)
}

/** `۲۰ اردیبهشت`: of the Solar Hijri year of publication or the one before, `back` years earlier, or right after it. */
export function lastPastSolar(published: string, month: number, day: number, back: number): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(published)) return undefined
  const newest = Number(published.slice(0, 4)) - 621
  const past = [newest, newest - 1]
    .map((year) => [year, solarIso(year, month, day)] as const)
    .find(([, iso]) => iso !== undefined && (iso <= published || (back === 0 && isSoonAfter(published, iso))))
  return past && solarIso(past[0] - back, month, day)
}

/** ISO 8601 of the day or month of the year in which it lies nearest to `told`, a day or a month. */
export function nearest(told: string, given: Month | undefined, day?: number): string | undefined {
  if (!given) return undefined
  const { calendar, month } = given
  if (!/^\d{4}-\d{2}/u.test(told) || (calendar === 'solar' && day === undefined)) return undefined
  const year = Number(told.slice(0, 4)) - (calendar === 'solar' ? 621 : 0)
  const reckon = calendar === 'solar' ? solarIso : gregorianIso
  const near = [year - 1, year, year + 1].map((one) => reckon(one, month, day)).filter((iso) => iso !== undefined)
  return closest(near, told)
}

/** ISO 8601 of the `day` of a month that lies nearest to `told`, a day: of its month, the one before or the one after. */
export function nearestDay(told: string, day: number): string | undefined {
  const months = [monthsBack(told, 1), monthsBack(told, 0), monthsBack(told, -1)]
  const near = months
    .map((month) => gregorianIso(Number(month?.slice(0, 4)), Number(month?.slice(5)), day))
    .filter((iso) => iso !== undefined)
  return closest(near, told)
}

function closest(days: readonly string[], told: string): string | undefined {
  const away = (iso: string): number => Math.abs(timeOf(iso) - timeOf(told))
  return days.toSorted((one, other) => away(one) - away(other))[0]
}

/** Milliseconds; of a month those of its middle. */
export function timeOf(iso: string): number {
  const [year = 0, month = 1, day = 15] = iso.split('-').map(Number)
  return Date.UTC(year, month - 1, day)
}
