import { describe, expect, it } from 'vitest'
import { answerSign } from '../../../src/answer/sentences/answer-signs.ts'
import { readQuestion } from '../../../src/answer/question/question.ts'

const sign = (question: string, sentence: string): number =>
  answerSign(sentence, readQuestion(question, ['en', 'fr', 'fa', 'ar']))

describe('a sentence that looks like the answer wanted', () => {
  it.each([
    ['When was the bridge opened?', 'It opened on 7 June 1951.', 'It opened with a concert.'],
    ['Quand le pont a-t-il été ouvert ?', 'Il ouvrit en mars 1951.', 'Il ouvrit avec un concert.'],
    ['پل در چه سالی باز شد؟', 'پل در بهار ۱۳۳۰ باز شد.', 'پل با جشن باز شد.'],
    ['متى افتتح الجسر؟', 'افتتح الجسر في يونيو ١٩٥١.', 'افتتح الجسر المجلس.'],
    ['How many hives were lost?', 'About 480 hives were lost.', 'Hives were lost.'],
    ['How many hives were lost?', 'Seven hives were lost.', 'Hives were lost.'],
    [
      'How many hives were lost?',
      'Some 480 of the best hives were lost.',
      'In 12 days, most hives of 3 men were lost.',
    ],
    ['How many people came?', 'Some 480 guests of the mill came.', 'One of the guests came after 12 years.'],
    ['How many people came?', 'Dozens of men came.', 'They came in 1950, and left 3 days later.'],
    ['How many came?', 'About 480 beekeepers came.', 'The mayor came 12 years later.'],
    ['How many hives were lost?', 'Some 1500 hives were lost.', 'Bees lost the 1950 hives.'],
    [
      'How many hives were lost?',
      'Some 480 hives were lost.',
      'One of those lost, 12 years before the hives, was old.',
    ],
    ['What was the number of hives lost?', 'Some 480 hives were lost.', 'A number of hives were lost in 12 days.'],
    ['What was the total number of people?', 'There were 480 guests.', 'A number of people stayed for 12 days.'],
    ['Combien de personnes sont venues ?', 'Il vint 480 visiteurs.', 'Une des personnes vint en 12 jours.'],
    ['Quel est le nombre de ruches ?', 'Il y a 480 ruches.', 'Les ruches ont 12 ans.'],
    ['How many centimetres high is the hive?', 'The hive is 90 centimetres high.', 'The hive is high.'],
    ['ارتفاع کندو چند سانتی‌متر است؟', 'ارتفاع کندو ۹۰ سانتیمتر است.', 'ارتفاع کندو زیاد است.'],
    ['کندوها چند میلیون دلار فروخته شد؟', 'کندوها ۳ میلیون دلار فروخته شد.', 'کندوها فروخته شد.'],
    ['چند نفر آمدند؟', 'در آن سال ۴۸۰ باغبان آمدند.', 'یکی از باغبان‌ها پس از ۱۲ سال آمد.'],
    ['كم شخصا حضر؟', 'حضر ٤٨٠ بستانيا.', 'حضر أحد الزوار بعد ١٢ سنة.'],
    ['Combien de ruches ?', 'Il perdit 480 ruches.', 'Les ruches furent perdues en 12 jours.'],
    ['چند کندو از بین رفت؟', 'در آن سال ۴۸۰ کندو از بین رفت.', 'کندوها در ۱۲ روز از بین رفت.'],
    ['Who opened the bridge?', 'The bridge was opened by Peter Holm.', 'The bridge was opened by the mayor.'],
    ['Where is the orchard?', 'The orchard is at Lindow.', 'The orchard is old.'],
    ['What did Anna Keller say?', '“It is for people,” said Anna Keller.', 'Anna Keller drew the plan.'],
  ])('%s: %s rather than %s', (question, answer, other) => {
    expect(sign(question, answer)).toBeGreaterThan(sign(question, other))
  })

  it('is not one for repeating what the question says', () => {
    expect(sign('How many of the 480 hives were lost?', 'There were 480 hives.')).toBe(0)
    expect(sign('Who met Peter Holm?', 'They met Peter Holm.')).toBe(0)
  })

  it('is from 0 to 1, and 0 for a question of no kind', () => {
    const all = 'On 7 June 1951 “Peter Holm, Anna Keller and Ida Brandt”, said the mayor, met 480 bees at Alder.'
    for (const question of ['When?', 'How many?', 'Who?', 'Where?', 'What did she say?']) {
      expect(sign(question, all)).toBeGreaterThanOrEqual(0)
      expect(sign(question, all)).toBeLessThanOrEqual(1)
    }
    expect(sign('Why did the mill burn?', all)).toBe(0)
  })
})
