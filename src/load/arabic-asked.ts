import { withoutOutlet } from './eastern-facts.ts'
import { easternSpeaker, type EasternSpeaker, type IsKnown } from './eastern-speaker.ts'
import { tokensOf } from './eastern-tokens.ts'

/** `سُئل الساعاتي عن سره فقال:`: whoever is asked is the one who answers. */

const MAY = /س[\u064B-\u0652]?ئ/u
const ASKED = /^[وف]?سئلت?$/u
/** What somebody is asked begins here. */
const ABOUT = /^(?:عن|عما|عمن|حول|ان|ما|ماذا|لماذا|کیف|هل|متی|این|من|اذا|فی|خلال|بعد|قبل|امس|الیوم|[،,])$/u
const MOST_WORDS = 8

/** `before` is what stands in front of the verb of the answer. */
export function askedIn(before: string, isKnown: IsKnown): EasternSpeaker | undefined {
  if (!MAY.test(before)) return undefined
  const tokens = tokensOf(before)
  const at = tokens.findLastIndex(({ key }) => ASKED.test(key))
  const behind = at < 0 ? [] : tokens.slice(at + 1)
  const end = behind.findIndex(({ key }) => ABOUT.test(key))
  if (end < 1 || end > MOST_WORDS) return undefined
  const found = easternSpeaker(withoutOutlet(before.slice(behind[0]?.start, behind[end - 1]?.end)), isKnown)
  return found?.speaker === undefined && found?.called === undefined ? undefined : found
}
