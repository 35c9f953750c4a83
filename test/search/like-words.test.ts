import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { likePhrases, likeWords } from '../../src/text/like-words.ts'
import { ARABIC } from '../../src/text/alike/arabic.ts'
import { ENGLISH } from '../../src/text/alike/english.ts'
import { FRENCH } from '../../src/text/alike/french.ts'
import { PERSIAN } from '../../src/text/alike/persian.ts'
import { stem } from '../../src/text/words.ts'
import { aRiver, type River } from '../support/a-river.ts'

let river: River
beforeAll(async () => {
  river = await aRiver({
    'yard.txt':
      'The yard at Lindow stood by the ford.\n\nOver 40 barges were built at Lindow in 1932. Nobody was paid before Easter.\n',
    'keeper.txt': 'Ida Brandt resigned as keeper of the weir in 1931.\n\nHer brother kept the boats at Brook.\n',
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

  it('may be several words of the question', async () => {
    const answer = await river.archive.ask('When did Ida Brandt step down as keeper of the weir?')
    expect(answer.kind === 'answered' && answer.citations[0].quote).toContain('resigned as keeper')
    expect(answer.notes.join()).toContain('step down = resigned')
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

describe('phrases that are alike', () => {
  it.each([ENGLISH, FRENCH, PERSIAN, ARABIC])(
    'have no group of their own, by which they are told apart (%#)',
    ({ phrases }) => {
      for (const [pattern] of phrases)
        expect([pattern, new RegExp(`${pattern}|`, 'u').exec('')?.length]).toEqual([pattern, 1])
    },
  )

  it.each([
    ['en', 'Why was the fair called off?', 'called off', 'cancelled'],
    ['en', 'Who took over from the miller?', 'took over from', 'succeeded'],
    ['fr', 'Qui a pris la suite du meunier ?', 'a pris la suite', 'succédé'],
    ['fa', 'آسیابان کی از دنیا رفت؟', 'از دنیا رفت', 'درگذشت'],
    ['ar', 'متى فارق الطحان الحياة؟', undefined, undefined],
    ['ar', 'متى وافته المنية؟', 'وافته المنية', 'توفي'],
  ])('are found where they stand (%s: %s)', (language, text, phrase, word) => {
    const [found] = likePhrases(text, language)
    expect(found && text.slice(found.start, found.end)).toBe(phrase)
    expect(found?.words.includes(word ?? '')).toBe(word === undefined ? undefined : true)
  })

  it('are none within other words', () => {
    expect(likePhrases('Stepdowns and takeovers.', 'en')).toEqual([])
    expect(likePhrases('stepped down', 'und')).toEqual([])
  })
})

describe('lists of words that are alike', () => {
  it.each([ENGLISH, FRENCH, PERSIAN, ARABIC].map((list, at) => [['en', 'fr', 'fa', 'ar'][at] ?? '', list] as const))(
    'hold at least two different words a line, none of them twice (%s)',
    (language, { deeds, groups }) => {
      for (const line of [...deeds, ...groups]) {
        const list = line.split(' ')
        expect([line, new Set(list).size]).toEqual([line, list.length])
        expect([line, new Set(list.map((word) => stem(word, language))).size > 1]).toEqual([line, true])
      }
    },
  )
})
