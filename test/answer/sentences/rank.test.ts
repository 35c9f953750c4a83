import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../src/answer/sentences/candidates.ts'
import { rank } from '../../../src/answer/sentences/rank.ts'
import { madeDocument } from '../../support/made-document.ts'
import { asked } from '../evidence.ts'

const bridge = madeDocument(
  'bridge.txt',
  'The bridge at Alder is made of stone. The bridge was opened on 7 June 1951. The mayor Peter Holm cut the ribbon of the bridge.\n',
)
const orchard = madeDocument('orchard.txt', 'The orchard at Lindow has 17 kinds of apple. Pears are rare there.\n')

const best = (question: string): string | undefined => {
  const given = asked(question, [bridge, orchard])
  return rank(given.question, candidatesOf(given.evidence), given.evidence)[0]?.text
}

describe('ranking', () => {
  it.each([
    ['When was the bridge opened?', 'The bridge was opened on 7 June 1951.'],
    ['Who cut the ribbon of the bridge?', 'The mayor Peter Holm cut the ribbon of the bridge.'],
    ['What is the bridge made of?', 'The bridge at Alder is made of stone.'],
    ['How many kinds of apple does the orchard have?', 'The orchard at Lindow has 17 kinds of apple.'],
  ])('%s → %s', (question, answer) => {
    expect(best(question)).toBe(answer)
  })

  it('holds every candidate, best first, with how much of the question stands in each', () => {
    const { question, evidence } = asked('When was the bridge opened?', [bridge, orchard])
    const candidates = candidatesOf(evidence)
    const ranked = rank(question, candidates, evidence)
    expect(ranked).toHaveLength(candidates.length)
    for (const [at, { score, covered }] of ranked.entries()) {
      expect(score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? Infinity)
      expect(covered).toBeGreaterThanOrEqual(0)
      expect(covered).toBeLessThanOrEqual(1)
    }
    expect(ranked[0]?.covered).toBe(1)
  })

  it('ranks nothing when there is nothing', () => {
    const { question, evidence } = asked('When?', [])
    expect(rank(question, [], evidence)).toEqual([])
  })
})
