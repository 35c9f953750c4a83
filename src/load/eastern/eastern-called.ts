import { genderOfEastern, isEasternGiven } from './eastern-names.ts'
import { easternSpeaker } from './eastern-speaker.ts'
import { isWord, keyOf, wordSet, type Token } from './eastern-tokens.ts'
import { COURTESIES, isRelation, isRole, isStop, KUNYA, PREPOSITIONS } from './eastern-words.ts'
import type { Gender } from '../people/gender.ts'
import type { Mention } from '../people/people.ts'

/** `للروائية`: an article behind a preposition in one word. */
const JOINED = /^[وف]?(?:لل|[بك]ال)(?=\p{L}{3})/u
const LONGEST_CALLED = 7
const COMMA = /^[،,]$/u
/** A name follows these. */
export const TITLES = wordSet(
  'الدكتور الدكتورة المهندس المهندسة الأستاذ الأستاذة الشيخ الشيخة البروفيسور البروفيسورة العقيد اللواء دکتر مهندس استاد پروفسور سرهنگ سردار قاضی آیت‌الله حجت‌الاسلام کاپیتان ناخدا',
)

/** Somebody who is called something, `آقای گردوبان`, `للروائية سلاف العطار`, whether a list knows the name or not. */
export function calledAt(
  tokens: readonly Token[],
  at: number,
  isKnown: (word: string) => boolean,
): { readonly mention: Mention; readonly last: number } | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const key = withArticle(token.key)
  const isJoined = key !== token.key
  const isTitle = isRole(key) || isRelation(key)
  if (!isTitle && !COURTESIES.has(key)) return undefined
  const words = [isJoined ? key : token.text]
  for (let next = at + 1; next < Math.min(tokens.length, at + LONGEST_CALLED); next += 1) {
    const word = tokens[next]
    if (!word || !isWord(word) || isStop(word.key)) break
    words.push(word.text)
  }
  if (words.length < 2) return undefined
  const { speaker, role, isSure } = easternSpeaker(words.join(' '), isKnown) ?? {}
  if (speaker === undefined || isSure !== true || (role === undefined && isTitle)) return undefined
  const name = speaker.split(' ')
  const isGiven =
    TITLES.has(key) ||
    isEasternGiven(name[0]) ||
    isKnown(name[0] ?? '') ||
    COURTESIES.has(key) ||
    KUNYA.has(keyOf(name[0] ?? ''))
  if (!isGiven && !((isJoined || isWithinClause(tokens[at - 1])) && isSurnamed(name))) return undefined
  const last = at + (role === undefined ? 1 : role.split(' ').length) + name.length - 1
  if (name.length > 4 || last >= tokens.length) return undefined
  const gender = genderOfEastern(speaker) ?? genderOfRole(key).gender
  const mention = { at: token.start, name: speaker, isCertain: true, isSubject: !isJoined }
  const own = role === undefined || role.includes(' ') ? role : (officeBehind(tokens, last) ?? role)
  return {
    mention: { ...mention, ...(own !== undefined && { role: own }), ...(gender !== undefined && { gender }) },
    last,
  }
}

/** `مهندس X، عضو شورای شهر،`: between commas, an office tells more than a title. */
export function officeBehind(tokens: readonly Token[], last: number): string | undefined {
  const behind = tokens.slice(last + 1, last + 2 + LONGEST_CALLED)
  const end = behind.findIndex(({ text }, at) => at > 0 && /^[،,.]$/u.test(text))
  return COMMA.test(behind[0]?.text ?? '') ? officeOf(behind.slice(1, end)) : undefined
}

const IS = /^(?:است|بود|هست)$/u

/** `X عضو شورای شهر است.`: up to where in `tokens` the office goes. */
export function officeOfIs(
  tokens: readonly Token[],
  last: number,
): { readonly role: string; readonly end: number } | undefined {
  const behind = tokens.slice(last + 1, last + 2 + LONGEST_CALLED)
  const end = behind.findIndex(({ key }) => IS.test(key))
  const next = behind[end + 1]
  const role = end > 0 && (next === undefined || !isWord(next)) ? officeOf(behind.slice(0, end)) : undefined
  return role === undefined ? undefined : { role, end: last + end }
}

/** `عضو شورای شهر، X،`, where a sentence begins or a clause. */
export function officeInFront(tokens: readonly Token[], at: number): string | undefined {
  if (!COMMA.test(tokens[at - 1]?.text ?? '')) return undefined
  const from = Math.max(tokens.slice(0, at - 1).findLastIndex((token) => !isWord(token)) + 1, at - 1 - LONGEST_CALLED)
  const clause = tokens.slice(from, at - 1)
  // `يعارض رئيس الجمعية، X،`: in Arabic the verb may stand before.
  const first = clause.findIndex(({ key }) => isRole(key))
  return first === 0 || first === 1 ? officeOf(clause.slice(first)) : undefined
}

/** `الباحث في معهد الدلتا`, `نماینده مردم در مجلس` */
const OF_OFFICE = /^(?:فی|في|در|باسم|لل\p{L}+|بال\p{L}+)$/u

function officeOf(words: readonly Token[]): string | undefined {
  const isOffice =
    isRole(words[0]?.key ?? '') &&
    words.every((word) => isWord(word) && (!isStop(word.key) || OF_OFFICE.test(word.key)))
  return isOffice ? words.map(({ text }) => text).join(' ') : undefined
}

/** Where a clause begins, a verb may follow what somebody is: `الحارس أغلق الباب`. */
function isWithinClause(before: Token | undefined): boolean {
  return before !== undefined && isWord(before) && (!isStop(before.key) || PREPOSITIONS.has(before.key))
}

function isSurnamed(name: readonly string[]): boolean {
  return name.length === 2 && !/^[يتنأ]\p{L}{3}/u.test(name[0] ?? '') && (name[1] ?? '').startsWith('ال')
}

/** Without a preposition that is joined to the article. */
export function withArticle(key: string): string {
  const prefix = JOINED.exec(key)?.[0]
  return prefix === undefined ? key : `ال${key.slice(prefix.length)}`
}

export function genderOfRole(key: string): { readonly gender?: Gender } {
  return key.endsWith('ة')
    ? { gender: 'she' }
    : /^(?:پیرزن|زن|مادر|خواهر|دختر|امراة|فتاة)/u.test(key)
      ? { gender: 'she' }
      : /^(?:پیرمرد|مرد|پدر|برادر|پسر|رجل|الرجل)/u.test(key)
        ? { gender: 'he' }
        : {}
}
