import { DATE_MASK, type Reported } from './reporting.ts'

const DATE = `${DATE_MASK}+`
const PERSIAN_VERB =
  '(?:گفت(?:ه است| که| بود)?|می‌?گوید|نوشت(?:ه است)?|اعلام کرد|اظهار (?:کرد|داشت)|افزود|تأکید کرد|تاکید کرد|تصریح کرد|توضیح داد|یادآور شد|بیان کرد|خاطرنشان کرد|پاسخ داد|هشدار داد)'
const PERSIAN = new RegExp(`^(?<who>.{2,240}?)\\s+${PERSIAN_VERB}\\s*(?:که)?\\s*[:،]?\\s*$`, 'u')
const PERSIAN_SAYS = /^(?:.*?[،؛]\s*)?(?:به گفته‌?ٔ?ی?|به نوشته‌?ٔ?ی?|بنا به گفته‌?ی?)\s+(?<who>[^:]{2,160}?)\s*[،:]\s*$/u
const ARABIC_VERB =
  'و?(?:قال(?:ت)?|أضاف(?:ت)?|صر[ّ]?ح(?:ت)?|أكد(?:ت)?|أك[ّ]د(?:ت)?|أوضح(?:ت)?|ذكر(?:ت)?|كتب(?:ت)?|أعلن(?:ت)?|اعتبر(?:ت)?|شدد(?:ت)?|حذر(?:ت)?)'
const ARABIC = new RegExp(`^(?:.*?[،؛]\\s*)?${ARABIC_VERB}\\s+(?<who>.{2,240}?)\\s*[:،]?\\s*$`, 'u')
/** `وقالت:`: she said, and who she is does not stand here. */
const ALONE = new RegExp(`^\\s*${ARABIC_VERB}\\s*:?\\s*$`, 'u')
const ARABIC_SAYS = /^و?(?:وفقًا ل|وفقا ل|بحسب\s|حسب\s|على حد قول\s)\s*(?<who>[^:]{2,160}?)\s*[،:]\s*$/u
const OUTLET_KINDS =
  '(?:روزنامه|خبرگزاری|وب‌?سایت|سایت|شبکه|رادیو|مجله|هفته‌?نامه|صحيفة|قناة|وكالة(?: أنباء)?|إذاعة|مجلة|موقع)'
const OUTLET = new RegExp(
  `(?:در (?:گفت‌?\\s?و‌?\\s?گو|مصاحبه)(?:یی|ای)? با|به|في (?:مقابلة|حديث|حوار) مع|في مقابلة أجرتها مع|ل)\\s*(?<kind>${OUTLET_KINDS})\\s+(?<outlet>[^\\s،:${DATE_MASK}]+(?:\\s(?!در|به|في|بتاريخ|يوم|روز)[^\\s،:${DATE_MASK}]+){0,2}?)(?=\\s*(?:،|:|$|در\\s|في\\s|يوم\\s|بتاريخ\\s|روز\\s|${DATE_MASK}))`,
  'u',
)
const WHEN = new RegExp(`(?:،\\s*)?(?:در(?: تاریخ| روز)?|في|بتاريخ|يوم|روز|به تاریخ)?\\s*${DATE}`, 'u')
const ROLE =
  /^(?:شهردار|رئیس|مدیر|دکتر|استاد|سخنگوی|نویسنده|معاون|وزیر|مسئول|پژوهشگر|باغبان|عضو|معمار|کارشناس|دبیر|نماینده|مهندس|رئيس|رئيسة|مدير|مديرة|الدكتور|الدكتورة|وزير|وزيرة|المتحدث|المتحدثة|الأستاذ|الأستاذة|الباحث|الباحثة|المهندس|المهندسة|عضو|كاتب|كاتبة|عمدة|الخبير|الخبيرة|بستاني)(?=\s|$)/u
const PRONOUN = /^(?:او|وی|آنها|ایشان|من|ما|هو|هي|هم|إنه|إنها|آن‌ها)$/u
const LEADING = /^(?:همچنین|اما|و|سپس|البته|لكن|ثم|كما)\s+/u
const MOST_WORDS = 6

/** What stands before a quotation in a Persian or Arabic sentence. */
export function reportedInEastern(context: string): Reported | undefined {
  if (ALONE.test(context)) return { isOutlet: false }
  const who = (PERSIAN_SAYS.exec(context) ?? ARABIC_SAYS.exec(context) ?? PERSIAN.exec(context) ?? ARABIC.exec(context))
    ?.groups?.['who']
  if (who === undefined) return undefined
  const outlet = OUTLET.exec(who)
  const dateAt = context.indexOf(DATE_MASK)
  const phrase = who
    .replace(outlet?.[0] ?? DATE_MASK, ' ')
    .replace(WHEN, ' ')
    .replace(/^\s*[،؛]+/u, '')
    .trim()
    .replace(LEADING, '')
  const parts = phrase
    .split(/\s*[،؛]\s*/u)
    .map((part) =>
      part
        .replace(/\s+/gu, ' ')
        .replace(/\s+(?:در|به|في|مع)$/u, '')
        .trim(),
    )
    .filter((part) => part !== '')
  const found = speakerOf(parts)
  if (!found) return undefined
  return {
    ...found,
    isOutlet: false,
    ...(outlet?.groups?.['outlet'] !== undefined && { outlet: outlet.groups['outlet'].trim() }),
    ...(dateAt >= 0 && { dateAt }),
  }
}

function speakerOf(parts: readonly string[]): { readonly speaker?: string; readonly role?: string } | undefined {
  const [first, second] = parts
  if (first === undefined || parts.length > 3) return undefined
  if (PRONOUN.test(first)) return {}
  if (second !== undefined && !isName(second) && isName(first)) return { speaker: first, role: second }
  if (second !== undefined && ROLE.test(first) && isName(second)) return { speaker: second, role: first }
  if (second !== undefined) return undefined
  if (isName(first)) return { speaker: first }
  const words = first.split(' ')
  return ROLE.test(first) && words.length > 2 && words.length <= 8
    ? { speaker: words.slice(-2).join(' '), role: words.slice(0, -2).join(' ') }
    : undefined
}

function isName(part: string): boolean {
  return part.split(' ').length <= MOST_WORDS - 2 && !ROLE.test(part) && !/[\uE000«»"]/u.test(part)
}
