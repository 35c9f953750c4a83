import { findDates } from '../../text/dates.ts'

const DAY = 86_400_000
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * ISO 8601 of when something was said: the date that stands at an offset, or a day such as "Tuesday" or "yesterday"
 * counted back from a full date of publication. Without either, undefined.
 */
export function saidOn(
  text: string,
  at: number | undefined,
  day: string | undefined,
  publishedOn: string | undefined,
): string | undefined {
  if (at !== undefined) return findDates(text).find(({ start, end }) => start <= at && at < end)?.iso
  if (day === undefined || publishedOn === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(publishedOn)) return undefined
  const published = Date.parse(`${publishedOn}T00:00:00Z`)
  const word = day.toLowerCase()
  const weekday = WEEKDAYS.indexOf(word)
  const back =
    word === 'today'
      ? 0
      : word === 'yesterday'
        ? 1
        : weekday < 0
          ? undefined
          : (new Date(published).getUTCDay() - weekday + 7) % 7
  return back === undefined ? undefined : new Date(published - back * DAY).toISOString().slice(0, 10)
}
