import { isEasternGiven } from './eastern-names.ts'
import { calledName, nameOf, officeBehind } from './eastern-name.ts'
import { AND_WHERE, shortPhrase, THIS, WHEN } from './eastern-phrase.ts'
import { keyOf } from './eastern-tokens.ts'
import { COURTESIES, GENERIC, isBody, isRelation, isRole, isUnnamed, KIN, KUNYA, PRONOUNS } from './eastern-words.ts'
import { isFinite } from './persian-frame.ts'

export interface EasternSpeaker {
  readonly speaker?: string
  readonly role?: string
  readonly pronoun?: string
  /** `این مقام`, `شهردار`: the one person whom the text has named as such. */
  readonly called?: string
  /** More than words that nothing tells to be no name. */
  readonly isSure?: boolean
}

/** Is a word alone somebody's name, as the text has named people so far? */
export type IsKnown = (word: string) => boolean
export const nobodyKnown: IsKnown = () => false

const MOST_WORDS = 10
const TITLE =
  /^(?:[دمأ]\.?|دکتر|مهندس|پروفسور|الدكتور|الدكتورة|المهندس|المهندسة|البروفيسور|البروفيسورة|الأستاذ|الأستاذة)$/u
const CALLED_WITH = /^(?:کربلایی|مشهدی|مش|ننه|عمو|حاجی?|حاجیه)$/u
/** Behind a body and no more than an adjective of its own. */
const MARKED =
  /^\S+(?:\s[^\s"«»“”\uE002]+){0,2}\s(?:["«“](?<name>[^"«»“”\uE002]{2,40})["»”]|\uE002+)(?:\sو\S+(?:\s\S+){0,3})?$/u
/** `کانال تلگرامی «رودک»` */
const CHANNEL = /^(?:کانال|صفحه‌?ٔ?|حساب|اکانت|پیج)\s(?:تلگرام|اینستاگرام|توییتر|فیسبوک|فیس‌بوک)ی?\s/u
const MOST_NAME = 4
/** Behind a name how old somebody is, and what he or she does or did. */
const AGED = /ساله(?:‌ای)?$|^(?:أم|أب|والدة|والد)\s+ل|^(?:البالغ|ابنة ال|ابن ال|که\s|وهو\s|وهي\s|الذي\s|التي\s)/u

/** `هفته نامه`: a half space is missing. */
const APART = /(?<!\p{L})(هفته|ماه|فصل|وب)\s(?=(?:نامه|سایت)(?!\p{L}))/gu

/** `الخبير د. سامي`: behind what somebody is. */
const TITLE_LETTER = /(?<=\p{L}\s)[دمأ]\.?\s+(?=\p{L}{2})/gu

/** `عامل الجرافة، مكتفياً باسمه الأول سمعان`: all that he told of his name. */
const FIRST_NAME = /[،,]?\s(?:مكتفي[اً]*|مكتفية|واكتفى|واكتفت)\sب(?:ذكر\s)?اسم(?:ه|ها)(?:\s(?:الأول|فقط))?\s/u

/** Who a phrase names; its parts stand between commas. Undefined when it is no such phrase. */
export function easternSpeaker(phrase: string, isKnown: IsKnown = nobodyKnown): EasternSpeaker | undefined {
  const parts = phrase
    .replace(FIRST_NAME, '، ')
    .replace(APART, '$1\u200C')
    .replace(TITLE_LETTER, '')
    .split(/\s*[،؛,]\s*/u)
    .map((part) => shortPhrase(part.replace(WHEN, ' ')))
    .filter((part) => part !== '' && !AND_WHERE.test(part))
  const [first, second] = parts
  if (first === undefined || parts.length > 5) return undefined
  const one = read(first, isKnown)
  if (!one) return undefined
  if (second === undefined || one.pronoun !== undefined) return one
  const other = read(second, isKnown)
  // `خواهرش، ماه‌طلعت سپیددشتی`, `قهرمان مسابقه، کاوه دادگر`: who it is, then the name.
  if (one.isSure !== true && other?.speaker !== undefined && (other.role === undefined || !other.role.includes(' '))) {
    const isRoleFirst = one.speaker === undefined
    const isKin = KIN.has(head(first)) && first.includes(' ')
    const isNobody = isUnnamed(head(first)) && !isKin && !isRelation(head(first)) && other.isSure !== true
    if ((isRoleFirst || other.isSure === true) && !isNobody && !isBody(head(second)))
      return { speaker: other.speaker, role: one.role ?? first, isSure: true }
  }
  const tells = isRole(head(second)) || isUnnamed(head(second)) || isRelation(head(second)) || AGED.test(second)
  // `المقدّم حاتم الراشدي، الناطق باسم الشرطة`: an office tells more than a title.
  const isTitled = one.role !== undefined && !one.role.includes(' ') && isRole(head(second)) && second.includes(' ')
  if (one.speaker === undefined || (one.role !== undefined && !isTitled) || !tells) return one
  return { ...one, role: second, isSure: true }
}

function head(part: string): string {
  return keyOf(part.split(' ')[0] ?? '')
}

function read(part: string, isKnown: IsKnown): EasternSpeaker | undefined {
  const words = part.split(' ')
  const keys = words.map(keyOf)
  const [first = ''] = keys
  if ((isBody(first) || CHANNEL.test(part)) && MARKED.test(part)) return markedBody(part)
  if (part === '' || /["«»“”\uE002:]/u.test(part) || words.length > MOST_WORDS) return undefined
  // `خود استاد رضا`: he himself.
  if (first === 'خود' && words.length > 1) return read(words.slice(1).join(' '), isKnown)
  const own = first.replace(/^[وف](?=ه[وی]$|هم$)/u, '')
  if (PRONOUNS.has(own)) return { pronoun: own === 'هی' ? 'قالت' : own === 'هو' ? 'قال' : 'او' }
  if (THIS.has(first) && words.length > 1)
    return { role: words.slice(1).join(' '), pronoun: 'او', called: keys[1] ?? '' }
  if (isRelation(first) && words.length > 1 && words.length <= 5) return relative(words)
  if (KUNYA.has(first) && words.length > 1) return { speaker: words.slice(0, 3).join(' '), isSure: true }
  if (isBody(first)) return { speaker: part, isSure: true }
  const known = knownIn(words, isKnown)
  if (known) return known
  if (COURTESIES.has(first) && words.length > 1) return courteous(words)
  if (GENERIC.has(first) && nameIn(words, keys) === undefined) return { role: part, called: first, pronoun: 'او' }
  if ((isUnnamed(first) && !isRole(first)) || (words.length === 1 && isRelation(first))) {
    const at = isUnnamed(first) ? nameIn(words, keys) : undefined
    return at === undefined || !isEasternGiven(words[at]) || !first.startsWith('ال')
      ? { role: part }
      : { speaker: words.slice(at).join(' '), role: words.slice(0, at).join(' '), isSure: true }
  }
  if (/^(?:ال)?(?:متحدث|متحدثة|ناطق|ناطقة)$/u.test(first) && words[1] === 'باسم') {
    const from = words.findIndex((word, at) => at > 2 && isEasternGiven(word))
    return from < 0
      ? { role: part, called: first }
      : { speaker: words.slice(from).join(' '), role: words.slice(0, from).join(' '), isSure: true }
  }
  const at = nameIn(words, keys)
  // `مختار القرية`: what somebody is, as long as nothing tells that it is his name.
  const isOffice = isRole(first) && words.length > 1
  if (isEasternGiven(words[0]) && !isOffice && (at === undefined || !isRole(first))) return withOffice(words, 0)
  if (at !== undefined) return withOffice(words, at)
  if (isRole(first)) return { role: part, called: part }
  if (words.length > 1 && words.every((word) => word.startsWith('ال'))) return { role: part, called: part }
  return words.length <= MOST_NAME && !words.some(isFinite) ? { speaker: part } : undefined
}

/** A name that begins at `at`, and what stands around it. */
function withOffice(words: readonly string[], at: number): EasternSpeaker {
  const office = officeBehind(words.slice(at))
  // `مديرة المتحف الدكتورة نوال`: a title behind an office is a part of how she is called.
  const end = at > 1 && TITLE.test(words[at - 1] ?? '') ? at - 1 : at
  const role = at > 1 ? words.slice(0, end).join(' ') : (office ?? words.slice(0, at).join(' '))
  return { speaker: nameOf(words.slice(at)).join(' '), ...(role !== '' && { role }), isSure: true }
}

/** `جمعية «حبر»`: a body speaks under the name in marks; where the name is as long as words that somebody says, it is left. */
function markedBody(part: string): EasternSpeaker {
  const name = MARKED.exec(part)?.groups?.['name']
  return name === undefined
    ? { role: part.replace(/\s*["«“]?\uE002.*$/u, '') }
    : { speaker: part.replace(/["«»“”]/gu, ''), isSure: true }
}

/** `زوجته سلمى`, `ابنها الأكبر وائل`; not `زميله الأصغر`, `برادر کوچکش`. */
function relative(words: readonly string[]): EasternSpeaker {
  const at = words.findIndex(
    (word, index) => index > 0 && (isEasternGiven(word) || COURTESIES.has(keyOf(word)) || KUNYA.has(keyOf(word))),
  )
  const from = at < 0 ? 1 : at
  const isName = at > 0 || !/^(?:ال|\p{L}+ش$)/u.test(words[1] ?? '')
  if (!isName) return { role: words.join(' ') }
  return { speaker: calledName(words.slice(from)).join(' '), role: words.slice(0, from).join(' '), isSure: true }
}

/** A surname by itself or behind a role, as the text has named somebody: what follows it is no name. */
function knownIn(words: readonly string[], isKnown: IsKnown): EasternSpeaker | undefined {
  const [first = '', second] = words
  const isName = (word: string): boolean => !isEasternGiven(word) && !COURTESIES.has(keyOf(word)) && isKnown(word)
  if (isName(first)) return { speaker: first, isSure: true }
  if (second === undefined || !isRole(keyOf(first)) || !isName(second)) return undefined
  return { speaker: second, role: first, isSure: true }
}

/** `آقای دکتر رضا راد`, `الحاج مصطفى` */
function courteous(words: readonly string[]): EasternSpeaker | undefined {
  const name = words
    .slice(1)
    .filter((word) => !COURTESIES.has(keyOf(word)) && !/^(?:دکتر|مهندس|الدكتور|الدكتورة)$/u.test(word))
  if (name.length > 1 && isRole(keyOf(name[0] ?? '')) && !isEasternGiven(name[0])) {
    const inner = read(name.join(' '), nobodyKnown)
    if (inner?.speaker !== undefined) return inner
  }
  // `کربلایی نصرت`: with one name behind it, it is what somebody is called.
  if (name.length === 1 && CALLED_WITH.test(words[0] ?? '')) return { speaker: words.join(' '), isSure: true }
  return name.length > 0 && name.length <= 5 ? { speaker: calledName(name).join(' '), isSure: true } : undefined
}

/** Where the name begins behind a role: at a known given name, or behind the definite words of an Arabic role. */
function nameIn(words: readonly string[], keys: readonly string[]): number | undefined {
  const [first = ''] = keys
  const isDefinite = first.startsWith('ال')
  const isKnown = isRole(first) || isUnnamed(first) || isDefinite
  for (let at = 1; at < words.length; at += 1) {
    const before = keys[at - 1] ?? ''
    const left = words.length - at
    if (!isKnown || left > 5 || (isBody(before) && !before.startsWith('ال'))) continue
    if ((COURTESIES.has(keys[at] ?? '') || KUNYA.has(keys[at] ?? '')) && left > 1) return at
    // `المدير ألبير شمعون`: behind one definite word a name begins, known or not.
    if (isEasternGiven(words[at])) return at === 2 && isDefinite && !/^(?:ال|لل|ب|و)/u.test(words[1] ?? '') ? 1 : at
  }
  const left = words.length - 1
  if (
    /^(?:دکتر|مهندس|استاد|آیت‌الله|سرهنگ|سردار|پروفسور|کاپیتان|ناخدا|شیخ|ملا|امام)$/u.test(words[0] ?? '') &&
    left >= 1 &&
    left <= 4
  )
    return 1
  const isArabic = /[ةىأإيك]|^ال|\sال/u.test(words.join(' ')) && !/[\u200Cپچژگیک]/u.test(words.join(' '))
  if (!isArabic || left < 1 || !isKnown) return undefined
  let at = 1
  while (at < words.length && /^(?:ال|لل)/u.test(words[at] ?? '')) at += 1
  // `الرجل السبعيني` has no name, and behind an indefinite word the role may go on: `أمينة مكتبة`.
  const name = words.length - at
  const isNext = isDefinite || at > 1
  return name >= 1 && name <= 4 && isNext && !(isDefinite && at === 1 && name > 3) ? at : undefined
}
