import { describe, expect, it } from 'vitest'
import { findPosts } from '../../../src/load/posts/posts.ts'

const ARTICLE =
  'The council of the valley decided in the spring to open the old weir for one day in each month, so that the mud of the upper pond could settle in the meadows below it.'
const PERSIAN = 'شورای دره در بهار تصمیم گرفت بند کهنه را هر ماه یک روز باز کند تا گل ته برکه در چمن‌های پایین بنشیند.'

/** Between lines of an article, as where a page was saved as text: no blank lines part them. */
const pasted = (post: string, article = ARTICLE): string =>
  [article, article, article, post, article, article].join('\n')
/** The same as paragraphs apart. */
const apart = (post: string): string => [ARTICLE, ARTICLE, ARTICLE, post, ARTICLE, ARTICLE].join('\n\n')
const posted = (text: string): readonly unknown[] =>
  findPosts(text).map(({ words, speaker, handle, saidOn }) => [
    text.slice(words.start, words.end),
    speaker,
    handle,
    saidOn,
  ])

const words = (text: string): readonly string[] =>
  findPosts(text).map((post) => text.slice(post.words.start, post.words.end))

describe('a post copied from the page of a network', () => {
  it.each([
    [
      'Bluesky, with its time below',
      'ada reed 🐟\n@adareed.bsky.social\nForty herons at the weir.\nSeptember 16, 2022 at 7:31 PM',
      ['Forty herons at the weir.', 'ada reed 🐟', '@adareed.bsky.social', '2022-09-16'],
    ],
    [
      'X, with its time and counts below',
      'Ada Reed\n@ada_reed\nForty herons at the weir.\n8:14 AM · Nov 11, 2022 · 1.2M Views\n12 Reposts  2.1K Likes',
      ['Forty herons at the weir.', 'Ada Reed', '@ada_reed', '2022-11-11'],
    ],
    [
      'X, with its day above',
      'Ada Reed\n@ada_reed\n·\nNov 11, 2022\nForty herons at the weir.\nTranslated from Persian by Google\nShow this thread',
      ['Forty herons at the weir.', 'Ada Reed', '@ada_reed', '2022-11-11'],
    ],
    [
      'a day without its year',
      'Ada Reed @ada_reed · Nov 11\nForty herons at the weir.\n3 Replies 12 Likes',
      ['Forty herons at the weir.', 'Ada Reed', '@ada_reed', undefined],
    ],
    [
      'a handle of a server alone',
      '@ada@weir.example\nForty herons at the weir.\nJan 19, 2024, 09:42 · Web · 214 boosts · 530 favourites',
      ['Forty herons at the weir.', undefined, '@ada@weir.example', '2024-01-19'],
    ],
    [
      'a handle and its day',
      '@ada_reed · 21 juillet 2021\nQuarante hérons au moulin.\nJ’aime\nRépondre',
      ['Quarante hérons au moulin.', undefined, '@ada_reed', '2021-07-21'],
    ],
    [
      'Facebook, with its globe above and its counts below',
      'Ada Reed\nJanuary 25, 2024 at 6:03 PM · 🌍\nForty herons at the weir.\n👍❤️ 1.2K   88 comments   301 shares',
      ['Forty herons at the weir.', 'Ada Reed', undefined, '2024-01-25'],
    ],
    [
      'LinkedIn',
      'Ada Reed\n• 2nd\nKeeper of the Old Weir\n3d • Edited •\nForty herons at the weir.\n1,234 reactions 34 comments',
      ['Forty herons at the weir.', 'Ada Reed', undefined, undefined],
    ],
    [
      'Truth Social and the like',
      'Old Weir Mill\n@realOldWeir\nJuly 17, 2022, 8:14 PM\nForty herons at the weir.\n12.3k ReTruths 40.1k Likes',
      ['Forty herons at the weir.', 'Old Weir Mill', '@realOldWeir', '2022-07-17'],
    ],
    [
      'Reddit',
      'r/herons • Posted by u/heron_fan 3 years ago\nForty herons at the weir\n456 upvotes · 32 comments',
      ['Forty herons at the weir', 'u/heron_fan', undefined, undefined],
    ],
    [
      'a comment on YouTube',
      '@heron.fan\n2 years ago (edited)\nForty herons at the weir.\n123\nReply',
      ['Forty herons at the weir.', undefined, '@heron.fan', undefined],
    ],
    [
      'Instagram, embedded',
      'View this post on Instagram\nForty herons at the weir. #weir\nA post shared by Ada Reed (@ada.reed) on Jul 17, 2020 at 9:30am PDT',
      ['Forty herons at the weir. #weir', 'Ada Reed', '@ada.reed', '2020-07-17'],
    ],
    [
      'TikTok, embedded',
      '@ada.reed Count with me #herons ♬ original sound - Ada Reed',
      ['Count with me #herons', undefined, '@ada.reed', undefined],
    ],
    [
      'TikTok, on three lines',
      '@ada.reed\nCount with me #herons\n♬ original sound - Ada Reed',
      ['Count with me #herons', undefined, '@ada.reed', undefined],
    ],
    [
      'Arabic',
      'سارة بستاني\n@sara_bustani\nعادت الطيور إلى النهر\n٦:٠٣ م · ١٧ يوليو ٢٠٢٠\nأعجبني\nرد',
      ['عادت الطيور إلى النهر', 'سارة بستاني', '@sara_bustani', '2020-07-17'],
    ],
    [
      'Arabic, from Facebook',
      'سارة بستاني\n17 يوليو 2020 الساعة 6:03 م · 🌐\nعادت الطيور إلى النهر\n٣٤ إعجاباً ١٢ تعليقاً ٥ مشاركات',
      ['عادت الطيور إلى النهر', 'سارة بستاني', undefined, '2020-07-17'],
    ],
  ])('%s, between lines and between paragraphs', (_, post, expected) => {
    expect(posted(pasted(post))).toEqual([expected])
    expect(posted(apart(post))).toEqual([expected])
  })

  it('in Persian', () => {
    const below = 'مریم باغبان\n@m_bagh\nدرناها برگشتند!\n۹:۴۱ ق.ظ · ۱۷ ژوئیه ۲۰۲۰\n۳۴ پاسخ   ۲۱۲ بازنشر'
    const beside = 'مریم باغبان @m_bagh · ۱۷ ژوئیه ۲۰۲۰\nدرناها برگشتند!\nنمایش این رشته'
    const expected = ['درناها برگشتند!', 'مریم باغبان', '@m_bagh', '2020-07-17']
    expect(posted(pasted(below, PERSIAN))).toEqual([expected])
    expect(posted(pasted(beside, PERSIAN))).toEqual([expected])
  })

  it('and the post that it quotes is a statement of its own', () => {
    const post = [
      'Quote-post',
      'Ada Reed',
      '@ada_reed',
      'Too low, I say.',
      '8:14 AM · Nov 11, 2022',
      'Quoting',
      'Weir Watch',
      '@weirwatch',
      'We counted forty herons.',
    ]
    expect(posted(pasted(post.join('\n')))).toEqual([
      ['Too low, I say.', 'Ada Reed', '@ada_reed', '2022-11-11'],
      ['We counted forty herons.', 'Weir Watch', '@weirwatch', undefined],
    ])
  })

  it('has its time below the post that it quotes', () => {
    const post = [
      'Ada Reed',
      '@ada_reed',
      'My own view:',
      '',
      'too low.',
      'Quote',
      'Weir Watch',
      '@weirwatch',
      '·',
      'Nov 10, 2022',
      'We counted forty herons.',
      '10:02 PM · Nov 11, 2022',
      '3 Reposts · 1 Quote · 12 Likes',
    ]
    expect(posted(apart(post.join('\n')))).toEqual([
      ['My own view:\n\ntoo low.', 'Ada Reed', '@ada_reed', '2022-11-11'],
      ['We counted forty herons.', 'Weir Watch', '@weirwatch', '2022-11-10'],
    ])
  })

  it('keeps counts and buttons inside its block', () => {
    const foot = 'Nov 11, 2022, 09:42 · Web · 2 boosts · 5 favourites'
    const text = pasted(`@ada@weir.example\nForty herons.\n${foot}\nShow this thread`)
    const block = findPosts(text)[0]?.block
    expect(block && text.slice(block.start, block.end)).toMatch(/^@ada@weir[\s\S]+Show this thread$/u)
  })

  it('belongs to whom it was forwarded from', () => {
    const text = 'Weir Watch, [12.03.23 14:05]\n[Forwarded from Mill Lane]\nThe water rises.\n\nMore.'
    expect(posted(text)).toEqual([['The water rises.', 'Mill Lane', undefined, undefined]])
  })

  it('does not take what announces the next post', () => {
    const two = [
      'Ada Reed @ada_reed · Nov 11, 2022',
      'Forty herons.',
      'Ben answered:',
      'Ben Moss @ben · Nov 12, 2022',
      'Fifty.',
    ]
    expect(words(pasted(two.join('\n')))).toEqual(['Forty herons.', 'Fifty.'])
  })
})

