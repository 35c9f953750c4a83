import { describe, expect, it } from 'vitest'
import { findWritten } from '../../../src/load/written/written-in.ts'

/** `speaker: first words` of each paragraph. */
function written(...lines: readonly string[]): readonly string[] {
  const text = lines.join('\n')
  return findWritten(text, []).flatMap(({ speaker, paragraphs }) =>
    paragraphs.map(({ start }) => `${speaker}: ${text.slice(start).split(' ').slice(0, 2).join(' ')}`),
  )
}
const NIGHT = 'I sleep in the boat in summer, so I was the first to hear it. I thought it was thunder over the hill.'
const PAN = 'My house is the last before the water. When the bell began I went out with a pan of milk in my hand.'

describe('accounts under the names of those who give them', () => {
  it('stand below what each of them is', () => {
    expect(
      written(
        'Seven voices from the ferry',
        '',
        'Goran, ferryman',
        '',
        NIGHT,
        '',
        'Mrs. Ada Reed',
        '',
        PAN,
        '',
        'What the county said',
        '',
        'The county said nothing at all about the bridge, and its office was shut for the week.',
      ),
    ).toEqual(['Goran: I sleep', 'Ada Reed: My house'])
  })

  it('are one where a line says that somebody tells', () => {
    expect(written('Ada Reed recounts:', '', NIGHT)).toEqual(['Ada Reed: I sleep'])
    expect(
      written(
        'À la barre, Mme Ada Reed, éclusière. Elle parle sans notes.',
        "J'étais à ma fenêtre et je pelais des carottes quand le pont est tombé dans l'eau.",
      ),
    ).toEqual(["Ada Reed: J'étais à"])
    expect(
      written(
        'سروان گلشن روان روایت می‌کند:',
        'من آن شب نگهبان پل بودم و تلفن را برداشتم و به برج زنگ زدم تا بپرسم چه شده است.',
      ),
    ).toEqual(['سروان گلشن روان: من آن'])
  })

  it('are none of one alone, of whom others tell, and none that stand above whoever signs them', () => {
    expect(written('Goran, ferryman', '', NIGHT)).toEqual([])
    expect(
      written(
        'Ada Reed',
        '',
        'I met Reed in the mill.',
        '',
        'Ben Moss',
        '',
        'Moss was a quiet man, and he never told anybody of the water in the mill.',
      ),
    ).toEqual([])
    expect(written(NIGHT, '', 'Goran Reed, ferryman', '', PAN, '', 'Mrs. Ada Reed, keeper')).toEqual([])
  })
})

describe('a letter', () => {
  it('may close with any words, and be signed by many', () => {
    expect(
      written(
        'Dear Governors,',
        '',
        'We write to you as readers, and some of us learned our letters under your lamps.',
        '',
        'Yours, with overdue books and no remorse,',
        '',
        'Ada Reed, schoolteacher',
        'Ben Moss, postman',
        'and 314 others',
      ),
    ).toEqual(['Ada Reed and Ben Moss: We write'])
  })
})
