import {
  calledAt,
  genderOfRole,
  officeBehind,
  officeInFront,
  officeOfIs,
  TITLES,
  withArticle,
} from './eastern-called.ts'
import { metAt, namedAt, openingWith } from './eastern-met.ts'
import { genderOfEastern, isCommonWord, isEasternGiven } from './eastern-names.ts'
import { isWord, keyOf, remembered, tokensOf, type Token } from './eastern-tokens.ts'
import {
  COURTESIES,
  GENERIC,
  isBody,
  isInTheNameOf,
  isRelation,
  isRole,
  isStop,
  isUnnamed,
  isVerbal,
  KUNYA,
  PREPOSITIONS,
} from './eastern-words.ts'
import { isPersianVerb } from './persian-verbs.ts'
import type { Mention } from '../people/people.ts'

/** Behind these somebody is whose something is, or to whom it is done. */
const OBJECT_BEHIND = /^(?:را|$)/u
const LONGEST_ROLE = 12
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
    const opening = at === 0 && !isEasternGiven(token.text) ? openingWith(tokens) : undefined
    if (opening) {
      found.push(opening)
      at += 1
      continue
    }
    const met = metAt(tokens, at)
    if (met && !isEasternGiven(tokens[at + 1]?.text)) {
      found.push(met)
      at += 2
      continue
    }
    const named = namedAt(tokens, at)
    if (named) {
      found.push(named)
      at += 2
      continue
    }
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
    const end = nameEnd(tokens, at)
    const isGiven =
      isEasternGiven(token.text) &&
      (isCalled || !isRole(token.key)) &&
      (!isCommonWord(token.text) ||
        isCalled ||
        (next !== undefined && (isKnown(next.text) || (next.text.startsWith('ال') && !isRole(token.key)))) ||
        (isNamed && (at === 0 || officeBehind(tokens, end) !== undefined || isBetweenCommas(tokens, at, end))))
    if (isGiven && !(before && isBody(before.key)) && !isInTheNameOf(token.text, before?.text)) {
      const isLong =
        isNamed && mayBeName(tokens[at + 2]) && (isEasternGiven(next?.text) || isBetweenCommas(tokens, at, at + 2))
      const last = isLong ? at + 2 : isNamed ? end : at
      if (last > at || isKnown(token.text)) {
        const name = tokens
          .slice(at, last + 1)
          .map(({ text: word }) => word)
          .join(' ')
        const gender = genderOfEastern(name)
        const isWhose = before !== undefined && isNounOf(before.key)
        const told = last > at ? officeOfIs(tokens, last) : undefined
        const office = last > at ? (told?.role ?? officeBehind(tokens, last) ?? officeInFront(tokens, at)) : undefined
        found.push({
          at: token.start,
          name,
          isCertain: true,
          isSubject: !isObject && !isWhose,
          ...(office !== undefined && { role: office }),
          ...(gender !== undefined && { gender }),
        })
        at = told?.end ?? last
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

/** `خالد بن يوسف`, `عبد الرحمن الدباغ`: the second word of a name, and the one that belongs to it. */
const JOINS = /^(?:بن|بنت|ابو|ابی|ال|بو)$/u

function nameEnd(tokens: readonly Token[], at: number): number {
  const isJoined = JOINS.test(tokens[at + 1]?.key ?? '') || tokens[at]?.key === 'عبد'
  return isJoined && mayBeName(tokens[at + 2]) ? at + 2 : at + 1
}

/** `کاپیتان مصدوم، رویا هوابان، …` */
function isBetweenCommas(tokens: readonly Token[], at: number, last = at + 1): boolean {
  return [tokens[at - 1], tokens[last + 1]].every((one) => /^[،,]$/u.test(one?.text ?? ''))
}

const mayBeSomebody = remembered((word) => {
  const key = withArticle(keyOf(word))
  return (
    isEasternGiven(word) || KUNYA.has(key) || COURTESIES.has(key) || isRole(key) || isRelation(key) || isUnnamed(key)
  )
})

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
