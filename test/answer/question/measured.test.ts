import { describe, expect, it } from 'vitest'
import { givesMeasure, measuresIn } from '../../../src/answer/question/measured.ts'

describe('a question for a measure', () => {
  it.each([
    ['How tall is the weir?', ['length']],
    ['How long is the canal?', ['length', 'time']],
    ['How long did the works last?', ['time']],
    ['How old is the mill?', ['age']],
    ['آسیابان چند سالش بود؟', ['age']],
    ['how much does the mill cost', ['money']],
    ['How much was the clock worth?', ['money']],
    ['What was the price of the mill?', ['money']],
    ['Combien a coûté le moulin ?', ['money']],
    ['Combien de temps ont duré les travaux ?', ['time']],
    ['قیمت آسیاب چقدر است؟', ['money']],
    ['ارتفاع سد چقدر است؟', ['length']],
    ['كم كلف بناء الجسر؟', ['money']],
    ['كم يبلغ طول الجسر؟', ['length']],
    ['How many hives were lost?', []],
    ['How much honey was there?', []],
    ['What is the area of the lake?', ['area']],
    ['What is the area called near the weir?', []],
  ])('is known by its words: %s', (question, measures) => {
    expect(measuresIn(question)).toEqual(measures)
  })

  it.each([
    ['The 62-meter weir was built.', 'length'],
    ['The canal is 14.5 km long.', 'length'],
    ['It was 12m high.', 'length'],
    ['It cost £214,000 a year.', 'money'],
    ['The clock was worth 7,400 euros.', 'money'],
    ['Le moulin a coûté 415 000 euros.', 'money'],
    ['قیمت هر کیلو به ۳۸ هزار تومان رسید.', 'money'],
    ['بلغ طول الجسر ٣٠ مترا.', 'length'],
    ['It took eleven long years.', 'time'],
    ['Karl Imker, 58, keeps bees.', 'age'],
    ['Karl Imker (1922–2009) kept bees.', 'age'],
    ['He is 58, and keeps bees.', 'age'],
    ['She drew the bridge at age 39.', 'age'],
    ['Members must be over the age of 18.', 'age'],
    ['Il a pêché à l’âge de 12 ans.', 'age'],
    ['They sat for five hours.', 'time'],
  ] as const)('is answered by a number with its unit: %s', (sentence, measure) => {
    expect(givesMeasure(sentence, [measure])).toBe(1)
  })

  it.each([
    ['The works swallowed 540 million.', 'money'],
    ['The mill closed after 112 years.', 'age'],
    ['It was closed from 1 May 1950 to 3 June 1952.', 'time'],
    ['They spoke it well into the nineteenth century.', 'time'],
  ] as const)('is nearly answered by one that leaves something to work out: %s', (sentence, measure) => {
    expect(givesMeasure(sentence, [measure])).toBeGreaterThan(0)
    expect(givesMeasure(sentence, [measure])).toBeLessThan(1)
  })

  it.each([
    ['In 1950 they counted 480 hives.', 'money'],
    ['The mill has 12 rooms, each year painted anew.', 'time'],
    ['They sold 30 of the pots.', 'length'],
    ['The mill is old.', 'age'],
  ] as const)('is not answered by any other number: %s', (sentence, measure) => {
    expect(givesMeasure(sentence, [measure])).toBe(0)
  })
})
