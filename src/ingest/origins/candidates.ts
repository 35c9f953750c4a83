import { createGrowing } from '../../growing.ts'
import type { Sketches } from '../../text/sketches.ts'

/** Documents by their place in a list. */
export interface Candidates {
  /** The documents before it, or older ones, that share something rare with a document. */
  readonly of: (at: number) => readonly number[]
  /** Runs of words that documents of many clusters have, as the frame of a site's pages or a common phrase. */
  readonly common: (clusterOf: (at: number) => number) => ReadonlySet<number>
}

/** From this many clusters on, a run of words is nobody's own. */
const COMMON = 5
/** A run that more documents have leads only from each of them to the next. */
const MOST_IN_RUN = 16
const LEAST_SHARED = 3
/** Places fit in as many bits beside a hash of 32, and a double holds both. */
const PLACES = 2 ** 21

/**
 * Which documents are worth a comparison: an inverted index over the hashes of all sketches, as one sorted array. Time and
 * memory grow with the number of hashes, not with pairs of documents.
 */
export function findCandidates(sketches: Sketches, isNew: (at: number) => boolean): Candidates {
  const count = sketches.length()
  const keys = keysOfNew(sketches, isNew)
  keys.sort()
  const placeAt = (key: number): number => (keys[key] ?? 0) % PLACES
  const hashAt = (key: number): number => Math.floor((keys[key] ?? 0) / PLACES)
  const frequent: (readonly [start: number, end: number])[] = []
  // Of each document the keys that it has in the array, one behind the other.
  const first = new Uint32Array(count + 1)
  for (let key = 0; key < keys.length; key += 1) first[placeAt(key) + 1] = (first[placeAt(key) + 1] ?? 0) + 1
  for (let at = 0; at < count; at += 1) first[at + 1] = (first[at + 1] ?? 0) + (first[at] ?? 0)
  const free = first.slice()
  const keysOf = new Uint32Array(keys.length)
  const runStart = new Uint32Array(keys.length)
  const runEnd = new Uint32Array(keys.length)
  for (let start = 0; start < keys.length;) {
    let end = start + 1
    while (end < keys.length && hashAt(end) === hashAt(start)) end += 1
    if (end - start >= COMMON) frequent.push([start, end])
    for (let key = start; key < end; key += 1) {
      const place = placeAt(key)
      const slot = free[place] ?? 0
      free[place] = slot + 1
      keysOf[slot] = key
      const isLong = end - start > MOST_IN_RUN
      runStart[key] = isLong ? Math.max(start, key - 1) : start
      runEnd[key] = isLong ? Math.min(end, key + 2) : end
    }
    start = end
  }
  const shared = new Uint32Array(count)
  const isCommon = (start: number, end: number, clusterOf: (at: number) => number): boolean => {
    const clusters = new Set<number>()
    for (let key = start; key < end && clusters.size < COMMON; key += 1) clusters.add(clusterOf(placeAt(key)))
    return clusters.size >= COMMON
  }
  return {
    common: (clusterOf) =>
      new Set(frequent.filter(([start, end]) => isCommon(start, end, clusterOf)).map(([start]) => hashAt(start))),
    of(at) {
      const touched: number[] = []
      for (let slot = first[at] ?? 0; slot < (first[at + 1] ?? 0); slot += 1) {
        const own = keysOf[slot] ?? 0
        for (let key = runStart[own] ?? 0; key < (runEnd[own] ?? 0); key += 1) {
          const other = placeAt(key)
          if (other === at || (other > at && isNew(other))) continue
          if (shared[other] === 0) touched.push(other)
          shared[other] = (shared[other] ?? 0) + 1
        }
      }
      const found = touched.filter((other) => (shared[other] ?? 0) >= LEAST_SHARED)
      for (const other of touched) shared[other] = 0
      return found
    },
  }
}

/**
 * The hashes that may lead from one document to another, with the places of their documents: when all documents are new,
 * those that several have; else those that a new one has. A filter tells which, and lets a few others pass, which costs
 * nothing but time: most hashes of a large archive stand in one document only.
 */
