import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'
import { findTurns } from '../../../src/load/talk/turns.ts'

/** Who said each statement; in brackets a role without a name, `-` where nobody is named. */
function speakers(text: string): readonly string[] {
  return findQuotations(text, []).map(({ speaker, role }) => speaker ?? (role === undefined ? '-' : `(${role})`))
}

describe('what stands behind an Arabic verb of saying', () => {
  it('is no name where it is an adverb, with or without its tanwin', () => {
    expect(speakers('فتحت سلمى حداد الفرن. قالت لنا حرفياً: «الخبز لا ينتظر أحدا».')).toEqual(['سلمى حداد'])
    expect(speakers('فتحت سلمى حداد الفرن. قالت يومها: «الخبز لا ينتظر أحدا».')).toEqual(['سلمى حداد'])
    expect(speakers('قال سامي الحداد شخصياً للزوار: «الخبز لا ينتظر أحدا».')).toEqual(['سامي الحداد'])
  })

  it('is no name where it is another verb', () => {
    expect(speakers('رأت سلمى حداد أن الفرن قديم. وتابعت تقول: «الخبز لا ينتظر أحدا».')).toEqual(['سلمى حداد'])
    expect(speakers('كتب يزيد المغربي: «الخبز لا ينتظر أحدا».')).toEqual(['يزيد المغربي'])
  })

  it('is no name where it is what is said, or a pronoun that is joined to another word', () => {
    expect(speakers('وقف الخباز سامي حداد أمام الفرن وقال جملة صارت تُكتب على الأكياس: «الخبز لا ينتظر أحدا».')).toEqual(
      ['سامي حداد'],
    )
    expect(speakers('وقف الرجل وقال كلمة واحدة: «الخبز لا ينتظر أحدا».')).toEqual(['-'])
    expect(speakers('عاد نبيل شاهين إلى الفرن. فهو يعتقد أن القمح «يحتاج إلى مطر وصبر طويل».')).toEqual(['نبيل شاهين'])
  })

  it('is an office where two definite words stand there, and the name may stand behind a place', () => {
    expect(speakers('قال الحارس الليلي: «الخبز لا ينتظر أحدا».')).toEqual(['(الحارس الليلي)'])
    expect(speakers('«أغلقت الباب مرتين»، يروي الطحان القديم في طاحونة النهر نبيل شاهين.')).toEqual(['نبيل شاهين'])
    expect(speakers('قال الطحان القديم في حديث مع نبيل شاهين: «أغلقت الباب مرتين».')).toEqual(['(الطحان القديم)'])
  })

  it('is no name where it tells what a letter is like', () => {
    expect(speakers('أما سامي حداد فلم يحضر. وكتب في رسالة قصيرة: «الخبز لا ينتظر أحدا».')).not.toContain('قصيرة')
  })
})

describe('words that somebody is told to have said', () => {
  it('are not of whoever tells it', () => {
    expect(
      speakers(
        'ذكرت جمعية القمح أن رئيس البلدية نفسه، الأستاذ سامي حداد، صرّح في 2 أيار 2019 بأن «الفرن سيبقى مفتوحا».',
      ),
    ).toEqual(['سامي حداد'])
    expect(speakers('قالت سلمى حداد إن بائع الحليب ناداها من الشارع: «جف البئر». وأضافت: «ضحكت طويلا».')).toEqual([
      '(بائع الحليب)',
      'سلمى حداد',
    ])
  })

  it('are of whoever tells it where it was the same person, or nobody else speaks', () => {
    expect(speakers('أكد سامي حداد أنه قال للعمال: «الفرن سيبقى مفتوحا».')).toEqual(['سامي حداد'])
    expect(speakers('أكدت جمعية القمح أن الفرن الذي كتب عنه الجميع يعمل: «زوروه غدا».')).toEqual(['جمعية القمح'])
  })
})

describe('who answers in Arabic', () => {
  it('is whom somebody asked, or before whom something was laid', () => {
    expect(speakers('سألنا المديرة سلمى حداد عن الموعد فأجابت: «نفتح الباب في الربيع».')).toEqual(['سلمى حداد'])
    expect(speakers('عرضت المجلة هذا الكلام على سامي حداد فأجاب: «لم أتهم أحدا».')).toEqual(['سامي حداد'])
  })

  it('is known by a name that the text has told behind its word for it', () => {
    expect(speakers('قرب الفرن يقف طالب في معهد الزراعة اسمه كنان الزيبق. يقول: «أحب رائحة الخبز».')).toEqual([
      'كنان الزيبق',
    ])
    expect(speakers('قرب الفرن كتاب قديم اسمه دفتر القمح. يقول: «أحب رائحة الخبز».')).toEqual(['-'])
  })
})

describe('who speaks in Persian', () => {
  it('is who himself did it, or sent word', () => {
    expect(speakers('ولی خود استاد نادر تنوری گفته بود: «نان منتظر کسی نمی‌ماند».')).toEqual(['نادر تنوری'])
    expect(speakers('بعد آقای نادر تنوری، مدیر آسیاب، پیامک فرستاد که «آسیاب از فردا بسته است».')).toEqual([
      'نادر تنوری',
    ])
    expect(speakers('مریم راد، آسیابان، پاسخ کوتاهی برای این حرف دارد: «باد بلیت نمی‌خرد.»')).toEqual(['مریم راد'])
    expect(speakers('مریم راد آسیاب را دید. وی خاطرنشان ساخت: «باد بلیت نمی‌خرد.»')).toEqual(['مریم راد'])
  })
})

it('is no pronoun of Persian, in whatever case', () => {
  expect(speakers('صبح زود مرا گفت: «نان منتظر کسی نمی‌ماند.»')).not.toContain('مرا')
})

it('has no turn under the label of an editor’s note', () => {
  const text = [
    'راد: آسیاب کجاست؟',
    'تنوری: پشت پل است.',
    'راد: می‌چرخد؟',
    'تنوری: هر صبح می‌چرخد.',
    'یادآوری تحریریه: آسیاب روزهای جمعه بسته است.',
  ]
  expect(findTurns(text.join('\n'), []).map(({ speaker }) => speaker)).toEqual(['راد', 'تنوری', 'راد', 'تنوری'])
})
