import { describe, expect, it } from 'vitest'
import { findPosts } from '../../../src/load/posts/posts.ts'

const LONG =
  'The council of the valley decided in the spring to open the old weir for one day in each month, so that the mud of the upper pond could settle in the meadows below it, as it had done in the years before the road was built along the river.'
const ARTICLE = [LONG, `${LONG} ${LONG}`, LONG, `${LONG} Nobody objected.`]

const read = (text: string): readonly Record<string, unknown>[] =>
  findPosts(text).map(({ words, block, ...facts }) => {
    expect(block.start).toBe(words.start)
    expect(text.slice(words.end, block.end)).toContain(facts.handle)
    return { words: text.slice(words.start, words.end), ...facts }
  })
const posted = (text: string): readonly unknown[] =>
  findPosts(text).map(({ words, speaker, handle, saidOn }) => [
    text.slice(words.start, words.end),
    speaker,
    handle,
    saidOn,
  ])
const inArticle = (...post: readonly string[]): string => [...ARTICLE, ...post, ...ARTICLE].join('\n')

describe('a post pasted into an article', () => {
  const ADA = { speaker: 'Ada Reed', handle: '@ada_reed', saidOn: '2020-07-17' }

  it.each([
    ['with a picture link', 'Herons are back! #weir pic.twitter.com/Ab1— Ada Reed (@ada_reed) July 17, 2020'],
    ['with a short link', 'Herons are back! #weir https://t.co/Ab1 — Ada Reed (@ada_reed) July 17, 2020'],
    [
      'with two links',
      'Herons are back! #weir https://t.co/Ab1 pic.twitter.com/Ab1— Ada Reed (@ada_reed) 17 July 2020',
    ],
    ['without a link', 'Herons are back! #weir — Ada Reed (@ada_reed) Jul 17, 2020'],
    ['with an en dash', 'Herons are back! #weir – Ada Reed (@ada_reed) 2020-07-17'],
    ['with a double hyphen', 'Herons are back! #weir --Ada Reed (@ada_reed) July 17, 2020'],
    ['with a hyphen', 'Herons are back! #weir pic.twitter.com/Ab1 - Ada Reed (@ada_reed) 17 juillet 2020'],
    ['with a comma and a time', 'Herons are back! #weir — Ada Reed (@ada_reed), 10:30 AM · July 17, 2020'],
  ])('%s, on one line', (_, line) => {
    expect(read(inArticle(line))).toEqual([{ words: 'Herons are back! #weir', ...ADA }])
  })

  it('signed on the next line, with the link above', () => {
    const text = inArticle(
      'Herons are back across the valley.#Weir#Herons pic.twitter.com/Ab1',
      '— Ada Reed (@ada_reed) July 17, 2020',
    )
    expect(read(text)).toEqual([{ words: 'Herons are back across the valley.#Weir#Herons', ...ADA }])
  })

  it('signed below a blank line, or dated below its signature', () => {
    expect(read(inArticle('Herons are back!', '', '— Ada Reed (@ada_reed) July 17, 2020'))).toMatchObject([
      { words: 'Herons are back!' },
    ])
    expect(read(inArticle('Herons are back!', '— Ada Reed (@ada_reed)', 'July 17, 2020'))).toEqual([
      { words: 'Herons are back!', ...ADA },
    ])
  })

  it('takes a first line that has hashtags', () => {
    const text = inArticle(
      'In the mornings of #May, before the road wakes, the #herons stand at the weir!',
      'We counted 40. #HeronCount pic.twitter.com/Ab1— Ada Reed (@ada_reed) July 17, 2020',
    )
    expect(read(text)[0]?.['words']).toMatch(/^In the mornings[\s\S]*#HeronCount$/u)
  })

  it('takes a plain first line above a line that is only a caption', () => {
    const text = inArticle(
      'In May and June over 300 herons were counted at the weirs.',
      'Morning Counts, Ben Moss -August 2021 #Herons #Weir pic.twitter.com/Ab1— Ada Reed (@ada_reed) July 17, 2020',
    )
    expect(read(text)[0]?.['words']).toMatch(/^In May and June[\s\S]*#Weir$/u)
  })

  it('takes the line above hashtags that stand alone with the link', () => {
    const text = inArticle(
      'Herons are back at the weir.',
      '#Herons #Weir pic.twitter.com/Ab1— Ada Reed (@ada_reed) July 17, 2020',
    )
    expect(read(text)[0]?.['words']).toBe('Herons are back at the weir.\n#Herons #Weir')
  })

  it.each([
    'The weir of the valley is known there as the Old Lady.',
    'She was waiting for the first warm day.',
    'Ada Reed, who counts them, was glad:',
    'The counter wrote this on Twitter.',
    'What the birds did',
  ])('leaves a short line of the article to the article: %s', (line) => {
    const text = inArticle(
      line,
      'The herons are back at the weir, all of them! #weir pic.twitter.com/Ab1— Ada Reed (@ada_reed) July 17, 2020',
    )
    expect(read(text)[0]?.['words']).toBe('The herons are back at the weir, all of them! #weir')
  })

  it('takes the same lines where every line is a paragraph apart', () => {
    const text = inArticle(
      'In May and June over 300 herons were counted at the weirs.',
      'Morning Counts, Ben Moss -August 2021 #Herons #Weir pic.twitter.com/Ab1— Ada Reed (@ada_reed) July 17, 2020',
      'She was waiting for the first warm day.',
      'Otters are back at the weir, all of them! #weir pic.twitter.com/Ab1— Ada Reed (@ada_reed) July 18, 2020',
    )
    expect(read(text.replaceAll('\n', '\n\n')).map(({ words }) => words)).toEqual([
      expect.stringMatching(/^In May and June[\s\S]*#Weir$/u),
      'Otters are back at the weir, all of them! #weir',
    ])
  })

  it('takes all lines of its paragraph where paragraphs stand apart', () => {
    const text = [
      ...ARTICLE,
      'A good day at the weir.\nForty herons. — Ada Reed (@ada_reed) July 17, 2020',
      ...ARTICLE,
    ].join('\n\n')
    expect(read(text)[0]?.['words']).toBe('A good day at the weir.\nForty herons.')
  })

  it('takes only the end of a paragraph that is longer than a post of its year could be', () => {
    const text = inArticle(`${LONG} ${LONG} Herons are back! pic.twitter.com/Ab1— Ada Reed (@ada_reed) July 17, 2020`)
    expect(read(text)[0]?.['words']).toBe('Herons are back!')
  })

  it('reads posts one under the other, and two on one line', () => {
    const one = 'Herons are back! — Ada Reed (@ada_reed) July 17, 2020'
    const two = 'Forty of them. — Ben Moss (@ben) July 18, 2020'
    const expected = [
      { speaker: 'Ada Reed', words: 'Herons are back!' },
      { speaker: 'Ben Moss', words: 'Forty of them.' },
    ]
    expect(read(inArticle(one, two))).toMatchObject(expected)
    expect(read(inArticle(`${one} ${two}`))).toMatchObject(expected)
  })

  it('is read in Persian, Arabic and French', () => {
    expect(
      read(inArticle('درناها به رودخانه برگشتند #درنا pic.twitter.com/Ab1— مریم باغبان (@m_bagh) ۲۶ تیر ۱۳۹۹')),
    ).toEqual([
      { words: 'درناها به رودخانه برگشتند #درنا', speaker: 'مریم باغبان', handle: '@m_bagh', saidOn: '2020-07-16' },
    ])
    expect(read(inArticle('عادت الطيور إلى النهر — سارة بستاني (@sara) 17 يوليو 2020'))).toMatchObject([
      { speaker: 'سارة بستاني', saidOn: '2020-07-17' },
    ])
    expect(read(inArticle('Les hérons sont là ! — Anne Pré (@anne) 1er août 2020'))).toMatchObject([
      { words: 'Les hérons sont là !', saidOn: '2020-08-01' },
    ])
  })

  it('keeps a name with a hyphen whole', () => {
    expect(read(inArticle('Herons! pic.twitter.com/Ab1— WEIR - Watch-Club (@weir) July 17, 2020'))).toMatchObject([
      { speaker: 'WEIR - Watch-Club' },
    ])
  })
})

describe('what is no post', () => {
  it.each([
    'The counter — Ada Reed (@ada_reed) — said that the herons were back.',
    'Write to us (@weir) on July 17, 2020.',
    'We met Ada Reed (@ada_reed) and others at the weir.',
    '— Ada Reed, July 17, 2020',
  ])('%s', (line) => {
    expect(findPosts(inArticle(line))).toEqual([])
  })

  it('a signature below a long paragraph of the article, without a link', () => {
    expect(findPosts(`${LONG} ${LONG}\n— Ada Reed (@ada_reed) July 17, 2020`)).toEqual([])
  })
})

describe('a post copied from the page of a network', () => {
  it.each([
    [
      'under a head of several lines',
      'Weir Museum\n@weirmuseum\n·\nSep 12, 2021\nLit at dusk.\n12 Likes\n\nMore.',
      ['Lit at dusk.', 'Weir Museum', '@weirmuseum', '2021-09-12'],
    ],
    [
      'over its head',
      'Lit at dusk.\nWeir Museum @museum@weir.social\n12 Sept 2021, 08:15\n\nMore.',
      ['Lit at dusk.', 'Weir Museum', '@museum@weir.social', '2021-09-12'],
    ],
    [
      'out of Telegram',
      'باغ ایران, [12.09.21 14:32]\nآب دوباره راه افتاد\n\nMore.',
      ['آب دوباره راه افتاد', 'باغ ایران', undefined, '2021-09-12'],
    ],
    [
      'as a reply',
      'Replying to @weir and @mill\ni can see the stars\n— lottie 🌙 (@lottie) 11 September 2021',
      ['i can see the stars', 'lottie 🌙', '@lottie', '2021-09-11'],
    ],
    [
      'without its at sign',
      'The weir is shut pic.twitter.com/abc— Ada Reed (adareed) July 17, 2020',
      ['The weir is shut', 'Ada Reed', '@adareed', '2020-07-17'],
    ],
    [
      'with its link on a line of its own',
      'The weir is shut\nhttps://t.co/abc\n— Ada Reed (@ada)\n17 juillet 2020',
      ['The weir is shut', 'Ada Reed', '@ada', '2020-07-17'],
    ],
  ])('%s', (_, text, expected) => {
    expect(posted(text)).toEqual([expected])
  })

  it.each([
    'The mayor (@mayor) said on July 17, 2020 that the bridge is closed.',
    'Contact: press office @press\n17 July 2020\n\nText.',
  ])('is not seen in what only names a handle and a date: %s', (text) => {
    expect(posted(text)).toEqual([])
  })
})
