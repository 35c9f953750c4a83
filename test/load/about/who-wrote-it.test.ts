import { expect, it } from 'vitest'
import { headFacts } from '../../../src/load/about/head-facts.ts'

const BODY =
  'I have lived beside the weir for sixteen years, and I have never seen a heron on the roof before this spring.'

it.each([
  ['Why I will not cross\nAda Reed\nPosted 4 May 2019, 06:00', 'Ada Reed sits on the town council.', 'Ada Reed'],
  ['The herons are back', 'By Ada Reed for the Weir Committee', 'Ada Reed'],
  ['The herons are back', 'Ada Reed lives in Port Marle and is the editor of The Jug.', 'Ada Reed'],
])('who wrote a text is told below it: %s', (head, end, author) => {
  expect(headFacts([head, '', BODY, '', BODY, '', BODY, '', BODY, '', end].join('\n')).author).toBe(author)
})

it('nobody wrote it of whom the last line tells something else', () => {
  expect(
    headFacts(
      ['The herons are back', '', BODY, '', BODY, '', BODY, '', 'Ada Reed is survived by two herons.'].join('\n'),
    ).author,
  ).toBeUndefined()
})

it.each([
  [
    '(PORT MARLE, 12 October 2022) — The Federation of Open Weirs today condemned the lock on the gate, which was set at night.',
    'Federation of Open Weirs',
    '2022-10-12',
  ],
  [
    'Hollin — St. Bran’s Choral Union today expressed its dismay at the decision to lock the barn before the spring concert.',
    'St. Bran’s Choral Union',
    undefined,
  ],
  [
    'The gate will be locked from Monday on, and nobody has told the herons, the Weir Trust said today in Marle.',
    'Weir Trust',
    undefined,
  ],
  [
    'Two hundred people stood in the rain on Saturday and sang to the herons until the gate was opened for them.',
    undefined,
    undefined,
  ],
])('a press release is by whom it is about first: %s', (first, author, publishedOn) => {
  const facts = headFacts(['FOR IMMEDIATE RELEASE', '', 'THE GATE IS LOCKED', '', first].join('\n'))
  expect([facts.author, facts.publishedOn]).toEqual([author, publishedOn])
})
