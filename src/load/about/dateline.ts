import { parseDate } from '../../text/dates.ts'

/** A line in Persian or Arabic that is the date of its text, and no more. */

const LABEL =
  /^(?:ت[اأ]ر[یي]خ(?: انتشار| درج)?|تاريخ النشر|التاريخ|نُ?شر(?: في)?|زمان انتشار)?\s*:?\s*(?<date>.{6,60}?)[.]?$/u
const EASTERN_DAY =
  '(?:(?:یک|دو|سه|چهار|پنج)[\\s\\u200C]?شنبه|شنبه|جمعه|(?:يوم\\s+)?ال(?:سبت|أحد|احد|اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة))'
/** `ورزش سه‌شنبه - ۱۴ بهمن ۱۴۰۱`: a section of one or two words, and the day of the week. */
const BEFORE_DATE = new RegExp(
  `^(?:[\\p{L}\\u200C]+\\s+){0,2}${EASTERN_DAY}\\s*[-–—،,|/:]?\\s*(?:(?:مورخ|برابر با)\\s+)?(?=\\p{N})`,
  'u',
)
/** The lunar day, which is seen and not reckoned; the same day stands behind it or in front, in the calendar that is read. */
const LUNAR =
  /\p{N}{1,2}\s+(?:محرم|محرّم|صفر|ربيع\s+ال(?:أول|أوّل|آخر|ثاني)|جمادى\s+ال(?:أولى|آخرة|ثانية)|رجب|شعبان|رمضان|شوال|شوّال|ذو\s+القعدة|ذي\s+القعدة|ذو\s+الحجة|ذي\s+الحجة)\s+\p{N}{4}\s*(?:هـ|ه|هجرية)?/gu
const BETWEEN = /(?:الموافق(?: لـ?)?|[()])/gu
const AT_EDGE = /^[\s\-–—،,/|]+|[\s\-–—،,/|]+$|(?<=\p{N})\s*م$/gu

/** ISO 8601, as precise as the line; undefined when the line is anything else, and of one in other letters: 'Leeds, 4 May 1921' may be where and when anything was. */
export function easternDate(line: string): string | undefined {
  if (!/\p{Script=Arabic}/u.test(line)) return undefined
  const given = LABEL.exec(line.trim())?.groups?.['date']
  if (given === undefined) return undefined
  const plain = given.replace(BEFORE_DATE, '').replace(LUNAR, ' ').replace(BETWEEN, ' ').replaceAll(AT_EDGE, '').trim()
  return parseDate(given) ?? parseDate(plain.replace(BEFORE_DATE, ''))
}
