import { isWholeDay } from '../../text/calendar.ts'
import { findDates } from '../../text/dates.ts'
import { looksLikeHeading } from '../about/headings.ts'
import type { Entry } from '../lines/entry-day.ts'
import type { Line } from '../lines/lines.ts'
import { middleOfYear } from '../lines/year-heading.ts'

/** A text in which days head what happened on them: `4 May 2021 — The first meeting`. */

const LONGEST_HEADING = 90
const FEWEST_DAYS = 2
/** Of days that stand alone one may be that of the whole text and one that of a change. */
const FEWEST_ALONE = 3
const START = /^(?:\p{N}|[\p{L}\u200C]{3,12},?\s\p{N})/u
/** In front of the day no more than its name may stand. */
const WEEKDAY = /^[\p{L}\u200C]{3,12},?\s$/u
const NO_HEADING = /[.!?؟،,;:]$/u
/** The day of the heading, in so many words. */
const THEN =
  /(?<!\p{L})(?:that (?:same )?(?:day|evening|night|morning)|at (?:this|that|the) meeting|ce (?:même )?(?:jour|soir)|cette (?:même )?(?:nuit|réunion)|در این (?:نشست|جلسه|دیدار|مراسم|گردهمایی|بازی|مسابقه)|همان (?:روز|شب|عصر|صبح)|(?:في|خلال) (?:هذا|هذه|ذلك|تلك) (?:اليوم|الليلة|الجلسة|الاجتماع|اللقاء)|في اليوم نفسه)(?!\p{L})/iu
/** Told from another day. */
export const ANOTHER_DAY =
  /(?<!\p{L})(?:later|years|since|now|today|plus tard|depuis|ans|aujourd['’]hui|بعد|بعدها|بعداً|بعدا|سال|سال‌ها|اکنون|امروز|پیش|پیشتر|لاحقا|لاحقاً|سنوات|اليوم|الآن|قبل)(?!\p{L})/iu

export interface Chronicle {
  /** The day under which line `index` stands, if nothing in `said`, the line without what is quoted, tells of another. */
  readonly dayOf: (index: number, said: string) => string | undefined
}

/** `lines` of the text that are not blank, and `entries`, the same ones. They are looked through when somebody asks. */
export function chronicleOf(lines: readonly Line[], entries: readonly Entry[]): Chronicle {
  let days: readonly (string | undefined)[] | undefined
  return {
    dayOf: (index, said) => {
      const day = (days ??= daysUnder(lines, entries))[index]
      const isThen = day !== undefined && (THEN.test(said) || (!ANOTHER_DAY.test(said) && findDates(said).length === 0))
      return isThen ? day : undefined
    },
  }
}

/** So many lines below the last entry are still its own. */
const MOST_BELOW = 3

/** The day of the heading or else of the entry that each line stands under. */
function daysUnder(lines: readonly Line[], entries: readonly Entry[]): readonly (string | undefined)[] {
  const headed = daysOver(lines)
  const days = entries.flatMap(({ day }) => day ?? [])
  if (days.length < FEWEST_ALONE || !isInOrder(days)) return headed
  const final = entries.findLastIndex(({ day }) => day !== undefined)
  let last: string | undefined
  return entries.map(({ day, text }, index) => {
    if (looksLikeHeading(text) || middleOfYear(text) !== undefined || index > final + MOST_BELOW) last = undefined
    last = day ?? last
    // Under a year the entry's own day says more.
    const head = headed[index]
    return isWholeDay(head) ? head : (last ?? head)
  })
}

/** The day under which each line stands; none where the days are few or in no order. */
function daysOver(lines: readonly Line[]): readonly (string | undefined)[] {
  const headings = lines.map(({ text }) => dayHeading(text))
  const found = headings.filter((one) => one !== undefined)
  const days = [...new Set(found.map(({ day }) => day))]
  const isEnough = days.length >= (found.every(({ isAlone }) => isAlone) ? FEWEST_ALONE : FEWEST_DAYS)
  if (!isInOrder(days) || !isEnough) return []
  let last: string | undefined
  return headings.map((heading) => (last = heading?.day ?? last))
}

/** From the first to the last, or back. */
function isInOrder(days: readonly string[]): boolean {
  const sorted = days.toSorted()
  return [sorted, sorted.toReversed()].some((one) => one.join() === days.join())
}

function dayHeading(text: string): { readonly day: string; readonly isAlone: boolean } | undefined {
  const line = text.trim()
  if (line.length > LONGEST_HEADING || !START.test(line) || !/\p{N}{4}/u.test(line) || NO_HEADING.test(line))
    return undefined
  const [date, other] = findDates(line)
  if (!date || other) return undefined
  const before = line.slice(0, date.start)
  const behind = line.slice(date.end)
  const isHeading = (before === '' || WEEKDAY.test(before)) && /^(?:\s*[—–:|-]\s+\p{L}.*)?$/u.test(behind)
  // A month or a year heads what happened in it, where nothing else stands there.
  const isOne = isWholeDay(date.iso) || (before === '' && behind === '')
  return isHeading && isOne ? { day: date.iso, isAlone: behind === '' } : undefined
}
