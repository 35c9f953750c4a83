import { SUBORDINATE, THAT } from './arabic-verb-in.ts'
import { arabicVerb } from './arabic-verbs.ts'
import { isWord, type Token } from './eastern-tokens.ts'

/** `ذكرت الجمعية أن العمدة قال:`: whoever tells of words is not who said them. */

const MOST_OF_SUBJECT = 12
/** A verb behind these tells more of somebody who was just named. */
const RELATIVE = /^[وف]?(?:الذی|التی|الذین|ما|من|قد)$/u

/**
 * The subject of a verb of saying inside of what the clause reports, `behind[that]` being where that begins; undefined
 * where there is none. The words must hang on that verb: behind its own أن, or a colon.
 */
export function toldOfAnother(
  context: string,
  behind: readonly Token[],
  that: number,
  isIntroduced: boolean,
): string | undefined {
  // `أنها قالت`: the same person.
  if (that < 0 || /(?:ه|ها|هم|هما|نا)$/u.test(behind[that]?.key ?? '')) return undefined
  const last = isIntroduced ? behind.length : behind.findLastIndex(({ key }) => THAT.test(key))
  const at = behind.findIndex((token, place) => place > that + 1 && place < last && isSaying(behind, token, place))
  if (at < 0 || at - that > MOST_OF_SUBJECT) return undefined
  return context.slice(behind[that + 1]?.start, behind[at - 1]?.end).replace(/[،,\s]+$/u, '')
}

function isSaying(tokens: readonly Token[], token: Token, at: number): boolean {
  const before = tokens[at - 1]?.key ?? ''
  if (!isWord(token) || RELATIVE.test(before) || SUBORDINATE.test(before)) return false
  const verb = arabicVerb(token, at, /[،,]/u.test(before))
  return verb !== undefined && !verb.isParticiple && !verb.isJoined && !verb.isFirstPerson
}
