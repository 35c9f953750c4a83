import { findDates } from '../../text/dates.ts'
import { findRelativeDates } from '../../text/relative-dates.ts'
import type { TextSpan } from '../../text/span.ts'

/** Dates are masked by these letters, one for each of their own, so that their commas are no commas of the sentence. */
export const DATE_MASK = '\uE000'
export const DAY_MASK = '\uE001'
/** For regular expressions: a date of either kind. */
export const DATE = `[${DATE_MASK}${DAY_MASK}]+`
/** Commas inside brackets part nothing either. */
const BRACKETS = /[([][^()[\]]{0,80}[)\]]/gu

const NAME_BEFORE =
  /(?:صحيفة|جريدة|مجلة|قناة|موقع|روزنامه|مجله|سایت|quotidien|journal|newspaper)\s[«“"][^«»“”"]{0,20}$/u

export interface Masked {
  /** As long as the text. */
  readonly text: string
  /** ISO 8601 of the date that stands at an offset; a relative one needs the date of publication, or one told beside it. */
  readonly dateAt: (offset: number, publishedOn: string | undefined, beside?: Beside) => string | undefined
}

/** The day beside which one without its year lies; `isNext`: one that only the day right before it makes whole. */
export type Beside = (offset: number, isNext: boolean) => string | undefined

/** The dates are looked for when somebody asks: most lines have no quotation, and nobody does. */
export function maskDates(line: string): Masked {
  let made: Masked | undefined
  const masked = (): Masked => (made ??= maskNow(line))
  return {
    get text() {
      return masked().text
    },
    dateAt: (offset, publishedOn, beside) => masked().dateAt(offset, publishedOn, beside),
  }
}

/** `صحيفة «الواحة اليوم»`: a day in a name between marks is none. */
function isNamed(line: string, start: number, end: number): boolean {
  return (
    NAME_BEFORE.test(line.slice(Math.max(0, start - 40), start)) &&
    /^[^«»“”"]{0,20}[»”"]/u.test(line.slice(end, end + 21))
  )
}

function maskNow(line: string): Masked {
  const dates = findDates(line)
  const short = findRelativeDates(line)
  const isInFront = (end: number, date: TextSpan): boolean =>
    end < date.start && date.start - end < 8 && /^[,،]?\s+(?:the |le )?$/u.test(line.slice(end, date.start))
  // `Thursday 12 May 2022` and `Thursday, 12 May` are that day, whenever the text was published.
  const relative = short.filter(
    ({ start, end, isWeekday }) =>
      !isNamed(line, start, end) &&
      !dates.some((date) => (date.start < end && start < date.end) || isInFront(end, date)) &&
      !(isWeekday && short.some((date) => isInFront(end, date))),
  )
  let text = line
  const cover = (start: number, end: number, by: string): void => {
    text = text.slice(0, start) + by.repeat(end - start) + text.slice(end)
  }
  for (const { start, end } of dates) cover(start, end, DATE_MASK)
  for (const { start, end } of relative) cover(start, end, DAY_MASK)
  text = text.replace(BRACKETS, (part) => part.replaceAll(/[,.;:]/gu, ' '))
  return {
    text,
    dateAt: (offset, publishedOn, beside) => {
      const known = dates.find(({ start, end }) => start <= offset && offset < end)
      if (known) return known.iso
      const day = relative.find(({ start, end }) => start <= offset && offset < end)
      const counted = publishedOn === undefined ? undefined : day?.resolve(publishedOn)
      const told = day && counted === undefined ? beside?.(day.start, day.isNext) : undefined
      return counted ?? (told === undefined ? undefined : day?.near(told))
    },
  }
}
