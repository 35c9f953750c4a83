import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** `first words → speaker | date | outlet` of each statement. */
function said(text: string, publishedOn?: string): readonly string[] {
  return findQuotations(text, [], publishedOn === undefined ? {} : { publishedOn }).map(
    ({ words, speaker = '-', saidOn = '-', outlet = '-' }) =>
      `${text.slice(words.start, words.end).split(' ').slice(0, 2).join(' ')} → ${speaker} | ${saidOn} | ${outlet}`,
  )
}

describe('who speaks in Persian', () => {
  it('is no preposition that is a name as well, and a name that is built like a trade is a name', () => {
    expect(
      said(
        'سهیلا شهریار، نگهبان پل، چراغ را روشن می‌کند.\nشهریار هنگام رفتن در را می‌بندد و می‌گوید: «پل شب‌ها می‌خوابد.»',
      ),
    ).toEqual(['پل شب‌ها → شهریار | - | -'])
  })

  it('stands behind the name of the paper that answers', () => {
    expect(said('نسیم بندر: روابط عمومی موزه نان در پاسخ به پرسش ما نوشت: «تنور از فردا روشن می‌شود.»')).toEqual([
      'تنور از → روابط عمومی موزه نان | - | -',
    ])
  })
})

describe('who speaks in Persian, too,', () => {
  it('stands behind the sign of an item', () => {
    expect(said('🎤 مدیر آسیاب، خانم نسرین کاوه، در جشن امروز:\n«سنگ‌ها از فردا می‌چرخند و نان می‌پزیم.»')).toEqual([
      'سنگ‌ها از → نسرین کاوه | - | -',
    ])
  })

  it('is who was asked, by the answer', () => {
    expect(said('از آقای حمید روان، آسیابان پارک، درباره آرد پرسیدیم. جواب ایشان: «فقط صبح زود بیایید.»')).toEqual([
      'فقط صبح → حمید روان | - | -',
    ])
    expect(said('پاسخ نسرین کاوه این بود: «فقط صبح زود بیایید.»')).toEqual(['فقط صبح → نسرین کاوه | - | -'])
  })

  it('is a weekly without its half space, in its own pages', () => {
    expect(said('هفته نامه «دالان» در شماره خود نوشته است: «آسیاب دوباره می‌چرخد.»')).toEqual([
      'آسیاب دوباره → هفته‌نامه دالان | - | هفته‌نامه دالان',
    ])
  })
})

describe('who is known in Persian', () => {
  it('is whoever the text has met beside a role, by the last name and by the role', () => {
    expect(
      said(
        'ماهنامه پس از این با گلبهارک سپیدار، دبیر جشن آسیاب، تماس گرفت. سپیدار گفت: «ما باران را دیر دیدیم.»\nبه گفته دبیر جشن، هزینه آرد پرداخت شده است.',
      ),
    ).toEqual(['ما باران → سپیدار | - | -', 'هزینه آرد → گلبهارک سپیدار | - | -'])
  })

  it('is announced above, behind the name of an outlet', () => {
    expect(said('نسرین کاوه همان شب به نشریه «مهره» گفت:\n«سنگ‌ها از فردا می‌چرخند و نان می‌پزیم.»')).toEqual([
      'سنگ‌ها از → نسرین کاوه | - | مهره',
    ])
  })
})

describe('who speaks in Arabic', () => {
  it('is whoever was asked', () => {
    expect(said('وفي حوار نشرته مجلة «ضفاف» عام 2009، سُئل الدرغاوي عن الجسر فقال: «الجسر يعرف أصحابه».')).toEqual([
      'الجسر يعرف → الدرغاوي | 2009 | ضفاف',
    ])
  })

  it('is no preposition with a pronoun', () => {
    expect(said('رسمت الفنانة سهى الحقلي نحلة على الجدار وكتبت تحتها: «هذه النحلة لا تلسع أحداً».')).toEqual([
      'هذه النحلة → سهى الحقلي | - | -',
    ])
  })
})
