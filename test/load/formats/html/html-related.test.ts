import { describe, expect, it } from 'vitest'
import { endOfStory } from '../../../../src/load/formats/html/html-related.ts'

const STORY = Array(8)
  .fill('The council opened the old weir for one day in each month, so that the mud could settle in the meadows below.')
  .join('\n')
const TEASERS = ['The ferry that never came', 'Ada Reed', 'Herons return to the pond', '4 May 2021'].join('\n')
const kept = (text: string): string => text.slice(0, endOfStory(text))

describe('what stands under a story', () => {
  it.each([
    'Related stories',
    'RECENT ARTICLES',
    'You may also like:',
    '12 comments',
    'Sur le même sujet',
    'مطالب مرتبط',
    'مقالات ذات صلة',
  ])('is left out behind “%s”', (over) => {
    expect(kept(`${STORY}\n${over}\n${TEASERS}`)).toBe(STORY)
  })

  it('is kept where the story goes on below, or has hardly begun', () => {
    const goesOn = `${STORY}\nRelated stories\n${STORY}`
    expect(kept(goesOn)).toBe(goesOn)
    const short = `The weir.\nRelated stories\n${TEASERS}`
    expect(kept(short)).toBe(short)
    const inWords = `${STORY}\nThe related stories of the millers were told in the inn.\n${TEASERS}`
    expect(kept(inWords)).toBe(inWords)
  })
})
