import { expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

function days(text: string, publishedOn?: string): readonly (string | undefined)[] {
  return findQuotations(text, [], publishedOn === undefined ? {} : { publishedOn }).map(({ saidOn }) => saidOn)
}

it.each([
  [
    'On 5 March 2019 the keeper went on the radio. He was asked about ships. “Every skipper has a clock,” Ada Reed said.',
    '2019-03-05',
  ],
  [
    'On 2 March 2011 the matter reached the Chamber. The deputy Eva Moss held up a wet atlas. “This is our only map,” she said.',
    '2011-03-02',
  ],
  [
    'Le 14 mars 1989, des gendarmes étaient montés au phare. Ada Reed leur avait lancé : « Vous pouvez prendre la boîte. »',
    '1989-03-14',
  ],
  [
    'Auf der Versammlung vom 2. Mai 2011 wurde es laut. „Ich bin für die Straßen zuständig“, sagte Leyla Brandl.',
    '2011-05-02',
  ],
])('takes the day that opens a sentence for the words told in it: %s', (text, day) => {
  expect(days(text)).toEqual([day])
})

it.each([
  ['told now', 'On 4 May 2019 the bridge was shut. Ada Reed remembers it well. “We all had cake,” she says.'],
  [
    'told by telephone',
    'On 4 May 2019 the bridge was shut. Reached by telephone, Ada Reed said: “We all had cake that week.”',
  ],
  ['of a year', 'In 1974 the pitch was closed. “We are waiting for that winter,” Ada Reed said.'],
  ['that does not open', 'The bridge was shut because of the flood of 4 May 2019. “We all had cake,” Ada Reed said.'],
  [
    'past which the text went on',
    'On 4 May 2019 the bridge was shut. Years later a book came out. “We all had cake,” Ada Reed said.',
  ],
])('takes no day %s', (_, text) => {
  expect(days(text)).toEqual([undefined])
})

it('counts days from the one told before', () => {
  const told = 'On 19 July 2018 Ada Reed said: “It will stand.” '
  expect(days(`${told}Two days later Eva Moss said: “It will fall.”`)).toEqual(['2018-07-19', '2018-07-21'])
  expect(days(`${told}On the 23rd the owner wrote to the town: “It will lean for years.”`).at(-1)).toBe('2018-07-23')
  expect(days(`${told}On the same day the Friday preacher, Ben Moss, told the Herald: “It will lean.”`).at(-1)).toBe(
    '2018-07-19',
  )
})

it('reads a weekday beside its day as one day', () => {
  expect(days('On Tuesday, March 5, Ada Reed said: “It will stand.”', '2019-03-14')).toEqual(['2019-03-05'])
})

const CHRONICLE = `2016

14 May — The two choirs are invited by mistake. Ada Reed said: “I dropped my hat.”

15 May — Canon Hilary Tembe, director of the choir, to the Bay Chronicle:
“I have nothing against fishermen in the morning.”

2017

9 January — Eva Moss said: “We hum until it is settled.”

Afterword

Ben Moss said: “We all sang in the end.”`

it('reads the entries of a chronicle whose years head them', () => {
  expect(days(CHRONICLE, '2021-03-01')).toEqual(['2016-05-14', '2016-05-15', '2017-01-09', undefined])
  expect(findQuotations(CHRONICLE, [])[1]).toMatchObject({ role: 'director of the choir', outlet: 'Bay Chronicle' })
})

/** The first quotation of a text, without its place. */
function quoted(text: string): unknown {
  const [{ words: _, ...found } = { words: undefined }] = findQuotations(text, [])
  return found
}

it('reads whom an agency quotes in marks, its letters in brackets, and the issue of a paper', () => {
  const words = '“The tower has to stay where it is.”'
  expect(
    quoted(
      `On May 4, 2019, the semi-official Barzin News Agency (BNA) quoted “Ada Reed, a member of the council,” as saying, ${words}`,
    ),
  ).toEqual({
    speaker: 'Ada Reed',
    role: 'member of the council',
    outlet: 'Barzin News Agency',
    saidOn: '2019-05-04',
  })
  expect(
    quoted(`The daily Ondravské listy of 14 April 2009 quoted the mayor, Zdeněk Hrubý, as follows: ${words}`),
  ).toEqual({
    speaker: 'Zdeněk Hrubý',
    role: 'mayor',
    outlet: 'Ondravské listy',
    saidOn: '2009-04-14',
  })
  expect(
    quoted(
      `On 30 January 2010 Oksana Kovalchuk, who had led the firm since her father's death, wrote to the council: ${words}`,
    ),
  ).toEqual({
    speaker: 'Oksana Kovalchuk',
    saidOn: '2010-01-30',
  })
})

it('leaves the day of what words are about to that', () => {
  expect(
    days('The old keeper likened his giving up the lamp on July 18, 1988, to “drinking the cup of rust.”'),
  ).toEqual([undefined])
})
