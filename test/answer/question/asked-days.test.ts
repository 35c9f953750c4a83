import { expect, it } from 'vitest'
import { type AskedDay, isInPeriod, termsByDay } from '../../../src/answer/question/asked-days.ts'

const year = (iso: string, stem: string) => ({ iso, stems: ['year', stem], elsewhere: [] })
const sought = (day: AskedDay) => ({ stems: new Set([...day.stems, ...day.elsewhere]), days: [day] })

it.each([
  ['1897 - 1929 Fredk. Lind', year('1910', '1910'), true],
  ['Keeper of the weir, 1940–45', year('1944', '1944'), true],
  ['۱۳۴۰ تا ۱۳۶۳ طوبی رخشان', year('1971', '1350'), true],
  ['1897 - 1929 Fredk. Lind', year('1930', '1930'), false],
  ['1897, 1929', year('1910', '1910'), false],
  ['1897 - 1929 Fredk. Lind', { iso: '1910-05', stems: ['may', '1910'], elsewhere: [] }, false],
])('%s', (text, day, isHeld) => {
  expect(isInPeriod(day, text)).toBe(isHeld)
  expect(termsByDay(text, 'und', sought(day)).counts.has(day.stems[1] ?? '')).toBe(isHeld)
})

it('a day that is given in two calendars is there once', () => {
  const day = { iso: '1988-07-28', stems: ['28', 'juli', '1988'], elsewhere: ['1367', 'مرداد'] }
  const { counts, length } = termsByDay('Thursday 28 July 1988 (6 Mordad 1367)', 'en', sought(day))
  expect([...counts.keys()]).toEqual(['28', 'juli', '1988'])
  // With 'thursday', '6' and 'mordad', and without '1367'.
  expect(length).toBe(6)
  expect(termsByDay('ششم مرداد ۱۳۶۷', 'fa', sought(day)).counts.get('1988')).toBe(1)
})
