import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOtherCalendars } from '../../src/search/other-calendar.ts'
import { solarIso, solarOf } from '../../src/text/calendar.ts'
import { aRiver } from '../support/a-river.ts'

const stemsFor = (question: string): Record<string, readonly string[]> =>
  Object.fromEntries(inOtherCalendars(question).map(({ word, stems }) => [word, stems]))

describe('dates of a question in other calendars', () => {
  it('are the year and the month of the day', () => {
    const found = stemsFor('What happened on 28 July 1988?')
    expect(found['1988']).toEqual(['1367'])
    expect(found['july']).toEqual(expect.arrayContaining(['مرداد', 'تموز', 'juillet']))
    expect(stemsFor('در ۶ مرداد ۱۳۶۷ چه شد؟')['1367']).toEqual(['1988'])
    expect(stemsFor('9 Dey 1367')['1367']).toEqual(['1988'])
    expect(stemsFor('پل تابستان ۶۷')['67']).toEqual(['1367', '1988'])
  })

  it('are none for numbers that are no dates, and no day is looked for by its number', () => {
    expect(inOtherCalendars('How many of the 1367 trees and 28 pears stand?')).toEqual([])
    expect(stemsFor('What happened on 28 July 1988?')['28']).toBeUndefined()
  })

  it('know the solar day of every day and back', () => {
    assert(
      property(
        integer({ min: 1250, max: 1490 }),
        integer({ min: 1, max: 12 }),
        integer({ min: 1, max: 29 }),
        (year, month, day) => {
          expect(solarOf(solarIso(year, month, day) ?? '')).toEqual({ year, month, day })
        },
      ),
    )
  })
})

it('finds the day in a text of the other calendar, among many', async () => {
  const gardens = Object.fromEntries(
    Array.from({ length: 60 }, (_, at): [string, string] => [
      `garden-${at}.txt`,
      at % 2 === 0
        ? `Garden ${at} was opened in the spring of ${1900 + at}. On 28 March its gate was painted, and in July it was watered.`
        : `باغ شماره ${at} در بهار باز شد. دروازهٔ آن را رنگ زدند و در تیر آب دادند.`,
    ]),
  )
  const river = await aRiver({
    ...gardens,
    'pol.txt': 'پل رودخانه سال‌ها ساخته می‌شد. در ششم مرداد ۱۳۶۷ پل چوبی فرو ریخت و کسی بر آن نبود.',
    'hall.txt':
      'The hall of the choir stood for years. On 9 Dey 1388 the roof of the hall fell in, and nobody was there.',
  })
  try {
    const answer = await river.archive.ask('What happened on 28 July 1988?')
    expect(answer.kind === 'answered' && answer.citations[0]?.quote).toContain('پل چوبی فرو ریخت')
    const roof = await river.archive.ask('در ۹ دی ۱۳۸۸ چه شد؟')
    expect(roof.kind === 'answered' && roof.citations[0]?.quote).toContain('the roof of the hall fell in')
  } finally {
    await river.close()
  }
})
