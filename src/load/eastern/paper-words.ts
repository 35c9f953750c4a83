import { keyOf } from './eastern-tokens.ts'

/** Papers that have a writer of their own, as they are spoken of again. */
const AGAIN =
  /^(?:ال(?<arabic>بیان|رسالة|تقریر|مذکرة|بلاغ|خطاب|مقال|منشور|تعمیم|دراسة|رد|توضیح|تصریح)|(?:این\s+)?(?<persian>بیانیه|نامه|گزارش|یادداشت|اطلاعیه|پیام|مقاله|جوابیه|پاسخ))$/u

/** `البيان` → `بیان`: the word by which the text may have spoken of it first, folded. */
export function paperAgain(phrase: string): string | undefined {
  const groups = AGAIN.exec(phrase.split(/\s+/u).map(keyOf).join(' '))?.groups
  return groups?.['arabic'] ?? groups?.['persian']
}

export function isPersianPaper(paper: string): boolean {
  return AGAIN.exec(paper)?.groups?.['persian'] !== undefined
}

/** `در بخشی از این یادداشت`: what the clause says nothing more of. */
const IN_THIS =
  /(?:^|[\s،.])(?:در|از)\s+(?:(?:بخشی|بخش\u200Cهایی|قسمتی|ابتدای|آغاز|پایان|ادامه|متن|جای دیگری)\s+(?:از\s+)?)?(?:این|همین)\s+(?<paper>[\p{L}\u200C]+)(?:\s+(?:همچنین|نیز|هم|چنین))?\s*$/u

export function thisPaperIn(before: string): string | undefined {
  const paper = IN_THIS.exec(before)?.groups?.['paper']
  return paper === undefined ? undefined : paperAgain(paper)
}

const WRITTEN_ON =
  /(?:^|\s)(?:رویش|رویشان|روی\sآن|بر\sآن|بالایش|زیرش|پشتش)\s(?:\S+\s){0,2}نوشته(?:[\u200C ]?اند|\sبود(?:ند)?|\sاست)?\s*[:،]?$/u

/** `روی تنها پلاکارد نوشته بود` */
const ON_A_SIGN =
  /(?:^|\s)(?:روی|بر|بالای|پشت|زیر)\s(?:[\p{L}\u200C]+\s){0,2}(?:پلاکارد|تابلو|تابلوی|تابلویی|دیوار|دیواری|پارچه|پارچه‌ای|بنر|بنری|سنگ|سنگی|سنگ‌قبر|در|دری|لوکوموتیو|کاغذ|کاغذی|جلد|شیشه|تخته|تخته‌ای|برچسب|پیراهن|سردر)\s(?:\S+\s){0,4}نوشته(?:[\u200C ]?(?:اند|شده))?(?:\s(?:بود(?:ند)?|است))?\s*[:،]?$/u

/** `کاشی کوچکی که رویش نوشته`: by whoever. */
export function isWrittenOn(clause: string): boolean {
  return WRITTEN_ON.test(clause) || ON_A_SIGN.test(clause)
}
