import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { sharedShingles, shingles } from '../../src/text/shingles.ts'

const text = fc.array(
  fc.constantFrom(...'the old mill stood by a ford and nobody knew its owner آسیاب کهن'.split(' ')),
  {
    minLength: 5,
    maxLength: 60,
  },
)

const runs = (all: readonly string[]): Set<string> =>
  new Set(all.slice(0, -4).map((_, at) => all.slice(at, at + 5).join(' ')))

it('two texts share what an exact comparison of their runs of five words says', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [runs(one), runs(other)]
      const { count, part } = sharedShingles(shingles(one.join(' ')), shingles(other.join(', ')))
      const shared = [...a].filter((run) => b.has(run)).length
      expect(count).toBe(shared)
      expect(part).toBeCloseTo(shared / Math.min(a.size, b.size))
    }),
  )
})

it('a very long text is compared by a sample, with nearly the same outcome', () => {
  const long = Array.from({ length: 60_000 }, (_, at) => `w${(at * 7919) % 50_021}`)
  const half = long.slice(0, 30_000)
  expect(shingles(long.join(' ')).hashes.size).toBeLessThanOrEqual(16_384)
  expect(sharedShingles(shingles(long.join(' ')), shingles(half.join(' '))).part).toBeGreaterThan(0.99)
  const other = Array.from({ length: 30_000 }, (_, at) => `x${at}`)
  expect(sharedShingles(shingles(long.join(' ')), shingles(other.join(' '))).part).toBeLessThan(0.001)
})

it('a text of fewer than five words has none', () => {
  expect(sharedShingles(shingles('four words and nothing'), shingles('four words and nothing'))).toEqual({
    count: 0,
    part: 0,
  })
})
