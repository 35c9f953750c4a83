import { describe, expect, it } from 'vitest'
import { findPosts } from '../../../src/load/posts/posts.ts'
import { withOutlets } from '../../../src/load/posts/post-outlet.ts'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

const ARTICLE =
  'The council of the valley decided in the spring to open the old weir for one day in each month, so that the mud of the upper pond could settle in the meadows below it.'
const apart = (post: string): string => [ARTICLE, ARTICLE, post, ARTICLE].join('\n\n')
const posted = (text: string): readonly unknown[] =>
  findPosts(text).map(({ words, speaker, handle, saidOn }) => [
    text.slice(words.start, words.end),
    speaker ?? handle,
    saidOn,
  ])

const heard = (text: string): readonly (string | undefined)[] => findQuotations(text, []).map(({ speaker }) => speaker)

describe('a thread under one head', () => {
  const HEAD = 'Ada Reed\n@ada_reed\nOct 18, 2020 • 11 min read\n\n'

  it('has one writer for all its numbered posts', () => {
    const thread = '1/ The weir was opened today. 🧵\n\n2/ The mud came down at noon.\n\n3/ Forty herons came too.'
    expect(posted(`${HEAD}${thread}\n\nIt was the last thread of the year.`)).toEqual([
      ['1/ The weir was opened today. 🧵', 'Ada Reed', '2020-10-18'],
      ['2/ The mud came down at noon.', 'Ada Reed', '2020-10-18'],
      ['3/ Forty herons came too.', 'Ada Reed', '2020-10-18'],
    ])
  })

  it('gives what a part passes on to whom it names', () => {
    const thread = '1/ The weir was opened today.\n\n2/ RT @weir_watch: No mud was seen at all.\n\n3/ It was seen.'
    expect(posted(`${HEAD}${thread}`).slice(1)).toEqual([
      ['No mud was seen at all.', '@weir_watch', undefined],
      ['3/ It was seen.', 'Ada Reed', '2020-10-18'],
    ])
  })

  it('ends where a number is missing, and is none where the head signs an article', () => {
    expect(posted(`${HEAD}1/ The weir was opened.\n\n2/ Mud came.\n\n4/ This is a list of dates.`)).toHaveLength(2)
    expect(
      posted(`A day at the weir\n\nAda Reed\n@ada_reed\nMay 3, 2021 · 5 min read\n\n${ARTICLE}\n\n${ARTICLE}`),
    ).toEqual([])
  })
})

