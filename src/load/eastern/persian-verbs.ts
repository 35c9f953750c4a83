import { wordSet, type Token } from './eastern-tokens.ts'

/** A verb by which a Persian clause reports words; the tokens from `from` up to `to` are it. */
export interface PersianVerb {
  readonly from: number
  readonly to: number
  /** `نوشته شده است`: nobody is named as its doer. */
  readonly isPassive: boolean
  /** `گفتم`: whoever tells. */
  readonly isFirstPerson: boolean
}

type Form = 'finite' | 'participle' | 'first'

/** Past and present stem of verbs that report by themselves. */
const SIMPLE = `گفت/گوی نوشت/نویس افزود/افزای پرسید/پرس پذیرفت/پذیر فرمود/فرمای سرود/سرای نالید/نال غرید/غر نگاشت/نگار
بازگفت/بازگوی برشمرد/برشمار خواست/خواست اندیشید/اندیش پنداشت/پندار خروشید/خروش فهماند/فهمان`
/** Those that report only with a word in front, and these words. */
const LIGHT: readonly (readonly [stems: string, words: string])[] = [
  [
    'کرد/کن نمود/نمای',
    `اعلام اظهار تاکید تصریح بیان خاطرنشان نشان اشاره تایید عنوان ابراز گزارش اعتراف انتقاد توییت تعریف نقل روایت اضافه زمزمه مطرح
    یادآوری منتشر نجوا اقرار اذعان ادعا ارزیابی استدلال پیشنهاد تکرار تشریح تبیین افشا فاش گلایه گله شکایت اعتراض تکذیب تقاضا درخواست
    خواهش تشکر قدردانی سفارش توصیه نصیحت شوخی پیشبینی بینی ابلاغ سوال استناد نتیجهگیری جمعبندی خلاصه توصیف تحسین ستایش تمجید سرزنش
    عرض یاد بازگو ثبت یادداشت درج دعوت اعلان اخطار تفسیر تحلیل ذکر مخابره قید امیدواری نگرانی تاسف خرسندی خوشحالی نظر وصف زاری طرح بازنشر شروع آغاز`,
  ],
  [
    'داد/ده',
    `توضیح پاسخ هشدار جواب ادامه خبر شهادت گواهی گزارش وعده قول شرح اطلاع تذکر پیشنهاد دستور نظر اطمینان پیام مژده نوید احتمال رای
    دلداری شعار سر`,
  ],
  ['شد/شو', 'یادآور مدعی متذکر منکر خواستار جویا معترف'],
  ['زد/زن', 'فریاد داد حرف صدا طعنه کنایه بانگ هوار مثال نهیب جار حدس غر نیشخند لبخند'],
  ['کشید/کش', 'فریاد نعره داد آه'],
  [
    'داشت/دار',
    'اظهار بیان ابراز اعلام معروض عقیده اعتقاد باور تاکید اصرار اذعان یاد خاطر پاسخ پاسخی جواب جوابی روایت روایتی حرف حرفی',
  ],
  ['ساخت/ساز', 'خاطرنشان خاطر‌نشان مطرح آشکار روشن مطلع آگاه متذکر'],
  ['فرستاد/فرست', 'پیام پیامک پیغام نامه ایمیل یادداشت جوابیه تلگراف'],
  ['آورد/آور', 'یاد خاطر زبان'],
  ['گرفت/گیر', 'نتیجه خرده ایراد'],
]
/** `معتقد است که` */
const THINKING = wordSet('معتقد باور مدعی امیدوار نگران عقیده اعتقاد مطمئن متقاعد معترف یادآور نظر یادش')
const COPULA = wordSet('است بود هستند بودند‌ اند باشد بوده')
const AUXILIARY = wordSet('است بود بودند اند باشد بوده')
const PASSIVE = wordSet('شده شد شود می‌شود می‌شد گردیده گردید')
/** Verbs of signs and papers. */
const READS = wordSet('آمده می‌خوانیم می‌خورد')

