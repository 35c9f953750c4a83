import { describe, expect, it } from 'vitest'
import { findWritten } from '../../../src/load/written/written-in.ts'

/** `speaker: first words` of each paragraph. */
function written(...lines: readonly string[]): readonly string[] {
  const text = lines.join('\n')
  return findWritten(text, []).flatMap(({ speaker, paragraphs }) =>
    paragraphs.map(({ start }) => `${speaker}: ${text.slice(start).split(' ').slice(0, 2).join(' ')}`),
  )
}
const WE = 'نكتب إليكم نحن الخبازين لأن الطاحونة صامتة منذ أسبوع كامل، والطحين في المخازن لا يكفي الحي حتى الجمعة.'
const PERSIAN = 'انجمن آسیابانان دره از شکیبایی مردم شهر سپاسگزار است و سنگ تازه را پیش از پایان ماه به آسیاب می‌آورد.'

describe('a statement of a body inside a text', () => {
  it('stands between its heading and the line that signs it', () => {
    expect(
      written(
        'بیانیهٔ انجمن آسیابانان',
        '',
        '۱۸ مه ۲۰۲۱',
        '',
        PERSIAN,
        '',
        'امضا: انجمن آسیابانان دره',
        '',
        'شهردار آمد و رفت و چیزی نگفت.',
      ),
    ).toEqual(['انجمن آسیابانان: انجمن آسیابانان'])
    expect(written('— ردّ مجلس الخبازين (وصل أمس) —', '', WE, 'عن المجلس: د. سامي حداد، رئيساً')).toEqual([
      'مجلس الخبازين: نكتب إليكم',
    ])
    expect(
      written(
        'رسالة مفتوحة من عمال الطاحونة إلى مجلس المدينة',
        '',
        'السادة أعضاء المجلس،',
        '',
        WE,
        '',
        'التواقيع: سامي حداد (خباز)، لمى شاهين (طحانة)',
      ),
    ).toEqual(['عمال الطاحونة: نكتب إليكم'])
    expect(
      written(
        'رابطة الخبازين في البلدة',
        '',
        'بيان',
        '٢٠ شباط ٢٠٢٢',
        '',
        WE,
        '',
        'عن الرابطة',
        'رئيسة الرابطة: لمى شاهين',
      ),
    ).toEqual(['رابطة الخبازين في البلدة: نكتب إليكم'])
  })

  it('is none without a line that signs it, and not below a sentence', () => {
    expect(written('بیانیهٔ انجمن آسیابانان', '', PERSIAN, '', PERSIAN)).toEqual([])
    expect(written('بیانیهٔ انجمن آسیابانان منتشر شد', '', PERSIAN, '', 'امضا: دبیر روزنامه')).toEqual([])
  })
})

const told = (name: string): readonly string[] => [
  name,
  'كنت صغيراً حين دار الحجر أول مرة، وأتذكر أن القمح كان يصل إلى سقف الطاحونة القديمة.',
  '',
]

describe('accounts of several people', () => {
  it('stand behind each name and what that person is', () => {
    expect(
      written(
        'گارنیک، عکاس میدان: یک روز سنگ آسیاب یازده دقیقه ایستاد و همه بیرون آمدند.',
        '',
        'ناهید تنوری، پرستار: در بیمارستان هم صدای سنگ را می‌شنیدیم و می‌خوابیدیم.',
      ),
    ).toEqual(['گارنیک: یک روز', 'ناهید تنوری: در بیمارستان'])
    expect(written('علیرضا، ۵۲ ساله، هامبورگ: تا همین دیروز فکر می‌کردم سنگ را فروخته‌اند.')).toEqual([
      'علیرضا: تا همین',
    ])
  })

  it('stand below each name', () => {
    expect(
      written(
        ...told('شفيق البستاني، وقّاد الفرن'),
        ...told('عفاف مراد، بائعة خبز'),
        ...told('يوسف ناصيف، وكان تلميذاً'),
      ),
    ).toEqual(['شفيق البستاني: كنت صغيراً', 'عفاف مراد: كنت صغيراً', 'يوسف ناصيف: كنت صغيراً'])
  })

  it('are no lists, no one alone, and not above whoever signs below', () => {
    expect(
      written(
        'رنگ، آبی تیره: سنگ را پیش از نصب دو بار با روغن بزرک چرب کنید.',
        'جنس، گرانیت کوه: سنگ را پیش از نصب با آب گرم بشویید.',
      ),
    ).toEqual([])
    expect(written('گارنیک، عکاس میدان: یک روز سنگ آسیاب یازده دقیقه ایستاد و همه بیرون آمدند.')).toEqual([])
    const letter = 'كنت صغيراً حين دار الحجر أول مرة، وأتذكر أن القمح كان يصل إلى سقف الطاحونة القديمة.'
    expect(
      written(
        letter,
        'شفيق البستاني، الحي القديم',
        '',
        letter,
        'عفاف مراد، حي النهر',
        '',
        letter,
        'يوسف ناصيف، الساحة',
      ),
    ).not.toContain('شفيق البستاني: كنت صغيراً')
    expect(
      written('گارنیک، عکاس میدان: «سنگ آسیاب یازده دقیقه ایستاد.»', 'ناهید تنوری، پرستار: «ما شنیدیم و خوابیدیم.»'),
    ).toEqual([])
  })
})
