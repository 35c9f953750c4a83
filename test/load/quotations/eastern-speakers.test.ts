import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** Who said each statement; `-` where nobody is named. */
function speakers(text: string): readonly string[] {
  return findQuotations(text, []).map(({ speaker = '-' }) => speaker)
}

describe('a Persian speaker', () => {
  it('is known by a surname that no list has, as the text has named somebody', () => {
    expect(
      speakers('جلیل توسکا گفت: «پل باز شد.»\n\nتوسکا درباره آسیب کاپیتان تیمش توضیح داد: «چیز مهمی نیست.»'),
    ).toEqual(['جلیل توسکا', 'توسکا'])
  })

  it('is known by an office that one person of the text holds', () => {
    expect(
      speakers('بهرام تاج‌میر، رئیس شورای بخش نارون، گفت: «آغاز می‌کنیم.»\n\nرئیس شورا ادامه داد: «آرام باشید.»'),
    ).toEqual(['بهرام تاج‌میر', 'بهرام تاج‌میر'])
  })

  it('is nobody where people only have a word for something', () => {
    expect(speakers('متن‌های فارسی از «برف پنجاه» می‌گویند و متن‌های انگلیسی از برف سال ۱۹۷۲.')).toEqual([])
  })

  it('is not who spoke before where somebody without a name takes the word', () => {
    expect(
      speakers(
        'لادن ژرفا گفت: «درخت سالم است.»\n\nپیش از این نیز مدیرکل راه استان در نامه‌ای نوشته بود: «پل بسته بماند.»',
      ),
    ).toEqual(['لادن ژرفا', '-'])
    expect(
      speakers('لادن ژرفا می‌گوید: «شش بار خواندم.» برادر کوچکش حرف او را قطع می‌کند و می‌گوید: «خوابش برد!»'),
    ).toEqual(['لادن ژرفا', '-'])
    expect(speakers('منیر صولتی گفت: «زنگ خورد.»\n\nبچه‌ها روی تخته نوشته بودند: «منتظر زنگ شماییم.»')).toEqual([
      'منیر صولتی',
      '-',
    ])
  })

  it('is the subject of the clause that the words stand in, not of the sentence', () => {
    expect(
      speakers('سیاوش بادآهنگ گفت: «باد با ماست.» کبوده به دیداری می‌رود که بادآهنگ آن را «جشنی برای باد» توصیف کرد.'),
    ).toEqual(['سیاوش بادآهنگ', 'بادآهنگ'])
  })

  it('is followed by how old somebody is', () => {
    expect(speakers('ماه‌رو، یازده‌ساله، کتابی نشانم می‌دهد و می‌گوید: «شش بار خوانده‌ام.»')).toEqual(['ماه‌رو'])
  })
})

describe('an Arabic speaker', () => {
  it('is whom أما turns to, whatever stands behind the verb', () => {
    expect(speakers('أما الطفلة جنى، ابنة السنوات السبع، فقد لخصت المشهد بقولها: «أكلت كثيرا اليوم».')).toEqual(['جنى'])
  })

  it('is whom a relative clause is about', () => {
    expect(speakers('بدأ العمل بأمر من الوالي رفيق باشا، الذي كتب في يومياته: «أردت قطارا سريعا».')).toEqual([
      'رفيق باشا',
    ])
  })

  it('is the subject of the verb that another is joined to', () => {
    expect(speakers('أعربت جمعية النوارس عن أسفها، وقالت في بيان: «القرار اتخذ دون استشارة».')).toEqual([
      'جمعية النوارس',
    ])
  })

  it('stands behind whom it was said to, and in front of the verb', () => {
    expect(speakers('وعلقت عليها حفيدته لورا كونتي بالقول: «كان جدي يبالغ».')).toEqual(['لورا كونتي'])
    expect(speakers('ومدير الهيئة رامي الغصيني وصف هذا الرقم بأنه «متشائم أكثر مما تحتمله الحافلات».')).toEqual([
      'رامي الغصيني',
    ])
  })

  it('is no adjective of a relative, nor a word of time, nor what the verb is about', () => {
    expect(speakers('ويضيف زميله الأصغر سنا: «لا أحد سألنا اليوم».')).toEqual(['-'])
    expect(speakers('كتب سامي الحداد مقالا. وحين سألته عن ذلك أجاب: «ما زلت عند رأيي».')).toEqual(['سامي الحداد'])
    expect(speakers('لا يخفي المدير ألبير شمعون تأثره: «سنحتاج إلى سيارة وسائق».')).toEqual(['ألبير شمعون'])
  })

  it('is a relative, not the one after whom a mother is called', () => {
    expect(
      speakers('تجلس أم وائل أمام الباب. ابنها الأكبر وائل يعمل بعيدا. يقول لي عند الباب: «أمي تصنع الضوء».'),
    ).toEqual(['وائل'])
  })

  it('tells an outlet in marks behind the words', () => {
    const [found] = findQuotations('«المدينة تتنفس من شواطئها»، قالت ليلى الحداد لـ"صوت الساحل".', [])
    expect(found).toMatchObject({ speaker: 'ليلى الحداد', outlet: 'صوت الساحل' })
  })
})

it('takes no date from what is said', () => {
  const [found] = findQuotations('قالت هدى سالم إن الموسم الذي بدأ في 3 مارس 2014 «كان الأفضل منذ سنوات».', [])
  expect(found).not.toHaveProperty('saidOn')
})

describe('whoever a clause tells of beside the speaker', () => {
  it.each([
    [
      'قال المدير، المهندس فادي حجر الدين: «الجسر مفتوح». ومضى يقول: «لا خوف على أحد منه».',
      ['فادي حجر الدين', 'فادي حجر الدين'],
    ],
    ['أما رئيس البلدية فاختار إذاعة الوادي، وفي مقابلة بثت أمس قال للمذيعة: «لن يُغلق الجسر هذا العام».', ['-']],
    ['أما رئيس البلدية فادي حداد، فقال: «لن يُغلق الجسر هذا العام».', ['فادي حداد']],
  ])('is no name: %s', (text, names) => {
    expect(speakers(text)).toEqual(names)
  })

  it('is nobody where words are written on a thing', () => {
    const text = 'رضا باغبان گفت: «در را عوض می‌کنیم.»\n\nبالای در کاشی کوچکی هست که رویش نوشته «خوش آمدی ای رهگذر».'
    expect(speakers(text)).toEqual(['رضا باغبان', '-'])
  })
})
