import { genderOfEastern, isCommonWord, isEasternGiven } from './eastern-names.ts'
import { easternSpeaker } from './eastern-speaker.ts'
import { isWord, keyOf, remembered, tokensOf, wordSet, type Token } from './eastern-tokens.ts'
import {
  COURTESIES,
  GENERIC,
  isBody,
  isRelation,
  isRole,
  isStop,
  isUnnamed,
  isVerbal,
  KUNYA,
  PREPOSITIONS,
} from './eastern-words.ts'
import { isPersianVerb } from './persian-verbs.ts'
import type { Gender, Mention } from './people.ts'

/** Behind these somebody is whose something is, or to whom it is done. */
const OBJECT_BEHIND = /^(?:را|$)/u
const PREFIXED = /^[بلكک]/u
/** An indefinite or plural word may be anybody. */
const MANY = /(?:ها|های|هایش|هایی|ان|ین|ون|ات)$/u

/** Whom a Persian or Arabic text names or speaks of, in order. `isKnown` says whether a word alone is somebody's name. */
export function easternMentions(text: string, isKnown: (word: string) => boolean): readonly Mention[] {
  const tokens = tokensOf(text)
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token || !isWord(token)) continue
    if (!mayBeSomebody(token.text) && !isKnown(token.text)) continue
    const before = tokens[at - 1]
    const isObject = PREPOSITIONS.has(before?.key ?? '') || OBJECT_BEHIND.test(tokens[at + 1]?.key ?? '-')
    const isCalled = before !== undefined && (isRole(before.key) || COURTESIES.has(before.key))
    const called = calledAt(tokens, at, isKnown)
    if (called) {
      found.push({ ...called.mention, isSubject: called.mention.isSubject && !isObject })
      at = called.last
      continue
    }
    const next = tokens[at + 1]
    const isNamed = mayBeName(next)
    const isGiven =
      isEasternGiven(token.text) &&
      (isCalled || !isRole(token.key)) &&
      (!isCommonWord(token.text) ||
        isCalled ||
        (next !== undefined && (isKnown(next.text) || (next.text.startsWith('ال') && !isRole(token.key)))) ||
        (isNamed && (at === 0 || isBetweenCommas(tokens, at))))
    if (isGiven && !(before && isBody(before.key))) {
      const isLong =
        isNamed && mayBeName(tokens[at + 2]) && (isEasternGiven(next?.text) || isBetweenCommas(tokens, at, at + 2))
      const last = isLong ? at + 2 : isNamed ? at + 1 : at
      if (last > at || isKnown(token.text)) {
        const name = tokens
          .slice(at, last + 1)
          .map(({ text: word }) => word)
          .join(' ')
        const gender = genderOfEastern(name)
        const isWhose = before !== undefined && isNounOf(before.key)
        found.push({
          at: token.start,
          name,
          isCertain: true,
          isSubject: !isObject && !isWhose,
          ...(gender !== undefined && { gender }),
        })
        at = last
      }
      continue
    }
    if (KUNYA.has(token.key) && next && isNamed) {
      found.push({
        at: token.start,
        name: `${token.text} ${next.text}`,
        isCertain: true,
        isSubject: !isObject,
        gender: token.key === 'ابو' || token.key === 'ابا' || token.key === 'ابن' ? 'he' : 'she',
      })
      at += 1
      continue
    }
    if (isKnown(token.text) && !COURTESIES.has(token.key)) {
      found.push({ at: token.start, name: token.text, isCertain: true, isSubject: !isObject })
      continue
    }
    // `وللحمداوي`: a name behind a joined preposition is spoken of as well.
    if ((isUnnamed(token.key) || isRelation(token.key) || isRole(token.key)) && !MANY.test(token.key)) {
      if (GENERIC.has(token.key)) continue
      const behind = tokens.slice(at + 1, at + LONGEST_ROLE)
      const stop = behind.findIndex((one) => one.text === '.')
      const isFollowed = behind
        .slice(0, stop < 0 ? behind.length : stop)
        .some(({ text: word, key }, index) => TITLES.has(key) || (index < 5 && (isEasternGiven(word) || isKnown(word))))
      if (isFollowed || (PREFIXED.test(token.text) && !isRole(token.key))) continue
      found.push({
        at: token.start,
        role: token.text,
        isTheOne: true,
        isCertain: true,
        isSubject: !isObject && at < 3,
        ...genderOfRole(token.key),
      })
    }
  }
  return found
}

/** `للروائية`: an article behind a preposition in one word. */
const JOINED = /^[وف]?(?:لل|[بك]ال)(?=\p{L}{3})/u
const LONGEST_CALLED = 7
/** A name follows these. */
const TITLES = wordSet(
  'الدكتور الدكتورة المهندس المهندسة الأستاذ الأستاذة الشيخ الشيخة البروفيسور البروفيسورة العقيد اللواء دکتر مهندس استاد پروفسور سرهنگ سردار قاضی آیت‌الله حجت‌الاسلام کاپیتان ناخدا',
)
const LONGEST_ROLE = 12

/** Somebody who is called something, `آقای گردوبان`, `للروائية سلاف العطار`, whether a list knows the name or not. */
function calledAt(
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
  return { mention: { ...mention, ...(role !== undefined && { role }), ...(gender !== undefined && { gender }) }, last }
}

/** `کاپیتان مصدوم، رویا هوابان، …` */
function isBetweenCommas(tokens: readonly Token[], at: number, last = at + 1): boolean {
  return [tokens[at - 1], tokens[last + 1]].every((one) => /^[،,]$/u.test(one?.text ?? ''))
}

/** Where a clause begins, a verb may follow what somebody is: `الحارس أغلق الباب`. */
function isWithinClause(before: Token | undefined): boolean {
  return before !== undefined && isWord(before) && (!isStop(before.key) || PREPOSITIONS.has(before.key))
}

function isSurnamed(name: readonly string[]): boolean {
  return name.length === 2 && !/^[يتنأ]\p{L}{3}/u.test(name[0] ?? '') && (name[1] ?? '').startsWith('ال')
}

const mayBeSomebody = remembered((word) => {
  const key = withArticle(keyOf(word))
  return (
    isEasternGiven(word) || KUNYA.has(key) || COURTESIES.has(key) || isRole(key) || isRelation(key) || isUnnamed(key)
  )
})

/** Without a preposition that is joined to the article. */
function withArticle(key: string): string {
  const prefix = JOINED.exec(key)?.[0]
  return prefix === undefined ? key : `ال${key.slice(prefix.length)}`
}

function mayBeName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    isWord(token) &&
    !isStop(token.key) &&
    !isVerbal(token.key, token.text) &&
    !isBody(token.key) &&
    !isPersianVerb(token.key)
  )
}

function isNounOf(key: string): boolean {
  return (
    !isRelation(key) &&
    /^(?:کتاب|خانه|نام|باغ|کارگاه|شعر|اثر|صدای|دست|زندگی|مرگ|درگذشت|یاد|نامه|کتابه|بیت|صوت|اسم|حیاة|دار|کلام|قول|رسالة)$/u.test(
      key,
    )
  )
}

function genderOfRole(key: string): { readonly gender?: Gender } {
  return key.endsWith('ة')
    ? { gender: 'she' }
    : /^(?:پیرزن|زن|مادر|خواهر|دختر|امراة|فتاة)/u.test(key)
      ? { gender: 'she' }
      : /^(?:پیرمرد|مرد|پدر|برادر|پسر|رجل|الرجل)/u.test(key)
        ? { gender: 'he' }
        : {}
}
