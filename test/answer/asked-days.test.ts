import { expect, it } from 'vitest'
import { isInPeriod, termsByDay } from '../../src/answer/asked-days.ts'

const year = (iso: string, stem: string) => ({ iso, stems: ['year', stem] })

it.each([
  ['1897 - 1929 Fredk. Lind', year('1910', '1910'), true],
  ['Keeper of the weir, 1940–45', year('1944', '1944'), true],
  ['۱۳۴۰ تا ۱۳۶۳ طوبی رخشان', year('1971', '1350'), true],
  ['1897 - 1929 Fredk. Lind', year('1930', '1930'), false],
  ['1897, 1929', year('1910', '1910'), false],
  ['1897 - 1929 Fredk. Lind', { iso: '1910-05', stems: ['may', '1910'] }, false],
])('%s', (text, day, isHeld) => {
  expect(isInPeriod(day, text)).toBe(isHeld)
  expect(termsByDay(text, 'und', [day]).has(day.stems[1] ?? '')).toBe(isHeld)
})
