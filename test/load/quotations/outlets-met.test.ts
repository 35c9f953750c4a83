import { expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** `first words → speaker | date | outlet` of each statement. */
function said(text: string, publisher?: string): readonly string[] {
  return findQuotations(text, [], publisher === undefined ? {} : { publisher }).map(
    ({ words, speaker = '-', saidOn = '-', outlet = '-' }) =>
      `${text.slice(words.start, words.end).split(' ').slice(0, 2).join(' ')} → ${speaker} | ${saidOn} | ${outlet}`,
  )
}

it('an outlet that was named is told something under its name alone', () => {
  expect(
    said(
      'خبرگزاري «شمال نگار» نگاه ديگري دارد. نسرین کاوه به شمال‌نگار گفت: «آسیاب می‌چرخد.» او به شهر گفت: «نان داریم و آرد.»',
    ),
  ).toEqual(['آسیاب می‌چرخد. → نسرین کاوه | - | شمال نگار', 'نان داریم → نسرین کاوه | - | -'])
  expect(said('نسرین کاوه در گفت و گو با خبرنگار موج اظهار کرد: آسیاب از فردا می‌چرخد.', 'خبرگزاری موج')).toEqual([
    'آسیاب از → نسرین کاوه | - | موج',
  ])
})

it('an outlet with marks in its name is one', () => {
  expect(said('نسرین کاوه به موج سبز گفت: «آسیاب می‌چرخد.»', 'پایگاه خبری «موج» سبز (آنلاین)')).toEqual([
    'آسیاب می‌چرخد. → نسرین کاوه | - | -',
  ])
  expect(said('وقالت سلمى الحداد لموج الأخباري: «الطاحونة تعود إلى العمل».', '«موج» الأخباري')).toEqual([
    'الطاحونة تعود → سلمى الحداد | - | «موج» الأخباري',
  ])
})

it('an outlet is spoken of again by what it is', () => {
  expect(
    said(
      'روزنامه «موج» در گزارش ۵ اردیبهشت ۱۴۰۲ به سراغ آسیابان رفته است. حمید روان به این روزنامه گفته است: «آب کم است.»',
    ),
  ).toEqual(['آب کم → حمید روان | 2023-04-25 | موج'])
  expect(said('استضافت إذاعة «ضفاف» المدير سامي الحداد أمس. وقال الحداد للإذاعة: «الطاحونة تعود إلى العمل».')).toEqual([
    'الطاحونة تعود → الحداد | - | إذاعة ضفاف',
  ])
})

it('its name may have a day in it', () => {
  expect(said('نقلت صحيفة «الواحة اليوم» عن الخبير د. سامي الحداد قوله: «الكتلة الباردة مرت سريعا».')).toEqual([
    'الكتلة الباردة → سامي الحداد | - | الواحة اليوم',
  ])
})
