import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sketchBytes, type Sketch } from '../../src/text/sketch.ts'
import { createSketches } from '../../src/text/sketches.ts'

const hashes = (most: number): fc.Arbitrary<Uint32Array> =>
  fc.array(fc.nat(2 ** 31), { maxLength: most }).map((all) => Uint32Array.from(all).sort())
const sketch: fc.Arbitrary<Sketch> = fc.record({
  total: fc.nat(100_000),
  below: fc.integer({ min: 1, max: 2 ** 32 }),
  hashes: hashes(20),
  quotations: hashes(3),
})

/** Bytes that are no sketch: cut off, of another version, or saying that they hold more than they do. */
function broken(one: Sketch, how: number): Uint8Array {
  const bytes = sketchBytes(one)
  if (how === 0) return bytes.subarray(0, 12)
  if (how === 1) return bytes.subarray(0, bytes.length - 1)
  const numbers = new Uint32Array(bytes.buffer)
  numbers[how === 2 ? 0 : 3] = 9_999
  return bytes
}

describe('sketches in pieces of memory', () => {
  const entry = fc.oneof(
    { weight: 5, arbitrary: sketch.map((one) => ({ one, bytes: sketchBytes(one) })) },
    { weight: 1, arbitrary: fc.constant({ one: undefined, bytes: new Uint8Array() }) },
    {
      weight: 1,
      arbitrary: fc.tuple(sketch, fc.nat(3)).map(([one, how]) => ({ one: undefined, bytes: broken(one, how) })),
    },
  )

  it('are what was pushed, each at its place', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
        const sketches = createSketches()
        for (const { bytes } of entries) sketches.push(bytes)
        expect(sketches.length()).toBe(entries.length)
        for (const [at, { one }] of entries.entries()) {
          expect(sketches.at(at)).toEqual(one)
          expect(sketches.totalAt(at)).toBe(one?.total ?? 0)
          const own = sketches.numbersOf(at).subarray(sketches.from(at), sketches.to(at))
          expect(own).toEqual(one?.hashes ?? new Uint32Array())
        }
      }),
    )
  })

  it('leave a place empty that is dropped, and the others where they are', () => {
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 1, maxLength: 10 }), fc.nat(9), (all, number) => {
        const dropped = number % all.length
        const sketches = createSketches()
        for (const one of all) sketches.push(sketchBytes(one))
        sketches.drop(dropped)
        sketches.push(
          sketchBytes(all[0] ?? { total: 0, below: 1, hashes: new Uint32Array(), quotations: new Uint32Array() }),
        )
        expect(all.map((_, at) => sketches.at(at))).toEqual(all.map((one, at) => (at === dropped ? undefined : one)))
        expect(sketches.at(all.length)).toEqual(all[0])
        expect(sketches.totalAt(dropped)).toBe(0)
        expect(sketches.from(dropped)).toBe(sketches.to(dropped))
      }),
    )
  })

  it('begin another piece when one is full, and one of its own for what is larger than a piece', () => {
    const sketches = createSketches()
    const sizes = [200_000, 100_000, 300_000, 5]
    const made = sizes.map((size, at) => ({
      total: size,
      below: 2 ** 32,
      hashes: Uint32Array.from({ length: size }, (_, own) => own * 2 + at),
      quotations: Uint32Array.of(at),
    }))
    for (const one of made) sketches.push(sketchBytes(one))
    for (const [at, one] of made.entries()) expect(sketches.at(at)).toEqual(one)
  })
})
