import { gregorianIso, solarIso } from './calendar.ts'
import { isCountOrName } from './counted-numbers.ts'
import { foldForDates, monthOf, MONTH_NAMES, SOLAR_NAMES_IN_LATIN, solarMonthInLatin } from './months.ts'
import { shortSolarDates } from './short-years.ts'
import { withoutOverlap, type TextSpan } from './span.ts'
import { spelledDay } from './spelled-days.ts'

/** `iso` is as precise as the text: 2020, 2020-07, 2020-07-17. Of a range of days it is the first. */
export interface FoundDate extends TextSpan {
  readonly iso: string
}

interface Pattern {
  readonly find: RegExp
  /** `isEastern`: in Persian digits. `isPersian`: those, or a text in Arabic script. */
  readonly iso: (
    groups: Readonly<Record<string, string | undefined>>,
    isEastern: boolean,
    isPersian: boolean,
  ) => string | undefined
}

const YEAR_LENGTH = 4
const ORDINAL = '(?:st|nd|rd|th|er|e|º)?'
const MONTH = `(?:${MONTH_NAMES})`
/** Arabic texts often give two names of one month: يوليو/تموز. Persian adds ماه and the sign of a genitive. */
const NAMED = `(?<month>${MONTH})\\.?[\\u0650\\u0654]?(?:\\s*/\\s*${MONTH})?(?:[\\s\\u200C]*ماه)?`
const TO = '\\s*(?:-|–|—|to|and|&|au|et|تا|و|الی)\\s*'
const OF_YEAR = '[,،]?\\s+(?:of\\s+|de\\s+|del\\s+|سال\\s+|(?:من\\s+)?(?:عام|سنه|سنة)\\s+|لعام\\s+)?'
const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])'
/** `21:05 - 14 May 2021`: minutes are no first day of several. */
const NO_TIME = '(?<!\\d[:.h])'
const AFTER = '(?!\\p{N})'

function pattern(source: string, iso: Pattern['iso'], flags = 'giu'): Pattern {
  return { find: new RegExp(source, flags), iso }
}

function fromName(name: string | undefined, year: number, day?: number): string | undefined {
  // Behind a day it is a month however it is written.
  const found = monthOf((day === undefined ? name : name?.toLowerCase()) ?? '')
  if (!found) return undefined
  return found.calendar === 'solar' ? solarIso(year, found.month, day) : gregorianIso(year, found.month, day)
}

/** `28 Mordad 1332`, `Mordad 28, 1332`, `Mordad 1332`. */
function solarInLatin({ day, day2, month = '', year }: Parameters<Pattern['iso']>[0]): string | undefined {
  const written = day ?? day2
  return solarIso(Number(year), solarMonthInLatin(month), written === undefined ? undefined : Number(written))
}

const isSolarYear = (year: number): boolean => year >= 1244 && year < 1500

