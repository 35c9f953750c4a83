import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bag } from '../../src/text/bag.ts'
import { bm25, bm25Limit } from '../../src/text/bm25.ts'

const one = (): number => 1

function counted(list: readonly string[]): Bag {
  return {
    counts: new Map([...new Set(list)].map((word) => [word, list.filter((other) => other === word).length])),
    length: list.length,
  }
}

const word = constantFrom('mill', 'bridge', 'bee', 'pear')
const bags = array(array(word, { maxLength: 6 }).map(counted), { minLength: 1, maxLength: 5 })

describe('BM25 over a few texts', () => {
  it('is as its formula says', () => {
    const [first, second] = bm25(
      ['mill'],
      [counted(['mill', 'bee']), counted(['mill', 'mill', 'bee', 'pear'])],
      () => 2,
    )
    // k1 1.2, b 0.75, mean length 3
    expect(first).toBeCloseTo((2 * 1 * 2.2) / (1 + 1.2 * (0.25 + (0.75 * 2) / 3)), 10)
    expect(second).toBeCloseTo((2 * 2 * 2.2) / (2 + 1.2 * (0.25 + (0.75 * 4) / 3)), 10)
  })

  it('is 0 where no word stands, and for no words', () => {
    expect(bm25(['mill'], [counted(['bee']), counted([])], one)).toEqual([0, 0])
    expect(bm25([], [counted(['bee'])], one)).toEqual([0])
    expect(bm25(['mill'], [], one)).toEqual([])
  })

  it('never passes its limit', () => {
    assert(
      property(array(word, { maxLength: 4 }), bags, (wanted, held) => {
        const terms = [...new Set(wanted)]
        const limit = bm25Limit(terms, one)
        for (const score of bm25(terms, held, one)) expect(score).toBeLessThanOrEqual(limit)
      }),
    )
  })
})
