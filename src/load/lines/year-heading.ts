import { findDates } from '../../text/dates.ts'

const LONGEST = 20
const YEAR = 4
const WORD = /^(?:(?:the\s)?year|in|année|jahr|im jahr|año|سال|عام|سنة)?\s*$/iu
const BEHIND = /^\s*[:.—–-]?\s*$/u
const SOLAR = /[۰-۹]{4}/u

/** ISO 8601 of a day in the middle of the year that a line is and nothing else, so that every day of it is nearest there: `2016`, `سال ۱۳۹۶`. */
export function middleOfYear(text: string): string | undefined {
  const line = text.trim()
  if (line.length > LONGEST || !/\p{N}{4}/u.test(line)) return undefined
  const [date] = findDates(line)
  if (date?.iso.length !== YEAR || !WORD.test(line.slice(0, date.start)) || !BEHIND.test(line.slice(date.end)))
    return undefined
  return SOLAR.test(line) ? `${date.iso}-09-19` : `${date.iso}-07-02`
}
