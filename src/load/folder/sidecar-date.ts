import { gregorianIso, solarIso } from '../../text/calendar.ts'
import { parseDate } from '../../text/dates.ts'
import { asciiDigits } from '../../text/normalise.ts'

export type SidecarDate =
  | { readonly kind: 'date'; readonly iso: string }
  /** What is wrong with it, and what to write. */
  | { readonly kind: 'wrong'; readonly problem: string }

/** A date in numbers, and the calendar, where somebody named it: SH is the Persian solar one, CE ours. */
const NUMBERS =
  /^(?<year>\d{4})(?:(?<sign>[-/])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?)?(?:\s*(?<calendar>sh|ce|ad))?$/iu
const DAY_OR_MONTH = /^(?<one>\d{1,2})(?<sign>[-/.])(?<other>\d{1,2})\k<sign>(?<year>\d{4})$/u

/**
 * A date as keepers of archives write it, ISO 8601. Years from 1244 to 1499 are of the solar calendar in Persian digits and
 * with slashes, as everywhere in an archive (text/dates.ts); elsewhere they could be of either, and are not guessed.
 */
export function sidecarDate(given: string): SidecarDate {
  const text = asciiDigits(given.trim())
  const written = NUMBERS.exec(text)?.groups
  if (written) {
    const [year = 0, month, day] = [written['year'], written['month'], written['day']].map((part) =>
      part === undefined ? undefined : Number(part),
    )
    const calendar = written['calendar']?.toLowerCase()
    const maybeSolar = year >= 1244 && year < 1500
    const isSolar =
      calendar === 'sh' || (maybeSolar && calendar === undefined && (written['sign'] === '/' || /[۰-۹]/u.test(given)))
    const iso = (isSolar ? solarIso : gregorianIso)(year, month, day)
    if (iso === undefined) return wrong(given, 'is not a date')
    if (!maybeSolar || isSolar || calendar !== undefined) return { kind: 'date', iso }
    const solar = solarIso(year, month, day)
    const asSolar =
      solar === undefined ? '' : `${given} SH if it is a year of the Persian solar calendar (${solar}), or `
    return {
      kind: 'wrong',
      problem: `"${given}" may be of two calendars; write ${asSolar}${given} CE if it is one of ours`,
    }
  }
  const iso = parseDate(given)
  if (iso !== undefined) return { kind: 'date', iso }
  return wrong(given, isEitherWay(text) ? 'does not tell the day from the month' : 'is not a date')
}

function isEitherWay(text: string): boolean {
  const { one, other } = DAY_OR_MONTH.exec(text)?.groups ?? {}
  return one !== undefined && Number(one) <= 12 && Number(other) <= 12
}

function wrong(given: string, what: string): SidecarDate {
  return { kind: 'wrong', problem: `"${given}" ${what}; write 2020, 2020-07 or 2020-07-17` }
}
