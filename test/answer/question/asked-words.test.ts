import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { daysIn } from '../../../src/answer/question/asked-days.ts'
import { askedWordsIn, topicIn } from '../../../src/answer/question/asked-words.ts'
import { quotingAnswerer } from '../../../src/answer/quoting/quoting.ts'
import { readQuestion } from '../../../src/answer/question/question.ts'
import { voiceTerms } from '../../../src/answer/sentences/voiced.ts'
import type { Archive } from '../../../src/archive.ts'
import { smallArchive, type SmallArchive } from '../small-archive.ts'

const isPost = (question: string) => askedWordsIn(question)?.isPost
const isNamed = (question: string) => readQuestion(question, ['en']).saying?.isNamed
const days = (question: string) =>
  daysIn(
    question,
    (words) => words.split(' '),
    () => [],
  )

describe('a question that asks for somebody’s words', () => {
  it.each([
    ['What did Anna Keller say about the mill?', 'say'],
    ['What has the Valley Herald reported?', 'reported'],
    ['What was posted on 17 July 2020?', 'posted'],
    ['Who else tweeted about the hives?', 'tweeted'],
    ['Show me posts by Anna Keller', 'posts'],
    ["Qu'a écrit Anna Keller ?", 'écrit'],
    ['Qui a déclaré cela ?', 'déclaré'],
    ['آنا کلر چه نوشت؟', 'نوشت'],
    ['چه کسی دربارهٔ کندوها توییت کرد؟', 'توییت'],
    ['ماذا قالت آنا كلر؟', 'قالت'],
    ['من كتب عن الجسر؟', 'كتب'],
  ])('is known by its verb: %s', (question, verb) => {
    expect(askedWordsIn(question)?.only).toBe(verb)
  })

  it.each([
    'Who opened the lock?',
    'When was the post office built?',
    'What did the lock cost?',
    'Who is Anna Keller?',
  ])('is not any question: %s', (question) => {
    expect(askedWordsIn(question)).toBeUndefined()
  })

  it.each([
    ['What did Anna Keller say about the mill?', 'Anna Keller', ''],
    ['what did anna keller tweet', 'anna keller', ''],
    ['What did Anna Keller tell Radio Alder about the mill?', 'Anna Keller', 'Radio Alder'],
    ['What did Anna Keller write on Facebook?', 'Anna Keller', ''],
    ['Show me posts by Anna Keller', 'Anna Keller', ''],
    ['When did Anna Keller tweet?', 'Anna Keller', ''],
    ["Qu'a écrit Anna Keller sur le pont ?", 'Anna Keller', ''],
    ["Qu'est-ce qu'Anna Keller a dit ?", 'Anna Keller', ''],
    ['آنا کلر چه نوشت؟', 'آنا کلر', ''],
    ['آنا کلر دربارهٔ پل چه گفت؟', 'آنا کلر', ''],
    ['@annakeller چه توییت کرد؟', '@annakeller', ''],
    ['ماذا قالت آنا كلر عن الجسر؟', 'آنا كلر', ''],
    ['Who tweeted about the hives?', '', ''],
  ])('says whose they are: %s', (question, by, to) => {
    expect(askedWordsIn(question)).toMatchObject({ by, to })
  })

  it('asks for posts alone by its verb or a platform', () => {
    expect(['What did Anna Keller tweet?', 'What did she write on Mastodon?', 'متى غردت آنا كلر؟'].map(isPost)).toEqual(
      [true, true, true],
    )
    expect(isPost('What did Anna Keller write?')).toBe(false)
    expect(askedWordsIn('What did Anna Keller write on Facebook?')?.only).toBe('write on Facebook')
  })

  it('names somebody by capitals too', () => {
    expect(['What did the VHC say?', 'What did Anna Keller say?'].map(isNamed)).toEqual([true, true])
    expect(['What did the council say?', 'WHAT DID THE COUNCIL SAY?'].map(isNamed)).toEqual([false, false])
  })

  it('may say what they shall be about', () => {
    expect(topicIn('What did Anna Keller say about the old mill?')).toBe('the old mill?')
    expect(topicIn("Qu'a dit le maire à propos du pont ?")).toBe('pont ?')
    expect(topicIn('آنا کلر درباره پل چه گفت؟')).toBe('پل')
    expect(topicIn('What did Anna Keller say?')).toBe('')
  })

  it('names a voice by name, handle, role and outlet, and by its day or month', () => {
    const statement = {
      id: 'a-0-9',
      documentId: 'a',
      kind: 'post',
      span: { start: 0, end: 9 },
      speaker: 'Anna Keller',
      handle: '@annakeller',
      role: 'architect',
      outlet: 'Valley Herald',
      saidOn: '2020-07-17',
    } as const
    const names = ['anna', 'keller', 'annakel', 'architect', 'vallei', 'herald']
    expect(voiceTerms(statement, [], 'en')).toEqual(names)
    expect(voiceTerms(statement, days('Who wrote on 17 July 2020?'), 'en')).toEqual([...names, '17', 'July', '2020'])
    expect(voiceTerms(statement, days('Who wrote in July 2020?'), 'en')).toEqual([...names, 'July', '2020'])
    expect(voiceTerms(statement, days('Who wrote on 18 July 2020?'), 'en')).toEqual(names)
    expect(voiceTerms({ ...statement, saidOn: '2020' }, days('Who wrote on 17 July 2020?'), 'en')).toEqual(names)
  })
})

describe('an answer with somebody’s words', () => {
  let small: SmallArchive
  let archive: Archive
  beforeAll(async () => {
    small = await smallArchive()
    archive = await small.with(quotingAnswerer)
  })
  afterAll(() => small.remove())

  const HIVES = 'The hives of the orchard survived the winter and gave honey in May.'
  const quotes = async (question: string): Promise<readonly string[] | undefined> => {
    const answer = await archive.ask(question)
    return answer.kind === 'answered' ? answer.citations.map(({ quote }) => quote) : undefined
  }

  it.each([
    'What did Anna Keller write?',
    'What did @annakeller tweet?',
    'Who posted on 17 July 2020?',
    'What was tweeted on July 17, 2020?',
    'Qu’a écrit Anna Keller ?',
    'چه کسی در ۱۷ ژوئیه ۲۰۲۰ توییت کرد؟',
  ])('has theirs first, though their name stands beside them: %s', async (question) => {
    const [first] = (await quotes(question)) ?? []
    expect(first).toContain(HIVES)
  })

  it('has nobody else’s beside them', async () => {
    expect(await quotes('Who posted on 17 July 2020?')).toEqual([HIVES])
  })

  it('may be told of them, in a sentence that says so', async () => {
    expect(await quotes('What did Peter Holm deny?')).toEqual(
      expect.arrayContaining([expect.stringContaining('Peter Holm denied that the mill had ever burned.')]),
    )
  })

  it('has no interview where a post was asked for, and tells when it was posted', async () => {
    expect(await quotes('What did Peter Holm tweet?')).toBeUndefined()
    expect((await quotes('When did Anna Keller tweet?'))?.[0]).toContain(HIVES)
  })

  it('is none when they spoke of other matters, on another day, or never', async () => {
    expect(await quotes('What did Anna Keller write about the lock?')).toBeUndefined()
    expect(await quotes('Who posted on 18 July 2020?')).toBeUndefined()
    expect(await quotes('What did Ida Brandt write?')).toBeUndefined()
  })
})
