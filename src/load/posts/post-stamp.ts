import { findDates } from '../../text/dates.ts'
import { foldForDates, MONTH_NAMES } from '../../text/months.ts'
import { countsIn, withoutCounts } from '../lines/interface-line.ts'

/** When something was posted, as a network writes it on a line or behind a handle. */
export interface Stamp {
  /** Absent where the line does not tell the whole day: `3h`, `14 Nov`, `04/07/2020`. */
  readonly saidOn?: string
  /** A time of day stands beside a whole date. */
  readonly hasClock: boolean
  /** Beside the date stands what only networks write there: counts, the program it was sent from. */
  readonly isFoot: boolean
  /** A globe or the like: who may see it. */
  readonly hasAudience: boolean
}

const LONGEST = 120
const EDGE = '(?<![\\p{L}\\p{N}])'
const END = '(?![\\p{L}\\p{N}])'
const HALF =
  '(?:\\s?(?:[ap]\\.?\\s?m\\.?|ص|م|ق\\.?\\s?ظ\\.?|ب\\.?\\s?ظ\\.?|صباحا|مساء|صبح|عصر|شب|بعدازظهر)(?![\\p{L}]))?'
const CLOCK = new RegExp(
  `${EDGE}(?:\\d{1,2}[:٫]\\d{2}(?::\\d{2})?${HALF}|\\d{1,2}\\s?h\\s?\\d{2}|\\d{1,2}${HALF.slice(0, -1)})`,
  'giu',
)
const WEEKDAY =
  '(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|urday|rsday|sday)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:یک|دو|سه|چهار|پنج)?\\s?شنبه|جمعه|(?:ال)?(?:احد|اثنین|ثلاثاء|اربعاء|خمیس|جمعة|سبت)'
const FILLING = new RegExp(
  `${EDGE}(?:at|à|le|um|uhr|در|ساعت|الساعة|الساعه|فی|${WEEKDAY}|utc|gmt|[cemp][sd]?t|cest|bst|pdt|pst)${END}`,
  'giu',
)
const PROGRAM =
  /(?<![\p{L}\p{N}])(?:(?:via |from )?(?:(?:twitter|x|mastodon|threads|truth social|instagram|facebook|linkedin|bluesky|telegram|tiktok|tusky|tweetdeck|ivory)(?: (?:for \p{L}+|web app|web client|deck))?|web|tusky|ivory|moshidon|elk))(?![\p{L}\p{N}])/giu
/** Collectors of threads tell how long one takes to read. */
const READING = /(?<!\p{L})\d{1,3}\s?min(?:utes?)?\s(?:read|de lecture|lesezeit)(?!\p{L})/iu
const AUDIENCE = /[🌍🌎🌏🌐👥🔒]\uFE0F?|(?<![\p{L}\p{N}])(?:shared with )?public(?![\p{L}\p{N}])/giu
const EDITED = /[([]?(?<![\p{L}\p{N}])(?:(?:last )?edited|modifié|ویرایش شده|معدل|تم التعدیل)(?![\p{L}\p{N}])[)\]]?/giu
/** `🔁 88 ⭐ 412`: counts by their signs. */
const PICTURED = /[🔁🔄♻⭐★❤♥💙👍💬🗨📊👁↩🔃]\uFE0F?\s?\d[\d.,]*\s?[kKmM]?(?![\p{L}\d:])/gu
const SIGNS = /[\s,،·•|.–—()-]+/gu
const UNIT =
  '(?:s|secs?|seconds?|mins?|minutes?|m|h|hrs?|hours?|d|days?|w|wks?|weeks?|mos?|months?|y|yrs?|years?|j|sem|ans?|jours?|heures?|semaines?|mois)'
