const DAY = 86_400_000

/** ISO 8601 of a Gregorian date as precise as what is given, or undefined when there is no such day. */
export function gregorianIso(year: number, month?: number, day?: number): string | undefined {
  const years = String(year).padStart(4, '0')
  if (month === undefined) return years
  if (month < 1 || month > 12) return undefined
  const months = String(month).padStart(2, '0')
  if (day === undefined) return `${years}-${months}`
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  return `${years}-${months}-${String(day).padStart(2, '0')}`
}

/**
 * The Gregorian date of a Persian solar (Jalali) one. Leap years follow the 33-year cycle (eight leap years in 33),
 * which gives the calendar in use from 1244 to 1500. A solar month or year lies in two Gregorian ones, so without
 * a day the answer is the year that holds the greater part of it, and never more precise.
 */
export function solarIso(year: number, month?: number, day?: number): string | undefined {
  if (month === undefined) return gregorianIso(year + 621)
  if (month < 1 || month > 12) return undefined
  // Dey (10) begins eleven days before the new Gregorian year.
  if (day === undefined) return gregorianIso(year + (month >= 10 ? 622 : 621))
  if (day < 1 || day > daysInSolarMonth(year, month)) return undefined
  const daysBefore = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  const date = new Date(Date.UTC(2020, 2, 20) + (firstDay(year) - firstDay(1399) + daysBefore + day - 1) * DAY)
  return gregorianIso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** The Persian solar date of a Gregorian day; undefined outside of the years that `solarIso` knows. */
export function solarOf(
  iso: string,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const days = (Date.parse(iso) - Date.UTC(2020, 2, 20)) / DAY + firstDay(1399)
  let year = Number(iso.slice(0, 4)) - 621
  if (days < firstDay(year)) year -= 1
  if (Number.isNaN(days) || year < 1244 || year > 1500) return undefined
  const rest = days - firstDay(year)
  const month = rest < 186 ? Math.floor(rest / 31) : 6 + Math.floor((rest - 186) / 30)
  return { year, month: month + 1, day: rest - (month <= 6 ? month * 31 : 186 + (month - 6) * 30) + 1 }
}

/** Days from a fixed day to the first of Farvardin; 1 Farvardin 1399 was 20 March 2020. */
function firstDay(year: number): number {
  return 365 * year + Math.floor((8 * year + 21) / 33)
}

function daysInSolarMonth(year: number, month: number): number {
  if (month <= 6) return 31
  return month <= 11 ? 30 : firstDay(year + 1) - firstDay(year) - 336
}

/** Is it told to the day, and not to the month or the year? */
export function isWholeDay(iso: string | undefined): iso is string {
  return iso?.length === '2020-07-17'.length
}
