import { expect, it } from 'vitest'
import { findPlainInterview } from '../../../src/load/talk/plain-interview.ts'
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

it('an interview without labels has the questions that end as such, and the one paragraph that answers each', () => {
  const text = [
    'For twenty years Ada Reed kept the lamps of Marle. She spoke to our correspondent Ben Moss in her kitchen.',
    'Ms. Reed, when did you learn of it?',
    'On the ninth of April, from the baker.',
    'And officially?',
    'Officially I have not learned it to this day.',
    'That is hard to believe.',
    'What would you say to the governor?',
    'I would ask him to sit down.',
  ].join('\n\n')
  const turns = findPlainInterview(text, []).map(({ words, speaker }) => [
    speaker,
    text.slice(words.start, words.end).slice(0, 9),
  ])
  expect(turns.filter(([speaker]) => speaker === 'Ada Reed')).toEqual([
    ['Ada Reed', 'On the ni'],
    ['Ada Reed', 'Officiall'],
    ['Ada Reed', 'I would a'],
  ])
  expect(turns.map(([, words]) => words)).not.toContain('That is h')
  expect(findPlainInterview(text.replace('spoke to', 'was seen by'), [])).toEqual([])
})
