import { withoutOutlet } from './eastern-facts.ts'
import { easternSpeaker, type EasternSpeaker, type IsKnown } from './eastern-speaker.ts'
import { tokensOf } from './eastern-tokens.ts'

/** `سُئل الساعاتي عن سره فقال:`, `سألنا الساعاتي عن سره فقال:`, `عرضنا الأمر على الساعاتي فقال:`: whoever is asked is the one who answers. */

const MAY = /س[\u064B-\u0652]?[ئأ]/u
const ASKED = /^[وف]?(?:سئلت?|سألنا)$/u
/** What was said of somebody is laid before him. */
const SHOWN = /(?:^|[\s(*])[وف]?(?:عرض|طرح|نقل)(?:نا|ت|تُ)?\s[^،.:]{2,60}?\sعلى\s(?<who>[^،.:]{2,60}?)\s*$/u
/** What somebody is asked begins here. */
const ABOUT = /^(?:عن|عما|عمن|حول|ان|ما|ماذا|لماذا|کیف|هل|متی|این|من|اذا|فی|خلال|بعد|قبل|امس|الیوم|[،,])$/u
const MOST_WORDS = 8

/** `before` is what stands in front of the verb of the answer. */
export function askedIn(before: string, isKnown: IsKnown): EasternSpeaker | undefined {
  const who = before.includes('على') ? SHOWN.exec(before)?.groups?.['who'] : undefined
  const shown = who === undefined ? undefined : easternSpeaker(who, isKnown)
  if (shown?.isSure === true) return shown
  if (!MAY.test(before)) return undefined
  const tokens = tokensOf(before)
  const at = tokens.findLastIndex(({ key }) => ASKED.test(key))
  const behind = at < 0 ? [] : tokens.slice(at + 1)
  const end = behind.findIndex(({ key }) => ABOUT.test(key))
  if (end < 1 || end > MOST_WORDS) return undefined
  const found = easternSpeaker(withoutOutlet(before.slice(behind[0]?.start, behind[end - 1]?.end)), isKnown)
  return found?.speaker === undefined && found?.called === undefined ? undefined : found
}
