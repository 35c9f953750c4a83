import { expect, it } from 'vitest'
import { findWritten } from '../../../src/load/written/written-in.ts'

const heard = (text: string): readonly unknown[] =>
  findWritten(text, []).map(({ speaker, saidOn, paragraphs }) => [speaker, saidOn, paragraphs.length])

const PARAGRAPHS = `The stop has stood where it stands for sixty-eight years, and one novel was written there.

We counted for a week, in shifts, with flasks, and we found two hundred people a day.`

it('reads a statement under its heading down to the body that it is signed for', () => {
  const text = `We post this unchanged, including the capital letters.\n\nSTATEMENT\n\nPort Selwyn, 6 June 2022\n\n${PARAGRAPHS}\n\nFor the Line 7 Residents' Circle\nAda Reed, convenor\n\nUpdate: the company did not answer.`
  expect(heard(text)).toEqual([["Line 7 Residents' Circle", '2022-06-06', 2]])
})

it('reads one below the sentence that announces it', () => {
  const text = `On July 22, 2020 the drivers issued a short statement, which we print in full:\n${PARAGRAPHS}\nThe Union of Tram and Trolley Workers\nThe mayor answered the same evening.`
  expect(heard(text)).toEqual([['Union of Tram and Trolley Workers', '2020-07-22', 2]])
})

it.each([
  ['without a beginning', `The council met on Monday.\n\n${PARAGRAPHS}\n\nFor the River Trust\n`],
  [
    'in which nobody speaks',
    'STATEMENT\n\nThe stop has stood where it stands for sixty-eight years, and one novel was written there.\n\nFor the River Trust\n',
  ],
  ['whose sign is no body', `STATEMENT\n\n${PARAGRAPHS}\n\nThe Old Stone Bridge\n`],
  ['whose sign is a sentence', `STATEMENT\n\n${PARAGRAPHS}\n\nFor the River Trust it was a long night.\n`],
])('reads no statement %s', (_, text) => {
  expect(heard(text)).toEqual([])
})
