import { isWholeDay } from '../../text/calendar.ts'
import { findDates } from '../../text/dates.ts'
import { outletOfKind } from '../eastern/eastern-outlets.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'
import { isFinite } from '../eastern/persian-frame.ts'
import { NUMBERED, publisherAmong } from './publication-line.ts'

/** What a page prints above its text in Persian, Arabic and French: the name of a paper with its day, its number or its section. */

export interface Masthead {
  readonly publisher?: string
  readonly publishedOn?: string
}

const LONGEST_LINE = 120
const MOST_WORDS = 6
const EASTERN = /\p{Script=Arabic}/u
/** Commas part too, but for the one inside `May 4, 2021`. */
const SEPARATOR = /\s+[|·•—–/>-]\s+|[،؛]\s*|,\s+(?!\p{N})|\s{3,}/u
const PARTED = /[|·•—–/>،؛,]|\s-\s|\s{3}/u
const DIGITS = /\p{N}{2}/u
/** What may stand beside a day, and says no more than that it is one. */
const BESIDE_DAY =
  /(?:الموافق\s+)?\p{N}{1,2}\s+(?:محرم|محرّم|صفر|ربيع\s+\S+|جمادى\s+\S+|رجب|شعبان|رمضان|شوال|شوّال|ذ[وي]\s+القعدة|ذ[وي]\s+الحجة)\s+\p{N}{4}|الموافق|(?<!\p{L})(?:publiée?\s+le|parue?\s+le|mise?\s+en\s+ligne\s+le|posté\s+le|le|du|à|منتشر\s+شده(?:\s+در)?|تاریخ(?:\s+انتشار)?|زمان\s+انتشار|التاريخ|تاريخ(?:\s+النشر)?|نُ?شر(?:ت)?(?:\s+في)?|في|برابر\s+با|مورخ|ساعت|الساعة|روز|يوم|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:یک|دو|سه|چهار|پنج)?[\s\u200C]?شنبه|جمعه|ال(?:سبت|أحد|احد|اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة)|هـ|ه|م)(?!\p{L})|\p{N}{1,2}\s?[h:]\s?\p{N}{0,2}/giu
