import { describe, expect, it } from 'vitest'
import { findRelativeDates } from '../../src/text/relative-dates.ts'

/** What each way of writing says on Wednesday 15 July 2020. */
const SAID: readonly (readonly [text: string, iso: string])[] = [
  ['She left the day before yesterday.', '2020-07-13'],
  ['Ils sont partis avant-hier.', '2020-07-13'],
  ['او پریروز رفت.', '2020-07-13'],
  ['She left yesterday.', '2020-07-14'],
  ['Il est venu hier.', '2020-07-14'],
  ['او دیروز آمد.', '2020-07-14'],
  ['جاء أمس إلى السوق.', '2020-07-14'],
  ['They met earlier today.', '2020-07-15'],
  ['They met this morning.', '2020-07-15'],
  ["Aujourd'hui, le pont est fermé.", '2020-07-15'],
  ['امروز پل بسته است.', '2020-07-15'],
  ['It was three days ago.', '2020-07-12'],
  ['C’était il y a 4 jours.', '2020-07-11'],
  ['Earlier this month the mill burnt.', '2020-07'],
  ['It burnt last month.', '2020-06'],
  ['Le mois dernier il a plu.', '2020-06'],
  ['سال گذشته باران آمد.', '2019'],
  ['It rained last year.', '2019'],
  ['This year it did not.', '2020'],
  ['They came on Tuesday.', '2020-07-14'],
  ['Ils sont venus lundi dernier.', '2020-07-13'],
  ['جمعه باران آمد.', '2020-07-10'],
  ['They came on 4 May.', '2020-05-04'],
  ['They came on September 3rd.', '2019-09-03'],
  ['They came in May and left.', '2020-05'],
  ['Il est venu en mars et il est resté.', '2020-03'],
]

describe('relative dates', () => {
  it.each(SAID)('%s', (text, iso) => {
    expect(findRelativeDates(text).map(({ resolve }) => resolve('2020-07-15'))).toEqual([iso])
    const [within] = findRelativeDates(`The heron stood in the water for a long while. ${text} Nobody saw it again.`)
    expect(within?.resolve('2020-07-15')).toBe(iso)
  })

  it('are none where a text has none', () => {
    expect(findRelativeDates('The marsh may be dry, and the market in the town is closed to theirs.')).toEqual([])
  })
})
