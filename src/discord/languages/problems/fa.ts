import type { InWords, Reason } from '../../../commands/reasons.ts'

const KINDS = { collection: 'مجموعه‌ای', language: 'زبانی', publisher: 'ناشری' } as const
/** What was typed may be read from left to right; it keeps its own direction. */
const apart = (text: string): string => `\u2068${text}\u2069`

export function problemInPersian(reason: Reason): InWords {
  switch (reason.what) {
    case 'no-question':
      return ['پرسشی نوشته نشده است.', 'بنویسید چه می‌خواهید بدانید.']
    case 'no-words':
      return ['واژه‌ای برای شمردن نیست.', 'دست‌کم یک واژه بنویسید.']
    case 'nothing-to-look-for':
      return ['چیزی برای جست‌وجو نیست.', 'دست‌کم یک واژه بنویسید.']
    case 'no-sentence':
      return ['جمله‌ای برای بررسی نیست.', 'جمله را همان‌گونه که دارید بنویسید.']
    case 'no-document':
      return ['سندی نام برده نشده است.', 'عنوان، پرونده یا شناسهٔ آن را بنویسید.']
    case 'no-date':
      return [
        `«${apart(reason.typed)}» تاریخی نیست که گزینهٔ «${apart(reason.option)}» بفهمد.`,
        `سال، ماه یا روزی از تقویم میلادی بنویسید: ${apart('2020')} یا ${apart('2020-07')} یا ${apart('2020-07-17')}`,
      ]
    case 'no-day-between':
      return [
        `هیچ روزی هم پس از ${apart(reason.after)} و هم پیش از ${apart(reason.before)} نیست.`,
        'جای دو تاریخ را عوض کنید.',
      ]
    case 'not-known-yet':
      return [
        `آنچه پس از ${apart(reason.after)} منتشر شده در ${apart(reason.known)} دانسته نبود.`,
        `برای «${apart('known')}» تاریخ دیرتری برگزینید.`,
      ]
    case 'not-held': {
      const { kind, typed, held, more } = reason
      const rest = more > 0 ? ` و ${more} مورد دیگر` : ''
      const hint =
        held.length === 0
          ? 'هیچ‌یک در آن نیست؛ این گزینه را خالی بگذارید.'
          : `این‌ها هست: ${held.map(apart).join('، ')}${rest}.`
      return [`بایگانی ${KINDS[kind]} به نام «${apart(typed)}» ندارد.`, hint]
    }
    case 'no-clock':
      return [`ساعتی به نام «${apart(reason.typed)}» نیست.`, `این‌ها هست: ${reason.clocks.map(apart).join('، ')}.`]
    case 'no-passage':
      return [
        `این سند قطعه‌ای به نام «${apart(reason.typed)}» ندارد.`,
        `قطعه‌هایش از 1 تا ${reason.passages} شماره دارند؛ بی شماره، نخستین باز می‌شود.`,
      ]
    case 'unknown-document':
      return [
        `بایگانی سندی به نام «${apart(reason.typed)}» ندارد.`,
        reason.isNear ? 'آیا یکی از این‌ها را می‌خواستید؟' : `با ${apart('/sources')} ببینید چه هست.`,
      ]
  }
}
