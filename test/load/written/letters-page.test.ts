import { describe, expect, it } from 'vitest'
import { findWritten } from '../../../src/load/written/written-in.ts'

const written = (...lines: readonly string[]) => {
  const text = lines.join('\n')
  return findWritten(text, []).map(({ speaker, role, paragraphs }) => [
    speaker,
    role,
    ...paragraphs.map(({ start }) => text.slice(start, start + 12)),
  ])
}

describe('letters of a letters page', () => {
  const LETTERS = [
    'I have lived at 6 Mill Square since 1971, and I open my shutters on that fountain every morning.',
    'Ada Reed, Port Ellin',
    '',
    'Let it dry',
    '',
    'A painter for thirty-eight years, I would like to say a word to those who shout. This blue is a primer.',
    'Ben Moss, warden of the mill',
    '',
    'The fountain dates from 1826, and no letter was received on it in all these years but two.',
    'Eva Orr, Quern',
  ]

  it('greet nobody, and have a name right below them', () => {
    expect(written('Letters to the Editor', '', ...LETTERS)).toEqual([
      ['Ada Reed', undefined, 'I have lived'],
      ['Ben Moss', 'warden of the mill', 'A painter fo'],
    ])
  })

  it('are none where no line says that it is such a page', () => {
    expect(written('The blue fountain', '', ...LETTERS)).toEqual([])
  })
})

describe('letters', () => {
  it('greet an excellency, and have those who sign in one line', () => {
    expect(
      written(
        'The society sent the following letter to the governor:',
        '',
        'To His Excellency the Governor of Port Ellin',
        '',
        'Your Excellency,',
        'you have in your custody 316 kites, none of which has been accused of anything. We ask you to return them.',
        '',
        'For the signatories:',
        'Ada Reed (Kite Society), Ben Moss (Union of Sail-Makers) and eight others',
      ),
    ).toEqual([['Ada Reed and Ben Moss', undefined, 'you have in ']])
  })

  it('have their farewell and the name in one line', () => {
    expect(
      written(
        'Dear friends of the paper,',
        'my first novel sold nine copies, and your library had bought two of them. Do not ask for the books back.',
        'Yours, Ada Reed',
      ),
    ).toEqual([['Ada Reed', undefined, 'my first nov']])
  })
})

describe('accounts', () => {
  it('stand below a name in capitals with an age', () => {
    expect(
      written(
        'ADA REED, 31, POSTWOMAN',
        '',
        'I was sixteen and on kitchen duty, so I was still half dressed when the bell rang that night.',
        '',
        'BEN MOSS, 29, TAXI DRIVER',
        '',
        'They put me into bus number three, and bus three went north. I am from the south, as everybody knew.',
      ),
    ).toEqual([
      ['Ada Reed', 'postwoman', 'I was sixtee'],
      ['Ben Moss', 'taxi driver', 'They put me '],
    ])
  })
})