describe('comments and messages as they are pasted', () => {
  it('belong to the user above them on Reddit, and what was deleted to nobody', () => {
    const text = apart(
      'r/weir • Posted by u/mud_lark 6 Oct 2025\nIt squeaks at five in the morning\n1.2k points · 214 comments\n\nu/tram_nine · 1.1k points\nWhy were you out at five\n  u/mud_lark OP · 877 points\n  Night shift at the bakery\n[deleted] · 12 points\n[removed by moderator]',
    )
    expect(posted(text)).toEqual([
      ['It squeaks at five in the morning', 'u/mud_lark', '2025-10-06'],
      ['Why were you out at five', 'u/tram_nine', undefined],
      ['Night shift at the bakery', 'u/mud_lark', undefined],
    ])
  })

  it('belong to the name above the day below a heading of comments', () => {
    const text = `${ARTICLE}\n\n2 COMMENTS\n\nAda Reed-Moss\nMarch 14, 2022 at 6:15 pm\nI was on the last ferry.\n\nTidewatcher\nMarch 14, 2022 at 7:02 pm\nWho pays the bus?`
    expect(posted(text)).toEqual([
      ['I was on the last ferry.', 'Ada Reed-Moss', '2022-03-14'],
      ['Who pays the bus?', 'Tidewatcher', '2022-03-14'],
    ])
    expect(posted(text.replace('2 COMMENTS', 'The ferry and the bus'))).toEqual([])
  })

  it('belong to whoever `says:` them', () => {
    const text = `${ARTICLE}\n\nGudrun A. sagt: 14.06.2023 um 20:11\nWir hatten auch ein Zimmer.\n\nBen Moss says:\nJune 15, 2023 at 1:03 am\n\nSo had we.`
    expect(posted(text)).toEqual([
      ['Wir hatten auch ein Zimmer.', 'Gudrun A.', '2023-06-14'],
      ['So had we.', 'Ben Moss', '2023-06-15'],
    ])
    expect(posted(`${ARTICLE}\n\nThe mayor says:\n\nThe weir is open.\n\nBen Moss says:\n\nIt is not.`)).toEqual([])
  })

  it('belong to the name in a line of an exported chat', () => {
    const text = `${ARTICLE}\n\n[21/06/2017, 20:14] Ada: 61!!! I saw it\n[21/06/2017, 20:15] Ben M: My kettle is 70\nand it sings\n[22/06/2017, 20:31] Ada: Nobody write to the paper\n\n${ARTICLE}`
    expect(posted(text)).toEqual([
      ['61!!! I saw it', 'Ada', '2017-06-21'],
      ['My kettle is 70\nand it sings', 'Ben M', '2017-06-21'],
      ['Nobody write to the paper', 'Ada', '2017-06-22'],
    ])
    expect(posted('11/06/2017, 20:14 - Ada: Yes\n11/06/2017, 20:15 - Ben: No')).toEqual([
      ['Yes', 'Ada', undefined],
      ['No', 'Ben', undefined],
    ])
    expect(posted(`${ARTICLE}\n\n[20:14] The bell rings: nobody comes\n${ARTICLE}`)).toEqual([])
  })

  it('belong to the handle in front of them around `View all comments`', () => {
    const text = apart('ada.reed  Tonight at the mill: soup\nView all 1,406 comments\nben_moss  Keep me a bowl')
    expect(posted(text)).toEqual([
      ['Tonight at the mill: soup', '@ada.reed', undefined],
      ['Keep me a bowl', '@ben_moss', undefined],
    ])
    expect(posted(apart('soup  two pounds\nbread  one pound'))).toEqual([])
  })

  it('belong to whoever stands above them on LinkedIn and in a group of Facebook', () => {
    expect(posted(apart('Ada Reed (Town planner) 1mo\nIt is used by many people a week.'))).toEqual([
      ['It is used by many people a week.', 'Ada Reed', undefined],
    ])
    expect(
      posted(apart('"Ben Moss ▸ Mill Lane Residents. Yesterday at 06:02. It squeaks. Who has a ladder?"')),
    ).toEqual([['It squeaks. Who has a ladder?', 'Ben Moss', undefined]])
    expect(posted(apart('Room 4 (first floor) 12 m\nIt has two windows and a door.'))).toEqual([])
  })

  it('have counts by signs, and days of German', () => {
    const text = apart(
      'Ada Reuter\n@ada@weir.example\nAm Wehr stehen vierzig Reiher.\n28. Mai 2023, 06:47 · 🔁 88 ⭐ 412',
    )
    expect(posted(text)).toEqual([['Am Wehr stehen vierzig Reiher.', 'Ada Reuter', '2023-05-28']])
    expect(posted(text.replace('28. Mai 2023, 06:47 · 🔁 88 ⭐ 412', '28. August 2018 um 19:31'))).toEqual([
      ['Am Wehr stehen vierzig Reiher.', 'Ada Reuter', '2018-08-28'],
    ])
  })
})

describe('a post that a sentence brings', () => {
  it('is of whom it is said to be by', () => {
    expect(
      heard('Added later: post by Lowmill Town Band on Facebook, 9 Feb 2023, 00:12 — “Practice is at the chip shop.”'),
    ).toEqual(['Lowmill Town Band'])
    expect(heard('The top comment, from a user called weir_watch, is simply: "I would die for that heron."')).toEqual([
      'weir_watch',
    ])
    expect(heard('One comment on the post by Ada Reed: "I would die for that heron."')).toEqual([])
  })

  it('is of the body whose page it is on', () => {
    expect(
      heard('La page Facebook du syndicat a publié ce message : « Une navette relie désormais les deux rives. »'),
    ).toEqual(['le syndicat'])
  })

  it('is of whoever does something in front of a colon, in French too', () => {
    expect(
      heard('Sur X, la harpiste Ada Reed (@ada_harpe) a pris la défense du moulin : « Ce serait une faute. »'),
    ).toEqual(['Ada Reed'])
  })

  it('is of a last name alone where the text has named who bears it', () => {
    const text =
      'The host, Ada Reed, had doubts. She met the sculptor Ben Moss. Reed: "Is it finished?" Moss: "In part, yes."'
    expect(heard(text)).toEqual(['Reed', 'Moss'])
    expect(heard('The host had doubts. Facebook: "Is it finished?"')).toEqual([])
  })
})

