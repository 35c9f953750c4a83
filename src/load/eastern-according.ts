import { isEasternGiven } from './eastern-names.ts'
import { tokensOf } from './eastern-tokens.ts'
import { isRole, isUnnamed } from './eastern-words.ts'

/** `به گفتهٔ X،`, `وبحسب X،`: how Persian and Arabic sentences begin that tell in plain words what somebody said. */

/** What somebody is, or has made, that may tell something. */
const TELLING =
  '(?:گفته|نقل|گفته‌ها|نوشته|گزارش|گزارش‌ها|باور|ادعا|اعلام|اعتقاد|عقیده|زعم|روایت|قول|نظر|اظهارات|سخنان|اطلاعیه|بیانیه|آمار|برآورد|برآوردها|تصریح|تعبیر|داده‌ها|یافته‌ها|پژوهش|پژوهش‌ها|بررسی|بررسی‌ها|اسناد|مدارک|سند|ارقام|محاسبات|محاسبه|سرشماری|نظرسنجی|نوشته‌ها|پیش‌بینی|شهادت|خاطرات|یادداشت|یادداشت‌ها|مصوبه|تخمین|مطالعات|مطالعه)'
const PERSIAN = new RegExp(
  `^(?:(?:اما|ولی|و|همچنین|البته)\\s+)?(?:بنا ?به|بنا ?بر|به|بر ?اساس|طبق|بر پایه[‌ٔ]?ی?|از|مطابق|به استناد|بر مبنای)\\s+${TELLING}[\u200C]?[ٔیي]?\\s+\\S`,
  'u',
)
const PERSIAN_SEEN = /^از (?:نظر|دید|نگاه|منظر|دیدگاه)[‌ٔ]?ی?\s+\S/u
const ARABIC = /^و?(?:وفق[ًا]*|بحسب|حسب|طبق[ًا]*|استناد[ًا]*|نقل[ًا]*\s+عن|على حد (?:قول|تعبير)|برأي|في رأي|من وجهة نظر)\s/u

export function accordsInEastern(sentence: string): boolean {
  return PERSIAN.test(sentence) || PERSIAN_SEEN.test(sentence) || ARABIC.test(sentence)
}

/** Behind a comma what somebody is goes on, up to the next: `مدیر موزه، …`, `وهو خبير …،`, `که سال‌ها …،`. */
export function isAppositionInEastern(rest: string): boolean {
  const first = /^(?<part>[^،,]{2,110})[،,]\s/u.exec(rest)?.groups?.['part']
  const [word] = tokensOf(first ?? '')
  if (!word || first === undefined) return false
  // `به گفتهٔ سرپرست تیم، بهروز آذرنگ، …`
  if (isEasternGiven(word.text) && first.split(' ').length <= 3) return true
  return isRole(word.key) || isUnnamed(word.key) || /^(?:که|وهو|وهی|الذی|التی|احد|احدى|یکی|وهم|الذین)$/u.test(word.key)
}
