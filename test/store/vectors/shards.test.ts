import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countIn, coversAll, planShards, type MadeShard, type Shard } from '../../../src/store/vectors/shards.ts'

const rows = fc.uniqueArray(fc.integer({ min: 1, max: 40_000 }), { maxLength: 60 }).map(ascending)

function ascending(values: readonly number[]): Uint32Array {
  return Uint32Array.from(values).sort()
}

function made(live: Uint32Array, shards: readonly Shard[]): MadeShard[] {
  return shards.map((shard, at) => ({
    ...shard,
    points: countIn(live, shard),
    derived: { name: `vectors.${at}`, generation: 1, file: `${at}`, version: '2', bytes: 0, checksum: 0 },
  }))
}

function all(plan: ReturnType<typeof planShards>): Shard[] {
  return [...plan.kept, ...plan.made].sort((one, other) => one.from - other.from)
}

describe('the shards of a graph', () => {
  it('hold every live row once, whatever came and went', () => {
    const states = fc.array(fc.tuple(rows, fc.array(fc.nat(59), { maxLength: 30 })), { maxLength: 6 })
    fc.assert(
      fc.property(rows, states, (first, changes) => {
        let live = first
        let standing = made(live, all(planShards(live, [])))
        for (const [added, gone] of changes) {
          const last = live.at(-1) ?? 0
          const dead = new Set(gone.map((place) => live[place]))
          live = ascending([...live.filter((row) => !dead.has(row)), ...added.map((row) => row + last)])
          const plan = planShards(live, standing)
          const shards = all(plan)
          expect(coversAll(live, shards)).toBe(true)
          shards.forEach((shard, at) => expect(shard.from).toBeGreaterThan(shards[at - 1]?.to ?? -1))
          standing = [...plan.kept, ...made(live, plan.made)].sort((one, other) => one.from - other.from)
        }
      }),
    )
  })

  it('stay as they are when little changes, and the new rows get a small one', () => {
    const live = Uint32Array.from({ length: 20_000 }, (_, at) => at + 1)
    const { made: fresh } = planShards(live, [])
    expect(fresh.map((shard) => countIn(live, shard))).toEqual([5_000, 5_000, 5_000, 5_000])
    const next = Uint32Array.from({ length: 20_000 }, (_, at) => at + 201)
    const plan = planShards(next, made(live, fresh))
    expect(plan.kept).toHaveLength(4)
    expect(plan.made.map((shard) => countIn(next, shard))).toEqual([200])
  })

  it('stay as they are in a large archive too, however many rows come', () => {
    const live = Uint32Array.from({ length: 1_000_000 }, (_, at) => at + 1)
    const { made: fresh } = planShards(live, [])
    const next = Uint32Array.from({ length: 1_010_000 }, (_, at) => at + 1)
    const plan = planShards(next, made(live, fresh))
    expect(plan.kept).toHaveLength(fresh.length)
    expect(plan.made.map((shard) => countIn(next, shard))).toEqual([5_000, 5_000])
  })

  it('are built anew where a fifth is gone', () => {
    const live = Uint32Array.from({ length: 40_000 }, (_, at) => at + 1)
    const next = live.filter((row) => row > 5_000)
    const plan = planShards(next, made(live, planShards(live, []).made))
    expect(plan.kept.map(({ from }) => from)).toEqual([20_001])
    expect(plan.made.map((shard) => countIn(next, shard))).toEqual([7_500, 7_500])
  })

  it('never become many: the small ones are joined', () => {
    let live = Uint32Array.from({ length: 6_000 }, (_, at) => at + 1)
    let standing = made(live, planShards(live, []).made)
    for (let turn = 0; turn < 60; turn += 1) {
      live = Uint32Array.from({ length: live.length + 60 }, (_, at) => at + 1)
      const plan = planShards(live, standing)
      standing = [...plan.kept, ...made(live, plan.made)].sort((one, other) => one.from - other.from)
      expect(standing.length).toBeLessThanOrEqual(8)
    }
  })

  it('are none so large that a search would miss a part of the nearest', () => {
    const live = Uint32Array.from({ length: 107_000 }, (_, at) => at + 1)
    const { made: shards } = planShards(live, [])
    expect(Math.max(...shards.map((shard) => countIn(live, shard)))).toBeLessThanOrEqual(30_000)
    expect(coversAll(live, shards)).toBe(true)
  })

  it('are an even number, which two cores share', () => {
    const sizes = [5_000, 15_000, 16_000, 30_000, 31_000, 85_000].map((length) => {
      const live = Uint32Array.from({ length }, (_, at) => at + 1)
      return planShards(live, []).made.length
    })
    expect(sizes).toEqual([2, 2, 4, 4, 2, 4])
  })
})
