import { placeFrom } from '../common/places.ts'
import type { Derived } from '../catalogue/derived.ts'

/** The graph of an archive is parted by ascending rows: each shard holds the vectors of all rows in its range. */
export interface Shard {
  readonly from: number
  readonly to: number
}

/** A shard that stands in a file already, with how many rows of its range lived when it was made. */
export interface MadeShard extends Shard {
  readonly derived: Derived
  readonly points: number
}

export interface ShardPlan {
  /** Of the shards that stay as they are; which of their rows are gone is seen from the catalogue. */
  readonly kept: readonly MadeShard[]
  readonly made: readonly Shard[]
}

/** Two graphs are built at the same time on two cores, in less than half the time of one, and together find more. */
const PARTED_FROM = 5_000
/** What a search finds of the ten best falls with the size of a shard; the time falls with their number (docs/performance.md). */
const LARGEST = { usual: 30_000, ofFew: 7_500 } as const
/** A graph with more removed rows than this part costs time and recall: it is then built anew. */
const MOST_REMOVED = 0.2
/** A shard is joined with the new rows when it has at most so many times as many rows: so there are never many small ones. */
const JOINED_UP_TO = 4
const SMALL = 500
/** It stands for good from so many rows on: else each that is joined would make the next one seem small. */
const STANDS_FROM = 7_500

/**
 * What to build for these rows, which ascend, given what stands already: nothing but the new rows, unless a shard lost
 * too many rows or is too small to stand alone.
 */
export function planShards(live: Uint32Array, standing: readonly MadeShard[]): ShardPlan {
  const kept = standing.filter((shard) => countIn(live, shard) >= shard.points * (1 - MOST_REMOVED))
  const last = live.at(-1) ?? 0
  let open = gapsBetween(kept, last)
  // From the end: what is added goes there, so that is where small shards gather.
  for (let shard = kept.at(-1); shard; shard = kept.at(-1)) {
    const tail = open.at(-1)
    if (tail?.from !== shard.to + 1) break
    const [own, added] = [countIn(live, shard), countIn(live, tail)]
    if (added === 0 || own >= STANDS_FROM || own > Math.max(SMALL, JOINED_UP_TO * added)) break
    kept.pop()
    open = gapsBetween(kept, last)
  }
  const made = open.flatMap((gap) => parted(live, gap))
  // Rows that have no vector and no future, as at the end of an archive that shrank, need no file of their own.
  const wanted = made.filter((shard) => countIn(live, shard) > 0)
  return { kept, made: wanted.length + kept.length === 0 ? [{ from: 0, to: last }] : wanted }
}

/** True when every live row lies in one of the shards: none of their records was lost. */
export function coversAll(live: Uint32Array, shards: readonly Shard[]): boolean {
  return shards.length > 0 && shards.reduce((sum, shard) => sum + countIn(live, shard), 0) === live.length
}

function gapsBetween(shards: readonly Shard[], last: number): Shard[] {
  const gaps: Shard[] = []
  let from = 0
  for (const shard of shards) {
    if (shard.from > from) gaps.push({ from, to: shard.from - 1 })
    from = shard.to + 1
  }
  return last >= from ? [...gaps, { from, to: last }] : gaps
}

function parted(live: Uint32Array, { from, to }: Shard): Shard[] {
  const [first, end] = [placeFrom(live, from), placeFrom(live, to + 1)]
  const count = end - first
  const parts = count < PARTED_FROM ? 1 : partsOf(count, live.length)
  const starts = Array.from({ length: parts }, (_, part) =>
    part === 0 ? from : (live[first + Math.floor((part * count) / parts)] ?? to),
  )
  return starts.map((start, part) => ({ from: start, to: (starts[part + 1] ?? to + 1) - 1 }))
}

/**
 * Of `count` rows of an archive of `all`. An even number gives two cores as much to do. Where rows are few, twice as many shards are built in three
 * fifths of the time and find as much.
 */
function partsOf(count: number, all: number): number {
  const largest = all <= LARGEST.usual ? LARGEST.ofFew : LARGEST.usual
  return 2 * Math.ceil(count / largest / 2)
}

export function countIn(live: Uint32Array, { from, to }: Shard): number {
  return placeFrom(live, to + 1) - placeFrom(live, from)
}
