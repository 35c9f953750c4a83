import { expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** The day of each statement. */
function days(text: string): readonly (string | undefined)[] {
  return findQuotations(text, []).map(({ saidOn }) => saidOn)
}

const FIRST = '4 May 2018 — The first meeting\nSix clubs met. Ada Reed said: “We begin this year.”\n'
const SECOND = '6 June 2019 — The end\nThe door was shut. Ben Moss said: “We take only the kettle.”\n'

it('what is said under a day of a chronicle was said on it', () => {
  expect(days(`The league\n${FIRST}${SECOND}`)).toEqual(['2018-05-04', '2019-06-06'])
  expect(
    days(
      '۱۸ شهریور ۱۳۹۷ — نخستین نشست\nحمید روان، که بعدها رئیس شد، در این نشست گفت: «امسال شروع می‌کنیم.»\n۹ اردیبهشت ۱۴۰۳ — پایان\nنسرین کاوه هنگام رفتن گفت: «فقط سماور را بردیم.»',
    ),
  ).toEqual(['2018-09-09', '2024-04-28'])
})

it('months and years head what happened in them, and end the day above', () => {
  expect(
    days(
      [
        '1988',
        'The choir is founded. In her notebook Ada Reed writes: “We have no hall.”',
        '6 June 2019',
        'Ben Moss said: “We take only the kettle.” Three days later all was shut.',
        'August 2020',
        'Eva Orr said: “I have seen it in the wet pile.”',
      ].join('\n'),
    ),
  ).toEqual(['1988', '2019-06-06', '2020-08'])
})

it('an entry under a year has its own day', () => {
  expect(
    days(
      '2016\n15 May 2016 – Ada Reed said: “We begin this year.”\n2018\n3 May 2018 – Eva Orr said: “We go on.”\n2019\n8 March 2019 – Ben Moss said: “We take only the kettle.”',
    ),
  ).toEqual(['2016-05-15', '2018-05-03', '2019-03-08'])
})

it.each([
  ['one day', FIRST, [undefined]],
  ['days in no order', `${SECOND}${FIRST}7 July 2020 — Peace\n`, [undefined, undefined]],
  [
    'two days that stand alone',
    '4 May 2018\nAda Reed said: “We begin this year.”\n6 June 2019\nBen Moss said: “We take only the kettle.”',
    [undefined, undefined],
  ],
  [
    'another day',
    `${FIRST}6 June 2019 — The end\nYears later Ben Moss said: “We took only the kettle.”`,
    ['2018-05-04', undefined],
  ],
])('%s is no chronicle', (_, text, expected) => {
  expect(days(text)).toEqual(expected)
})
