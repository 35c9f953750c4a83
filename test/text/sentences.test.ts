import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentences } from '../../src/text/sentences.ts'
import { anyText } from './strings.ts'

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end).trim())

describe('sentences', () => {
  it('end at a full stop, a question mark, an exclamation mark and an ellipsis', () => {
    expect(split('It rained. Did it? It did! So they said… Nobody knew.')).toEqual([
      'It rained.',
      'Did it?',
      'It did!',
      'So they said…',
      'Nobody knew.',
    ])
  })

  it.each([
    ['a title', 'Dr. Holm met Mrs. Keller at St. Anne.'],
    ['initials', 'J. R. Holm and A. B. Keller drew it.'],
    ['an initial in letters of two code units', 'Then 𝐀. Holm drew it.'],
    ['a name of initials', 'The N.L.A. museum is shut.'],
    ['a decimal', 'It is 3.5 miles, or 5.6 kilometres, long.'],
    ['a numbered page', 'See p. 17 and fig. 3 of vol. 2 for it.'],
    ['a month', 'It opened on Sept. 3, 1951 and shut on Dec. 1.'],
    ['for example', 'Trees, e.g. Apples and pears, i.e. Fruit.'],
    ['a French title', 'M. Girard et Mme. Colin sont là.'],
    ['an address', 'Read https://alder.example/news.Today/page.Html for it.'],
    ['a mail address', 'Write to anna.Keller@alder.example now.'],
    ['a lower case word', 'The shop of Alder vs. the shop of Lindow.'],
    ['a Persian initial', 'آقای م. کریمی آمد.'],
  ])('do not end at %s', (_, text) => {
    expect(split(text)).toEqual([text])
  })

  it('may end with a shortening when a usual first word follows', () => {
    expect(split('They came from the U.S. The bridge was shut. It opened at 5 p.m. He left.')).toEqual([
      'They came from the U.S.',
      'The bridge was shut.',
      'It opened at 5 p.m.',
      'He left.',
    ])
  })

  it('take their closing quotation marks, brackets and reference numbers along', () => {
    expect(split('“It is open.” Nobody came. (So they say.) It stands.[12] Then “why?” he asked.')).toEqual([
      '“It is open.”',
      'Nobody came.',
      '(So they say.)',
      'It stands.[12]',
      'Then “why?” he asked.',
    ])
  })

  it('take the notes of Markdown and raised numbers along', () => {
    expect(split('It stands.[^12] It leaks.³ “Why?”² Nobody came.')).toEqual([
      'It stands.[^12]',
      'It leaks.³',
      '“Why?”²',
      'Nobody came.',
    ])
  })

  it('keep a German day together', () => {
    expect(split('Die Brücke wurde am 5. Mai eröffnet. Seit dem 3. August 2019 hält sie.')).toEqual([
      'Die Brücke wurde am 5. Mai eröffnet.',
      'Seit dem 3. August 2019 hält sie.',
    ])
    expect(split('The mill has the number 5. August was dry.')).toHaveLength(2)
  })

  it('end at every new line: a line is a block', () => {
    expect(split('The bridge\nIt was opened in 1951\n\nThe mill')).toEqual([
      'The bridge',
      'It was opened in 1951',
      'The mill',
    ])
  })

  it('keep the number of a list item with its words', () => {
    expect(split('1. Plant the tree.\n2. Water it.')).toEqual(['1. Plant the tree.', '2. Water it.'])
  })

  it('are found where two were glued together', () => {
    expect(split('The fair ended.The tents were taken down.')).toEqual([
      'The fair ended.',
      'The tents were taken down.',
    ])
  })

  it('end at the marks of Persian and Arabic', () => {
    expect(split('پل کجاست؟ پل در آلدر است. باغ باز شد!')).toEqual(['پل کجاست؟', 'پل در آلدر است.', 'باغ باز شد!'])
    expect(split('أين الجسر؟ الجسر في ألدر. افتتح البستان.')).toEqual([
      'أين الجسر؟',
      'الجسر في ألدر.',
      'افتتح البستان.',
    ])
  })

  it('cover any text without a gap, and none is of white space alone', () => {
    assert(
      property(anyText(200), (text) => {
        const spans = sentences(text)
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        let last = 0
        for (const { start, end } of spans) {
          expect(start).toBe(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end).trim() === '' && text.trim() !== '').toBe(false)
          last = end
        }
        expect(last).toBe(text.length)
      }),
      { numRuns: 500 },
    )
  })

  it('never break inside a link', () => {
    const links = ['https://a.example/B.C/d.E?f=G.H', 'www.alder.example/Page.Html', 'anna.K@Alder.Example']
    for (const link of links)
      expect(split(`See ${link} first. Then come.`)).toEqual([`See ${link} first.`, 'Then come.'])
  })
})