function keysOfNew(sketches: Sketches, isNew: (at: number) => boolean): Float64Array {
  const places = Array.from({ length: sketches.length() }, (_, at) => at)
  const newOnes = places.filter(isNew)
  const room = new Uint32Array(longestOf(sketches, places))
  const filter = newOnes.length === places.length ? ofSeveral(sketches, places, room) : ofAny(sketches, newOnes)
  const keys = createGrowing(Float64Array)
  for (const at of places) {
    const passed = filter.pass(sketches.numbersOf(at), sketches.from(at), sketches.to(at), room)
    for (let number = 0; number < passed; number += 1) keys.push((room[number] ?? 0) * PLACES + at)
  }
  return keys.taken()
}

/** What may be in one of the sketches at these places. */
function ofAny(sketches: Sketches, places: readonly number[]): Bits {
  const bits = createBits(hashesIn(sketches, places))
  for (const at of places) bits.add(sketches.numbersOf(at), sketches.from(at), sketches.to(at))
  return bits
}

/** What may be in two of them or more. `room`: for the hashes of the longest sketch. */
function ofSeveral(sketches: Sketches, places: readonly number[], room: Uint32Array): Bits {
  const count = hashesIn(sketches, places)
  const [once, again] = [createBits(count), createBits(count, ROOM_AGAIN)]
  for (const at of places) {
    const [numbers, from, to] = [sketches.numbersOf(at), sketches.from(at), sketches.to(at)]
    again.add(room, 0, once.pass(numbers, from, to, room))
    once.add(numbers, from, to)
  }
  return again
}

function hashesIn(sketches: Sketches, places: readonly number[]): number {
  return places.reduce((sum, at) => sum + sketches.to(at) - sketches.from(at), 0)
}

function longestOf(sketches: Sketches, places: readonly number[]): number {
  return places.reduce((most, at) => Math.max(most, sketches.to(at) - sketches.from(at)), 0)
}

/** Bits for each hash: one in so many others is taken for it. Few hashes come again, and need room. */
const ROOM = 16
const ROOM_AGAIN = 4
/** A quarter of a megabyte is looked up as fast as less. So of few new hashes one in hundreds is taken for another, of all that an archive has. */
const [LEAST_SIZE, MOST_SIZE] = [21, 30]

/** A bit for each hash. Hashes are handed over many at once, those that stand in `numbers` from `from` to `to`. */
interface Bits {
  readonly add: (numbers: Uint32Array, from: number, to: number) => void
  /** Copies what may have been added to the beginning of `into`, and gives how many those are. */
  readonly pass: (numbers: Uint32Array, from: number, to: number, into: Uint32Array) => number
}

/** Bloom 1970, with one function. By the low bits of a hash: sketches keep those that are small, so the high ones are much alike. */
function createBits(count: number, room = ROOM): Bits {
  const size = Math.min(MOST_SIZE, Math.max(LEAST_SIZE, Math.ceil(Math.log2(room * (count + 1)))))
  const bits = new Uint32Array(2 ** (size - 5))
  return {
    add(numbers, from, to) {
      const mask = bits.length - 1
      for (let at = from; at < to; at += 1) {
        const hash = numbers[at] ?? 0
        const place = (hash >>> 5) & mask
        bits[place] = (bits[place] ?? 0) | (1 << (hash & 31))
      }
    },
    pass: (numbers, from, to, into) => passThrough(bits, numbers, from, to, into),
  }
}

/** Every hash of an archive passes here: without branches, since nobody can foresee which way they would go. */
function passThrough(bits: Uint32Array, numbers: Uint32Array, from: number, to: number, into: Uint32Array): number {
  const mask = bits.length - 1
  let passed = 0
  for (let at = from; at < to; at += 1) {
    const hash = numbers[at] ?? 0
    into[passed] = hash
    passed += ((bits[(hash >>> 5) & mask] ?? 0) >>> (hash & 31)) & 1
  }
  return passed
}
