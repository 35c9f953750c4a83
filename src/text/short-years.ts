import { solarIso } from './calendar.ts'
import { MONTH_NAMES, monthOf } from './months.ts'
import type { TextSpan } from './span.ts'
import { spelledDay } from './spelled-days.ts'

/** What is known by its year in Persian, and the seasons: `تابستان ۶۷`, `انقلاب ۵۷`. */
const KNOWN_BY_YEAR =
  'سال|بهار|تابستان|پاییز|زمستان|کشتار|کشتارهای|انقلاب|قیام|کودتای|فاجعه|قتل[\\s\\u200C]?عام|اعدام|اعدام[\\s\\u200C]?های'
/** A number that counts has what it counts behind it: `مرداد ۶۷ نفر`. */
const UNCOUNTED =
  '(?=$|[)\\]»"”،؛:؟!\\n]|\\.(?!\\p{N})|\\s+(?:در|به|که|را|از|و|تا|با|بود|شد|است|هم|نیز|برای|چه|چرا|کجا|کی)(?!\\p{L}))'
/** Behind `in the year` nothing else is counted, but what is counted by the year. */
const IN_YEAR =
  '(?<=(?<!\\p{L})(?:در|از|تا|اوایل|اواسط|اواخر)\\s+)سال\\s+(?<year2>[3-9]\\d)(?![\\d٫.,]|\\s+(?:نفر|تن|زن|مرد|کودک|زندانی|کارگر|هزار|میلیون|میلیارد|درصد|بار|مورد|روز|ماه|سال|متر|کیلو|تومان|ریال|دلار|تا|جلد)(?!\\p{L}))'
const SHORT = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:(?:(?<day>\\d{1,2})\\s+)?(?<month>${MONTH_NAMES})(?:[\\s\\u200C]*ماه)?\\s+(?:سال\\s+)?|(?:${KNOWN_BY_YEAR})\\s+)(?<year>0[0-5]|[3-9]\\d)${UNCOUNTED}|${IN_YEAR}|سال\\s+(?<whole>1[34]\\d{2})(?!\\d)`,
  'gu',
)
/** Most texts have nothing like it, which is seen sooner. */
const MAY_HOLD = /(?<!\d)\d{2}(?!\d)|سال\s+1/u

/**
 * Solar dates whose year is written as its last two digits, as Persian mostly does, or in digits that are no sign of that calendar, in
 * a text that `foldForDates` folded.
 */
export function shortSolarDates(folded: string): readonly (TextSpan & { readonly iso: string })[] {
  if (!MAY_HOLD.test(folded)) return []
  return [...folded.matchAll(SHORT)].flatMap(({ 0: matched, index, groups = {} }) => {
    const { day, month, year2 = '', year = year2, whole } = groups
    const found = month === undefined ? undefined : monthOf(month)
    if (month !== undefined && found?.calendar !== 'solar') return []
    const spelled = found && day === undefined ? spelledDay(folded, index) : undefined
    const full = whole === undefined ? Number(year) + (year.startsWith('0') ? 1400 : 1300) : Number(whole)
    const iso = solarIso(full, found?.month, spelled?.day ?? (day === undefined ? undefined : Number(day)))
    return iso === undefined ? [] : [{ start: spelled?.start ?? index, end: index + matched.length, iso }]
  })
}
