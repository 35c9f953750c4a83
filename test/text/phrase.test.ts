import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phraseSpans } from '../../src/text/phrase.ts'

const found = (text: string, phrase: string, anyCase = true): string[] =>
  [...phraseSpans(text, phrase, anyCase)].map(({ start, end }) => text.slice(start, end))

describe('phraseSpans', () => {
  it('finds whole words in any case, however they are typed', () => {
    expect(found('The BRIDGE, the bridges and a Bridge.', 'bridge')).toEqual(['BRIDGE', 'Bridge'])
    expect(found('It isn’t. IT ISN\u00ADʼT.', "it isn't")).toEqual(['It isn’t', 'IT ISN\u00ADʼT'])
    expect(found('stone\n bridge, stone, bridge', 'Stone bridge')).toEqual(['stone\n bridge'])
    expect(found('باغ علي و باغ علی', 'باغ علی')).toEqual(['باغ علي', 'باغ علی'])
    expect(found('İstanbul, ΟΔΟΣ οδός ΌΔΟΣ', 'όδος')).toEqual(['ΌΔΟΣ'])
    expect(found('The Bridge', 'bridge', false)).toEqual([])
  })

  it('finds nothing for a phrase without words', () => {
    expect(found('what? …', '…')).toEqual([])
    expect(found('what?', '')).toEqual([])
  })

  it('finds as many in a long text as were put there, also where it is taken in parts', () => {
    const filler = 'the council met again and again beside the ford '
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 4 }), (gaps) => {
        const text = gaps.map((gap) => `${filler.repeat(gap)}Stone  BRIDGE `).join('')
        expect(found(text, 'stone bridge')).toEqual(gaps.map(() => 'Stone  BRIDGE'))
      }),
      { numRuns: 20 },
    )
  })
})
