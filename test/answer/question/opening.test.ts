import { describe, expect, it } from 'vitest'
import { matterOf, openingIn } from '../../../src/answer/question/opening.ts'
import { quotingAnswerer } from '../../../src/answer/quoting/quoting.ts'
import { readQuestion } from '../../../src/answer/question/question.ts'
import { smallArchive } from '../small-archive.ts'

describe('the opening of a question', () => {
  it.each([
    ['What happened to the old mill?', 'happened', 'to the old mill?'],
    ['Tell me about the old mill', 'Tell', 'about the old mill'],
    ['Give me some information on the lock', 'Give information', 'on the lock'],
    ['What do you know about the lock?', 'know', 'about the lock?'],
    ['What prize did Anna Keller get?', 'get', 'What prize did Anna Keller get?'],
    ["Que s'est-il passé au moulin ?", 'passé', 'au moulin ?'],
    ['در آسیاب چه اتفاقی افتاد؟', 'اتفاقی افتاد', 'در آسیاب ؟'],
    ['ماذا حدث في الطاحونة؟', 'حدث', 'في الطاحونة؟'],
  ])('is told from its matter: %s', (question, opening, matter) => {
    expect(openingIn(question).replaceAll(/\s+/gu, ' ')).toBe(opening)
    expect(matterOf(question).replaceAll(/\s+/gu, ' ').trim()).toBe(matter)
  })

  it('is left out of what must stand in an answer, unless nothing else is asked', () => {
    expect(readQuestion('What happened to the old mill?', ['en']).terms.toSorted()).toEqual(['mill', 'old'])
    expect(readQuestion('What happened?', ['en']).terms).toEqual(['happen'])
    expect(matterOf('What happened?')).toBe('What happened?')
  })

  it('is none in other questions', () => {
    for (const question of ['When was the mill repaired?', 'Who gave 12 oak beams?', 'How many boats pass?'])
      expect([openingIn(question), matterOf(question)]).toEqual(['', question])
  })
})

describe('a question for whatever there is', () => {
  it('is answered of what the archive names, and of nothing else', async () => {
    const small = await smallArchive()
    try {
      const archive = await small.with(quotingAnswerer)
      const quoted = async (question: string): Promise<string> => {
        const answer = await archive.ask(question)
        return answer.kind === 'answered' ? answer.citations.map(({ quote }) => quote).join(' ') : 'silent'
      }
      expect(await quoted('What happened on 7 June 1951?')).toContain('Peter Holm opened the new lock')
      expect(await quoted('Tell me about the stone bridge')).toContain('stone bridge was measured')
      expect(await quoted('What happened on 8 May 1962?')).toBe('silent')
      expect(await quoted('Tell me about the lighthouse')).toBe('silent')
      expect(await quoted('What happened to Ida Brandt?')).toBe('silent')
    } finally {
      await small.remove()
    }
  })
})