describe('a thread', () => {
  const PARTS = [
    '1/ Nobody seems to ask the simplest question about the weir, and so I do it here, in a few parts, as one does it.',
    '2/ The gate has a book. In it stands who had the key, and when it was given back to the keeper in the mill.',
    '3/ Where is the book? I asked the council, and they said that it was lost in the flood of nineteen eighty-eight.',
  ]

  it('is its signer’s from the first part on', () => {
    const text = pasted([...PARTS, '— Ada Reed (@ada_reed) Mar 21, 2019'].join('\n'))
    expect(posted(text)).toEqual([[PARTS.join('\n'), 'Ada Reed', '@ada_reed', '2019-03-21']])
  })

  it('is known under its head as well, and ends with its last part', () => {
    const text = pasted(['Ada Reed @ada_reed · Mar 21, 2019', ...PARTS].join('\n'))
    expect(posted(text)).toEqual([[PARTS.join('\n'), 'Ada Reed', '@ada_reed', '2019-03-21']])
  })

  it('has no gap: other numbers above a post are the article’s', () => {
    const [one = '', , three = ''] = PARTS
    const text = pasted([one, `${three} #weir — Ada Reed (@ada_reed) Mar 21, 2019`].join('\n'))
    expect(posted(text)).toEqual([[`${three} #weir`, 'Ada Reed', '@ada_reed', '2019-03-21']])
  })
})

