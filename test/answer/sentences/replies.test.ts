import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Candidate, candidatesOf } from '../../../src/answer/sentences/candidates.ts'
import { readQuestion } from '../../../src/answer/question/question.ts'
import { contextOf, passageScores, repliesToTheSame } from '../../../src/answer/sentences/reply-context.ts'
import type { Citation } from '../../../src/model/citation.ts'
import { aRiver, type River } from '../../support/a-river.ts'
import { madeDocument } from '../../support/made-document.ts'
import { asked } from '../evidence.ts'

const repliesIn = (text: string) =>
  candidatesOf(asked('anything', [madeDocument('talk.txt', text)]).evidence).map((one) => [one.text, one.asked])

describe('a reply', () => {
  it('knows the question that stands before it', () => {
    expect(repliesIn('Did the council pay?\nNot a coin of it.\nRain fell.\nWhy? Nobody asked.\n')).toEqual([
      ['Did the council pay?', undefined],
      ['Not a coin of it.', 'Did the council pay?'],
      ['Rain fell.', undefined],
      ['Why?', undefined],
      ['Nobody asked.', 'Why?'],
    ])
  })

  it('knows it over the time of a recording', () => {
    expect(repliesIn('Who paid?\n\n[00:12:40]\nThe council did.\n').at(-1)).toEqual(['The council did.', 'Who paid?'])
  })

  it('is one candidate when it is short, and several sentences when it is long', () => {
    const long = 'The wheel had cracked in the spring, and the miller had written to the council three times about it.'
    expect(repliesIn('Why did it close?\nThe wheel. It had cracked. Nobody paid.\n')[1]?.[0]).toBe(
      'The wheel. It had cracked. Nobody paid.',
    )
    expect(repliesIn(`Why did it close?\nNo. ${long} ${long} ${long} ${long}\n`).map(([text]) => text)).toEqual([
      'Why did it close?',
      `No. ${long}`,
      long,
      long,
      long,
    ])
  })

  it('is to the question right before it, whatever heads its place', () => {
    const text = 'When does it open?\nIn May.\nWho pays?\nThe council does.\n'
    const marks = [{ offset: 0, place: { kind: 'heading', path: ['When does it open?'] } as const }]
    const { evidence } = asked('x', [madeDocument('talk.txt', text, { marks })])
    const replied = candidatesOf(evidence).find((one) => one.text === 'The council does.')
    expect(replied?.asked).toBe('Who pays?')
  })

  it('is to the question that heads its place, as far as that goes', () => {
    const text = 'When does it open?\nWe wait for the wheel.\nIn May, I think.\n'
    const marks = [{ offset: 0, place: { kind: 'heading', path: ['The mill', 'When does it open?'] } as const }]
    const { evidence } = asked('x', [madeDocument('talk.txt', text, { marks })])
    expect(candidatesOf(evidence).map((one) => one.asked)).toEqual(['When does it open?', 'When does it open?'])
  })
})

const INTERVIEW = `The last miller

HELEN MARSH: Welcome to the programme. With me is Tom Alder, who kept the mill at Lindow.

TOM ALDER: Good evening.

HELEN MARSH: When did the wheel stop turning?

TOM ALDER: On a Friday in May. We had ground oats all night, and I was asleep.

HELEN MARSH: Did the council know about the crack?

TOM ALDER: No. Nobody looked at it before the summer.

HELEN MARSH: Where are the stones now?

TOM ALDER: In the orchard behind the chapel. They make good benches.

HELEN MARSH: Thank you for coming.
`

describe('an interview', () => {
  let river: River
  beforeAll(async () => {
    river = await aRiver({ 'miller.txt': INTERVIEW })
  })
  afterAll(() => river.close())

  it.each([
    ['When did the wheel stop?', 'On a Friday in May. We had ground oats all night, and I was asleep.'],
    ['Did the council know of the crack?', 'No. Nobody looked at it before the summer.'],
    [
      'When did the wheel stop turning, Tom Alder?',
      'On a Friday in May. We had ground oats all night, and I was asleep.',
    ],
    ['Where are the stones?', 'In the orchard behind the chapel. They make good benches.'],
  ])('is asked %s and answers with the reply, in the words of whoever gave it', async (question, reply) => {
    const answer = await river.archive.ask(question)
    const first: Citation | undefined = answer.kind === 'answered' ? answer.citations[0] : undefined
    expect([first?.quote, first?.attribution.speaker]).toEqual([reply, 'TOM ALDER'])
  })
})

describe('a question in a document', () => {
  it('is not shown beside an answer', async () => {
    const river = await aRiver({
      'talk.txt': 'The council opened the weir of Lindow in 1951.\n\nWho can say when the weir of Lindow was opened?\n',
    })
    try {
      const answer = await river.archive.ask('When was the weir of Lindow opened?')
      expect(answer.kind === 'answered' && answer.citations.map(({ quote }) => quote)).toEqual([
        'The council opened the weir of Lindow in 1951.',
      ])
    } finally {
      await river.close()
    }
  })
})

describe('the context of a reply', () => {
  const text = 'The lock at Alder\nWho keeps the lock?\nMy sister does.\nShe has a boat.\n'
  const { evidence } = asked('x', [
    madeDocument('talk.txt', text, { title: 'A morning in Lindow', titleFrom: 'source' }),
  ])
  const found = candidatesOf(evidence)
  const candidate = (words: string): Candidate => {
    const one = found.find(({ text: own }) => own === words)
    if (!one) throw new Error(`No candidate says ${words}`)
    return one
  }

  it('is what was asked, and what stands over the whole', () => {
    const context = contextOf(candidate('My sister does.'))
    expect(['keep', 'lock', 'alder', 'lindow', 'boat'].map((stem) => context.has(stem))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
  })

  it('is nothing for another sentence', () => {
    expect(contextOf(candidate('She has a boat.')).has('lock')).toBe(false)
  })

  it('tells whether it was given to a question of the same kind', () => {
    const reply = candidate('My sister does.')
    expect(repliesToTheSame(reply, readQuestion('Who looks after the weir?', ['en']))).toBe(true)
    expect(repliesToTheSame(reply, readQuestion('When was the weir built?', ['en']))).toBe(false)
  })

  it('gives it a share of the best score of its document', () => {
    const hits = evidence.hits.map((hit, at) => ({ ...hit, score: at === 0 ? 1 : 0.1 }))
    const scoreOf = passageScores(hits)
    const own = (words: string) => {
      const one = candidate(words)
      return scoreOf({ ...one, hit: hits[evidence.hits.indexOf(one.hit)] ?? one.hit })
    }
    expect([own('The lock at Alder'), own('She has a boat.'), own('My sister does.')]).toEqual([1, 0.1, 0.7])
  })
})
