import { expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** `speaker or role` of each statement. */
function said(text: string): readonly string[] {
  return findQuotations(text, []).map(({ speaker, role }) => speaker ?? role ?? '-')
}

it.each([
  ['The Harbour Court sat on Monday. From its ruling: “A jetty is not a street.”', 'Harbour Court'],
  [
    'The judgment of the Administrative Court of 6 June 2019 fills nine pages. Paragraph 4 of the judgment: “A bell may be rung.”',
    'Administrative Court',
  ],
  [
    'The Kite Association met in the school hall. Its resolution reads: “No string shall be cut before noon.”',
    'Kite Association',
  ],
  ['The mayor’s reply consisted of one sentence: “The well is not for sale this year.”', 'mayor'],
  ['Ruth Fell broke her silence on 6 April: “Let me be clear that the bakery stays open.”', 'Ruth Fell'],
  ['Councillor Ruth Fell limited herself to one remark: “I have read the plan twice.”', 'Ruth Fell'],
  [
    'The District Chief Executive, who had been silent, broke his silence: “The bakery stays open.”',
    'District Chief Executive',
  ],
])('a paper is its body’s, and short answers their givers’: %s', (text, expected) => {
  expect(said(text)).toEqual([expected])
})

it('a ruling is no association’s, whatever the sentence before was about', () => {
  expect(
    said('The Kite Association met in the school hall. From its ruling: “A jetty is not a street at all.”'),
  ).toEqual([])
})

it.each([
  ['Ada Reed was a keeper. On the tape she can be heard saying: “We are bread for the whole county.”', 'Ada Reed'],
  ['Ada Reed ran the mill. She did tell Radio Marle that “the wheel is older than the village itself”.', 'Ada Reed'],
  ['Ada Reed ran the mill. She was heard to say: “The wheel is older than the village.”', 'Ada Reed'],
  ['Ada Reed ran the mill. As she told Radio Marle last week, “The wheel is older than the village.”', 'Ada Reed'],
  ['An administrator of the page, who gave only the name Keith, told us: “I never said that it was proved.”', 'Keith'],
])('other ways to be heard: %s', (text, expected) => {
  expect(said(text)).toEqual([expected])
})
