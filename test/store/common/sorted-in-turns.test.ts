import { array, assert, asyncProperty, integer } from 'fast-check'
import { expect, it } from 'vitest'
import { createRest } from '../../../src/store/common/pace.ts'
import { sortedInTurns } from '../../../src/store/common/sorted-in-turns.ts'

type Item = readonly [key: number, at: number]
const byKey = ([one]: Item, [other]: Item): number => one - other

it('sorts as toSorted does, ties in their order', async () => {
  const keys = array(integer({ min: 0, max: 40 }), { maxLength: 60 })
  await assert(
    asyncProperty(keys, integer({ min: 1, max: 90 }), async (some, times) => {
      // Long enough for several runs to be merged.
      const items = Array.from({ length: times }, () => some)
        .flat()
        .map((key, at): Item => [key, at])
      expect(await sortedInTurns(items, byKey, createRest())).toEqual(items.toSorted(byKey))
    }),
    { numRuns: 40 },
  )
})

it('gives others turns while it sorts, and stops when it is told to', async () => {
  const items = Array.from({ length: 30_000 }, (_, at): Item => [(at * 7919) % 30_011, at])
  let rests = 0
  await sortedInTurns(items, byKey, async () => {
    rests += 1
  })
  expect(rests).toBeGreaterThan(60)
  const stopped = sortedInTurns(items, byKey, async () => {
    throw new Error('stopped')
  })
  await expect(stopped).rejects.toThrow('stopped')
})
