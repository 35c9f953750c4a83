import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** The days on which what a text quotes was said. */
const days = (text: string, publishedOn?: string) =>
  findQuotations(text, [], publishedOn === undefined ? {} : { publishedOn }).map(({ saidOn }) => saidOn)

const SAID = '“The hives of the hill are full again.”'

describe('a day without its year', () => {
  it.each([
    [
      'in the year of the day before it',
      `The wall fell on 18 July 2020.\n\nOn July 19 Ada Reed said: ${SAID}`,
      '2020-07-19',
    ],
    [
      'across the turn of a year',
      `The wall fell on 30 December 2020.\n\nOn 2 January Ada Reed said: ${SAID}`,
      '2021-01-02',
    ],
    [
      'before the first day that is told',
      `On July 19 Ada Reed said: ${SAID}\n\nThe wall fell on 20 July 2020.`,
      '2020-07-19',
    ],
    [
      'in Persian, in words',
      `دیوار در ۵ مرداد ۱۴۰۰ فرو ریخت.\n\nدکتر آذر پورنگ در هشتم مرداد گفت: «کندوهای تپه دوباره پر شده‌اند.»`,
      '2021-07-30',
    ],
    [
      'right behind it',
      `On 18 July 2020 the wall fell. Ada Reed told the Marle Herald the next day: ${SAID}`,
      '2020-07-19',
    ],
    [
      'right behind one without its year',
      `The wall fell on 18 July 2020.\n\nOn 20 July the mill fell.\n\nThe same day Ada Reed said: ${SAID}`,
      '2020-07-20',
    ],
  ])('is counted %s', (_, text, day) => {
    expect(days(text)).toEqual([day])
  })

  it.each([
    ['no day is told', `On July 19 Ada Reed said: ${SAID}`],
    [
      'the day before it is history',
      `The wall was built on 4 May 1951.\n\nOn July 19 Ada Reed said: ${SAID}\n\nIt fell on 18 July 2020.`,
    ],
    [
      'another year stands between',
      `The wall fell on 18 July 2020. In 2015 it had been mended. On 19 July Ada Reed said: ${SAID}`,
    ],
    [
      'the text goes on into a later year',
      `The wall fell on 18 July 2020.\n\nOn July 19 Ada Reed said: ${SAID}\n\nIn 2023 it was mended.`,
    ],
    ['`the next day` has no day above it', `The wall fell in July 2020. Ada Reed said the next day: ${SAID}`],
  ])('stays unknown where %s', (_, text) => {
    expect(days(text)).toEqual([undefined])
  })

  it('counts back from publication first, but for what was added in the month after it', () => {
    const text = `The wall fell on 18 July 2020.\n\nOn July 19 Ada Reed said: ${SAID}`
    expect(days(text, '2021-02-01')).toEqual(['2020-07-19'])
    expect(days(text, '2020-07-12')).toEqual(['2020-07-19'])
    expect(days(text, '2020-03-12')).toEqual(['2019-07-19'])
  })

  it('is one with the words that go on behind it', () => {
    const text = `“The hives are full,” Ada Reed told the Marle Herald on 18 July 2020. “There is no wax left in town.”`
    expect(days(text)).toEqual(['2020-07-18', '2020-07-18'])
    const next = `On 18 July 2020 Ada Reed said: “I love the bees of the hill.” The next day she told the same paper that it was so.`
    expect(days(next)).toEqual(['2020-07-18'])
  })
})
