import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

const where = (text: string) => findQuotations(text, []).map(({ speaker, outlet, saidOn }) => [speaker, outlet, saidOn])

const roles = (text: string) => findQuotations(text, []).map(({ speaker, role }) => [speaker, role])

describe('where and when words were said', () => {
  it.each([
    [
      'is told by the sentence in front, in other words',
      'Ada Reed told the Marle Courier on 12 March 2021 that the children had laughed. “By evening they asked for more,” she said.',
      ['Ada Reed', 'Marle Courier', '2021-03-12'],
    ],
    [
      'is told by the sentence in front, without them',
      'The keeper, Ada Reed, explained the matter in the Island Courier of 3 October 2017. “The lamp was never out of order,” she said.',
      ['Ada Reed', 'Island Courier', '2017-10-03'],
    ],
    [
      'is an interview of whatever name',
      'Ada Reed told Mountain Voice in an interview on 14 April 2021: “I measured the gorge three times.”',
      ['Ada Reed', 'Mountain Voice', '2021-04-14'],
    ],
    [
      'is a name behind an article, with its day',
      '“I am told that one of them is rare,” Ada Reed told the Islander on 17 June 2023.',
      ['Ada Reed', 'Islander', '2023-06-17'],
    ],
  ])('%s', (_, text, told) => {
    expect(where(text)).toEqual([told])
  })

  it.each([
    ['an office is told', '“I am told that one of them is rare,” Ada Reed told the Governor on 17 June 2023.'],
    ['somebody is told', '“I am told that one of them is rare,” Eva Moss told Ada Reed in an interview.'],
    [
      'somebody else was told in front',
      'Eva Moss told the Marle Courier on 12 March 2021 that the children had laughed. “They asked for more,” said Ada Reed.',
    ],
    [
      'what was said tells of a day',
      'Ada Reed said the mill was shut on 4 May 2020. “We all stood there and looked at it,” she said.',
    ],
  ])('is unknown where %s', (_, text) => {
    expect(where(text).map(([, outlet]) => outlet)).toEqual([undefined])
  })

  it('goes on where the same outlet or talk is told', () => {
    const first = 'Ada Reed told the Marle Courier on 12 March 2021: “The lamp is safe with us.”'
    expect(where(`${first}\n\n“Nobody ever asked us about it,” Eva Moss told the same paper.`)[1]).toEqual([
      'Eva Moss',
      'Marle Courier',
      undefined,
    ])
    expect(where(`${first} In the same interview she added: “We have no quarrel with the sea.”`)[1]).toEqual([
      'Ada Reed',
      'Marle Courier',
      '2021-03-12',
    ])
    expect(
      where(
        `${first}\n\nAsked by Radio Marle, the mayor was silent. “Nobody asked us,” Eva Moss told the same station.`,
      )[1],
    ).toEqual(['Eva Moss', 'Radio Marle', undefined])
  })

  it('is no weekday and nothing that the words are about', () => {
    expect(
      where('“She is angry,” an insider told the outlet on Monday. “He does not run the whole mill.”').map(
        ([, outlet]) => outlet,
      ),
    ).toEqual([undefined, undefined])
    expect(
      where(
        'Ada Reed says she noticed that. She says the lines on Instagram have blurred. “This thing is broken, like completely,” Reed says.',
      ).at(-1)?.[1],
    ).toBeUndefined()
  })

  it('is no verb', () => {
    expect(
      where('رضا سمندری در نامه‌ای به روزنامه نوشته است: «پدربزرگم این قطعه را به موزه بخشید.»')[0]?.[1],
    ).toBeUndefined()
  })

  it('is nobody whom a pronoun could mean', () => {
    const text =
      'The keeper, Ada Reed, has given a different account. According to the state broadcaster AdTV, she told the town on 14 January 2020, “No lamp of ours was ever out of order.”'
    expect(where(text)).toEqual([['Ada Reed', 'AdTV', '2020-01-14']])
  })
})

describe('words right behind what somebody said in other words', () => {
  it('are of whoever said it, also of somebody without a name', () => {
    expect(
      roles(
        'A farmer, who was mending a fence nearby, said that the canvas had come on a lorry. “My goat ate half of it,” he told us.',
      ),
    ).toEqual([[undefined, 'farmer']])
    expect(roles('Ada Reed said that the canvas had come on a lorry. “My goat ate half of it,” she told us.')).toEqual([
      ['Ada Reed', undefined],
    ])
  })

  it('are of whom a sentence that begins with a day turns to', () => {
    expect(
      roles(
        'On 3 May the solicitor wrote to the show: “My clients recognise that cheese as their own.” The next day young Declan Moss answered through the Curd. “Let them come and taste it, then,” he said.',
      ).at(-1)?.[0],
    ).toBe('Declan Moss')
  })
})

/** Of each quotation. */
const outletsIn = (text: string): readonly (string | undefined)[] =>
  findQuotations(text, []).map(({ outlet }) => outlet)

describe('the outlet of words that go on', () => {
  it.each([
    ['Ada Reed told the Evening Plough: “It is safe.” She added: “It always was.” Reed went on: “So be it.”', 3],
    ['Ada Reed told Radio Marle: “It is safe.” Asked by the presenter why, Reed replied, “I have seen it.”', 2],
    ['Ada Reed tried to explain it on the evening news of Radio Marle. “All are invited,” she said.', 1],
    ['Ada Reed was rung up by the Marle Herald in May. “My aunt would laugh,” she said.', 1],
    ['Ada Reed keeps the gate. The Marle Herald caught her on the steps. “All are invited,” she said.', 1],
    ['In an interview with the monthly Stone & Lime, Ada Reed returned to it. “A bridge dies faster,” she said.', 1],
  ])('is the one that was named: %s', (text, count) => {
    const names = outletsIn(text)
    expect(names).toHaveLength(count)
    expect(new Set(names).size).toBe(1)
    expect(names[0]).toMatch(/^(?:Evening Plough|Marle Herald|Radio Marle|Stone & Lime)$/u)
  })

  it('is not that of somebody else, nor of what is told elsewhere', () => {
    expect(
      outletsIn('قالت ليلى حداد لصحيفة «ضفاف»: «الجسر آمن». وقالت حداد في محطة تابعة للبلدية: «كان آمناً دائماً».')[1],
    ).toBeUndefined()
    expect(outletsIn('Ada Reed told Radio Marle: “It is safe.” Ben Moss added: “It always was.”')[1]).toBeUndefined()
    expect(
      outletsIn('Ada Reed told Radio Marle: “It is safe.” She told the council: “It always was.”')[1],
    ).toBeUndefined()
  })
})
