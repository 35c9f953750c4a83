import { describe, expect, it } from 'vitest'
import { findPosts } from '../../../src/load/posts/posts.ts'

const ARTICLE =
  'شورای دره در بهار تصمیم گرفت بند کهنه را هر ماه یک روز باز کند تا گل ته برکه در چمن‌های پایین بنشیند و آسیاب دوباره بچرخد.'

/** `words → name | handle | day` of each post. */
function posted(...lines: readonly string[]): readonly string[] {
  const text = lines.join('\n')
  return findPosts(text).map(
    ({ words, speaker = '-', handle = '-', saidOn = '-' }) =>
      `${text.slice(words.start, words.end)} → ${speaker} | ${handle} | ${saidOn}`,
  )
}

describe('a post on one line', () => {
  it('has its name, its handle and its day in front', () => {
    expect(posted('رها آسیابان @raha_mill ۱۴ مه ۲۰۲۱ آسیاب از امروز دوباره می‌چرخد.')).toEqual([
      'آسیاب از امروز دوباره می‌چرخد. → رها آسیابان | @raha_mill | 2021-05-14',
    ])
    expect(posted('رها آسیابان @raha_mill از ۱۴ مه ۲۰۲۱ مدیر آسیاب است و آن را می‌چرخاند.')).toEqual([])
  })

  it('has a user name in front and its likes below', () => {
    expect(posted('raha.mill امروز سنگ آسیاب را عوض کردیم.', '۱۴ مهر · ۲٬۳۱۸ پسند')).toEqual([
      'امروز سنگ آسیاب را عوض کردیم. → - | raha.mill | -',
    ])
    expect(posted('example.com امروز سنگ آسیاب را می‌فروشد.', '۱۴ مهر · ۲٬۳۱۸ پسند')).toEqual([])
    expect(posted('raha_mill @ben_flour not this corner', '3 Likes')).toEqual([])
    expect(posted('raha.mill در پاسخ به ben_flour: سنگ تازه صدا نمی‌دهد.')).toEqual([
      'سنگ تازه صدا نمی‌دهد. → - | raha.mill | -',
    ])
  })

  it('is quoted behind whose it is, or told to be a comment', () => {
    expect(posted('↳ نقل‌قول از @raha_mill :', 'سنگ تازه صدا نمی‌دهد.')).toEqual([
      'سنگ تازه صدا نمی‌دهد. → - | @raha_mill | -',
    ])
    expect(posted('@raha_mill: سنگ تازه صدا نمی‌دهد.', 'Tweeted 30 Jan 2021')).toEqual([
      'سنگ تازه صدا نمی‌دهد. → - | @raha_mill | 2021-01-30',
    ])
    expect(posted('@raha_mill: سنگ تازه صدا نمی‌دهد.', 'این را ژانویه گفت.')).toEqual([])
    expect(posted('أبرز تعليق: Rami Haddad — متى يفتح الفرن أبوابه؟')).toEqual([
      'متى يفتح الفرن أبوابه؟ → Rami Haddad | - | -',
    ])
  })
})

describe('messages of a group', () => {
  it('have their day and their time in brackets', () => {
    expect(
      posted('[١٢/١/٢٠١٨، ٨:٤٤ م] سامي: من عنده طحين؟', '[١٢/١/٢٠١٨، ٨:٤٧ م] لمى: عندي كيسان.', 'وثالث للجيران.'),
    ).toEqual(['من عنده طحين؟ → سامي | - | 2018-01-12', 'عندي كيسان. → لمى | - | 2018-01-12'])
    expect(posted('21/1/18, 20:44 - Ada Reed: Who has flour?', '21/1/18, 20:47 - Ben: I have two bags.')).toEqual([
      'Who has flour? → Ada Reed | - | 2018-01-21',
      'I have two bags. → Ben | - | 2018-01-21',
    ])
  })

  it('are none of a program, and not one alone', () => {
    expect(posted('[12/1/2018, 8:44] ERROR: the mill is down', '[12/1/2018, 8:47] INFO: the mill is up')).toEqual([])
    expect(posted('[١٢/١/٢٠١٨، ٨:٤٤ م] سامي: من عنده طحين؟')).toEqual([])
  })
})

