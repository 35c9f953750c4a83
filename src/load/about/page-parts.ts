import type { FoundDate } from '../../text/dates.ts'
import { isInterfaceLine } from '../lines/interface-line.ts'

/** A line of a page that is parted by its signs, the day of the text in one part: `Mon 23 March 2015 | Reports | Print`. */

const SIGNS = /\s*[|·•»›]\s*|\s+[–—/-]\s+|\s{3,}/u
/** Articles have dashes too, and these only pages. */
const OF_PAGE = /[|·•»›]|\s\/\s/u
const MOST_WORDS = 7
const YEAR = /(?<!\p{N})\p{N}{4}(?!\p{N})/u
/** What may stand in the part of the day. */
const BESIDE =
  /(?<!\p{L})(?:(?:first |originally )?(?:published|posted|filed|issued|released|printed|written|online|date|from the issue|issue)|of|on|at|the|le|à|am|um|den|publié|paru|mis en ligne|veröffentlicht|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|(?:یک|دو|سه|چهار|پنج)?[\s\u200C]?شنبه|جمعه|ال(?:سبت|[أا]حد|[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة)|تاریخ|انتشار|ساعت|نشر|في|بتاريخ|الساعة|uhr|[ap]\.?\s?m|bst|gmt|cest?)(?!\p{L})|\p{N}{1,2}\s?[:.h]\s?\p{N}{0,2}/giu
/** What stands beside a day and never beside anything that happened. */
const FURNITURE =
  /^(?:\p{N}{1,3}[\s-]min(?:ute)?s?(?:\.|\s(?:read|de lecture|lesezeit))?|print|e-?mail|share|hits?:?[\p{N}\s]*|(?:re-?posted|posted|published|written|words|text|story|report)(?::| by| from)\s.{2,40}|(?:by|par|von|por)\s\p{Lu}.{1,40}|نوشته\s*:.{2,40}|(?:کد|شناسه|رقم)\s(?:خبر|مطلب|الخبر)\s*:?.{0,20}|\p{N}+ (?:comments?|réactions?|commentaires?|kommentare?|نظر|دیدگاه))$/iu

/** Is the day that `days` write, in one calendar or in two, the day of the text in such a line? */
export function isDayAmongParts(line: string, days: readonly FoundDate[]): boolean {
  const written = days.map(({ start, end }) => line.slice(start, end))
  const parts = line.split(SIGNS).map((part) => part.trim())
  const own = parts.filter((part) => written.some((day) => part.includes(day)))
  const others = parts.filter((part) => !own.includes(part) && part !== '')
  const isDay = own.length > 0 && own.every((part) => isOnlyDay(part, written))
  if (!isDay || others.length === 0 || others.some(isContent)) return false
  return OF_PAGE.test(line) || others.some((part) => FURNITURE.test(part) || isInterfaceLine(part))
}

/** `by Ada Reed on 6 May 2021` */
const BY = /^(?:by|par|von|por)\s\p{Lu}[\p{L}\p{M}’'. -]{1,40}?,?\s(?:on|le|am|el)\s(?=\s*$|\p{N})/u

function isOnlyDay(part: string, written: readonly string[]): boolean {
  const rest = written.reduce((left, day) => left.replace(day, ' '), part.replace(BY, ''))
  return !/[\p{L}\p{N}]/u.test(rest.replaceAll(BESIDE, ' '))
}

function isContent(part: string): boolean {
  return part.split(/\s+/u).length > MOST_WORDS || /[.!?؟:,]$/u.test(part) || YEAR.test(part)
}
