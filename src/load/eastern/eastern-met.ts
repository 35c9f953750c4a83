import { isWord, type Token } from './eastern-tokens.ts'
import { isBody, isRelation, isRole, isStop, isUnnamed, isVerbal } from './eastern-words.ts'
import type { Mention } from '../people/people.ts'

/** `با گلبرگ سپیدار، دبیر جشن، تماس گرفت`, `تواصلت مع لطوفة السالم، مديرة المتحف`: a name that no list knows, and who it is. */

const WITH = /^(?:با|مع|سراغ|التقت|التقینا|سالنا)$/u
const COMMA = /^[،,]$/u
const LONGEST_ROLE = 8

/** Where `tokens[at]` is such a word: the two words behind it, when a comma and a role with its own comma follow. */
export function metAt(tokens: readonly Token[], at: number): Mention | undefined {
  if (!WITH.test(tokens[at]?.key ?? '')) return undefined
  const [first, last, comma, ...behind] = tokens.slice(at + 1, at + 5 + LONGEST_ROLE)
  if (!first || !last || !mayBeName(first) || isRole(first.key) || !mayBeName(last) || !COMMA.test(comma?.text ?? ''))
    return undefined
  const end = behind.findIndex(({ text }) => COMMA.test(text))
  const role = behind.slice(0, end)
  if (end < 1 || !isRole(role[0]?.key ?? '') || !role.every((word) => isWord(word) && !isStop(word.key)))
    return undefined
  return {
    at: first.start,
    name: `${first.text} ${last.text}`,
    role: role.map(({ text }) => text).join(' '),
    isCertain: true,
    isSubject: false,
  }
}

/** `حسان زيتون، مزارع في الستين، كان عائداً`: who opens a sentence, with what that person is between commas, is whom it is about. */
export function openingWith(tokens: readonly Token[]): Mention | undefined {
  const [first, last, comma, ...behind] = tokens.slice(0, 4 + LONGEST_ROLE)
  if (!first || !last || !isOfName(first) || isRole(first.key) || !isOfName(last) || !COMMA.test(comma?.text ?? ''))
    return undefined
  const end = behind.findIndex(({ text }) => COMMA.test(text))
  const role = behind.slice(0, end)
  const isTold = isRole(role[0]?.key ?? '') && role.every((word) => isWord(word))
  if (end < 1 || !isTold || !isWord(behind[end + 1] ?? { ...first, text: '.' })) return undefined
  return {
    at: first.start,
    name: `${first.text} ${last.text}`,
    role: role.map(({ text }) => text).join(' '),
    isCertain: true,
    isSubject: true,
  }
}

/** `وهو طالب اسمه كنان الزيبق`, `نجاری که نامش بهرام تخته‌کش است` */
const IS_CALLED = /^(?:اسمه|اسمها|یدعى|تدعى|نامش|اسمش)$/u
const MOST_BETWEEN = 7

/** Where `tokens[at]` is such a word, and in front of it stands what somebody is: the two words behind it. */
export function namedAt(tokens: readonly Token[], at: number): Mention | undefined {
  if (!IS_CALLED.test(tokens[at]?.key ?? '')) return undefined
  const [first, last] = tokens.slice(at + 1, at + 3)
  const before = tokens.slice(Math.max(0, at - MOST_BETWEEN), at)
  const isOfSomebody = before.some(({ key }) => isRole(key) || isUnnamed(key) || isRelation(key))
  if (!isOfSomebody || !first || !last || !isOfName(first) || !isOfName(last)) return undefined
  return { at: first.start, name: `${first.text} ${last.text}`, isCertain: true, isSubject: true }
}

/** Last names are often those of trades. */
function mayBeName(token: Token): boolean {
  return isOfName(token) && !/(?:ها|های|هایی|ان|ین|ون|ات)$/u.test(token.key)
}

function isOfName(token: Token): boolean {
  const { key, text } = token
  return (
    isWord(token) &&
    key.length > 2 &&
    !/\p{N}/u.test(key) &&
    !isStop(key) &&
    !isBody(key) &&
    !isUnnamed(key) &&
    !isRelation(key) &&
    !isVerbal(key, text)
  )
}
