import { describe, expect, it } from 'vitest'
import { findPosts } from '../../../src/load/posts/posts.ts'

const ARTICLE =
  'The council of the valley decided in the spring to open the old weir for one day in each month, so that the mud of the upper pond could settle in the meadows below it.'
const posted = (...lines: readonly string[]): readonly unknown[] => {
  const text = [ARTICLE, ARTICLE, ...lines, ARTICLE].join('\n')
  return findPosts(text).map(({ words, speaker, handle, saidOn }) => [
    text.slice(words.start, words.end),
    speaker,
    handle,
    saidOn,
  ])
}

describe('a post below a colon, signed without a dash', () => {
  it.each([
    [
      'by name and handle',
      ['Forty herons at the weir', 'and one on the roof', 'Ada Reed (@ada_reed) 7 March 2021'],
      ['Forty herons at the weir\nand one on the roof', 'Ada Reed', '@ada_reed', '2021-03-07'],
    ],
    [
      'by name, day and globe',
      ['Forty herons at the weir', 'Ada Reed · 9 February 2021, 07:12 · 🌍', '12 likes   3 comments'],
      ['Forty herons at the weir', 'Ada Reed', undefined, '2021-02-09'],
    ],
  ])('%s', (_, lines, post) => {
    expect(posted('Her neighbour preferred to joke:', ...lines)).toEqual([post])
  })

  it('of a channel, which the line above names', () => {
    expect(posted('From the Telegram channel “Weir Watch”:', 'Forty herons at the weir', '@weir_watch')).toEqual([
      ['Forty herons at the weir', 'Weir Watch', '@weir_watch', undefined],
    ])
  })

  it('is none above an address for letters', () => {
    expect(
      posted('The company sent this:', 'We have moved no stone.', 'For further information: press@weir.example'),
    ).toEqual([])
  })
})

it('a post of several lines below a colon belongs to its signature as a whole', () => {
  expect(
    posted(
      'The teacher wrote as well:',
      'Thirty years I came here by bus.',
      'What shall I borrow now? A ticket?',
      '— Ada Reed (@ada_reed) October 14, 2022',
    ),
  ).toEqual([
    ['Thirty years I came here by bus.\nWhat shall I borrow now? A ticket?', 'Ada Reed', '@ada_reed', '2022-10-14'],
  ])
})

it('a channel’s further message has only its time', () => {
  expect(
    posted('Weir Watch, [14.03.2022 18:22]', 'Forty herons.', '', '[14.03.2022 18:25]', 'And one on the roof.', ''),
  ).toMatchObject([
    ['Forty herons.', 'Weir Watch', undefined, '2022-03-14'],
    ['And one on the roof.', 'Weir Watch', undefined, '2022-03-14'],
  ])
})

it('a mood and a place stand in the head of a post', () => {
  expect(
    posted(
      '',
      'Ada Reed is feeling hopeful.',
      '3 July 2017 · Port Marle · 🌐',
      'Friends, the herons are back.',
      '11K 4.2K comments',
      '',
    ),
  ).toEqual([['Friends, the herons are back.', 'Ada Reed', undefined, '2017-07-03']])
})

describe('comments below an article', () => {
  it('have a name, a day and a button to answer', () => {
    expect(
      posted(
        '',
        'Sort by: Oldest',
        '',
        'weir_ben',
        '4 May 2019 at 07:12',
        'You voted for the weir yourself.',
        'Reply  Like (3)',
        '',
        '    Ada Reed  AUTHOR',
        '    4 May 2019 at 07:40',
        '    I voted for a weir, Ben.',
        '    Reply  Like (88)',
        '',
      ),
    ).toEqual([
      ['You voted for the weir yourself.', 'weir_ben', undefined, '2019-05-04'],
      ['I voted for a weir, Ben.', 'Ada Reed', undefined, '2019-05-04'],
    ])
  })

  it('may stand below the rules for them, under any name', () => {
    expect(
      posted(
        '',
        'نظرات کاربران (۲)',
        'نظرات توهین‌آمیز منتشر نمی‌شود',
        '',
        'مجید از کرج',
        '۱۹:۳۰ - ۱۴۰۲/۰۷/۱۷',
        'پل را باز کنید.',
        'پاسخ   👍 ۸۸',
        '',
      ),
    ).toEqual([['پل را باز کنید.', 'مجید از کرج', undefined, '2023-10-09']])
  })
})

describe('posts of one line', () => {
  it('stand in marks, with whose they are behind', () => {
    expect(posted('“The herons took it down to the roots.” Ada R. @ada_weir · 27 Jun 2022')).toEqual([
      ['The herons took it down to the roots.', 'Ada R.', '@ada_weir', '2022-06-27'],
    ])
  })

  it('stand behind a name and a day, two and more of them', () => {
    const one = 'Ada Reed – 4 octobre 2020, 21:14 – Un hôtel pour hérons, je demande à voir.'
    expect(posted(one, 'Nadia S. – 4 octobre 2020, 21:40 – Mon frère y a travaillé.')).toMatchObject([
      ['Un hôtel pour hérons, je demande à voir.', 'Ada Reed', undefined, '2020-10-04'],
      ['Mon frère y a travaillé.', 'Nadia S.', undefined, '2020-10-04'],
    ])
    expect(posted(one)).toEqual([])
  })
})

const sign = (day: number): string => `Ada Reed (@ada_reed) January ${String(day)}, 2020`

it('a post signed by a paragraph of its own may be one of several', () => {
  expect(
    posted(
      'Pictures were posted:',
      '',
      'Day 1 at the weir.',
      '',
      sign(17),
      '',
      'They asked whether the nets have a permit.',
      '',
      sign(18),
      '',
    ),
  ).toMatchObject([
    ['Day 1 at the weir.', 'Ada Reed', '@ada_reed', '2020-01-17'],
    ['They asked whether the nets have a permit.', 'Ada Reed', '@ada_reed', '2020-01-18'],
  ])
})

describe('a post whose day and hour stand apart below it', () => {
  const LEAD = 'Two days later Deputy Minister Ada Reed (@ada_reed) posted:'
  const WORDS = 'One lock, one key. Honest rowers have nothing to fear.'
  const STAMP = '7:12 PM · Feb 11, 2021 · Twitter for iPhone\n212 Retweets 1.4K Likes'

  it('is of whom the line above it names with a handle', () => {
    const text = `The weir was shut.\n\n${LEAD}\n\n${WORDS}\n\n${STAMP}\n\nThe rowers read it twice.`
    const [post, ...others] = findPosts(text)
    expect(others).toEqual([])
    expect(post).toMatchObject({ speaker: 'Ada Reed', handle: '@ada_reed', saidOn: '2021-02-11' })
    expect(text.slice(post?.words.start, post?.words.end)).toBe(WORDS)
    expect(text.slice(post?.block.end).trim()).toBe('The rowers read it twice.')
  })

  it('is none without the handle or without the hour', () => {
    expect(
      findPosts([ARTICLE, 'Two days later Deputy Minister Ada Reed said:', WORDS, STAMP, ARTICLE].join('\n\n')),
    ).toEqual([])
    expect(findPosts([ARTICLE, LEAD, WORDS, '11 February 2021', ARTICLE].join('\n\n'))).toEqual([])
  })
})
