import { easternSpeaker, type EasternSpeaker, type IsKnown } from './eastern-speaker.ts'

/** `جواب ایشان: «…»`, `پاسخ حمید روان این بود: «…»`, `بخشی از حرف‌هایش: «…»`: an answer or other words, and whose they are. */

const MAY = /جواب|پاسخ|توضیح|حرف|شهادت|گفته|سخنان|کلمات|روایت|خاطرات|صحبت|زبان|دفتر|یادداشت/u
const ANSWER =
  /(?:^|[.؟!،؛\s])(?:و\s+)?(?:جواب|پاسخ|توضیح|حرف)(?:[\u200C ]?ی)?(?:\s+(?:کوتاه|کامل|ساده|دقیق))?\s+(?:(?<pronoun>ایشان|او|وی)|(?<who>[^:،.؟!]{3,60}?))(?:\s+(?:این|چنین|کوتاه|روشن|ساده)\s+(?:بود|است))?\s*:\s*$/u
const SUFFIX =
  /(?:^|[.؟!،؛\s])(?:و\s+)?(?:جواب|پاسخ|توضیح|حرف)[\u200C]?ش(?:ان)?(?:\s+(?:این|چنین|کوتاه|روشن|ساده)\s+(?:بود|است))?\s*:\s*$/u

const WORDS =
  '(?:شهادت|حرف[\u200C ]?ها|گفته[\u200C ]?ها|صحبت[\u200C ]?ها|یادداشت[\u200C ]?ها|سخنان|سخن|کلمات|روایت|خاطرات|زبان|دفتر|دفترچه|یادداشت)'
const PART =
  '(?:^|[.؟!،؛\\s])(?:و\\s+)?(?:(?:بخشی|بخش[\u200C ]?هایی|قسمتی|گوشه[\u200C ]?ای|برگی)\\s+از\\s+|با\\s+|به\\s+|از\\s+)'
/** What those do who print it: `شهادت او را می‌آوریم:`. */
const PRINTED =
  '(?:\\s+را)?(?:[\\s،][^:.؟!]{0,60})?(?:[\\s،](?:می[\u200C ]?آوریم|می[\u200C ]?آید|می[\u200C ]?خوانید|بخوانید|نقل می[\u200C ]?کنیم|چاپ می[\u200C ]?کنیم|منتشر می[\u200C ]?کنیم))'
/** `بخشی از حرف‌هایش:`, `با کلمات خودش:` */
const OWN_WORDS = new RegExp(
  `${PART}${WORDS}(?:[\u200C ]?ی)?(?:[\u200C]?(?:ش|شان)|\\s+(?:او|وی|ایشان|خودش|خود او|خودشان))(?:${PRINTED})?\\s*:\\s*$`,
  'u',
)
/** `شهادت او را کلمه به کلمه می‌آوریم:` */
const PRINTED_WORDS = new RegExp(
  `(?:^|[.؟!،؛\\s])${WORDS}(?:ی)?(?:[\u200C]?(?:ش|شان)|\\s+(?:او|وی|ایشان))${PRINTED}\\s*:\\s*$`,
  'u',
)
/** `بخشی از دفتر رضا راد، آسیابان، که به ما رسیده:` */
const WORDS_OF = new RegExp(
  `^(?:(?:بخشی|بخش[\u200C ]?هایی|قسمتی|گوشه[\u200C ]?ای|برگی)\\s+از\\s+)(?:${WORDS}|نامه)[\u200C]?[ٔی]?\\s+(?<who>[^:،.؟!]{3,50})(?:،[^:.؟!]{0,120})?\\s*:\\s*$`,
  'u',
)

/** `text` ends in a colon and has no verb of saying. */
export function answerIn(text: string, isKnown: IsKnown): EasternSpeaker | undefined {
  if (!MAY.test(text)) return undefined
  if (SUFFIX.test(text) || OWN_WORDS.test(text) || PRINTED_WORDS.test(text)) return { pronoun: 'او' }
  const writer = WORDS_OF.exec(text)?.groups?.['who']
  const written = writer === undefined ? undefined : easternSpeaker(writer, isKnown)
  if (written?.isSure === true) return written
  const groups = ANSWER.exec(text)?.groups
  if (groups?.['pronoun'] !== undefined) return { pronoun: 'او' }
  const found = groups?.['who'] === undefined ? undefined : easternSpeaker(groups['who'], isKnown)
  return found?.isSure === true ? found : undefined
}
