import { expect, it } from 'vitest'
import { inMarks } from '../../src/commands/quotation-marks.ts'

it('words of a document stand between quotation marks, and never between two pairs', () => {
  expect(inMarks('The mill burned.')).toBe('“The mill burned.”')
  for (const own of ['“The mill burned.”', '« Le moulin a brûlé. »', '„Die Mühle brannte.“', '"It burned."'])
    expect(inMarks(own)).toBe(own)
})

it('a mark at the edge of the words is kept apart from the one around them', () => {
  expect(inMarks('“It burned,” she said.')).toBe('“\u202F“It burned,” she said.”')
  expect(inMarks('She said: «آتش گرفت»')).toBe('“She said: «آتش گرفت»\u202F”')
  expect(inMarks('“It burned,” she said, “and nobody came.”')).toBe(
    '“\u202F“It burned,” she said, “and nobody came.”\u202F”',
  )
})
