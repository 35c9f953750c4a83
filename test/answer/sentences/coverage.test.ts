import { array, assert, boolean, double, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rarities, share, shareHeld } from '../../../src/answer/sentences/coverage.ts'
import { idf } from '../../../src/model/evidence.ts'
import { madeDocument } from '../../support/made-document.ts'
import { asked } from '../evidence.ts'

const documents = [madeDocument('valley.txt', 'The bridge at Alder.\nThe bridge and the mill.\nThe bees.\n')]

describe('how much of a question is held', () => {
  it('counts a rare word for more than a frequent one, and an unknown one for most', () => {
    const { question, evidence } = asked('bridge mill quicksilver', documents)
    const [bridge, mill, quicksilver] = rarities(question, evidence)
    expect([bridge, mill, quicksilver]).toEqual([idf(2, 3), idf(1, 3), idf(0, 3)])
    expect(mill).toBeGreaterThan(bridge ?? 0)
    expect(quicksilver).toBeGreaterThan(mill ?? 0)
  })

  it('is the share of that rarity, by any stem that a word may have', () => {
    const { question, evidence } = asked('bridges mills', documents)
    const rarity = rarities(question, evidence)
    expect(shareHeld(question, rarity, new Set(['bridg', 'mill']))).toBe(1)
    expect(shareHeld(question, rarity, new Set(['bridg']))).toBeCloseTo(idf(2, 3) / (idf(2, 3) + idf(1, 3)), 10)
    expect(shareHeld(question, rarity, new Set(['orchard']))).toBe(0)
  })

  it('is from 0 to 1, and 0 of nothing', () => {
    expect(share([], [])).toBe(0)
    const weighed = array(tuple(double({ min: 0, max: 9, noNaN: true }), boolean()), { minLength: 1, maxLength: 6 })
    assert(
      property(weighed, (list) => {
        const held = share(
          list.map(([weight]) => weight),
          list.map(([, isHeld]) => isHeld),
        )
        expect(held).toBeGreaterThanOrEqual(0)
        expect(held).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})

it('has an idf that is never negative', () => {
  for (const frequency of [0, 1, 50, 100]) expect(idf(frequency, 100)).toBeGreaterThan(0)
})
