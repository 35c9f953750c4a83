import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mean, ndcg, recall, reciprocalRank, rocArea, shared, spanScores, union } from '../../src/eval/metrics.ts'

const grades = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 1],
  ['z', 0],
])

describe('measures of a ranking', () => {
  it('nDCG is gained grade by grade, discounted by rank, against the best that could be', () => {
    // gained: b at 1 → 1; a at 3 → 2 / log2(4) = 1. best: 2 + 1 / log2(3) + 1 / log2(4)
    const best = 2 + 1 / Math.log2(3) + 0.5
    expect(ndcg(['b', 'x', 'a'], grades, 10)).toBeCloseTo(2 / best, 10)
    expect(ndcg(['a', 'b', 'c'], grades, 10)).toBe(1)
    expect(ndcg(['b', 'x', 'a'], grades, 2)).toBeCloseTo(1 / (2 + 1 / Math.log2(3)), 10)
    expect(ndcg(['x', 'z'], grades, 10)).toBe(0)
    expect(ndcg(['a'], new Map(), 10)).toBe(0)
  })

  it('recall is the share of what is relevant', () => {
    expect(recall(['x', 'a', 'z'], grades, 10)).toBeCloseTo(1 / 3, 10)
    expect(recall(['a', 'b', 'c'], grades, 2)).toBeCloseTo(2 / 3, 10)
    expect(recall(['a'], new Map([['z', 0]]), 10)).toBe(0)
  })

  it('the reciprocal rank is that of the first relevant one', () => {
    expect(reciprocalRank(['x', 'z', 'c', 'a'], grades, 10)).toBeCloseTo(1 / 3, 10)
    expect(reciprocalRank(['x', 'z', 'c'], grades, 2)).toBe(0)
  })

  it('the mean of nothing is 0', () => {
    expect(mean([])).toBe(0)
    expect(mean([1, 2, 6])).toBe(3)
  })
})

const covered = (list: readonly { start: number; end: number }[]): Set<number> =>
  new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))

describe('measures of spans', () => {
  it('count characters as Chroma’s evaluation does', () => {
    const wanted = [{ start: 10, end: 30 }]
    expect(
      spanScores(
        [
          { start: 0, end: 20 },
          { start: 20, end: 60 },
        ],
        wanted,
      ),
    ).toEqual({
      recall: 1,
      precision: 20 / 60,
      iou: 20 / 60,
    })
    expect(spanScores([{ start: 0, end: 20 }], wanted)).toEqual({ recall: 0.5, precision: 0.5, iou: 10 / 30 })
    expect(spanScores([{ start: 40, end: 50 }], wanted)).toEqual({ recall: 0, precision: 0, iou: 0 })
    expect(spanScores([], [])).toEqual({ recall: 0, precision: 0, iou: 0 })
  })

  it('count overlapping passages each for precision, and once for recall', () => {
    const twice = [
      { start: 0, end: 10 },
      { start: 0, end: 10 },
    ]
    expect(spanScores(twice, [{ start: 0, end: 10 }])).toEqual({ recall: 1, precision: 0.5, iou: 0.5 })
  })

  const spans = array(
    record({ start: integer({ min: 0, max: 40 }), length: integer({ min: 0, max: 20 }) }).map(({ start, length }) => ({
      start,
      end: start + length,
    })),
    { maxLength: 6 },
  )

  it('unite what overlaps and count what is shared as if character by character', () => {
    assert(
      property(spans, spans, (one, other) => {
        const joined = union(one)
        expect(covered(joined)).toEqual(covered(one))
        for (const [at, span] of joined.entries()) expect(span.start).toBeGreaterThan(joined[at - 1]?.end ?? -1)
        const both = [...covered(one)].filter((at) => covered(other).has(at))
        expect(shared(union(one), union(other))).toBe(both.length)
      }),
    )
  })

  it('are all from 0 to 1', () => {
    assert(
      property(
        spans,
        spans,
        constantFrom('recall' as const, 'precision' as const, 'iou' as const),
        (retrieved, wanted, measure) => {
          const value = spanScores(retrieved, wanted)[measure]
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('the area under the ROC curve', () => {
  it('is the chance that one of the first scores higher than one of the others, ties counting half', () => {
    expect(rocArea([3, 4], [1, 2])).toBe(1)
    expect(rocArea([1, 2], [3, 4])).toBe(0)
    expect(rocArea([1, 1], [1])).toBe(0.5)
    expect(rocArea([2, 1], [1])).toBe(0.75)
    expect(rocArea([], [1])).toBeUndefined()
    assert(
      property(
        array(integer({ max: 9, min: 0 }), { minLength: 1 }),
        array(integer({ max: 9, min: 0 }), { minLength: 1 }),
        (some, others) => {
          const pairs = some.flatMap((one) => others.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)))
          expect(rocArea(some, others)).toBeCloseTo(mean(pairs), 9)
        },
      ),
    )
  })
})
