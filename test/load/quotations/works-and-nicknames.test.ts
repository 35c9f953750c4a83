import { expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** `speaker · role · day` of each statement. */
function said(text: string): readonly string[] {
  return findQuotations(text, []).map(({ speaker, role, saidOn }) =>
    [speaker ?? '-', role, saidOn].filter((part) => part !== undefined).join(' · '),
  )
}

it.each([
  ['In her memoir, “Rings in Water”, published in 1971, she wrote: “The lake was never ours.”', 'Ada Reed · 1971'],
  ['In her memoir, “Rings in Water,” published in 1971, she wrote: “The lake was never ours.”', 'Ada Reed · 1971'],
  ['In her book “Rings in Water” (Marle Press, 1971), she wrote: “The lake was never ours.”', 'Ada Reed · 1971'],
  ['In the film “Still Water”, broadcast in 2014, Tom Ash says: “The lake was never ours.”', 'Tom Ash · 2014'],
  [
    'Dans son livre « Eaux Mortes », paru en 1971, Jeanne Pic écrit : « Le lac n’est à personne. »',
    'Jeanne Pic · 1971',
  ],
])('the title of a work is nobody’s words, and not in the way: %s', (text, expected) => {
  expect(said(`Ada Reed kept the lake for thirty years. ${text}`)).toEqual([expected])
})

it('words behind a colon are no title', () => {
  expect(said('Ada Reed read from her book: “Rings In Water Never Last.”')).toHaveLength(1)
})

it.each([
  ['A reader signing as ‘Banister’ wrote to us: “The lake was never ours.”', 'Banister · reader'],
  ['A user calling himself @lakeman wrote under the video: “The lake was never ours.”', '@lakeman · user'],
  ['A user calling herself “lake_girl” wrote under the video: “The lake was never ours.”', 'lake_girl · user'],
  ['A commenter posting under the name Old Pike replied: “The lake was never ours.”', 'Old Pike · commenter'],
  ['A reader writing as Old Pike replied: “The lake was never ours.”', 'Old Pike · reader'],
  ['One visitor, who posted as @lakeman, wrote: “The lake was never ours.”', '@lakeman · one visitor'],
  ['A group calling itself the Friends of the Lake said: “It was never ours.”', 'Friends of the Lake · group'],
  ['Another, who calls herself Auntie Bao, wrote: “The lake was never ours.”', 'Auntie Bao'],
])('what users and readers call themselves is their name: %s', (text, expected) => {
  expect(said(text)).toEqual([expected])
})

it.each([
  ['A note by Anna Pringle in the Journal of Lakes, 2011: “The lake was never ours.”', 'Anna Pringle'],
  ['The Society for the Protection of Birds said: “The lake was never ours.”', 'Society for the Protection of Birds'],
  ['A spokesperson for the Lake Authority said it was “in dry storage”.', '- · spokesperson for the Lake Authority'],
  ['A senior official at the Ministry of Lakes said: “It has gaps.”', '- · senior official at the Ministry of Lakes'],
  ['The minutes of the Trust say: “The lake was never ours.”', 'the minutes of the Trust'],
  ['Mr. Seán Mac an Rí told the Lake Gazette: “The lake was never ours.”', 'Mr. Seán Mac an Rí'],
])('a name is whole, and no part of a journal: %s', (text, expected) => {
  expect(said(text)).toEqual([expected])
})

it('he is not whoever asked him', () => {
  const text = 'Tom Ash kept the lake. My cousin Yusra asked him why he stayed. “The lake was never ours,” he said.'
  expect(said(text)).toEqual(['Tom Ash'])
})
