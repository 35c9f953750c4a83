import { describe, expect, it } from 'vitest'
import { partiesOf } from '../../../src/load/talk/interview.ts'
import { loadFile } from '../../../src/load/load-file.ts'
import { LOADERS } from '../../../src/load/loaders.ts'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** Who said each statement; in brackets a role without a name, `-` where nobody is named. */
function speakers(text: string): readonly string[] {
  return findQuotations(text, []).map(({ speaker, role }) => speaker ?? (role === undefined ? '-' : `(${role})`))
}

const said = async (...lines: readonly string[]): Promise<readonly unknown[]> => {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const [loaded] = await loadFile({ file: 'a.txt', bytes, sha256: 'b'.repeat(64) }, undefined, LOADERS)
  return (loaded?.statements ?? []).map(
    ({ span, speaker = '-' }) => `${speaker}: ${loaded?.document.text.slice(span.start, span.end).slice(0, 12)}`,
  )
}

describe('words that a Persian line leads to without a verb of saying', () => {
  it('are those of whom the text is about', () => {
    expect(
      speakers(
        'مدیر آسیاب، خانم شکوفه راد، با ماهنامه مصاحبه کرد. بخشی از حرف‌هایش:\n\n«ما دشمن باد نیستیم.\n\n«و فردا هم می‌چرخیم.»',
      ),
    ).toEqual(['شکوفه راد', 'شکوفه راد'])
    expect(
      speakers(
        'کریم‌آقا سنگی سال‌ها آسیابان بود. شهادت او را کلمه به کلمه می‌آوریم:\n\n> ساعت پنج صبح سنگ ایستاد و من بیدار شدم.',
      ),
    ).toEqual(['کریم‌آقا سنگی'])
  })

  it('are those of whose notebook it is', () => {
    expect(
      speakers('بخشی از دفتر زنده‌یاد ملوک تنوری، نانوا، که به ما رسیده:\n«آرد را شب الک کن و صبح خمیر بگیر.»'),
    ).toEqual(['ملوک تنوری'])
  })

  it('are not of whom somebody else speaks', () => {
    expect(speakers('مریم راد کتابدار بود. شهردار حرف‌های او را رد کرد: «پل از فردا باز است.»')).not.toContain(
      'مریم راد',
    )
    expect(speakers('مریم راد کتابدار بود. شهردار از سخنان او رنجید: «پل از فردا باز است.»')).not.toContain('مریم راد')
  })
})

describe('a role behind the words', () => {
  it('is that of whom the text has named beside it, and the sentence may go on', () => {
    expect(
      speakers(
        'رخساره مهرگان، رئیس آسیاب، سنگ تازه می‌خواهد. «دو سال کار دارد»، رئیس آسیاب این را می‌گوید و به پنجره نگاه می‌کند، «ولی باد که جایی نمی‌رود.»',
      ),
    ).toEqual(['رخساره مهرگان', 'رخساره مهرگان'])
  })
})

describe('a body or a scholar in front of an Arabic colon', () => {
  it('speaks, where only the place stands between', () => {
    expect(speakers('- وزارة المياه، في كتاب رسمي إلى المجلة: «تحرص الوزارة على النهر كله».')).toEqual(['وزارة المياه'])
    expect(speakers('- الباحثة في تاريخ القمح د. منتهى الجابري تختلف معهم: «القمح أقدم من الطاحونة».')).toEqual([
      'منتهى الجابري',
    ])
    expect(speakers('وزارة المياه، خطة العام: «الماء للجميع بلا ثمن».')).toEqual(['-'])
  })

  it('speaks with another body', () => {
    expect(speakers('دعت جمعية «قمح» ونادي الطحين إلى «حل مؤقت يموله الطرفان مناصفة».')).toEqual([
      'جمعية قمح ونادي الطحين',
    ])
  })

  it('goes to a conclusion, and to no place', () => {
    expect(speakers('فالمؤرخ المحلي نزار عرابي يذهب في كتابه إلى أن «الفرن مات يوم برد حجره الأول».')).toEqual([
      'نزار عرابي',
    ])
    expect(speakers('تذهب العائدات إلى «صندوق البيئة والحدائق العامة».')).toEqual([])
  })
})

