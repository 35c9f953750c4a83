import { expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

const heard = (text: string): readonly (string | undefined)[] =>
  findQuotations(text, []).flatMap(({ speaker, role }) => [speaker, role])

it.each([
  'According to the miller Jon Lind, his wife Rena told the keeper: “The flour is mine.”',
  'The keeper, Tom Orr, wrote that Lind had shouted: “You will leave by the window.”',
  'Speaking for the club, Bram Otis rejected what Crane had said: “Nothing in that letter is new.”',
])('nobody is named where two may be meant: %s', (text) => {
  expect(heard(text)).toEqual([undefined, undefined])
})

it('a clause is no office', () => {
  expect(heard('Tolle quoted the poet Anselm Grieg: “A tree is a slow fire.”')[1] ?? '').not.toMatch(/quoted/u)
})

it('who is told of by nobody else keeps their words', () => {
  expect(heard('According to the miller Jon Lind, “the flour is mine”.')[0]).toBe('Jon Lind')
  expect(heard('Ida Brandt told the keeper: “The flour is mine.”')[0]).toBe('Ida Brandt')
  expect(heard('Ida Brandt said that the mill was shut: “Nobody comes.”')[0]).toBe('Ida Brandt')
})
