import { solarOf } from '../text/calendar.ts'
import { findDates } from '../text/dates.ts'
import { foldForDates, monthOf, namesOfMonth, solarMonthInLatin, type Month } from '../text/months.ts'
import { stem, wordSpans } from '../text/words.ts'
import type { Spelled } from './names.ts'

const YEAR_LENGTH = '1988'.length
const DAY_LENGTH = '1988-07-28'.length
const LANGUAGES = ['en', 'fr', 'de', 'es', 'fa', 'ar']
/** What most of a Gregorian year lies in, as `solarIso` has it the other way round. */
const SOLAR_SINCE = 621

/**
 * Years and months of a question as texts in another calendar or language write them: `28 July 1988` is Mordad 1367 and تموز 1988. The
 * days themselves are compared where an answer is chosen; the numbers of days are in too many texts to be looked for. A year alone
 * stays as it is: it would count twice in each text that gives its days in both calendars.
 */
export function inOtherCalendars(question: string): readonly Spelled[] {
  return findDates(question).flatMap(({ iso, start, end }) => {
    if (/^\d{4}$/u.test(foldForDates(question.slice(start, end)))) return []
    const solar = solarOf(iso.length === DAY_LENGTH ? iso : `${iso.slice(0, YEAR_LENGTH)}-07-01`)
    return wordSpans(question.slice(start, end)).flatMap(({ text: word, start: from, end: to }): Spelled[] => {
      const asked = question.slice(start + from, start + to)
      const years = yearsElsewhere(word, iso, solar?.year)
      if (years.length > 0) return [{ asked, word, stems: years, written: years }]
      const month = monthNamed(asked)
      if (!month) return []
      const own = foldForDates(asked).toLowerCase()
      const names = namesElsewhere(month, iso, solar).filter((name) => name !== own)
      const stems = new Set(names.flatMap((name) => LANGUAGES.map((language) => stem(name, language))))
      return stems.size === 0 ? [] : [{ asked, word, stems: [...stems], written: [] }]
    })
  })
}

/** The other ways to write the year of a date, where a word is that year: with four digits, or the last two of a solar one. */
function yearsElsewhere(word: string, iso: string, solarOfDay: number | undefined): readonly string[] {
  const year = iso.slice(0, YEAR_LENGTH)
  const solar = String((iso.length === DAY_LENGTH ? solarOfDay : undefined) ?? Number(year) - SOLAR_SINCE)
  if (word === year) return [solar]
  if (word === solar) return [year]
  return word === solar.slice(2) ? [solar, year] : []
}

function monthNamed(asked: string): Month | undefined {
  const inLatin = solarMonthInLatin(asked)
  return inLatin > 0 ? { month: inLatin, calendar: 'solar' } : monthOf(foldForDates(asked).toLowerCase())
}

/** The same month in other languages, and of a day the month that it lies in in the other calendar. */
function namesElsewhere(month: Month, iso: string, solar: ReturnType<typeof solarOf>): readonly string[] {
  if (iso.length !== DAY_LENGTH) return namesOfMonth(month)
  const other: Month | undefined =
    month.calendar === 'solar'
      ? { calendar: 'gregorian', month: Number(iso.slice(YEAR_LENGTH + 1, YEAR_LENGTH + 3)) }
      : solar && { calendar: 'solar', month: solar.month }
  return [...namesOfMonth(month), ...(other ? namesOfMonth(other) : [])]
}
