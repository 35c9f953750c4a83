import { array, assert, constantFrom, float, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuse, type WeighedList } from '../../src/search/fuse.ts'

describe('fusing lists', () => {
  it('adds what each list gives a row, by weight, its best counted as 1', () => {
    const fused = fuse([
      {
        by: 'words',
        weight: 0.6,
        list: [
          { row: 1, score: 8 },
          { row: 2, score: 4 },
        ],
      },
      {
        by: 'meaning',
        weight: 0.4,
        list: [
          { row: 2, score: 0.9 },
          { row: 3, score: 0.45 },
        ],
        unit: 1,
      },
    ])
    expect(fused.map(({ row, foundBy }) => [row, foundBy])).toEqual([
      [2, ['words', 'meaning']],
      [1, ['words']],
      [3, ['meaning']],
    ])
    expect(fused.map(({ score }) => score)).toEqual([
      expect.closeTo(0.6 * 0.5 + 0.4 * 0.9, 10),
      expect.closeTo(0.6, 10),
      expect.closeTo(0.4 * 0.45, 10),
    ])
  })

  it('names a way of finding once, though two lists of it hold the row', () => {
    const list = [{ row: 7, score: 2 }]
    expect(
      fuse([
        { by: 'words', weight: 0.5, list },
        { by: 'words', weight: 0.5, list },
      ]),
    ).toEqual([{ row: 7, score: 1, foundBy: ['words'] }])
  })

  it('lets the lower row win a tie, and ignores lists without a positive unit', () => {
    const tied = fuse([
      {
        by: 'words',
        weight: 1,
        list: [
          { row: 9, score: 3 },
          { row: 4, score: 3 },
        ],
      },
    ])
    expect(tied.map(({ row }) => row)).toEqual([4, 9])
    expect(
      fuse([
        { by: 'words', weight: 1, list: [{ row: 1, score: 0 }] },
        { by: 'meaning', weight: 1, list: [] },
      ]),
    ).toEqual([])
  })

  const near = record({
    row: integer({ min: 1, max: 12 }),
    score: float({ min: Math.fround(0.01), max: 9, noNaN: true }),
  })
  const lists = array(
    record({
      by: constantFrom('words' as const, 'meaning' as const),
      weight: constantFrom(0.2, 0.5, 1),
      list: array(near, { maxLength: 8 }),
    }),
    { maxLength: 3 },
  )

  it('holds every row of its lists once, best first', () => {
    assert(
      property(lists, (given: readonly WeighedList[]) => {
        const fused = fuse(given)
        const rows = new Set(given.flatMap(({ list }) => list.map(({ row }) => row)))
        expect(new Set(fused.map(({ row }) => row))).toEqual(rows)
        expect(fused).toHaveLength(rows.size)
        for (const [at, { score }] of fused.entries())
          expect(score).toBeLessThanOrEqual(fused[at - 1]?.score ?? Infinity)
      }),
    )
  })
})
