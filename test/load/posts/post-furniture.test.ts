import { describe, expect, it } from 'vitest'
import { loadFile } from '../../../src/load/load-file.ts'
import { LOADERS } from '../../../src/load/loaders.ts'

const HEAD = [
  'The weir',
  '',
  'By Ada Reed',
  '14 March 2023',
  '',
  'The weir was closed in the spring, and the herons moved.',
  '',
]

async function posted(...lines: readonly string[]): Promise<readonly unknown[]> {
  const bytes = Buffer.from([...HEAD, ...lines, '', 'The article goes on below.'].join('\n'))
  const [loaded] = await loadFile({ file: 'weir.txt', bytes, sha256: 'a'.repeat(64) }, undefined, LOADERS)
  const text = loaded?.document.text ?? ''
  return (loaded?.statements ?? [])
    .filter(({ kind }) => kind === 'post')
    .map(({ speaker, outlet, saidOn, span }) => [speaker, outlet, saidOn, text.slice(span.start, span.end)])
}

describe('what a network prints around a post', () => {
  it('tells Twitter, and X from the day on which it was renamed', async () => {
    expect(
      await posted(
        'Ben Moss',
        '@ben_moss',
        'The herons were here first and they will be here last.',
        '9:41 PM · Aug 11, 2022',
        '22   47   318   9,204 Views',
        '',
        'Eva Orr',
        '@eva_orr',
        'They eat my frogs, every one of them.',
        '9:41 PM · Aug 11, 2023',
        '22   47   318   9,204 Views',
      ),
    ).toEqual([
      ['Ben Moss', 'Twitter', '2022-08-11', 'The herons were here first and they will be here last.'],
      ['Eva Orr', 'X', '2023-08-11', 'They eat my frogs, every one of them.'],
    ])
  })

  it('leaves out the year, which is that of the page', async () => {
    expect(
      await posted(
        'Weir Trust',
        '@weir_trust',
        '·',
        'Mar 2',
        'The weir is closed until further notice.',
        '41',
        '212',
        '388',
      ),
    ).toEqual([['Weir Trust', 'Twitter', '2023-03-02', 'The weir is closed until further notice.']])
  })

  it('tells Facebook by its buttons and by the hour of yesterday', async () => {
    expect(
      await posted(
        'Mill Lane Residents',
        '9 March 2023 at 19:22 · Public',
        'So now it is official, the herons have won.',
        '1.4K   312 comments   890 shares',
        'Like   Comment   Share',
        '',
        "Rowers' Guild",
        'Yesterday at 07:15',
        'To all members: please bring boots on Sunday.',
        '1.1K reactions · 230 comments · 640 shares',
      ),
    ).toEqual([
      ['Mill Lane Residents', 'Facebook', '2023-03-09', 'So now it is official, the herons have won.'],
      ["Rowers' Guild", 'Facebook', undefined, 'To all members: please bring boots on Sunday.'],
    ])
  })

  it('names itself in the foot or in brackets below, which says nothing of the next post', async () => {
    expect(
      await posted(
        'Gale Watcher',
        '@galewatch@winds.example',
        'Mar 12, 2023, 07:30',
        'That field has had a power line beside it since May.',
        'Replies 4   Boosts 31   Favourites 77',
        '(Mastodon)',
        '',
        'Mado Fleur',
        '16 March, 07:48 · Facebook',
        'I sell twice as many irises since yesterday.',
        'Like   Comment   Share',
        '187   23 comments',
        '',
        'atelier.cobalt',
        'Port Ellin, Harbour Square',
        'We make pots and no fountains.',
        'Liked by rosine.b and 412 others',
        '12 March · Instagram',
      ),
    ).toEqual([
      ['Gale Watcher', 'Mastodon', '2023-03-12', 'That field has had a power line beside it since May.'],
      ['Mado Fleur', 'Facebook', '2023-03-16', 'I sell twice as many irises since yesterday.'],
      ['atelier.cobalt', 'Instagram', undefined, 'We make pots and no fountains.'],
    ])
  })

  it('tells Telegram by whom a post comes from, how often it was seen, and its link', async () => {
    expect(
      await posted(
        'Wind and Water',
        'Forwarded from Mill Lane',
        'The heron lobby wins again, says the lane.',
        '3.2K views   08:15',
        '',
        'Museum of Weirs',
        'Dear colleagues, we have room for sixty herons.',
        't.me/weir_museum/518 8 Mar 2023 11:31',
      ),
    ).toEqual([
      ['Mill Lane', 'Telegram', undefined, 'The heron lobby wins again, says the lane.'],
      ['Museum of Weirs', 'Telegram', '2023-03-08', 'Dear colleagues, we have room for sixty herons.'],
    ])
  })

  it('names whom a channel passes on, though the channel itself is not named', async () => {
    expect(
      await posted(
        "Forwarded from Docker's Breakfast",
        'Nobody told the men of it, not one word.',
        '👁 1.2K  08:00, 14 March 2022',
      ),
    ).toEqual([["Docker's Breakfast", 'Telegram', undefined, 'Nobody told the men of it, not one word.']])
  })

  it('tells a tweet by its signature alone, right behind a word', async () => {
    expect(
      await posted('My whole youth weighs four kilos. #WhereIsTheWeir— Niloufar Orr (@nilu_orr) February 3, 2019'),
    ).toEqual([['Niloufar Orr', 'Twitter', '2019-02-03', 'My whole youth weighs four kilos. #WhereIsTheWeir']])
  })

  it('tells comments on films by how long ago they were', async () => {
    expect(
      await posted(
        'Comments (2 of 1,204)',
        '@bridgetroll_77 2 days ago',
        'my dad proposed to my mum to that waltz',
        '@OrderlyMill 2 days ago',
        'Finally one can sleep with the window open.',
      ),
    ).toEqual([
      [undefined, undefined, undefined, 'my dad proposed to my mum to that waltz'],
      [undefined, undefined, undefined, 'Finally one can sleep with the window open.'],
    ])
  })
})
