import type { InWords, Reason } from '../../../commands/reasons.ts'

const KINDS = { collection: 'مجموعة', language: 'لغة', publisher: 'ناشر' } as const
/** What was typed may be read from left to right; it keeps its own direction. */
const apart = (text: string): string => `\u2068${text}\u2069`

export function problemInArabic(reason: Reason): InWords {
  switch (reason.what) {
    case 'no-question':
      return ['لا يوجد سؤال.', 'اكتب ما تريد معرفته.']
    case 'no-words':
      return ['لا توجد كلمات لعدّها.', 'اكتب كلمة واحدة على الأقل.']
    case 'nothing-to-look-for':
      return ['لا يوجد ما يُبحث عنه.', 'اكتب كلمة واحدة على الأقل.']
    case 'no-sentence':
      return ['لا توجد جملة للتحقق منها.', 'اكتب الجملة كما هي عندك.']
    case 'no-document':
      return ['لم يُذكر أي مستند.', 'اكتب عنوانه أو ملفه أو معرّفه.']
    case 'no-date':
      return [
        `«${apart(reason.typed)}» ليس تاريخاً يفهمه الخيار «${apart(reason.option)}».`,
        `اكتب سنة أو شهراً أو يوماً من التقويم الميلادي: ${apart('2020')} أو ${apart('2020-07')} أو ${apart('2020-07-17')}`,
      ]
    case 'no-day-between':
      return [`لا يوجد يوم بعد ${apart(reason.after)} وقبل ${apart(reason.before)} معاً.`, 'بدّل التاريخين.']
    case 'not-known-yet':
      return [
        `ما نُشر بعد ${apart(reason.after)} لم يكن معروفاً في ${apart(reason.known)}.`,
        `اختر تاريخاً لاحقاً للخيار «${apart('known')}».`,
      ]
    case 'not-held': {
      const { kind, typed, held, more } = reason
      const rest = more > 0 ? ` و${more} غيرها` : ''
      const hint =
        held.length === 0
          ? 'ليس فيه شيء من ذلك؛ اترك هذا الخيار فارغاً.'
          : `الموجود: ${held.map(apart).join('، ')}${rest}.`
      return [`لا يوجد في الأرشيف ${KINDS[kind]} باسم «${apart(typed)}».`, hint]
    }
    case 'no-clock':
      return [`لا توجد ساعة باسم «${apart(reason.typed)}».`, `الموجود: ${reason.clocks.map(apart).join('، ')}.`]
    case 'no-passage':
      return [
        `ليس في هذه الوثيقة مقطع «${apart(reason.typed)}».`,
        `مقاطعها مرقمة من 1 إلى ${reason.passages}؛ ودون رقم يُفتح الأول.`,
      ]
    case 'unknown-document':
      return [
        `لا يوجد في الأرشيف مستند باسم «${apart(reason.typed)}».`,
        reason.isNear ? 'هل تقصد واحداً من هذه؟' : `انظر ما يوجد بالأمر ${apart('/sources')}.`,
      ]
  }
}
