import { expect, it } from 'vitest'
import { findTurns } from '../../../src/load/talk/turns.ts'

it('who asks and who answers in court is told by the lines between', () => {
  const text = [
    'MR. BALFOUR: Madam, I call Mr. Leo Sangster.',
    'LEO GEORGE SANGSTER, affirmed',
    'Examined by MR. BALFOUR',
    'Q. You were the porter of the library?',
    'A. Until they took the door off, sir.',
    'Cross-examined by MS. YUKI HADLEY',
    'Q. You had drink taken?',
    'A. It was Easter, miss.',
    'PROFESSOR ADA REED, affirmed',
    'Examined by MR. BALFOUR',
    'Q. How good were the charts?',
    'A. There was nothing better north of the weir.',
  ].join('\n')
  expect(findTurns(text, []).map(({ speaker }) => speaker)).toEqual([
    'MR. BALFOUR',
    'Mr. Balfour',
    'Leo George Sangster',
    'Ms. Yuki Hadley',
    'Leo George Sangster',
    'Mr. Balfour',
    'Ada Reed',
  ])
})
