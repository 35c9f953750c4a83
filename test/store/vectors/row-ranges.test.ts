import { assert, integer, nat, property, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowRanges } from '../../../src/store/vectors/row-ranges.ts'

const ascending = uniqueArray(nat({ max: 5_000 })).map((rows) => Uint32Array.from(rows).sort())

describe('ranges of rows', () => {
  it('keep near rows together and far ones apart', () => {
    expect([...rowRanges([1, 2, 9, 40, 41], 10)]).toEqual([
      [0, 2],
      [3, 4],
    ])
    expect([...rowRanges([], 10)]).toEqual([])
  })

  it('hold every place once, in order, and span fewer rows than they may', () => {
    assert(
      property(ascending, integer({ min: 1, max: 300 }), (rows, most) => {
        const ranges = [...rowRanges(rows, most)]
        const places = ranges.flatMap(([first, last]) =>
          Array.from({ length: last + 1 - first }, (_, at) => first + at),
        )
        expect(places).toEqual([...rows.keys()])
        for (const [first, last] of ranges) expect((rows[last] ?? 0) - (rows[first] ?? 0)).toBeLessThan(most)
      }),
    )
  })
})
