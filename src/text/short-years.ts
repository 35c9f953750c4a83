import { solarIso } from './calendar.ts'
import { MONTH_NAMES, monthOf } from './months.ts'
import type { TextSpan } from './span.ts'
import { spelledDay } from './spelled-days.ts'

/** What is known by its year in Persian, and the seasons: `تابستان ۶۷`, `انقلاب ۵۷`. */
const KNOWN_BY_YEAR =
  'سال|بهار|تابستان|پاییز|زمستان|کشتار|کشتارهای|انقلاب|قیام|کودتای|فاجعه|قتل[\\s\\u200C]?عام|اعدام|اعدام[\\s\\u200C]?های'
/** A number that counts has what it counts behind it: `مرداد ۶۷ نفر`. */
const UNCOUNTED =
  /^(?:$|[)\]»"”،؛:؟!\n]|\.(?!\p{N})|\s+(?:در|به|که|را|از|و|تا|با|بود|شد|است|هم|نیز|برای|چه|چرا|کجا|کی)(?!\p{L}))/u
/** Behind `in the year` nothing is counted but what comes by the year. */
const COUNTED_BY_YEAR =
  /^(?:[٫.,]|\s+(?:نفر|تن|زن|مرد|کودک|زندانی|کارگر|هزار|میلیون|میلیارد|درصد|بار|مورد|روز|ماه|سال|متر|کیلو|تومان|ریال|دلار|تا|جلد)(?!\p{L}))/u
const YEAR = /(?<=\s)(?:0[0-5]|[3-9]\d|1[34]\d{2})(?!\d)/gu
/** What stands in front of such a number, which is a year behind it. */
const IN_FRONT = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:(?:(?<day>\\d{1,2})\\s+)?(?<month>${MONTH_NAMES})(?:[\\s\\u200C]*ماه)?(?:\\s+سال)?|(?<=(?<!\\p{L})(?<in>در|از|تا|اوایل|اواسط|اواخر)\\s+)سال|${KNOWN_BY_YEAR})\\s+$`,
  'u',
)
/** Letters of the longest of them. */
const LONGEST = 40
const WHOLE = 4

/**
 * Solar dates whose year is written as its last two digits, as Persian mostly does, or in digits that are no sign of that calendar, in
 * a text that `foldForDates` folded.
 */
export function shortSolarDates(folded: string): readonly (TextSpan & { readonly iso: string })[] {
  return [...folded.matchAll(YEAR)].flatMap(({ 0: year, index }) => {
    const from = Math.max(0, index - LONGEST)
    const front = IN_FRONT.exec(folded.slice(from, index))
    if (!front) return []
    const { day, month, in: inYear } = front.groups ?? {}
    const behind = folded.slice(index + year.length, index + year.length + LONGEST)
    const isYear = inYear === undefined ? UNCOUNTED.test(behind) : !COUNTED_BY_YEAR.test(behind)
    if (year.length === WHOLE ? !/سال\s+$/u.test(front[0]) : !isYear) return []
    const found = month === undefined ? undefined : monthOf(month)
    if (month !== undefined && found?.calendar !== 'solar') return []
    const start = from + front.index
    const spelled = found && day === undefined ? spelledDay(folded, start) : undefined
    const full = Number(year) + (year.length === WHOLE ? 0 : year.startsWith('0') ? 1400 : 1300)
    const iso = solarIso(full, found?.month, spelled?.day ?? (day === undefined ? undefined : Number(day)))
    return iso === undefined ? [] : [{ start: spelled?.start ?? start, end: index + year.length, iso }]
  })
}
