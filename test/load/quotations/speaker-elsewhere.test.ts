import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

const heard = (text: string): readonly (readonly [string, string | undefined])[] =>
  findQuotations(text, []).map(({ words, speaker }) => [text.slice(words.start, words.end), speaker])

const told = (name: string): string =>
  `The keynote was ${name} of the Loom Trust. His line is well known. "A machine that stands still is furniture," he told the hall.`

describe('a speaker who stands elsewhere', () => {
  it('is not whoever is answered', () => {
    expect(
      heard('In reply to a letter from the readers’ committee, the chair, Ada Reed, wrote: "We can not say more."'),
    ).toEqual([['We can not say more.', 'Ada Reed']])
    expect(heard('In reply to a question, Ben Moss said: "We can not say more."')).toEqual([
      ['We can not say more.', 'Ben Moss'],
    ])
  })

  it('is whoever the clause behind a semicolon names, also by a role alone', () => {
    const text =
      'The Union of Dairies, which opposes it, says 31 million; an adviser to the council who spoke on condition of anonymity described that as "the price of every bed in town".'
    expect(findQuotations(text, []).map(({ speaker, role }) => [speaker, role])).toEqual([
      [undefined, 'adviser to the council'],
    ])
  })

  it('is known by a pronoun also where a body stands behind the name, and where the name is bold', () => {
    expect(heard(told('Dr. Emmerich Nwach'))[0]?.[1]).toBe('Emmerich Nwach')
    expect(heard(told('**Dr. Emmerich Nwach**'))[0]?.[1]).toBe('Emmerich Nwach')
    expect(heard(told('the firm of Emmerich'))[0]?.[1]).toBeUndefined()
  })

  it('is named before `as she put it`', () => {
    const text =
      'The curator Ada Reed saw it otherwise. Every hour of running, she argued, destroys something. "We have one chance," as she put it. "Looms are patient."'
    expect(heard(text)).toEqual([
      ['We have one chance,', 'Ada Reed'],
      ['Looms are patient.', 'Ada Reed'],
    ])
  })
})

describe('a pronoun', () => {
  it('means whoever is named beside an office, also behind what tells how he was reached', () => {
    const text =
      'The plots were full. The officer concerned, Perran Lask, left in July. Reached by phone, he said: "I remember the meeting well."'
    expect(heard(text)).toEqual([['I remember the meeting well.', 'Perran Lask']])
    expect(
      heard(text.replace('The officer concerned, Perran Lask,', 'The officer spoke to Perran Lask and'))[0]?.[1],
    ).toBeUndefined()
  })

  it('does not take the first letter of a last name for a title', () => {
    const text =
      'Le chef Nour Castel est là : « On verra bien. »\nThéodora Ménard a, elle, pris ses distances. Sur son blog, elle regrette d’avoir signé : « J’ai testé le film. »'
    expect(heard(text).at(-1)).toEqual(['J’ai testé le film.', 'Théodora Ménard'])
  })
})

describe('words that somebody went somewhere to say', () => {
  it('are his or hers', () => {
    const text =
      'On Thursday its director, Rosa Achter, went on Radio Marle to say that it had been "openly trailed for two years".'
    expect(heard(text)).toEqual([['openly trailed for two years', 'Rosa Achter']])
    expect(
      heard('The council went to the mill, and nobody had to say that it was "openly trailed for two years".'),
    ).toEqual([])
  })

  it('are signed also where an office without an article stands before the name', () => {
    expect(heard('"Nobody closed the bridge." — parish clerk Ada Reed, at the annual meeting')).toEqual([
      ['Nobody closed the bridge.', 'Ada Reed'],
    ])
  })
})