/** The most precise come first: of two that begin together, the earlier pattern is taken. */
const PATTERNS: readonly Pattern[] = [
  pattern(
    `${BEFORE}(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[T ]\\d{2}:\\d{2}[\\d:.]*(?:Z|[+-]\\d{2}:?\\d{2})?)?${AFTER}`,
    ({ year, month, day }, isEastern) =>
      (isEastern && isSolarYear(Number(year)) ? solarIso : gregorianIso)(Number(year), Number(month), Number(day)),
  ),
  pattern(`${BEFORE}(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})${AFTER}`, ({ year, month, day }) =>
    (isSolarYear(Number(year)) ? solarIso : gregorianIso)(Number(year), Number(month), Number(day)),
  ),
  pattern(`${BEFORE}(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})${AFTER}`, ({ year, month, day }) =>
    gregorianIso(Number(year), Number(month), Number(day)),
  ),
  // 17/07/2020 and 17-7-2020 can only be read in one way; 07/04/2020 can not, and is left.
  pattern(
    `(?<![\\p{L}\\p{M}\\p{N}/-])(?<one>\\d{1,2})(?<between>[/-])(?<other>\\d{1,2})\\k<between>(?<year>\\d{4})(?![\\p{N}/-])`,
    // `۰۴/۰۷/۱۴۰۱`: a Solar day stands in front of its month.
    ({ one, other, year }, _, isPersian) =>
      isPersian && isSolarYear(Number(year))
        ? solarIso(Number(year), Number(other), Number(one))
        : unambiguous(Number(one), Number(other), Number(year)),
  ),
  pattern(
    `${BEFORE}${NAMED}\\s+(?:the\\s+)?(?<day>\\d{1,2})${ORDINAL}(?:${TO}(?:${MONTH}\\s+)?\\d{1,2}${ORDINAL})?[,،]?\\s+(?<year>\\d{4})${AFTER}`,
    ({ month, day, year }) => fromName(month, Number(year), Number(day)),
  ),
  pattern(
    `${BEFORE}${NO_TIME}(?<day>\\d{1,2})${ORDINAL}(?:${TO}\\d{1,2}${ORDINAL})?\\s+(?:of\\s+|de\\s+)?${NAMED}${OF_YEAR}(?<year>\\d{4})${AFTER}`,
    ({ month, day, year }) => fromName(month, Number(year), Number(day)),
  ),
  // Registers write the year first: '1829, 11 novembre', '1963 July 29'.
  pattern(
    `${BEFORE}(?<year>\\d{4})[,،]?\\s+(?<day>\\d{1,2})${ORDINAL}\\s+${NAMED}(?!\\p{L})(?!${OF_YEAR}\\d{4})`,
    ({ year, day, month }) => fromName(month, Number(year), Number(day)),
  ),
  pattern(
    `${BEFORE}(?<year>\\d{4})[,،]?\\s+${NAMED}\\s+(?<day>\\d{1,2})${ORDINAL}(?![\\p{L}\\p{N}.,:]|\\s+\\d|,\\s+\\d{4})`,
    ({ year, month, day }) => fromName(month, Number(year), Number(day)),
  ),
  // `5. Mai 2019`: the names that English has too only where no sentence ends before them.
  pattern(
    `(?:${BEFORE}(?<day>\\d{1,2})\\.\\s*(?<month>januar|jänner|februar|märz|mai|juni|juli|oktober|dezember)|(?:(?<=,\\s|(?<!\\p{L})(?:am|vom|den|dem|bis|ab|zum)\\s)|^)(?<day2>\\d{1,2})\\.\\s*(?<month2>april|august|september|november))\\s+(?<year>\\d{4})${AFTER}`,
    ({ month, month2, day, day2, year }) => fromName(month ?? month2, Number(year), Number(day ?? day2)),
  ),
  pattern(
    `${BEFORE}(?:(?<day>\\d{1,2})${ORDINAL}\\s+(?:of\\s+|de\\s+)?)?(?<month>${SOLAR_NAMES_IN_LATIN})(?:\\s+(?<day2>\\d{1,2})${ORDINAL},?)?,?\\s+(?<year>1[234]\\d{2})${AFTER}`,
    solarInLatin,
    'gu',
  ),
  pattern(`${BEFORE}${NAMED}${OF_YEAR}(?<year>\\d{4})${AFTER}`, ({ month, year }) => fromName(month, Number(year))),
  pattern(
    `(?<![\\p{L}\\p{M}\\p{N}_#@$€£]|(?<!\\p{N}{3})\\p{N}[.,:/-])(?<year>\\d{4})(?![\\p{L}\\p{N}_%]|[.,:/-]\\p{N}{1,3}(?!\\p{N}))`,
    ({ year }, isEastern) => bareYear(Number(year), isEastern),
  ),
]

function unambiguous(one: number, other: number, year: number): string | undefined {
  if (one > 12) return gregorianIso(year, other, one)
  return other > 12 || one === other ? gregorianIso(year, one, other) : undefined
}

/** Only in Persian digits is 1367 a year by itself: in others it is a number like any. */
function bareYear(year: number, isEastern: boolean): string | undefined {
  if (isEastern && year >= 1300 && year < 1450) return solarIso(year)
  return year >= 1500 && year < 2100 ? gregorianIso(year) : undefined
}