function formsOf(pairs: string): ReadonlyMap<string, readonly [stem: string, form: Form]> {
  const forms = new Map<string, readonly [string, Form]>()
  for (const pair of pairs.split(/\s+/u)) {
    const [past = '', present = ''] = [...wordSet(pair.replace('/', ' '))]
    const add = (form: Form, ...words: readonly string[]): void => {
      for (const word of words) forms.set(word, [past, form])
    }
    const mi = `می${present}`
    add('finite', past, `${past}ند`, `می${past}`, `می${past}ند`, `${past}هاست`, `${past}هاند`, `${mi}د`, `${mi}ند`)
    add('participle', `${past}ه`)
    add('first', `${past}م`, `${past}یم`, `می${past}م`, `${mi}م`, `${mi}یم`)
    if (present === 'دار') add('finite', 'دارد', 'دارند')
    if (present === 'گوی') add('finite', 'میگه', 'گوید')
  }
  return forms
}

const SIMPLE_FORMS = formsOf(SIMPLE)
interface Light {
  readonly form: Form
  readonly words: ReadonlySet<string>
}

const LIGHT_FORMS = new Map<string, readonly Light[]>()
for (const [stems, list] of LIGHT) {
  const words = wordSet(list)
  for (const [key, [, form]] of formsOf(stems)) LIGHT_FORMS.set(key, [...(LIGHT_FORMS.get(key) ?? []), { form, words }])
}
/** Between the two parts of a compound verb an adjective or an object may stand: `هشدار جدی داد`. */
const MOST_BETWEEN = 2
const SIMPLE_PREFIX = wordSet('پاسخ سخن باز جواب')

/** A form of such a verb, by itself or as the second part of one. */
export function isPersianVerb(key: string): boolean {
  return SIMPLE_FORMS.has(key) || LIGHT_FORMS.has(key)
}

/** The last verb of a clause that reports words. */
export function lastPersianVerb(tokens: readonly Token[]): PersianVerb | undefined {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const found = verbAt(tokens, at)
    if (found) return found
  }
  return undefined
}

/** The first such verb. */
export function firstPersianVerb(tokens: readonly Token[]): PersianVerb | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const found = verbAt(tokens, at)
    if (found) return found
  }
  return undefined
}

function verbAt(tokens: readonly Token[], at: number): PersianVerb | undefined {
  const key = tokens[at]?.key ?? ''
  const simple = SIMPLE_FORMS.get(key)
  if (simple) return closed(tokens, SIMPLE_PREFIX.has(tokens[at - 1]?.key ?? '') ? at - 1 : at, at, simple[1])
  if (READS.has(key)) return { ...closed(tokens, at, at, 'participle'), isPassive: true }
  if (key === 'اورده') return closed(tokens, at, at, 'participle')
  if (COPULA.has(key) && THINKING.has(tokens[at - 1]?.key ?? ''))
    return { from: at - 1, to: at + 1, isPassive: false, isFirstPerson: false }
  for (const { form, words } of LIGHT_FORMS.get(key) ?? [])
    for (let back = 1; back <= MOST_BETWEEN + 1; back += 1)
      if (words.has(tokens[at - back]?.key ?? '')) {
        // `ابراز امیدواری کرد`
        const isTwo = words.has(tokens[at - back - 1]?.key ?? '')
        return closed(tokens, isTwo ? at - back - 1 : at - back, at, form)
      }
  return undefined
}

/** With what belongs to the verb behind it: `گفته است`, `نوشته شده بود`. */
function closed(tokens: readonly Token[], from: number, at: number, form: Form): PersianVerb {
  let to = at + 1
  let isPassive = false
  if (form === 'participle')
    while (to < tokens.length && (AUXILIARY.has(tokens[to]?.key ?? '') || PASSIVE.has(tokens[to]?.key ?? ''))) {
      isPassive ||= PASSIVE.has(tokens[to]?.key ?? '')
      to += 1
    }
  return { from, to, isPassive, isFirstPerson: form === 'first' }
}