const EASTERN_UNIT = '(?:ثانی|دقی?ق|ساع|روز|هفت|ماه|سال|یوم|ایام|اسبوع|اسابیع|شهر|اشهر|سنة|سنوات|سنه)\\p{L}*'
const AGO = new RegExp(
  `^(?:(?:\\d{1,3}|an?|one)\\s?${UNIT}(?:\\sago)?|il y a (?:\\d{1,3}|une?)\\s${UNIT}|(?:\\d{1,3}|یک)\\s${EASTERN_UNIT}\\s(?:پیش|قبل)|(?:منذ|قبل)\\s(?:\\d{1,3}\\s)?${EASTERN_UNIT}|(?:yesterday|today|hier|aujourd['’]hui|دیروز|امروز|امس|الیوم))$`,
  'iu',
)
const NO_YEAR = new RegExp(`^(?:(?:${MONTH_NAMES})\\.?\\s\\d{1,2}|\\d{1,2}\\s(?:${MONTH_NAMES})\\.?)$`, 'iu')
const NUMERIC = /^\d{1,2}[/.]\d{1,2}[/.](?:\d{2}|\d{4})$/u

/** Not the dot of `15 avr.`, nor that of `p.m.` */
const SENTENCE_END =
  /(?<![mMظ]|(?<!\p{L})(?:janv?|févr?|fév|mar|avr|apr|juil|aug|sept?|okt|oct|nov|d[ée]c|dez))[.]\s*$/iu

/** Undefined for a line that says anything else than when, from where and how often. */
export function stampOf(line: string): Stamp | undefined {
  // What ends as a sentence is one.
  if (line.length > LONGEST || line.trim() === '' || SENTENCE_END.test(line)) return undefined
  const pictured = /\p{Extended_Pictographic}/u.test(line) ? line.replace(PICTURED, ' ') : line
  const counts = countsIn(pictured) + (pictured === line ? 0 : 1)
  const plain = withoutCounts(pictured)
  const [date, other] = findDates(shortYear(plain)).filter(({ iso }) => iso.length > 7)
  if (other) return undefined
  const dated = date === undefined ? plain : shortYear(plain)
  const rest = foldForDates(date ? `${dated.slice(0, date.start)} ${dated.slice(date.end)}` : dated)
  const isFoot = counts > 0 || rest.search(PROGRAM) >= 0
  const hasAudience = rest.search(AUDIENCE) >= 0
  const bare = rest.replace(READING, ' ').replace(PROGRAM, ' ').replace(AUDIENCE, ' ').replace(EDITED, ' ')
  const hasClock = date !== undefined && bare.search(CLOCK) >= 0
  if (date) {
    const isAll = bare.replace(CLOCK, ' ').replace(FILLING, ' ').replace(SIGNS, '') === ''
    return isAll ? { saidOn: date.iso, hasClock, isFoot, hasAudience } : undefined
  }
  const when = bare.replace(/^[\s·•|,،]+|[\s·•|,،.]+$/gu, '').replace(/\s+/gu, ' ')
  const isWhen = [when, withoutClock(when)].some((text) => AGO.test(text) || NO_YEAR.test(text) || NUMERIC.test(text))
  return isWhen ? { hasClock: false, isFoot, hasAudience } : undefined
}

function withoutClock(when: string): string {
  return when
    .replace(CLOCK, ' ')
    .replace(FILLING, ' ')
    .replace(/^[\s,،·•|]+|[\s,،·•|]+$/gu, '')
}

/** `14 Nov` of `14 Nov, 07:48`; undefined where anything else stands beside it. */
export function yearlessDay(text: string): string | undefined {
  const day = text.length < 30 && /\p{Nd}/u.test(text) ? withoutClock(foldForDates(text)) : ''
  return NO_YEAR.test(day) ? day : undefined
}

/** 12.09.21 is 12.09.2021, and 04/07/1401 a Solar day: nobody posted so long ago. */
function shortYear(text: string): string {
  const solar = text.replace(/(?<![\d./-])(\d{2})([./-])(\d{2})\2(1[34]\d{2})(?![\d./-])/u, '$4/$3/$1')
  return solar.replace(/(?<![\d./])(\d{1,2}[./]\d{1,2}[./])(\d{2})(?=[\s,]|$)/u, '$120$2')
}
