import { THAT, verbIn } from './arabic-verb-in.ts'
import { isEasternGiven } from './eastern-names.ts'
import { sourceFrame } from './eastern-outlets.ts'
import { nobodyKnown } from './eastern-speaker.ts'
import { tokensOf } from './eastern-tokens.ts'
import { COURTESIES, isRole, isUnnamed } from './eastern-words.ts'
import { lastPersianVerb } from './persian-verbs.ts'

/** `به گفتهٔ X،`, `وبحسب X،`: how Persian and Arabic sentences begin that tell in plain words what somebody said. */

/** What somebody is, or has made, that may tell something. */
const TELLING =
  '(?:گفته|نقل|گفته‌ها|نوشته|گزارش|گزارش‌ها|باور|ادعا|اعلام|اعتقاد|عقیده|زعم|روایت|قول|نظر|اظهارات|سخنان|اطلاعیه|بیانیه|آمار|برآورد|برآوردها|تصریح|تعبیر|داده‌ها|یافته‌ها|پژوهش|پژوهش‌ها|بررسی|بررسی‌ها|اسناد|مدارک|سند|ارقام|محاسبات|محاسبه|سرشماری|نظرسنجی|نوشته‌ها|پیش‌بینی|شهادت|خاطرات|یادداشت|یادداشت‌ها|مصوبه|تخمین|مطالعات|مطالعه)'
const PERSIAN = `(?:بنا ?به|بنا ?بر|به|بر ?اساس|طبق|بر پایه[‌ٔ]?ی?|از|مطابق|به استناد|بر مبنای)\\s+${TELLING}`
const PERSIAN_SEEN = 'از (?:نظر|دید|نگاه|منظر|دیدگاه)'
const ARABIC = '(?:وفق[ًا]*|بحسب|حسب|طبق[ًا]*|استناد[ًا]*|نقل[ًا]*\\s+عن|على حد (?:قول|تعبير)|برأي|في رأي|من وجهة نظر)\\s'
const ACCORDING = new RegExp(
  `^(?:(?:(?:اما|ولی|و|همچنین|البته)\\s+)?${PERSIAN}[\u200C]?[ٔیي]?\\s+\\S|${PERSIAN_SEEN}[‌ٔ]?ی?\\s+\\S|و?${ARABIC})`,
  'u',
)
const MAY_ACCORD = new RegExp(`${PERSIAN}|${PERSIAN_SEEN}|${ARABIC}`, 'u')

/** `از نظر اداری، …`: an adjective, and nobody’s view. */
const IN_A_WAY = /^(?:(?:اما|ولی|و|همچنین|البته)\s+)?از (?:نظر|دید|نگاه|منظر|دیدگاه)[‌ٔ]?ی?\s+[\p{L}\u200C]+ی[،,]/u

export function accordsInEastern(sentence: string): boolean {
  return ACCORDING.test(sentence) && !IN_A_WAY.test(sentence) && !isPassedOn(sentence)
}

/** `به گزارش روزنامه موج، شهردار گفت که …`: what a person says is no outlet's, though in no marks. */
function isPassedOn(sentence: string): boolean {
  const frame = sourceFrame(sentence, nobodyKnown)
  if (frame?.outlet === undefined) return false
  const tokens = tokensOf(sentence.slice(frame.length))
  const persian = lastPersianVerb(tokens)
  const arabic = persian ? undefined : verbIn(tokens)
  const behind = persian ? tokens[persian.to] : arabic && tokens.slice(arabic.at).find(({ key }) => THAT.test(key))
  return persian ? !persian.isPassive && behind?.key === 'که' : behind !== undefined
}

/** False for a line none of whose sentences does, which costs less than to cut it into them. */
export function mayAccordInEastern(line: string): boolean {
  return MAY_ACCORD.test(line)
}

/** Behind a comma what somebody is goes on, up to the next: `مدیر موزه، …`, `وهو خبير …،`, `که سال‌ها …،`. */
export function isAppositionInEastern(rest: string): boolean {
  const first = /^(?<part>[^،,]{2,110})[،,]\s/u.exec(rest)?.groups?.['part']
  const [word] = tokensOf(first ?? '')
  if (!word || first === undefined) return false
  // `به گفتهٔ سرپرست تیم، بهروز آذرنگ، …`
  if ((isEasternGiven(word.text) || COURTESIES.has(word.key)) && first.split(' ').length <= 4) return true
  return isRole(word.key) || isUnnamed(word.key) || /^(?:که|وهو|وهی|الذی|التی|احد|احدى|یکی|وهم|الذین)$/u.test(word.key)
}
