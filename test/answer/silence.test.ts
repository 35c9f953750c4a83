import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../src/answer/candidates.ts'
import { rank } from '../../src/answer/rank.ts'
import { LEAST_SUPPORT, type Support, supportOf, supportScore } from '../../src/answer/silence.ts'
import { madeDocument } from '../support/made-document.ts'
import { asked } from './evidence.ts'

const documents = [
  madeDocument('bridge.txt', 'The stone bridge at Alder was opened on 7 June 1951.\nThe mill burned down in 1947.\n'),
  madeDocument('bees.txt', 'Forty hives were lost in winter.\nThe beekeepers planted lime trees.\n'),
]

const support = (text: string): Support => {
  const { question, evidence } = asked(text, documents)
  return supportOf(question, rank(question, candidatesOf(evidence), evidence), evidence)
}

describe('the support for a question', () => {
  it('is whole when one sentence holds all of its words', () => {
    expect(support('When was the stone bridge opened?')).toMatchObject({
      passage: 1,
      sentence: 1,
      unknown: 0,
      stranger: 0,
    })
  })

  it('knows the share of words that no passage holds', () => {
    expect(support('bridge quicksilver').unknown).toBe(0.5)
    expect(support('quicksilver').unknown).toBe(1)
  })

  it('knows a name that the archive does not', () => {
    expect(support('When did Zelda open the bridge?').stranger).toBe(1)
    expect(support('When did Alder open the bridge?').stranger).toBe(0)
    expect(support('When did the quicksilver open?').stranger).toBe(0)
  })

  it('is all zeroes, but for its number of words, without hits', () => {
    const { question, evidence } = asked('When was the bridge opened?', [])
    expect(supportOf(question, [], evidence)).toMatchObject({
      passage: 0,
      sentence: 0,
      grams: 0,
      strength: 0,
      meaning: 0,
      unknown: 1,
    })
  })

  it('is 0 to 1 in all but the words', () => {
    for (const text of ['bridge', 'When was the bridge opened?', 'quicksilver', '', '🐝', 'lime bees mill Alder'])
      for (const [kind, value] of Object.entries(support(text))) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(kind === 'words' || value <= 1).toBe(true)
      }
  })

  it('tells a question of the archive from one that it is silent on', () => {
    expect(supportScore(support('When was the stone bridge at Alder opened?'))).toBeGreaterThan(LEAST_SUPPORT)
    for (const text of ['Who won the boat race in Oxford?', 'quicksilver', '', 'When did Zelda sell her horse?'])
      expect(supportScore(support(text))).toBeLessThan(LEAST_SUPPORT)
  })

  it('weighs less for every word unknown, and for a stranger', () => {
    const known = support('When was the stone bridge opened?')
    expect(supportScore({ ...known, unknown: 0.5 })).toBeLessThan(supportScore(known))
    expect(supportScore({ ...known, stranger: 1 })).toBeLessThan(supportScore(known))
    expect(supportScore({ ...known, passage: 0 })).toBeLessThan(supportScore(known))
  })
})