describe('comments below a line that announces them', () => {
  it('have a name and a day above, and perhaps an answer', () => {
    expect(
      posted(
        ARTICLE,
        'نظرات (۳)',
        'همسایه آسیاب',
        '۱۷ خرداد ۱۴۰۲',
        'سنگ تازه صدا نمی‌دهد.',
        'پاسخ دفتر آسیاب به همسایه آسیاب',
        'هفته آینده عوض می‌شود.',
      ),
    ).toEqual(['سنگ تازه صدا نمی‌دهد. → همسایه آسیاب | - | 2023-06-07', 'هفته آینده عوض می‌شود. → دفتر آسیاب | - | -'])
  })

  it('have a name above and a time below', () => {
    expect(
      posted(
        '💬 دیدگاه‌ها (2)',
        '',
        'مامان رها',
        'ما دو کیسه آرد فرستادیم.',
        '۱۷:۰۵',
        '',
        'آسیاب',
        'Reply to مامان رها',
        'رسید، ممنون.',
        '۱۷:۲۱',
      ),
    ).toEqual(['ما دو کیسه آرد فرستادیم. → مامان رها | - | -', 'رسید، ممنون. → آسیاب | - | -'])
  })

  it('have a label', () => {
    expect(posted('بینندگان نوشته اند:', 'raha.1349 : سنگ تازه صدا نمی‌دهد.', 'Zari: من آرد می‌خواهم.')).toEqual([
      'سنگ تازه صدا نمی‌دهد. → raha.1349 | - | -',
      'من آرد می‌خواهم. → Zari | - | -',
    ])
  })

  it('are no addresses below an article, and no byline below a way to another page', () => {
    expect(posted(ARTICLE, 'نظرات:', 'آدرس: خیابان بهار، کوچه آسیاب', 'تلفن: ۱۲۳ ۴۵۶ ۷۸۹')).toEqual([])
    expect(posted('نظرات', 'رها آسیابان', '۱۷ خرداد ۱۴۰۲', ARTICLE, ARTICLE)).toEqual([])
  })

  it('stand right under a post, set in', () => {
    expect(
      posted(
        ARTICLE,
        ARTICLE,
        ARTICLE,
        '',
        'رها آسیابان',
        '10 January 2019 at 23:48 ·',
        'سنگ تازه صدا نمی‌دهد.',
        '👍 ۳۴۱   ۹۶ Comments',
        '   سامان بادبان: بهتر که صدا نمی‌دهد.',
        '   Zari Rad   من دلم برای صدایش تنگ شد.',
        '',
        '   یادداشت: آسیاب روزهای جمعه بسته است.',
      ),
    ).toEqual([
      'سنگ تازه صدا نمی‌دهد. → رها آسیابان | - | 2019-01-10',
      'بهتر که صدا نمی‌دهد. → سامان بادبان | - | -',
      'من دلم برای صدایش تنگ شد. → Zari Rad | - | -',
    ])
  })
})

