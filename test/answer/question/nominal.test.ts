import { describe, expect, it } from 'vitest'
import { measuresIn } from '../../../src/answer/question/measured.ts'
import { nominalIn } from '../../../src/answer/question/nominal.ts'
import { readQuestion } from '../../../src/answer/question/question.ts'

describe('a question without a question word', () => {
  it.each([
    ['Age of the last miller?', 'quantity', ['age']],
    ['total price of the new wheel', 'quantity', ['money']],
    ['Number of boats in the lock', 'quantity', []],
    ['Reason for the delay?', 'reason', []],
    ['New opening date of the museum?', 'time', []],
    ['Location of the mill stones', 'place', []],
    ['Prix de la roue ?', 'quantity', ['money']],
    ["L'âge du meunier ?", 'quantity', ['age']],
    ['قیمت چرخ آسیاب', 'quantity', ['money']],
    ['تاریخ افتتاح پل', 'time', []],
    ['سبب تأخير الجسر', 'reason', []],
    ['كلفة الجسر', 'quantity', ['money']],
  ] as const)('asks by its noun: %s', (question, wanted, measures) => {
    expect(readQuestion(question, ['en', 'fr', 'fa', 'ar']).wanted).toBe(wanted)
    expect(measuresIn(question)).toEqual(measures)
  })

  it('need not have that noun in its answer', () => {
    expect(readQuestion('Reason for the delay?', ['en']).kinds).toContain('reason')
  })

  it.each(['Date palms of the oasis', 'When was the mill built?', 'The mill', 'Tell me of the price', ''])(
    'is none: %s',
    (question) => {
      expect(nominalIn(question)).toBeUndefined()
    },
  )
})