describe('who answers in a talk that somebody tells', () => {
  it('is whom the teller has spoken to', () => {
    expect(speakers('قلت للحارس: هذا آخر كيس. فقال لي: «اسكت، الناس يسمعون».')).toEqual(['(الحارس)'])
    expect(speakers('به آسیابان گفتم سنگ را نبرد. جواب داد: «سنگ هم بازنشسته می‌شود.»')).toEqual(['(آسیابان)'])
    expect(speakers('حين سلّمت الوزير هذه الورقة، قال لي حرفياً: «نحن نحسب بالموازنات».')).toEqual(['(الوزير)'])
  })

  it('is nobody else where the text names who speaks, and no place', () => {
    expect(speakers('قلت للحارس: هذا آخر كيس. ثم دخلت سلمى حداد وقالت: «الخبز جاهز الآن».')).toEqual(['سلمى حداد'])
    expect(speakers('به شهر گفتم خداحافظ. گفت: «برنگرد دیگر اینجا.»')).toEqual(['-'])
  })
})

describe('words inside of the words of somebody', () => {
  it('are those of whoever is told to have said them, under a role where no name is told', async () => {
    expect(await said('«أغلقت الباب مرتين. قال لي الحارس: "اتركي المفتاح هنا"»، تروي سلمى حداد.')).toEqual([
      'سلمى حداد: أغلقت الباب ',
      'الحارس: اتركي المفتا',
    ])
  })

  it('stay with the speaker where nobody else is told', async () => {
    expect(await said('«أغلقت الباب مرتين أمام "دار القمح" القديمة»، تروي سلمى حداد.')).toEqual([
      'سلمى حداد: أغلقت الباب ',
    ])
  })
})

describe('an interview in Persian or Arabic', () => {
  it('tells in its head who asks and who answers', () => {
    expect(partiesOf('گفت‌وگو با لیدا آسیابان، مدیر آسیاب\n\nگفت و گو کننده: شاهین درودگر')).toEqual({
      asker: 'شاهین درودگر',
      answerer: 'لیدا آسیابان',
    })
    expect(partiesOf('الخبّازة ميساء القصبجي: تعلمت العجن من أمي\n\nحاورها: رامي البنفسجي')).toEqual({
      asker: 'رامي البنفسجي',
      answerer: 'ميساء القصبجي',
    })
    expect(
      partiesOf(
        'تعيش ريحانة السقّاف في بيت من ثلاث غرف قرب الطاحونة، وتملأ أكياس الطحين غرفتين منها، وتبيع الخبز كل صباح.',
      ),
    ).toEqual({ answerer: 'ريحانة السقّاف' })
  })

  it('tells nothing where the head names two', () => {
    expect(
      partiesOf(
        'جلس سامي الحداد مع نبيل شاهين أمام الطاحونة القديمة في صباح بارد من شهر شباط، وتحدثا عن القمح والماء والحجر.',
      ),
    ).toEqual({})
  })
})

describe('who opens a sentence with what that person is between commas', () => {
  const before = 'وقال فارس بو غانم، صانع الساعات: «أنا أصلح الساعات منذ أربعين سنة».\n'

  it('is whom the next sentence tells of', () => {
    expect(
      speakers(`${before}حسان زيتون، مزارع في الستين، كان عائداً حين توقفت الطاحونة. يروي: «كان الحجر يدور وحده».`),
    ).toEqual(['فارس بو غانم', 'حسان زيتون'])
  })

  it('is nobody without it', () => {
    expect(speakers(`${before}الطاحونة القديمة، في الوادي، كانت متوقفة. ويضيف: «كان الحجر يدور وحده».`)).toEqual([
      'فارس بو غانم',
      'فارس بو غانم',
    ])
  })
})