describe('a post of a network', () => {
  it('has its day below the post that it quotes in a box', () => {
    expect(
      posted(
        'رها آسیابان @raha_mill',
        'من این سنگ را می‌شناسم.',
        '   ┌ سامان بادبان @saman_b · May 14',
        '   │ سنگ تازه صدا نمی‌دهد.',
        '4:41 PM · May 14, 2024',
      ),
    ).toEqual([
      'من این سنگ را می‌شناسم. → رها آسیابان | @raha_mill | 2024-05-14',
      'سنگ تازه صدا نمی‌دهد. → سامان بادبان | @saman_b | -',
    ])
  })

  it('answers whom a line above names, with a day that has no year', () => {
    expect(posted('Replying to @saman_b', 'رها آسیابان @raha_mill', 'من این سنگ را می‌شناسم.', 'May 15')).toEqual([
      'من این سنگ را می‌شناسم. → رها آسیابان | @raha_mill | -',
    ])
    expect(posted('رها آسیابان @raha_mill', 'من این سنگ را می‌شناسم.', '', ARTICLE)).toEqual([])
  })

  it.each(['نقل توییت @saman_b', 'نقل‌قول از @saman_b', 'Quoting @saman_b'])(
    'is not that of whom it quotes: %s',
    (label) => {
      expect(posted('رها آسیابان', '@raha_mill', label, 'من این سنگ را می‌شناسم.', '۷:۱۱ ق.ظ · ۲۴ آبان ۱۴۰۰')).toEqual([
        'من این سنگ را می‌شناسم. → رها آسیابان | @raha_mill | 2021-11-15',
      ])
    },
  )

  it('is that of a channel, with its handle above and how often it was seen below', () => {
    expect(posted('دوستداران آسیاب', '@asiab_doost', 'سنگ تازه صدا نمی‌دهد.', '👁 4.7K   edited 19:12')).toEqual([
      'سنگ تازه صدا نمی‌دهد. → دوستداران آسیاب | @asiab_doost | -',
    ])
    expect(
      posted('دوستداران آسیاب', '@asiab_doost', 'سنگ تازه صدا نمی‌دهد.', '۱۱۲K بازدید     ۲۶ اردیبهشت ۱۴۰۳ ، ۱۳:۲۰'),
    ).toEqual(['سنگ تازه صدا نمی‌دهد. → دوستداران آسیاب | @asiab_doost | 2024-05-15'])
  })

  it('is that of a user, whom others like', () => {
    expect(
      posted('raha.mill', 'سنگ تازه صدا نمی‌دهد.', '#آسیاب', 'Liked by saman.b and 3,906 others', 'February 19, 2020'),
    ).toEqual(['سنگ تازه صدا نمی‌دهد.\n#آسیاب → raha.mill | - | 2020-02-19'])
    expect(posted('noor.flour', 'متى يفتح الفرن؟', 'منذ ٣ أيام   ٨٧ إعجابا')).toEqual([
      'متى يفتح الفرن؟ → noor.flour | - | -',
    ])
    expect(posted('آسیاب کهنه', 'سنگ تازه صدا نمی‌دهد.', '۳ روز پیش   ۸۷ پسند')).toEqual([])
  })

  it('has a day without a time below its name, where a line announces it', () => {
    expect(
      posted('وكتب على صفحته:', '', 'رامي حداد', '22 يونيو 2020', 'متى يفتح الفرن؟', '👍❤ ١٬٠٠٢      ٢١٠ تعليقات'),
    ).toEqual(['متى يفتح الفرن؟ → رامي حداد | - | 2020-06-22'])
  })
})

describe('a signed post', () => {
  it('ends with its day where the text goes on behind it, with a space or without', () => {
    const signed = '— رها آسیابان (@raha_mill)'
    const whole = 'آسیاب دوباره می‌چرخد → رها آسیابان | @raha_mill | 2019-02-16'
    expect(posted(ARTICLE, '', `آسیاب دوباره می‌چرخد ${signed} February 16, 2019ما این را قاب کردیم.`)).toEqual([whole])
    expect(posted(ARTICLE, '', `آسیاب دوباره می‌چرخد ${signed} ۱۶ فوریه ۲۰۱۹ شورا همان روز جواب داد.`)).toEqual([whole])
  })

  it('has a comma of its own before the year', () => {
    expect(
      posted(ARTICLE, '', 'عادت الطاحونة pic.twitter.com/aB1 — د. سعد النهر (@saad_n) ٢٣ سبتمبر، ٢٠١٩فردّ عليه'),
    ).toEqual(['عادت الطاحونة → د. سعد النهر | @saad_n | 2019-09-23'])
  })
})
