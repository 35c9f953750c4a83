import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** `speaker | role | outlet` of each statement. */
function said(text: string): readonly string[] {
  return findQuotations(text, []).map(
    ({ speaker = '-', role = '-', outlet = '-' }) => `${speaker} | ${role} | ${outlet}`,
  )
}

describe('an outlet in front of a clause', () => {
  it('does not speak where the clause has a speaker of its own, and is kept', () => {
    expect(said('وبحسب وكالة أنباء البساتين، قال مدير المشتل سامر البستاني: «الشتلات جاهزة».')).toEqual([
      'سامر البستاني | مدير المشتل | البساتين',
    ])
    expect(said('ووفقاً لصحيفة «الغصن»، قالت المهندسة لمى النجار إن «الخشب القديم أقوى».')).toEqual([
      'لمى النجار | المهندسة | الغصن',
    ])
    expect(said('به نقل از روزنامه آرد و نان، نانوای شهر، غلام تنوری، گفته بود: «نان ما طعم دیگری دارد.»')).toEqual([
      'غلام تنوری | نانوای شهر | آرد و نان',
    ])
    expect(said('به نوشته روزنامه «موج»، نگار باددوست گفته است: «بلیت رایگان است.»')).toEqual([
      'نگار باددوست | - | موج',
    ])
  })

  it('is the one nearest to the speaker where one quotes another', () => {
    expect(said('به گزارش گندمزار به نقل از رادیو دشت، سرپرست آسیاب، بهنام چرخی، اعلام کرد: «آرد آماده است.»')).toEqual(
      ['بهنام چرخی | سرپرست آسیاب | رادیو دشت'],
    )
    expect(said('به گزارش نیستان به نقل از آوای کوه، بهنام چرخی گفت: «آرد آماده است.»')).toEqual([
      'بهنام چرخی | - | نیستان',
    ])
    expect(said('به گزارش ناظران، بهنام چرخی گفت: «آرد آماده است.»')).toEqual(['بهنام چرخی | - | -'])
    expect(said('به گزارش گندمزار، بهنام چرخی گفت: «آرد آماده است.»')).toEqual(['بهنام چرخی | - | گندمزار'])
  })

  it('is no office, no body and no person', () => {
    expect(said('به گزارش خبرنگار ما، سارا تنوری افزود: «نان تازه است.»')).toEqual(['سارا تنوری | - | -'])
    expect(said('به گزارش روابط عمومی شهرداری، بهنام چرخی گفت: «راه باز است.»')).toEqual(['بهنام چرخی | - | -'])
    expect(said('وبحسب الباحثة سهى السنبل، مؤلفة كتاب «القمح»، فإن السوق كان أوسع.')).toEqual([
      'سهى السنبل | الباحثة | -',
    ])
  })

  it('passes on what somebody said, as its verb or a noun tells', () => {
    expect(said('وأفاد موقع الحديقة نقلاً عن السائق عدنان الصفير: «أعرف كل منعطف فيها».')).toEqual([
      'عدنان الصفير | السائق | الحديقة',
    ])
    expect(said('ونقلت مجلة السكة عن المدير رامي الجسر: «سنفتح الباب غداً».')).toEqual(['رامي الجسر | المدير | السكة'])
    expect(said('ونقلت الوكالة عن المدير رامي الجسر: «سنفتح الباب غداً».')).toEqual(['رامي الجسر | المدير | -'])
    expect(said('لكن صحيفة «الغصن اليومي» نقلت عن مصدر في البلدية أن «الباب لن يفتح هذا العام».')).toEqual([
      '- | مصدر | الغصن اليومي',
    ])
    expect(said('حسب ما نقله موقع الفرن عن النقيب هاشم الرمل، مدير المرور، «الطرق كلها مفتوحة».')).toEqual([
      'هاشم الرمل | مدير المرور | الفرن',
    ])
    expect(said('رادیو نی‌زار از قول شهرام گازی گزارش داد: «اتوبوس در برف هم می‌رود.»')).toEqual([
      'شهرام گازی | - | رادیو نی‌زار',
    ])
  })

  it('is none where somebody cites a paper in what he says', () => {
    expect(said('وقالت المديرة هدى السهل، نقلاً عن تقرير اللجنة، إن «الجسر آمن تماماً».')).toEqual([
      'هدى السهل | المديرة | -',
    ])
  })

  it('tells that somebody said it', () => {
    expect(said('وذكرت صحيفة الغصن أن المدير قال: «سنفتح الباب غداً».')).toEqual(['- | المدير | الغصن'])
    expect(said('روزنامه موج نوشت که شهردار گفته است: «پل باز می‌ماند.»')).toEqual(['- | شهردار | موج'])
  })

  it('gives way to who speaks right in front of the words', () => {
    expect(said('وذكرت صحيفة الغصن أن الجسر آمن تماماً، ويقول المدير رامي الجسر: «سنفتح الباب غداً».')).toEqual([
      'رامي الجسر | المدير | -',
    ])
  })

  it('owns no words in plain writing that it says somebody said', () => {
    expect(said('به گزارش گندمزار، شهردار، بهنام چرخی، اعلام کرد که پل باز است.')).toEqual([])
    expect(said('وبحسب صحيفة الغصن، أكد المدير أن الباب مفتوح.')).toEqual([])
    expect(said('به گزارش گندمزار، پل بسته شد و راه تازه‌ای ساخته می‌شود.')).toEqual(['گندمزار | - | -'])
  })
})