describe('a signature that is broken in its middle', () => {
  it.each([
    '#Herons #Weir pic.twitter.com/Ab1— Prof. Ada Reed\n(@ada_reed) June 15, 2023',
    '#Herons #Weir pic.twitter.com/Ab1— Prof. Ada\nReed (@ada_reed) June 15, 2023',
  ])('%s', (end) => {
    const text = pasted(`Forty herons, and none looked back. 🐟\n${end}`)
    expect(posted(text)).toEqual([
      [
        'Forty herons, and none looked back. 🐟\n#Herons #Weir',
        expect.stringMatching(/^Prof\. Ada\sReed$/u),
        '@ada_reed',
        '2023-06-15',
      ],
    ])
  })
})

describe('what is no post', () => {
  it.each([
    [
      'a byline with handle and time',
      `The weir leaks\nAda Reed\n@ada_reed\nJuly 17, 2020 at 6:03 PM\n${ARTICLE}\n${ARTICLE}`,
    ],
    ['a byline with handle and day', `The weir leaks\nAda Reed @ada_reed · July 17, 2020\n${ARTICLE}\n${ARTICLE}`],
    [
      'a byline with a time, and counts of the article',
      'The weir leaks\nAda Reed\nJuly 17, 2020 at 6:03 PM\nIt does.\n12 comments 30 shares',
    ],
    [
      'a byline apart from its article',
      `The weir leaks.\n\nBy Ada Reed (@ada_reed)\nJuly 17, 2020, 6:03 PM\n\n${ARTICLE}`,
    ],
    ['what an article says of its author', pasted('Ada Reed\n@ada_reed\nAda Reed writes about rivers.\n12 Comments')],
    ['a handle far above a time', `Ada Reed\n@ada_reed\n${ARTICLE}\n${ARTICLE}\n${ARTICLE}\nJuly 17, 2020 at 6:03 PM`],
    ['a heading with a time', pasted('Reactions\nJuly 17, 2020 at 6:03 PM\nThe gates were shut.')],
    ['a foot above an article’s line', pasted('Weir Museum @museum@weir.example\n12 Sept 2021, 08:15')],
    ['a picture without words', pasted('Ada Reed\n@ada_reed\n8:14 AM · Nov 11, 2022 · 12 Views')],
    ['a picture without words, embedded', pasted('View this post on Instagram\nA post shared by Ada Reed (@ada_reed)')],
    ['counts and buttons alone', pasted('Share\n12 Likes · 3 Comments\nReply')],
    [
      'a sentence with a dash',
      pasted('The mill was sold — to Ben Moss\n(@benmoss) and his sister in July 2020 it went.'),
    ],
    ['an author’s post, told in words', pasted('Ada Reed wrote on Facebook\n@ada_reed\nForty herons.')],
  ])('%s', (_, text) => {
    expect(posted(text)).toEqual([])
  })

  it('the paragraph behind a post of one line', () => {
    const text = pasted('Ada Reed @ada_reed · Jul 17, 2020\nForty herons.')
    expect(posted(text)).toEqual([['Forty herons.', 'Ada Reed', '@ada_reed', '2020-07-17']])
  })

  it('the date below another post, in the words of the next one', () => {
    const text = pasted(
      '@ada@weir.example\nForty herons.\n12 Sept 2021, 08:15 · 2 boosts\nFifty now! #weir — Ben Moss (@ben) July 17, 2020',
    )
    expect(words(text)).toContain('Fifty now! #weir')
  })
})
