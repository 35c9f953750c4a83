import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { typedRight } from '../../src/search/mistyped.ts'
import { aRiver, type River } from '../support/a-river.ts'

let river: River
beforeAll(async () => {
  river = await aRiver({
    'news/mill.txt':
      'The committee of Alder published its report on the water mill in 1951. Ada Hansen repaired the wheel. The miller was Montalberi. A planet was seen.',
    'news/moulin.txt': 'Le rapport sur le moulin a été publié par la commune en 1951, et la roue tourne encore.',
    'hidden/ledger.txt': 'The treasurer counted the candles in secret.',
  })
})
afterAll(() => river.close())

const meant = async (question: string, visible?: readonly string[]): Promise<string> =>
  (await typedRight(river.store, question, { kind: 'any', ...(visible && { filter: { visible } }) })).question

describe('a slip of the hand', () => {
  it.each([
    ['two letters changed places', 'When was the report publsihed?', 'When was the report published?'],
    ['a double letter lost one', 'Who sat on the comittee?', 'Who sat on the committee?'],
    ['a letter was doubled', 'Where is the watter mill?', 'Where is the water mill?'],
    ['a letter is another one', 'What was repaifed by Ada?', 'What was repaired by Ada?'],
    ['a letter is missing', 'What was repaird by Ada?', 'What was repaired by Ada?'],
    ['a letter is too many', 'When was it publishewd?', 'When was it published?'],
    ['it is in a word that asks', 'Waht did Ada repair, adn whne?', 'what did Ada repair, and when?'],
    ['a vowel of a long name is missing', 'Who was Montalbri?', 'Who was montalberi?'],
    ['it is French', 'Qui a publié le raport ?', 'Qui a publié le rapport ?'],
  ])('is read as it was meant where %s', async (_what, typed, right) => {
    expect(await meant(typed)).toBe(right)
  })

  it.each([
    ['a word that stands there', 'Did the committee report on the wheel?'],
    ['a name, even typed small', 'Who is ada hanssen, and who is Aad Hansne?'],
    ['a short word with a neighbour', 'Where is the plane and the planed tabel?'],
    ['a wrong first letter', 'What is a xommittee?'],
    ['two slips', 'Who sat on the comitee?'],
    ['a word that has another for it', 'Was anybody slaughtered?'],
    ['a number, a Persian and an Arabic word', 'در ۱۹۵۱ چه شد؟ و ما هو المحطة 1952?'],
  ])('is not seen in %s', async (_what, typed) => {
    expect(await typedRight(river.store, typed, { kind: 'any' })).toEqual({ question: typed, slips: [] })
  })

  it('gives away no word that the asker may not see', async () => {
    expect(await meant('Who is the tresaurer?')).toBe('Who is the treasurer?')
    expect(await meant('Who is the tresaurer?', ['news'])).toBe('Who is the tresaurer?')
  })

  it('is told, and stays as it is where the words must be exact', async () => {
    const question = 'Waht did the comittee of Alder publish?'
    const answer = await river.archive.ask(question)
    expect(answer).toMatchObject({ kind: 'answered', question, citations: [{ document: { file: 'news/mill.txt' } }] })
    const note = 'Read as meant: Waht = what; comittee = committee. With “exact” only the words you wrote count.'
    expect(answer.notes).toContain(note)
    const found = await river.archive.search('comittee')
    expect(found.notes?.join()).toContain('comittee = committee')
    const exact = await river.archive.ask(question, { exact: true })
    expect(exact.notes.join()).not.toContain('comittee')
  })
})