describe('a name in marks', () => {
  it('is nothing that somebody said', () => {
    expect(said('ماهنامه محلی «چرخ و پره» در تیر ۱۴۰۰ به نقل از یک معمار ناشناس نوشت که آسیاب باز است.')).toEqual([])
    expect(said('في المقابل، نفت شركة «حافلات الوادي» مسؤوليتها، ونفى نادي «محبو القطارات» أي خلاف.')).toEqual([])
    expect(said('شهردار، بهنام چرخی، گفت که باشگاه «قایق‌رانان جوان» تعطیل نیست.')).toEqual([])
    expect(said('أفادت وكالة أنباء الحقل بأن البلدية استعادت ساعة «نجمة الصباح» المفقودة.')).toEqual([])
  })

  it('is the name of the body that speaks', () => {
    expect(said('قالت نهى القطن: «يوم جميل».\n\nوفي بيان لها، قالت جمعية «أيدي الطين»: «نشكر الجميع».')).toEqual([
      'نهى القطن | - | -',
      'جمعية أيدي الطين | - | -',
    ])
  })

  it('leaves alone what somebody says of a thing, and what a body says', () => {
    expect(said('وأكد رامي الجسر أن المدينة «ملك للجميع».')).toEqual(['رامي الجسر | - | -'])
    expect(said('وصف المدير رامي الجسر القرار بأنه خطوة «غير مسبوقة».')).toEqual(['رامي الجسر | المدير | -'])
    expect(said('به گفته انجمن، «ما در را نمی‌بندیم».')).toEqual(['انجمن | - | -'])
    expect(said('وفقاً للشرطة، «لا خطر على الناس».')).toEqual(['الشرطة | - | -'])
  })
})

describe('an office', () => {
  it('tells more than a title in front of the name', () => {
    expect(said('دکتر نگار باددوست رئیس بنیاد آسیاب‌ها در این باره گفت: «چوب گردوست.»')).toEqual([
      'نگار باددوست | رئیس بنیاد آسیاب‌ها | -',
    ])
    expect(said('اما مهندس سهراب چوبین، عضو شورای دشت، گفت: «محور همان است.»')).toEqual([
      'سهراب چوبین | عضو شورای دشت | -',
    ])
    expect(said('وقال الملازم جابر السكة، الناطق باسم الحرس البلدي: «سننظم الدخول».')).toEqual([
      'جابر السكة | الناطق باسم الحرس البلدي | -',
    ])
  })

  it('is known where a pronoun stands for the name', () => {
    const text = 'اما مهندس سهراب چوبین، عضو شورای دشت، این را نادرست خواند. او گفت: «محور همان محور است.»'
    expect(said(text)).toEqual(['سهراب چوبین | عضو شورای دشت | -'])
  })

  it('does not end in a title that belongs to the name', () => {
    expect(said('وقالت مديرة المشتل الدكتورة نوال السيّد: «الشتلات جاهزة».')).toEqual(['نوال السيّد | مديرة المشتل | -'])
  })

  it('goes on to whose parent somebody is', () => {
    expect(said('زهرا کاهی، مادر دو دختر، گفت: «بچه‌ها خوشحالند.»')).toEqual(['زهرا کاهی | مادر دو دختر | -'])
    expect(said('وقالت سعاد الورد، أم لثلاثة أطفال: «انتظرنا طويلاً».')).toEqual(['سعاد الورد | أم لثلاثة أطفال | -'])
  })

  it('of whom Arabic sets behind the subject is not the subject’s', () => {
    expect(said('وخاطب كمال الليمون رئيس البلدية قائلاً: «افتحوا الباب».')).toEqual(['كمال الليمون | - | -'])
  })
})

describe('nobody', () => {
  it('is an adjective behind a view, or a clause behind the marks', () => {
    expect(said('از نظر اداری، دشت به سه بخش تقسیم شده است.')).toEqual([])
    expect(said('مردم این جا را «دشت بلند باد» نامیده بودند چاپ و منتشر کردند.')).toEqual([])
    expect(said('برخی از باغبانان معتقدند که واژه «باغ بالا» ترجمه‌نشدنی است.').join()).not.toContain('است')
  })

  it('whose name an outlet leaves out is who was spoken of before', () => {
    const text =
      'مسعود کاهدان آسیاب را ساخت. خبرگزاری دشت از قول یکی از سخنگویان این بنیاد «آسیاب را یادگار دشت و مردمش» خواند.'
    expect(said(text).join()).not.toContain('مسعود')
  })
})

it('keeps what somebody with one name is called by', () => {
  expect(said('مشهدی رحمت، آسیابان ۷۰ ساله، می‌گوید: «صدایش را می‌شنوم.»')).toEqual([
    'مشهدی رحمت | آسیابان ۷۰ ساله | -',
  ])
})

it('begins what plain words report behind the name that a courtesy opens', () => {
  const text = 'به گفته رئیس کتابخانه، خانم پری نی‌نواز، این اتوبوس هر ماه به ۱۸ روستا می‌رود.'
  const [found] = findQuotations(text, [])
  expect(found?.speaker).toBe('پری نی‌نواز')
  expect(text.slice(found?.words.start, found?.words.end)).toBe('این اتوبوس هر ماه به ۱۸ روستا می‌رود.')
})