/** `و.أ.س:` in front of the day: the agency by its letters. */
const BY_LETTERS = /^(?:\p{L}\.?){2,6}:\s+/u
const ISSUE = /^(?:شماره|العدد|عدد|سال|السنة|صفحه|ص\.?|الصفحة)\s*\p{N}/u
const FRENCH_KIND = /^(?:Revue|Magazine|Journal|Hebdomadaire|Mensuel|Quotidien|Bulletin)\s+(?=\p{Lu})/u
const CAPTION = /^(?:عکس|تصویر|تصوير|صورة|الصورة|متولد|آخرین|به[‌ ]?روز|تحديث|آخر)/u
/** `گروه «آب روان»`, `مدونة «تراب وماء»`: a body that bears a name in marks. */
export const MARKED =
  /^(?:گروه|پایگاه|کانون|انجمن|بنیاد|وبلاگ|پادکست|سایت|رسانه|مدونة|بودكاست|فريق|مجموعة|منصة)\s+[«“"](?<name>[^«»“”"]{2,40})[»”"]$/u
const TRANSCRIPT =
  /^(?:re)?transcri(?:ption|pt)\s(?:[\p{L}’']+\s){0,4}?(?:de\sl[’']émission|l[’']émission|du\sprogramme|de\sl[’']entretien|émission|programme|broadcast|show|episode)\s/iu

/** `lines` are the first of a text that are no posts. `isDated`: the head tells elsewhere when the text was published. */
export function mastheadOf(lines: readonly string[], isDated: boolean): Masthead {
  let found: Masthead = {}
  for (const [index, line] of lines.entries()) {
    // Most lines have nothing that such a line has.
    if (line.length > LONGEST_LINE || !(DIGITS.test(line) || EASTERN.test(line))) continue
    if (!PARTED.test(line) && !isLabelled(line)) continue
    found = { ...printedIn(line, index === 0, lines), ...found }
  }
  const publisher = found.publisher ?? aloneAbove(lines, isDated || found.publishedOn !== undefined)
  const publishedOn = found.publishedOn ?? datelineOf(lines) ?? broadcastOn(lines)
  return { ...(publisher !== undefined && { publisher }), ...(publishedOn !== undefined && { publishedOn }) }
}

/** `روزنامه بامداد — شنبه ۲۱ آبان ۱۴۰۱ — صفحه ۶`, `La Gazette – Tribune – mardi 5 octobre 2021` */
function printedIn(line: string, isFirst: boolean, lines: readonly string[]): Masthead {
  const parts = line.split(SEPARATOR).map((part) => part.trim())
  if (/[[\]@#]/u.test(line)) return {}
  if ((parts.length < 2 && !isLabelled(line)) || /[.!?؟]$/u.test(line) || CAPTION.test(line)) return {}
  if (parts.some((part) => !/\p{N}{4}/u.test(part) && isLong(part))) return {}
  const isOutlet = EASTERN.test(line) || parts.some((part) => FRENCH_KIND.test(part) || looksLikeOutlet(part))
  if (!isOutlet && !isLabelled(line)) return {}
  const days = parts.map(dayIn)
  if (parts.some((part, at) => days[at] === undefined && isLong(part))) return {}
  const dates = days.filter((day) => day !== undefined)
  if (dates.length > 1) return {}
  const at = days.findIndex((day) => day !== undefined)
  const hasIssue = parts.some((part) => ISSUE.test(part) || NUMBERED.test(part))
  const isPart = parts.length > 1 && /\s[/>]\s/u.test(line)
  const publisher = publisherIn(parts, at >= 0, hasIssue || isPart)
  const publishedOn = dates[0]
  if (publisher !== undefined) return { publisher, ...(publishedOn !== undefined && { publishedOn }) }
  // `المرفأ – 20 فبراير 2024`: a place and a day, once.
  const isPlace =
    at === 1 && parts.length === 2 && EASTERN.test(line) && !isFirst && (parts[0] ?? '').split(/\s+/u).length <= 3
  const isOne =
    isPlace &&
    lines.filter((one) => one !== line && dayIn(one.split(SEPARATOR).at(-1) ?? '') !== undefined).length === 0
  return publishedOn !== undefined && (isOne || isLabelled(line)) ? { publishedOn } : {}
}

function isLong(part: string): boolean {
  return part.split(/\s+/u).length > MOST_WORDS
}

function isLabelled(line: string): boolean {
  return /^(?:publiée?|parue?|mise? en ligne|منتشر شده|تاریخ|زمان انتشار|التاريخ|تاريخ|نُ?شر)/iu.test(line)
}

/** The full day that a part is, beside words that only say so. */
function dayIn(part: string): string | undefined {
  if (!/\p{N}{4}/u.test(part)) return undefined
  const [date, other] = findDates(part)
  if (!date || other || !isWholeDay(date.iso)) return undefined
  const rest = `${part.slice(0, date.start).replace(BY_LETTERS, '')} ${part.slice(date.end)}`
  return /[\p{L}\p{N}]/u.test(rest.replaceAll(BESIDE_DAY, ' ')) ? undefined : date.iso
}

function publisherIn(parts: readonly string[], isDated: boolean, isBeside: boolean): string | undefined {
  for (const part of parts) {
    const plain = part.replace(/\s*\([^()]*\)$/u, '')
    const kind = EASTERN.test(plain) ? paperIn(plain) : undefined
    if (kind !== undefined && (isDated || isBeside) && !plain.split(/\s+/u).some(isFinite)) return kind
    const marked = isDated ? MARKED.exec(plain)?.groups?.['name'] : undefined
    if (marked !== undefined) return marked
  }
  const [first = ''] = parts
  if (EASTERN.test(first)) return undefined
  if (FRENCH_KIND.test(first) && (isDated || isBeside)) return first.replace(FRENCH_KIND, '')
  return isDated ? publisherAmong(parts.filter((part) => dayIn(part) === undefined)) : undefined
}

/** `صحيفة صباح المرفأ`: in a masthead the hour is a part of the name. */
function paperIn(part: string): string | undefined {
  return outletOfKind(part) ?? /^(?:صحيفة|جريدة)\s+(?<name>(?:صباح|مساء)\s+\p{L}+)$/u.exec(part)?.groups?.['name']
}

/** A name above everything else, with the title below it: one that has a day somewhere, a line of links or marks around it. */
function aloneAbove(lines: readonly string[], isDated: boolean): string | undefined {
  const at = isNavigation(lines[0] ?? '') ? 1 : 0
  const [first = '', next = '', ...below] = lines.slice(at)
  const others = [next, ...below]
  const transcript = others.find((line) => line.length <= LONGEST_LINE && TRANSCRIPT.test(line))
  const above = first.split(/\s+[—–|-]\s+/u)[0] ?? ''
  if (transcript !== undefined && looksLikeOutlet(above) && above.split(/\s+/u).length <= 4) return above
  if (first.length > LONGEST_LINE) return undefined
  const isWestern = !EASTERN.test(first)
  if ((isWestern && !(isDated && isNavigation(next))) || !others.some(isTitle)) return undefined
  const plain = first.replace(/\s*\([^()]*\)$/u, '')
  if (!EASTERN.test(plain))
    return isDated &&
      isNavigation(next) &&
      /^(?:\p{Lu}[\p{L}’'-]*|de|des|du|la|le|les|of|the)(?:\s(?:\p{Lu}[\p{L}’'-]*|de|des|du|la|le|les|of|the)){1,6}$/u.test(
        plain,
      ) &&
      looksLikeOutlet(plain)
      ? plain
      : undefined
  const marked = MARKED.exec(plain)?.groups?.['name']
  if (marked !== undefined) return marked
  const name = paperIn(plain)
  const isName = name !== undefined && name.split(' ').length <= 3 && !plain.split(/\s+/u).some(isFinite)
  return isName && (isDated || /[»”"]$/u.test(plain)) ? name : undefined
}

/** `Accueil | Communes | Sports` */
function isNavigation(line: string): boolean {
  return /[|>»].*[|>»]/u.test(line)
}

/** `Transcription de l’émission du 3 juin 2023` */
function broadcastOn(lines: readonly string[]): string | undefined {
  const [date] = findDates(lines.find((line) => line.length <= LONGEST_LINE && TRANSCRIPT.test(line)) ?? '')
  return isWholeDay(date?.iso) ? date.iso : undefined
}

function isTitle(line: string): boolean {
  return (
    line.length <= LONGEST_LINE &&
    line.split(/\s+/u).length >= 3 &&
    !/[.؟!:]$|[|>]/u.test(line) &&
    dayIn(line) === undefined
  )
}

const PLACE_SOURCE = '^[\\p{L}\\p{M}]+(?:[\\s-][\\p{L}\\p{M}]+){0,2}\\s*(?:\\([^()]{2,20}\\)\\s*)?(?:[،,]|\\s[-–—])\\s*'
const PLACE = new RegExp(`${PLACE_SOURCE}$`, 'u')
const PLACE_AND_DAY = new RegExp(`${PLACE_SOURCE}\\p{N}`, 'u')
/** `الواسطة، 16 مايو 2023 – أعلنت الشركة`: in front of the first sentence stand where and when it was written. */
function datelineOf(lines: readonly string[]): string | undefined {
  const all = lines.flatMap((line) => {
    const start = line.slice(0, 90)
    const [date] = PLACE_AND_DAY.test(start) && EASTERN.test(start) ? findDates(start) : []
    const isLine =
      date !== undefined &&
      isWholeDay(date.iso) &&
      PLACE.test(line.slice(0, date.start)) &&
      /^\s*(?:\([^()]{2,20}\)\s*)?(?:[–—:-])\s*\p{L}/u.test(line.slice(date.end))
    return isLine ? [date.iso] : []
  })
  return all.length === 1 ? all[0] : undefined
}