/** Every date in a text of English, French, German, Spanish, Persian or Arabic, in order and without overlap. */
export function findDates(text: string): readonly FoundDate[] {
  const folded = foldForDates(text)
  const isScript = /\p{Script=Arabic}/u.test(text)
  const short = isScript ? shortSolarDates(folded).map((date) => ({ ...date, order: PATTERNS.length })) : []
  // Every other pattern wants the four digits of a year, and most paragraphs have none.
  const written = /\d{4}/u.test(folded) ? writtenDates(text, folded, isScript) : []
  return withoutOverlap(
    [...written, ...short].sort((one, other) => one.order - other.order || one.start - other.start),
  ).map(({ start, end, iso }) => ({ start, end, iso }))
}

/** `order`: of two that overlap the lower one is taken. */
interface Written extends FoundDate {
  readonly order: number
}

function writtenDates(text: string, folded: string, isScript: boolean): readonly Written[] {
  return PATTERNS.flatMap(({ find, iso }, order) =>
    [...folded.matchAll(find)].flatMap((match) => {
      const end = match.index + match[0].length
      const isEastern = /^[۰-۹]/u.test(text.slice(match.index, end))
      const groups = match.groups ?? {}
      const spelled = withSpelledDay(folded, match.index, groups)
      if (spelled) return [{ ...spelled, end, order }]
      const date = iso(groups, isEastern, isEastern || isScript)
      const isCount = match[0].length === YEAR_LENGTH && isCountOrName(folded, match.index, end)
      return date === undefined || isCount ? [] : [{ start: match.index, end, iso: date, order }]
    }),
  )
}

/** `the eighth of February 1978`, `پنجم مرداد ۱۳۶۷`, `الثامن من شباط 1978`: only of a month and its year a day is looked for in front. */
function withSpelledDay(
  folded: string,
  start: number,
  { month, day, day2, year }: Parameters<Pattern['iso']>[0],
): { readonly start: number; readonly iso: string } | undefined {
  if (month === undefined || /^\d/u.test(month) || day !== undefined || day2 !== undefined) return undefined
  const spelled = spelledDay(folded, start)
  if (!spelled) return undefined
  const solar = solarMonthInLatin(month)
  const iso = solar > 0 ? solarIso(Number(year), solar, spelled.day) : fromName(month, Number(year), spelled.day)
  return iso === undefined ? undefined : { start: spelled.start, iso }
}

const WEEKDAY =
  /^[\p{L}\u200C]+\.?[,،]?\s+(?=\p{N})|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/iu
const TIME = /^(?:[,،|]|\s+[-–—|]|\sat|\sà|،?\s*(?:ساعت|الساعه|الساعة))?\s*\d{1,2}:\d{2}[\p{L}\p{N}:.\s+-]*$/u

/** The ISO form of a text that is a date and nothing else (a day's name before and a time behind may stand). */
export function parseDate(text: string): string | undefined {
  const given = text.trim()
  const plain = /^(\d{4})(?:-(\d{2}))?$/u.exec(given)
  if (plain) return gregorianIso(Number(plain[1]), plain[2] === undefined ? undefined : Number(plain[2]))
  const dated = given.replace(WEEKDAY, '')
  for (const candidate of [given, dated]) {
    const [first, ...others] = findDates(candidate)
    // `۲۲ مه ۲۰۲۳ / ۱ خرداد ۱۴۰۲`: one day in two calendars.
    if (!first || others.some(({ iso }) => iso !== first.iso) || others.length > 1 || first.start !== 0) continue
    const [other] = others
    if (other && !/^\s*[/(،,|–-]?\s*$/u.test(candidate.slice(first.end, other.start))) continue
    const rest = foldForDates(candidate.slice((other ?? first).end)).replace(/^\)/u, '')
    if (rest === '' || TIME.test(rest)) return first.iso
  }
  return undefined
}

/** True for a calendar date written 2020, 2020-07 or 2020-07-17. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}(?:-\d{2}){0,2}$/u.test(text) && parseDate(text) === text
}
