import { isWord, type Token } from './eastern-tokens.ts'
import { isBody, isRelation, isRole, isStop, isUnnamed, isVerbal } from './eastern-words.ts'
import type { Mention } from './people.ts'

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

/** Last names are often those of trades. */
function mayBeName(token: Token): boolean {
  const { key, text } = token
  return (
    isWord(token) &&
    key.length > 2 &&
    !/\p{N}|(?:ها|های|هایی|ان|ین|ون|ات)$/u.test(key) &&
    !isStop(key) &&
    !isBody(key) &&
    !isUnnamed(key) &&
    !isRelation(key) &&
    !isVerbal(key, text)
  )
}
