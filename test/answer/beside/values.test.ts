import { describe, expect, it } from 'vitest'
import { readQuestion } from '../../../src/answer/question/question.ts'
import { differingValues } from '../../../src/answer/beside/values.ts'
import type { Attribution, Citation } from '../../../src/model/citation.ts'
import { madeDocument } from '../../support/made-document.ts'

interface Quoted {
  readonly quote: string
  readonly language?: string
  readonly attribution?: Attribution
}

function cited(quotes: readonly (string | Quoted)[]): Citation[] {
  return quotes.map((given, at): Citation => {
    const {
      quote,
      language = 'en',
      attribution = { kind: 'narration' },
    } = typeof given === 'string' ? { quote: given } : given
    const { document } = madeDocument(`${at}.txt`, quote, { language, title: '' })
    const span = { start: 0, end: quote.length }
    return { marker: at + 1, document, passageId: `${document.id}-0-9`, span, quote, attribution }
  })
}

const differing = (question: string, ...quotes: (string | Quoted)[]): [string, number[]][] =>
  differingValues(readQuestion(question, ['en', 'fr', 'fa', 'ar']), cited(quotes)).map(({ value, citations }) => [
    value.shown,
    citations.map(({ marker }) => marker),
  ])

describe('different values for the same thing', () => {
  it('are none when a date stands in another sentence than what was asked about', () => {
    const asked = 'When was Ivo Tamm arrested?'
    const other = 'Ivo Tamm was tried for the fire of 1988. These pages go from his being arrested to the verdict.'
    expect(differing(asked, 'Police arrested Ivo Tamm in November 2019.', other)).toEqual([])
    const named = 'Ivo Tamm kept bees. He was arrested in May 2018.'
    expect(differing(asked, 'Police arrested Ivo Tamm in November 2019.', named)).toHaveLength(2)
  })

  it('are none of what was not to be counted', () => {
    const asked = 'What was the number of hives lost?'
    const years = 'Ida Brandt, who kept bees for 10 years, tells how hives were lost.'
    expect(differing(asked, years, 'After 12 years the hives were lost.')).toEqual([])
    expect(differing('How many were lost?', 'In 10 days many were lost.', 'In 12 days many were lost.')).toEqual([])
  })

  it('are those of what the sources call people', () => {
    const asked = 'How many people drowned in the flood?'
    const [one, other] = ['The flood drowned hundreds of old farmers.', 'In the flood 30 old farmers drowned.']
    expect(differing(asked, one, other)).toEqual([
      ['hundreds', [1]],
      ['30', [2]],
    ])
  })

  it('stand side by side as they are written, each with who gives it', () => {
    const asked = 'How much was the mill sold for?'
    expect(differing(asked, 'The mill was sold for 45,000 crowns.', 'The mill was sold for 38,000 crowns.')).toEqual([
      ['45,000', [1]],
      ['38,000', [2]],
    ])
    expect(
      differing(
        'How many hives were lost?',
        '480 hives were lost.',
        'Three hundred old hives were lost.',
        'They lost 480 hives.',
      ),
    ).toEqual([
      ['480', [1, 3]],
      ['Three hundred', [2]],
    ])
    expect(
      differing(
        'When was the tower built?',
        'The tower was built in 1801.',
        'The tower was built on 3 May 1801.',
        'The tower was built in 1803.',
      ),
    ).toEqual([
      ['3 May 1801', [1, 2]],
      ['1803', [3]],
    ])
  })

  it.each<[string, Quoted, Quoted, string[]]>([
    [
      'Combien de ruches furent perdues ?',
      { quote: 'Au total, 480 ruches furent perdues.', language: 'fr' },
      { quote: 'Dix-sept ruches furent perdues.', language: 'fr' },
      ['480', 'Dix-sept'],
    ],
    [
      'برج در چه سالی ساخته شد؟',
      { quote: 'برج در سال ۱۸۰۱ ساخته شد.', language: 'fa' },
      { quote: 'برج در سال ۱۸۰۳ ساخته شد.', language: 'fa' },
      ['۱۸۰۱', '۱۸۰۳'],
    ],
    [
      'متى بني البرج؟',
      { quote: 'بني البرج عام ١٨٠١.', language: 'ar' },
      { quote: 'بني البرج عام ١٨٠٣.', language: 'ar' },
      ['١٨٠١', '١٨٠٣'],
    ],
  ])('are found in other languages: %s', (question, one, other, shown) => {
    expect(differing(question, one, other).map(([value]) => value)).toEqual(shown)
  })

  it.each([
    [
      'the same number in words and digits',
      'How many hives were lost?',
      '17 hives were lost.',
      'Seventeen hives were lost.',
    ],
    [
      'a date within the other',
      'When was the tower built?',
      'The tower was built in 1801.',
      'The tower was built in May 1801.',
    ],
    ['another thing', 'When was the mill burned?', 'The mill burned in 1947.', 'The mill was built in 1788.'],
    ['another unit', 'How many hives were lost?', '480 hives were lost.', 'Hives were lost by 12 keepers.'],
    ['another year', 'How many hives were lost?', 'In 2018, 480 hives were lost.', 'In 2015, 300 hives were lost.'],
    [
      'several values in one sentence',
      'When was the tower built?',
      'The tower was built in 1801.',
      'The tower was built from 1799 to 1803.',
    ],
    ['a share and a count', 'How many hives were lost?', '480 hives were lost.', '40 per cent of the hives were lost.'],
    [
      'a question for neither time nor quantity',
      'Who built the tower?',
      'Ada built the tower in 1801.',
      'Bea built the tower in 1803.',
    ],
    [
      'the number that was asked about',
      'When was the tower of 1801 built?',
      'The tower was built in 1801.',
      'The tower was built in 1803.',
    ],
  ])('are not seen in %s', (_, question, ...quotes) => {
    expect(differing(question, ...quotes)).toEqual([])
  })
})