describe('a post that is announced', () => {
  it('needs no more than a name and a handle below the line that brings it', () => {
    const post = 'Ada Reed @ada_reed\nForty herons at the weir, and not one of them counted.'
    const text = (lead: string): string => [ARTICLE, ARTICLE, lead, post, ARTICLE].join('\n\n')
    expect(posted(text('The warden posted on X on 29 September:'))).toEqual([
      ['Forty herons at the weir, and not one of them counted.', 'Ada Reed', undefined],
    ])
    expect(posted(text('The book has an index of persons:'))).toEqual([])
  })

  it('stood on the one network that its announcement names, and so did the comments below it', () => {
    const post =
      'Ada Reed @ada_reed · Oct 6, 2025\nForty herons.\n3 Replies 12 Likes\n\nBen Moss @moss · Oct 7, 2025\nFifty.\n2 Replies 1 Like'
    const outlets = (lead: string): readonly (string | undefined)[] => {
      const text = [ARTICLE, lead, post, ARTICLE].join('\n\n')
      return withOutlets(text, findPosts(text), []).map(({ outlet }) => outlet)
    }
    expect(outlets('On Bluesky, the warden noted it with some glee:')).toEqual(['Bluesky', 'Bluesky'])
    expect(outlets('It was on Facebook first and on Mastodon then:')).toEqual([undefined, undefined])
    expect(outlets('On Bluesky nobody noted it.')).toEqual([undefined, undefined])
  })
})

it('keeps the lines of one post together where paragraphs stand apart', () => {
  const lines = ['Day 3 without an oven.', 'He looked at his list and said walnuts.', 'Sealed ovens so far: 14']
  const signed = `${lines.join('\n')}\n— Uncle Yadollah 🍞 (@yadollah_t)\nJanuary 22, 2021`
  const text = [ARTICLE, ARTICLE, signed, ...Array.from({ length: 6 }, () => ARTICLE)].join('\n\n')
  const posts = findPosts(text)
  expect(posts.map(({ words }) => text.slice(words.start, words.end))).toEqual([lines.join('\n')])
  expect(withOutlets(text, posts, []).map(({ outlet }) => outlet)).toEqual(['Twitter'])
})

const told = (text: string): readonly unknown[] =>
  withOutlets(text, findPosts(text), []).map(({ words, block, speaker, handle, outlet, saidOn }) => ({
    words: text.slice(words.start, words.end),
    behind: text.slice(block.end, block.end + 8).trim(),
    who: speaker ?? handle,
    outlet,
    saidOn,
  }))

describe('a post of one network or another', () => {
  it('is Instagram’s where it is embedded, also with the next paragraph behind it without a break', () => {
    const shared = 'A post shared by Ada Reed (@ada.reed) on Aug 31, 2018 at 11:02am PDT'
    const post = { words: 'Forty herons at the weir.', who: 'Ada Reed', outlet: 'Instagram', saidOn: '2018-08-31' }
    const opening = `${ARTICLE}\n\nView this post on Instagram\nForty herons at the weir.`
    expect(told(`${opening}\n${shared}\n\n${ARTICLE}`)).toEqual([{ ...post, behind: 'The co' }])
    expect(told(`${opening}\n${shared}What she saw there was new.`)).toEqual([{ ...post, behind: 'What she' }])
    expect(told(`${opening}\n${shared}What she saw there was new. ${ARTICLE}`)).toEqual([
      { ...post, behind: 'What she' },
    ])
    const persian =
      'مشاهده این پست در اینستاگرام\nچهل حواصیل کنار بند.\nپستی که توسط رها آسیابان (@raha.mill) در ۳ آبان ۱۴۰۰ به اشتراک گذاشته شدشورا همان روز جواب داد که بند باز می‌ماند و آسیاب می‌چرخد و کسی نگران آب نباشد.'
    expect(told(persian)).toMatchObject([
      {
        words: 'چهل حواصیل کنار بند.',
        behind: 'شورا هما',
        who: 'رها آسیابان',
        outlet: 'Instagram',
        saidOn: '2021-10-25',
      },
    ])
  })

  it('is of whom it is passed on from', () => {
    expect(told(apart('RT @weir_watch: No mud was seen at all.'))).toMatchObject([
      { words: 'No mud was seen at all.', who: '@weir_watch', outlet: 'Twitter' },
    ])
    expect(told(apart('She wrote RT @weir_watch: No mud was seen at all.'))).toEqual([])
  })

  it('has its head above it and its day below, which an article has too', () => {
    const post = 'Weir Watch (@weirwatch)\nNo mud was seen at all, dear neighbours.\nJune 28, 2015'
    expect(told(apart(post))).toMatchObject([
      { words: 'No mud was seen at all, dear neighbours.', who: 'Weir Watch', saidOn: '2015-06-28' },
    ])
    expect(told(`${post}\n\n${ARTICLE}\n\n${ARTICLE}`)).toEqual([])
    const upsideDown =
      'A post shared by Weir Watch (@weirwatch)\nView this post on Instagram\nNo mud was seen at all!! #weir\n5 May 2021'
    expect(told(apart(upsideDown))).toMatchObject([{ who: 'Weir Watch', saidOn: '2021-05-05' }])
  })
})
