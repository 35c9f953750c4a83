import { outletWithin } from './eastern-outlets.ts'
import { asReported } from './eastern-reported.ts'
import { easternSpeaker, type IsKnown } from './eastern-speaker.ts'
import { withoutOutlet } from './eastern-facts.ts'
import { firstKeyOf } from './eastern-tokens.ts'
import { isBody } from './eastern-words.ts'
import type { Reported } from '../saying/reporting.ts'

/** Words that an Arabic clause has an outlet pass on: `ونقلت صحيفة أ عن X قوله`, `وأفاد موقع أ نقلاً عن X`. */

const THAT = '[إأ]ن[ّ]?(?:ه|ها|هم)?(?:\\s[^:.؟!]{0,140})?'
const WHO = `(?<who>[^:.؟!]{2,120}?)،?\\s*(?:(?<=\\s)(?:قوله|قولها|قولهم)(?<said>\\s+${THAT})?\\s*[:،]?|(?<=\\s)(?<that>${THAT})\\s*[:،]?|[:،])$`
const PASSES_ON = '(?:نقل|تنقل|ينقل)(?:ت)?'
const FORMS = [
  `(?:^|[،؛.\\s])[وف]?${PASSES_ON}\\s+(?:عنه\\s+)?(?<outlet>[^:.؟!]{2,60}?)\\s+عن\\s+${WHO}`,
  `(?<outlet>[^:.؟!]{3,80}?)\\s+(?:قد\\s+)?${PASSES_ON}\\s+عن\\s+${WHO}`,
  `(?<outlet>[^:.؟!]{3,120}?)،?\\s+نقل(?:اً|ًا|ا)\\s+عن\\s+${WHO}`,
  `(?:^|[\\s،])[وف]?(?:بحسب|حسب|وفق[ًا]*)\\s+ل?ما\\s+نقل(?:ت|ه|ته)\\s+(?<outlet>[^:.؟!]{3,80}?)\\s+عن\\s+${WHO}`,
].map((form) => new RegExp(form, 'u'))
const MAY = /نقل/u
const HAS_SAYING = /\sقول(?:ه|ها|هم)(?=[\s:،]|$)/u

export function relayedInArabic(context: string, isKnown: IsKnown): Reported | undefined {
  if (!MAY.test(context)) return undefined
  // `عن د. سامي حداد`: no stop of a sentence.
  const text = context.trim().replace(/(?<!\p{L})(?<title>[دمأ])\./gu, '$<title> ')
  for (const [index, form] of FORMS.entries()) {
    const groups = form.exec(text)?.groups
    if (!groups) continue
    const by = groups['outlet'] ?? ''
    const outlet = outletWithin(by)
    // Without `قوله` and without a paper or a body something else may have been carried from somewhere.
    const isSaid = index === 0 && (HAS_SAYING.test(text) || isBody(firstKeyOf(by)))
    if (outlet === undefined && !isSaid) continue
    const who = easternSpeaker(withoutOutlet(groups['who'] ?? ''), isKnown)
    if (!who) continue
    const isFragment = /\S\s+\S/u.test(groups['said'] ?? groups['that'] ?? '')
    return { ...asReported(who, context), ...(outlet !== undefined && { outlet }), ...(isFragment && { isFragment }) }
  }
  return undefined
}
