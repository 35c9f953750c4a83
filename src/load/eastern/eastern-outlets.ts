import { isEasternGiven } from './eastern-names.ts'
import type { IsKnown } from './eastern-speaker.ts'
import { keyOf } from './eastern-tokens.ts'
import {
  COURTESIES,
  isBody,
  isRelation,
  isRole,
  isStop,
  isUnnamed,
  KUNYA,
  OUTLET_KINDS,
  PAPERS,
  PRONOUNS,
} from './eastern-words.ts'

/** The outlet that a Persian or Arabic phrase is, and the one that is told in front of a clause with a speaker of its own. */

/** `لصحيفة`, `للصحيفة`: what Arabic joins to the kind. */
const OF_KIND = new RegExp(
  `^[وفلب]{0,2}(?:ال)?(?<kind>${OUTLET_KINDS})(?:\\s+(?:الأنباء|خبری|\\p{L}+ی(?=\\s*[«“"])|ال\\p{L}+ية(?=\\s*[«“"])))?\\s+(?<name>\\S.*)$`,
  'u',
)
/** `رادیو دشت` is the whole name. */
const PART_OF_NAME = /^(?:رادیو|راديو|تلویزیون|تلفزيون|شبکه|إذاعة)/u
const MOST_WORDS = 4
const MARKS = /[«»“”"]/gu

/** `جريدة يومية مستقلة`: what it is, and not what it is called. */
const OFTEN = /^(?:يومية|أسبوعية|شهرية|فصلية|سنوية|مستقلة|إخبارية|ثقافية|سياسية)(?:\s|$)/u

/** `روزنامه توپ و تور` → `توپ و تور`; undefined for what has no such word in front. */
export function outletOfKind(phrase: string): string | undefined {
  const groups = OF_KIND.exec(phrase.trim())?.groups
  const given = groups?.['name'] ?? ''
  const name = (/^[«“"](?<marked>[^«»“”"]+)[»”"]/u.exec(given)?.groups?.['marked'] ?? given).replace(MARKS, '').trim()
  const words = name.split(/\s+/u)
  if (name === '' || words.length > MOST_WORDS || /[\uE000-\uE002:]/u.test(name) || OFTEN.test(name)) return undefined
  // `خبرگزاری به نقل از …` has no name, and a body or an office behind the kind is another one's.
  if (words.some((word, at) => at !== 1 && isStop(keyOf(word)) && keyOf(word) !== 'و')) return undefined
  const kind = groups?.['kind'] ?? ''
  return PART_OF_NAME.test(kind) ? `${kind} ${name}` : name
}

const KIND_WITHIN = new RegExp(`(?<!\\S)[وفلب]{0,2}(?:ال)?${OUTLET_KINDS}\\s`, 'u')

/** `وأفاد أمس موقع الشراع` → `الشراع` */
export function outletWithin(phrase: string): string | undefined {
  const from = phrase.search(KIND_WITHIN)
  return from < 0 ? undefined : outletOfKind(phrase.slice(from))
}

/** `به گزارش مهرگان`: behind these words of Persian even a name alone is an outlet's, unless a body bears it. */
function bareOutlet(phrase: string): string | undefined {
  const name = phrase.replace(MARKS, '').trim()
  const words = name.split(/\s+/u)
  const key = keyOf(words[0] ?? '')
  // `به گزارش روابط عمومی شهرداری`
  const isOther = key === 'روابط' || isBody(key) || PAPERS.has(key) || isStop(key) || isMany(key)
  if (isOther || words.length > MOST_WORDS - 1) return undefined
  return /^[\p{L}\p{M}\u200C\s]+$/u.test(name) ? name : undefined
}

/** `رسانه‌ها`, `ناظران` */
function isMany(key: string): boolean {
  return /(?:ها|های|هایی)$/u.test(key) || isRole(key.replace(/(?:ان|ین|ات)$/u, ''))
}

/** `بحسب الباحثة سهى`: what somebody tells is no frame for another's words. */
function isPerson(phrase: string, isKnown: IsKnown): boolean {
  const [first = ''] = phrase.trim().split(/\s+/u)
  const key = keyOf(first)
  const isCalled = isRole(key) || isUnnamed(key) || isRelation(key) || COURTESIES.has(key) || KUNYA.has(key)
  return isCalled || PRONOUNS.has(key) || isEasternGiven(first) || isKnown(first)
}

const LEADS = '^[\\s.،؛»!؟]*(?:(?:اما|ولی|همچنین|البته|و|لكن|ولكن)\\s+)?'
const WHO = '(?<who>[^،:؛.؟!]{2,100}?)\\s*،\\s*'
const PERSIAN = new RegExp(
  `${LEADS}(?:بنا ?)?(?:به|بر ?اساس|طبق|مطابق)\\s+(?:(?<reports>گزارش|نوشته|خبر)|نقل(?= از)|گفته|اعلام|روایت)[\\u200C]?[\\u0654ٔ]?ی?\\s+(?:از\\s+)?${WHO}`,
  'u',
)
const ARABIC = new RegExp(
  `${LEADS}[وف]?(?:وفق[ًا]*|بحسب|حسب|طبق[ًا]*|نقل[ًا]*\\s+عن|استناد[ًا]*\\s+إلى)\\s+(?:ما\\s+(?:نقل|ذكر|أورد|أفاد|نشر|كتب|بث|أعلن)(?:ت|ته|ه)?\\s+(?:به\\s+)?)?${WHO}`,
  'u',
)
/** `وذكرت صحيفة ضفاف أن المديرة قالت:`, `روزنامه موج نوشت که شهردار گفته است:` */
const TOLD_BY = [
  new RegExp(
    `${LEADS}[وف]?(?:ذكر|أفاد|أورد|نشر|كتب|قال)(?:ت)?\\s+(?<who>(?:ال)?${OUTLET_KINDS}\\s[^،:؛.؟!]{2,60}?)\\s+[ب]?أن[ّ]?(?:ه|ها)?\\s+(?=(?:(?!،\\s*[وف])[^:])*:\\s*$)`,
    'u',
  ),
  new RegExp(
    `${LEADS}(?<who>${OUTLET_KINDS}\\s[^،:؛.؟!]{2,60}?)\\s+(?:نوشت|نوشته|گزارش (?:داد|داده|کرد|کرده)|خبر (?:داد|داده))(?:\\s(?:است|بود))?\\s+که\\s+(?=(?:(?!،\\s*[وف])[^:])*:\\s*$)`,
    'u',
  ),
]
const CHAIN = /\s+(?:به نقل از|نقل[ًا]*\s+عن)\s+/u

export interface SourceFrame {
  readonly outlet?: string
  /** Up to where it goes, with its comma. */
  readonly length: number
}

/**
 * `به گزارش A به نقل از B،`, `وبحسب صحيفة A،` in front of a clause. The outlet is the one that is nearest to whoever
 * speaks, as long as the text leaves no doubt that it is one.
 */
export function sourceFrame(context: string, isKnown: IsKnown): SourceFrame | undefined {
  const told = TOLD_BY.map((pattern) => pattern.exec(context)).find((found) => found !== null)
  if (told) return framed(told[0].length, outletWithin(told.groups?.['who'] ?? ''))
  const match = PERSIAN.exec(context) ?? ARABIC.exec(context)
  if (!match) return undefined
  const chain = (match.groups?.['who'] ?? '').split(CHAIN).toReversed()
  if (chain.some((part) => isPerson(part, isKnown))) return undefined
  const outlet =
    chain.map(outletOfKind).find((name) => name !== undefined) ??
    (match.groups?.['reports'] === undefined ? undefined : bareOutlet(chain.at(-1) ?? ''))
  return framed(match[0].length, outlet)
}

function framed(length: number, outlet: string | undefined): SourceFrame {
  return { length, ...(outlet !== undefined && { outlet }) }
}
