import { problemOf, type Problem } from './problem.ts'

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const MONTHS = 12

/**
 * A date as it may be typed, in Latin, Persian or Arabic digits: `2020`, `2020-07` or `2020-07-17`. Gives the same in
 * Latin digits, as precise as it was written, or undefined for what is no day, month or year of the calendar.
 */
export function readDate(typed: string): string | undefined {
  const text = latinDigits(typed.trim())
  const match = SHAPE.exec(text)
  if (match === null) return undefined
  const year = Number(match[1])
  const month = match[2] === undefined ? 1 : Number(match[2])
  const day = match[3] === undefined ? 1 : Number(match[3])
  const isReal = year >= 1 && month >= 1 && month <= MONTHS && day >= 1 && day <= daysIn(year, month)
  return isReal ? text : undefined
}

/** True when no day is on or after `after` and on or before `before`. A bound counts with all the days that it names. */
export function isEmptyRange(after: string, before: string): boolean {
  const length = Math.min(after.length, before.length)
  return after.slice(0, length) > before.slice(0, length)
}

/** What to say to somebody who wrote a date that can not be read. */
export function dateProblem(option: string, typed: string): Problem {
  return problemOf({ what: 'no-date', option, typed })
}

function daysIn(year: number, month: number): number {
  const lastDay = new Date(0)
  // Set apart from the constructor, which reads the years 1 to 99 as 1901 to 1999.
  lastDay.setUTCFullYear(year, month, 0)
  return lastDay.getUTCDate()
}

/** With Persian and Arabic digits as Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}
