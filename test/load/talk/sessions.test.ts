import { describe, expect, it } from 'vitest'
import { findPlainInterview } from '../../../src/load/talk/plain-interview.ts'
import { findTurns } from '../../../src/load/talk/turns.ts'

const turnsOf = (...lines: readonly string[]) => {
  const text = lines.join('\n')
  return findTurns(text, []).map(({ speaker, role, saidOn, words }) => [
    speaker,
    role,
    saidOn,
    text.slice(words.start, words.end),
  ])
}

describe('the record of a session', () => {
  it('parts who speaks from the words by a full stop, in French', () => {
    expect(
      turnsOf(
        'Compte rendu intégral',
        'Séance du jeudi 16 juin 2022',
        'Présidence de Mme Solange Orr',
        '',
        'Mme la présidente. La parole est à M. le rapporteur.',
        '',
        'M. Fulbert Roche, rapporteur de la commission. Notre pays compte 314 horloges publiques. (Sourires.)',
        '',
        'M. Fulbert Roche. Avis défavorable.',
        '',
        'La séance est levée.',
      ),
    ).toEqual([
      ['Solange Orr', 'présidente', '2022-06-16', 'La parole est à M. le rapporteur.'],
      ['Fulbert Roche', 'rapporteur de la commission', '2022-06-16', 'Notre pays compte 314 horloges publiques.'],
      ['Fulbert Roche', 'rapporteur de la commission', '2022-06-16', 'Avis défavorable.'],
    ])
  })

  it('is none where two such lines stand in an article', () => {
    expect(
      turnsOf('Le marché', '', 'M. Roche. Il ouvre le lundi.', 'Mme Orr. Elle ferme le mardi.', 'Le marché est petit.'),
    ).toEqual([])
  })

  it('may have the time of the recording above each turn', () => {
    expect(
      turnsOf(
        'Edda Thorn, bell tuner: oral history interview',
        'Narrator: Edda Thorn (ET), born 1938',
        'Interviewer: Prakash Venn (PV)',
        'Recorded: 11 April 2008, at the narrator’s home',
        'Duration: 01:12:40',
        '',
        '[00:00:12]',
        'PV: Could you begin with the foundry?',
        '',
        '[00:00:21]',
        'ET: I came by accident. I was sixteen.',
        '',
        '[00:01:40]',
        'PV: Were there other women?',
        '',
        '[00:01:44]',
        'ET: Two in the office and a lady who did the teas.',
      ).map(([speaker, , saidOn]) => [speaker, saidOn]),
    ).toEqual([
      ['Prakash Venn', '2008-04-11'],
      ['Edda Thorn', '2008-04-11'],
      ['Prakash Venn', '2008-04-11'],
      ['Edda Thorn', '2008-04-11'],
    ])
  })
})

describe('questions that a heading counts', () => {
  it('are so many, whatever the text asks above and below', () => {
    const text = [
      'Why does the train no longer climb?',
      'Because the department taped a notice to the doors of the station in the autumn.',
      '',
      'TWO QUESTIONS TO AURELIE ORR',
      '',
      'Has such a line ever been opened again?',
      '',
      'Seldom, but yes. One of them stood still for nine years, and a dairy oiled the points.',
      '',
      'And if the office says no?',
      '',
      'Then I shall walk up, as I did as a child when we had missed the last train.',
      '',
      'What happens now?',
      'The office examines, and then it decides, and the line is closed until then.',
    ].join('\n')
    const found = findPlainInterview(text, []).map(({ speaker, words }) => [
      speaker,
      text.slice(words.start, words.start + 6),
    ])
    expect(found).toEqual([
      ['Aurelie Orr', 'Seldom'],
      ['Aurelie Orr', 'Then I'],
    ])
  })
})
