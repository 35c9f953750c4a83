import { describe, expect, it } from 'vitest'
import { stampAmong } from '../../../src/load/about/stamp.ts'

const TITLE = 'The bees of Fennel Hill are back'
const stamp = (...lines: readonly string[]) => stampAmong([TITLE, ...lines])

describe('the day over a text', () => {
  it.each([
    ['FACT CHECK | 4 May 2021', '2021-05-04'],
    ['FACT-CHECK · Published 4 May 2021, updated 9 May 2021', '2021-05-04'],
    ['Day 3 – Tuesday, 4 May 2021', '2021-05-04'],
    ['Hebdomadaire de Coteau – n° 2 914 – mardi 4 mai 2021', '2021-05-04'],
    ['الجلسة السادسة – الثلاثاء 4 أيار 2021، الساعة 10:15', '2021-05-04'],
    ['Town Hall of Marle, 4 May 2021, 10.04 a.m.', '2021-05-04'],
    ['May 4, 2021 Leave a comment', '2021-05-04'],
    ['Filed from Marle, May 4, 2021', '2021-05-04'],
    ['WRITTEN BY STAFF ON 4 MAY 2021. POSTED IN BEES, NEWS', '2021-05-04'],
    ['Publié le 4 mai 2021 à 18 h 41, mis à jour à 20 h 05', '2021-05-04'],
    ['المنارة – «الأفق» – نُشر يوم 4 أيار 2021 على الساعة 11:08', '2021-05-04'],
    ['نشر بتاريخ 24/5/2021', '2021-05-24'],
    ['MINUTES of the meeting held in the hall on Tuesday 4th May 2021 at 7.30 pm', '2021-05-04'],
  ])('is when it came out: %s', (line, publishedOn) => {
    expect(stamp(line)).toEqual({ publishedOn })
  })

  it('stands beside who wrote it', () => {
    const told = { publishedOn: '2021-05-04', author: 'Ada Reed' }
    expect(stamp('By Ada Reed, Plain Facts Desk, 4 May 2021')).toEqual(told)
    expect(stamp('Posted 4 May 2021 by Ada Reed')).toEqual(told)
    expect(stamp('Posted by Ada Reed on 4 May 2021')).toEqual(told)
  })

  it('stands beside who put it out, where the name is a body or a paper', () => {
    expect(stamp('Published by the Marle Rail Association, May 4, 2021 (updated 9 May).')).toEqual({
      publishedOn: '2021-05-04',
      publisher: 'Marle Rail Association',
    })
    expect(stamp('Published by the Friends of Marle on 4 May 2021. Reprinted here.')).toEqual({
      publishedOn: '2021-05-04',
    })
    expect(stamp('Posted 4 May 2021 by Ljubica Stanek-Orlić')).toEqual({
      publishedOn: '2021-05-04',
      author: 'Ljubica Stanek-Orlić',
    })
  })

  it('is that of the last change where a page was written while it happened', () => {
    const changed = 'Last updated 23:14, 4 May 2021'
    expect(stampAmong(['LIVE: the council votes on the hives', changed])).toEqual({ publishedOn: '2021-05-04' })
    expect(stampAmong(['لحظه به لحظه با شورا', 'به روز رسانی: ۲۱:۴۷ - ۱۴ اردیبهشت ۱۴۰۰'])).toEqual({
      publishedOn: '2021-05-04',
    })
    expect(stamp(changed)).toBeUndefined()
  })

  it.each([
    'Born 2 April 1931, died 19 January 2020',
    'Corrected to 1 December 2023',
    'Photo: the wall, 4 May 2021',
    'The night of 4 May 2021 – what the keepers saw',
    '4 May 2021 – The council votes',
    'Published accounts of the flood of 4 May 2021 differ, and so do those who were there.',
    'The wall was built in Leeds, 4 May 2021',
    'Next session – 4 May 2021',
    'No. 88 · Michaelmas 2015 · Free to members',
  ])('is none in %s', (line) => {
    expect(stamp(line)).toBeUndefined()
  })

  it('is none where lines tell of several', () => {
    expect(stamp('Day 3 – 4 May 2021', 'Day 4 – 5 May 2021')).toBeUndefined()
  })
})
