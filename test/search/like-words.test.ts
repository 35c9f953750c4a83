import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { likeWords } from '../../src/text/like-words.ts'
import { stem } from '../../src/text/words.ts'
import { aRiver, type River } from '../support/a-river.ts'

let river: River
beforeAll(async () => {
  river = await aRiver({
    'yard.txt':
      'The yard at Lindow stood by the ford.\n\nOver 40 barges were built at Lindow in 1932. Nobody was paid before Easter.\n',
    'school.txt': 'The school of Brook was founded in 1890.\n\nIts garden holds pears and quinces.\n',
  })
})
afterAll(() => river.close())

describe('a word that a document says otherwise', () => {
  it('is answered by the sentence that says it, and a note tells what was taken together', async () => {
    const answer = await river.archive.ask('How many barges were constructed at Lindow in 1932?')
    expect(answer.kind === 'answered' && answer.citations[0].quote).toContain('Over 40 barges')
    expect(answer.notes.join()).toBe(
      'Words taken together: constructed = built. With “exact” only the word you wrote counts.',
    )
  })

  it('counts only as it was written when that was asked for, and is no note of an answer that says the word itself', async () => {
    const exact = await river.archive.ask('How many barges were constructed at Lindow in 1932?', { exact: true })
    expect(exact.notes).toEqual([])
    const same = await river.archive.ask('How many barges were built at Lindow in 1932?')
    expect(same).toMatchObject({ kind: 'answered', notes: [] })
  })

  it('is not any word of the same kind', async () => {
    const answer = await river.archive.ask('How many barges were stolen at Lindow in 1932?')
    expect(answer.notes).toEqual([])
  })
})

describe('words that are alike', () => {
  it.each([
    ['en', 'built'],
    ['fr', 'construit'],
    ['fa', 'ساخت'],
    ['ar', 'بناء'],
  ])('are so both ways, and none is like itself (%s)', (language, seed) => {
    const others = likeWords(seed, language)
    expect(others.length).toBeGreaterThan(0)
    for (const other of others) {
      expect(stem(other, language)).not.toBe(stem(seed, language))
      expect(likeWords(other, language).map((word) => stem(word, language))).toContain(stem(seed, language))
    }
    expect(likeWords('Lindow', language)).toEqual([])
  })

  it('are fewer where it is asked who: whoever killed somebody is not told by executions', () => {
    expect(likeWords('killed', 'en', true)).toEqual([])
    expect(likeWords('killed', 'en')).toContain('execution')
    expect(likeWords('replaced', 'en', true)).toContain('succeeded')
  })
})
