import { arabicVerb, type ArabicVerb } from './arabic-verbs.ts'
import { isEasternGiven } from './eastern-names.ts'
import { isWord, type Token } from './eastern-tokens.ts'
import { isStop } from './eastern-words.ts'

/** A clause that such a word opens tells when or why, or what somebody did not do: another verb counts more. */
export const SUBORDINATE =
  /^[وف]?(?:حین|حینما|عندما|لما|اذ|اذا|بعد|بعدما|قبل|کلما|منذ|حیث|بینما|لان|لو|هل|متی|ماذا|کیف|لماذا|این|کی|لکی|حتی|لم|لن|لا)(?:ما)?$/u
export const THAT = /^(?:[بو]?[اأإ]ن(?:ه|ها|هم|نا)?)$/u

const MOST_OF_SUBJECT = 5

/** Where clauses begin the first verb counts; joined by و or as a participle it may stand anywhere. */
export function verbIn(tokens: readonly Token[]): ArabicVerb | undefined {
  let found: ArabicVerb | undefined
  let isStart = true
  for (const [at, token] of tokens.entries()) {
    const given = arabicVerb(token, at, isStart || isBehindName(tokens, at))
    const verb = given && GOES.test(token.key) && !goesTo(tokens, at) ? undefined : given
    const isMore =
      verb &&
      (!found ||
        ((verb.isJoined || isStart || SUBORDINATE.test(tokens[found.at - 1]?.key ?? '')) &&
          !verb.isParticiple &&
          (introduces(tokens, at) || tokens.slice(found.at, at).every(({ key }) => !THAT.test(key)))))
    if (isMore) found = verb
    isStart =
      /^[،؛.,—–-]$/u.test(token.text) ||
      (/^و?(?:الذی|التی)$/u.test(token.key) && /^[،,]$/u.test(tokens[at - 1]?.text ?? '')) ||
      (isStart && /^(?:و?قد|فقد|کما|فیما|بینما|حیث|ثم|و?لکن|اذ|هکذا|و?کان|و?کانت|و?هنا|[وف]?اما)$/u.test(token.key)) ||
      /^(?:قد|وقد|ثم)$/u.test(token.key)
  }
  return found
}

/** `يذهب المؤرخ في كتابه إلى أن`: who goes to a place says nothing. */
const GOES = /^[وفس]?[یيت]?ذهبت?$/u

function goesTo(tokens: readonly Token[], at: number): boolean {
  return tokens.some(
    ({ key }, place) => place > at && THAT.test(key) && /^(?:الی|إلى|الى)$/u.test(tokens[place - 1]?.key ?? ''),
  )
}

/** `ذكرت الصحيفة أن الجسر آمن، ويقول المدير رامي:`: right in front of the words stand a verb and its subject. */
function introduces(tokens: readonly Token[], at: number): boolean {
  const subject = tokens.slice(at + 1, -1)
  const [first] = subject
  const isShort = first !== undefined && subject.length <= MOST_OF_SUBJECT && !isStop(first.key)
  return (
    isShort &&
    /^[:،,]$/u.test(tokens.at(-1)?.text ?? '') &&
    subject.every((word) => isWord(word) && !THAT.test(word.key))
  )
}

/** `رامي الغصيني وصف`: behind a name, what may be a noun is a verb. */
function isBehindName(tokens: readonly Token[], at: number): boolean {
  return at > 0 && at < 12 && [at - 1, at - 2].some((one) => isEasternGiven(tokens[one]?.text))
}
