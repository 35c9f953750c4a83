import { describe, expect, it } from 'vitest'
import { loadFile } from '../../../src/load/load-file.ts'
import { LOADERS } from '../../../src/load/loaders.ts'
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

describe('a turn of speech', () => {
  it('cites others in whole sentences, and itself behind a verb of its own', async () => {
    const text = [
      'The last driver',
      '',
      'Ada Reed: When did you begin?',
      '',
      'Ben Moss: In the summer. My father said to me on the first day: “Look at their shoes and never at their money.” So I did.',
      '',
      'Ada Reed: And the driver of the second car?',
      '',
      'Ben Moss: He braked at once and called over the radio: “Car two stands still, and all of us are well.” I answered: “Then sing, and wait for the lift.”',
    ].join('\n')
    const [loaded] = await loadFile(
      { file: 'talk.txt', bytes: Buffer.from(text), sha256: 'a'.repeat(64) },
      undefined,
      LOADERS,
    )
    const said = (loaded?.statements ?? []).map(({ speaker, span }) => [text.slice(span.start, span.end), speaker])
    expect(said).toContainEqual(['Look at their shoes and never at their money.', undefined])
    expect(said).toContainEqual(['Car two stands still, and all of us are well.', undefined])
    expect(said).toContainEqual(['Then sing, and wait for the lift.', 'Ben Moss'])
  })
})
