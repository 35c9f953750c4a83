import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** `first words → speaker | date | outlet` of each statement. */
function said(text: string, publishedOn?: string): readonly string[] {
  return findQuotations(text, [], publishedOn === undefined ? {} : { publishedOn }).map(
    ({ words, speaker = '-', saidOn = '-', outlet = '-' }) =>
      `${text.slice(words.start, words.end).split(' ').slice(0, 2).join(' ')} → ${speaker} | ${saidOn} | ${outlet}`,
  )
}

describe('Persian statements', () => {
  it('know compound verbs in all tenses, and what stands between their parts', () => {
    expect(said('زهره نیک‌نام هشدار جدی داد: «پل را ببندید.»')).toEqual(['پل را → زهره نیک‌نام | - | -'])
    expect(said('زهره نیک‌نام به یاد می‌آورد: «برف تا پنجره می‌رسید.»')).toEqual(['برف تا → زهره نیک‌نام | - | -'])
    expect(said('زهره نیک‌نام پذیرفته بود: «شاید دیر شده باشد.»')).toEqual(['شاید دیر → زهره نیک‌نام | - | -'])
  })

  it('take a title, a relative or a calling in front of a name', () => {
    expect(said('خواهرش، ماه‌منیر دشتی، چنین به یاد می‌آورد: «دلش همیشه بالا بود.»')).toEqual([
      'دلش همیشه → ماه‌منیر دشتی | - | -',
    ])
    expect(said('شهردار چشمه‌سر، حمید روان، گفت: «پارک سبز می‌ماند.»')).toEqual(['پارک سبز → حمید روان | - | -'])
  })

  it('go back from a pronoun, and from no subject at all, to whom the text is about', () => {
    expect(said('نسرین کاوه گفت که کتاب‌ها می‌رسند. او گفت: «ما همسایه‌ایم و می‌مانیم.»')).toEqual([
      'ما همسایه‌ایم → نسرین کاوه | - | -',
    ])
    expect(said('نسرین کاوه گفت: «در باز است.» به گفتهٔ او، پنجره‌ها هم باز می‌ماند.')).toEqual([
      'در باز → نسرین کاوه | - | -',
      'پنجره‌ها هم → نسرین کاوه | - | -',
    ])
  })

  it('take an agency that a report opens with for no speaker', () => {
    expect(said('به گزارش خبرگزاری دشت، پیمان سروی اظهار کرد: «پل از فردا باز است.»')).toEqual([
      'پل از → پیمان سروی | - | دشت',
    ])
  })

  it('give no speaker to what is written on a wall', () => {
    expect(said('روی دیوار با خط خوش نوشته شده است: «آهسته بخوانید، عجله نیست.»')).toEqual([
      'آهسته بخوانید، → - | - | -',
    ])
  })

  it('give a paper to its owner, with its day', () => {
    expect(said('در نامه انجمن زنبورداران که ۱۲ آبان ۱۳۹۸ منتشر شد، آمده است: «کندوها را نبرید.»')).toEqual([
      'کندوها را → انجمن زنبورداران | 2019-11-03 | -',
    ])
  })

  it('count a Solar day without a year back from publication', () => {
    expect(said('لادن کیا ۲۰ اردیبهشت امسال به ماهنامه دالان گفت: «کوچه‌ها حافظه دارند.»', '2023-05-28')).toEqual([
      'کوچه‌ها حافظه → لادن کیا | 2023-05-10 | دالان',
    ])
  })

  it('begin what plain words report behind what somebody is', () => {
    expect(said('به گفته مریم آب‌روشن، مدیر موزه مهر، از بادبادک‌ها چهل نمونه مانده است.')).toEqual([
      'از بادبادک‌ها → مریم آب‌روشن | - | -',
    ])
  })

  it('find whose verb stands behind the words', () => {
    expect(said('احمد دانا این تصمیم را «شتاب‌زده و بی‌فایده» خواند و گفت: «بچه‌ها فرصت می‌خواهند.»')).toEqual([
      'شتاب‌زده و → احمد دانا | - | -',
      'بچه‌ها فرصت → احمد دانا | - | -',
    ])
  })
})

describe('Arabic statements', () => {
  it('find the subject in front of a participle, behind an auxiliary and behind a longer phrase', () => {
    expect(said('وتتذكر جارته نعيمة الزاهر تلك الأيام قائلة: «كانت الرسالة تصل باردة».')).toEqual([
      'كانت الرسالة → نعيمة الزاهر | - | -',
    ])
    expect(said('وكان رئيس النادي نعمان الطيوري قد صرّح لإذاعة المرفأ قائلاً: «السوق ليس متحفاً».')).toEqual([
      'السوق ليس → نعمان الطيوري | - | إذاعة المرفأ',
    ])
    expect(said('وقالت في تصريح لصحيفة ضفاف مديرة السوق سلمى الدرغاوي: «أعدنا كل دكان».')).toEqual([
      'أعدنا كل → سلمى الدرغاوي | - | ضفاف',
    ])
  })

  it('cut a surname from what is spoken of', () => {
    expect(said('ودعا عميد الكلية فؤاد الحلبي الطلاب إلى «المشاركة في زراعة ألف شجرة».')).toEqual([
      'المشاركة في → فؤاد الحلبي | - | -',
    ])
    expect(said('وختمت المرجاني بالقول: «نحن لا نطلب ماءً».')).toEqual(['نحن لا → المرجاني | - | -'])
  })

  it('take the definite word for whom the text was about', () => {
    expect(said('يفتح سليم الحمداوي باب البرج. يقول الرجل السبعيني: «أعرف كل حمامة من صوتها».')).toEqual([
      'أعرف كل → سليم الحمداوي | - | -',
    ])
  })

  it('tell a letter that somebody sent from a sign on which nobody wrote', () => {
    expect(said('فقد جاء في رسالة وجّهها رئيس المجلس كمال الدرويش إلى جاره: «نرجو نقل الحمام».')).toEqual([
      'نرجو نقل → كمال الدرويش | - | -',
    ])
    expect(said('وعلى الباب عُلّقت لافتة كُتب عليها: «ادخل ببطء واخرج بكتاب».')).toEqual(['ادخل ببطء → - | - | -'])
  })

  it('know whoever is called after a child', () => {
    expect(said('"النحل يعرف صاحبه"، تقول أم سليم وهي ترفع الغطاء. "ولا يحب المستعجلين".')).toEqual([
      'النحل يعرف → أم سليم | - | -',
      'ولا يحب → أم سليم | - | -',
    ])
  })
})
