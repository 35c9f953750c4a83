import { easternSpeaker, type EasternSpeaker, type IsKnown } from './eastern-speaker.ts'

/** `جواب ایشان: «…»`, `پاسخ حمید روان این بود: «…»`: an answer, and whose it is. */

const MAY = /جواب|پاسخ|توضیح|حرف/u
const ANSWER =
  /(?:^|[.؟!،؛\s])(?:و\s+)?(?:جواب|پاسخ|توضیح|حرف)(?:[\u200C ]?ی)?(?:\s+(?:کوتاه|کامل|ساده|دقیق))?\s+(?:(?<pronoun>ایشان|او|وی)|(?<who>[^:،.؟!]{3,60}?))(?:\s+(?:این|چنین|کوتاه|روشن|ساده)\s+(?:بود|است))?\s*:\s*$/u
const SUFFIX =
  /(?:^|[.؟!،؛\s])(?:و\s+)?(?:جواب|پاسخ|توضیح|حرف)[\u200C]?ش(?:ان)?(?:\s+(?:این|چنین|کوتاه|روشن|ساده)\s+(?:بود|است))?\s*:\s*$/u

/** `text` ends in a colon and has no verb of saying. */
export function answerIn(text: string, isKnown: IsKnown): EasternSpeaker | undefined {
  if (!MAY.test(text)) return undefined
  if (SUFFIX.test(text)) return { pronoun: 'او' }
  const groups = ANSWER.exec(text)?.groups
  if (groups?.['pronoun'] !== undefined) return { pronoun: 'او' }
  const found = groups?.['who'] === undefined ? undefined : easternSpeaker(groups['who'], isKnown)
  return found?.isSure === true ? found : undefined
}
