import { arabicVerb } from './arabic-verbs.ts'
import { isEasternGiven } from './eastern-names.ts'
import { keyOf, remembered, wordSet } from './eastern-tokens.ts'

/** Words that stand where a name may stand, and are none: neither script tells them by capitals. */

/** When and how something was said. Those with a tanwin need no list. */
const ADVERBS = wordSet(
  `يومها يومئذ حينئذ وقتها ساعتها عندها عندئذ لحظتها ليلتها صباحها بعدها قبلها وقتئذ آنئذ حينذاك وقتذاك ساعتئذ هنالك هناك هنا
  حرفيا شخصيا هاتفيا رسميا علنيا كتابيا خطيا شفهيا صراحة سريعا فورا حالا دائما غالبا أحيانا كثيرا قليلا جيدا جدا فجأة عادة غالبا مباشرة بإيجاز تعليقا جوابا ختاما
  نفسه نفسها ذاته ذاتها أنفسهم
  جميع كافة معظم
  قوله قولها قولهم
  طبعا فعلا تماما أساسا أصلا سرا جهرا همسا ارتجالا مجيبا
  عینا رسما کتبا شفاها علنا مجددا متعاقبا متقابلا ضمنا اصولا عملا ظاهرا پیش‌تر پیشتر بعدتر سال‌هاست یکباره ناگهان آنجا اینجا آنگاه اینبار این‌بار مرا ترا شما تو آنان اینان همه هیچکس هیچ‌کس کسی همگی اینجانب بی‌درنگ بی‌پرده`,
)
/** What is said, or written, and not who says it: `قال جملة لم ننسها:`. */
const SAYINGS = wordSet(
  `جملة جملته جملتها عبارة عبارته عبارتها كلمة كلمته كلمات كلماته كلمتين كلاما قولا شيئا نكتة حكمة بيتا
  جمله‌ای جمله عبارتی عبارت کلمه‌ای حرفی حرف سخنی چیزی`,
)

/** An adverb, or the object of a verb of saying. `word` is as it is written: an Arabic adverb ends in a tanwin. */
export const isNobody = remembered((word) => {
  const key = keyOf(word)
  // `شمعتين`: two of a thing, and no Persian name as آبتین.
  return word.slice(-2).includes('\u064B') || /\p{L}{2}تين$/u.test(word) || ADVERBS.has(key) || SAYINGS.has(key)
})

/** `تقول`, `صارت تُكتب`: a verb of the present, which no list of names has. */
export const isArabicPresent = remembered((word) => {
  const key = keyOf(word)
  if (!/^[وف]?[يیت]\p{L}{3,}/u.test(key) || isEasternGiven(word)) return false
  return arabicVerb({ key, text: word, start: 0, end: word.length }, 0, false) !== undefined
})
