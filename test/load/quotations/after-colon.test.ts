import { expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** `words → speaker` of each statement. */
function said(text: string): readonly string[] {
  return findQuotations(text, []).map(
    ({ words, speaker = '-' }) => `${text.slice(words.start, words.end)} → ${speaker}`,
  )
}

it('agencies set no marks around what follows a verb of saying and a colon', () => {
  expect(
    said(
      'نسرین کاوه، مدیر آسیاب، اظهار کرد: سنگ‌ها را از کوه آوردیم. سه ماه طول کشید.\nوی افزود: بازار «نان و نمک» هم باز می‌شود.\nکاوه در پایان خاطرنشان کرد: بازدید رایگان است و می‌ماند.',
    ),
  ).toEqual([
    'سنگ‌ها را از کوه آوردیم. سه ماه طول کشید. → نسرین کاوه',
    'بازار «نان و نمک» هم باز می‌شود. → نسرین کاوه',
    'بازدید رایگان است و می‌ماند. → کاوه',
  ])
  expect(said('وقال المدير سامي الحداد: الطاحونة تعود إلى العمل غدا.\nوأضاف: لن ندفع شيئا هذا العام.')).toEqual([
    'الطاحونة تعود إلى العمل غدا. → سامي الحداد',
    'لن ندفع شيئا هذا العام. → سامي الحداد',
  ])
})

it('they end where the text speaks of the speaker again', () => {
  expect(said('نسرین کاوه، مدیر آسیاب، یادآور شد: آب کم است. نان هم گران شده. کاوه پیش از این نانوا بود.')).toEqual([
    'آب کم است. نان هم گران شده. → نسرین کاوه',
  ])
  expect(said('علی گفت: من همین‌جا می‌مانم. بعد در را بست.')).toEqual(['من همین‌جا می‌مانم. → علی'])
})

it.each([
  ['no person', 'نتایج بررسی‌ها نشان داد: نیمی از سنگ‌ها سالم است و می‌ماند.'],
  ['a list', 'ساعت کار آسیاب: شنبه تا چهارشنبه از نه تا یازده.'],
  ['nobody named', 'مدیر آسیاب گفت: سنگ‌ها سالم است و می‌ماند.'],
  ['many', 'اهالی ده گفتند: سنگ‌ها سالم است و می‌ماند.'],
  ['a written thing', 'روی دیوار نوشته شده است: آهسته بخوانید و بروید.'],
  ['a sentence that is not about saying', 'نسرین کاوه سه چیز خرید: نان و نمک و کمی آرد.'],
])('%s says nothing', (_, text) => {
  expect(said(text)).toEqual([])
})
