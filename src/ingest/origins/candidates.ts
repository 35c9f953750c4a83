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
 * nothing but time: most hashes of a large archive stand in one document only. Every hash is looked at here, so the loops
 * are plain ones.
 */
function keysOfNew(sketches: Sketches, isNew: (at: number) => boolean): Float64Array {
  const places = Array.from({ length: sketches.length() }, (_, at) => at)
  const newOnes = places.filter(isNew)
  const isWorth = newOnes.length === places.length ? inSeveral(sketches, places) : inAny(sketches, newOnes)
  const keys = createGrowing(Float64Array)
  for (const at of places) {
    const [numbers, to] = [sketches.numbersOf(at), sketches.to(at)]
    for (let own = sketches.from(at); own < to; own += 1) {
      const hash = numbers[own] ?? 0
      if (isWorth(hash)) keys.push(hash * PLACES + at)
    }
  }
  return keys.taken()
}

/** Whether a hash may be in one of the sketches at these places. */
function inAny(sketches: Sketches, places: readonly number[]): (hash: number) => boolean {
  const count = hashesIn(sketches, places)
  // Of all hashes of an archive one in sixteen is more than all that are meant: a second look leaves one in 256.
  const [seen, again] = [createBits(count), createBits(count)]
  for (const at of places) {
    const [numbers, to] = [sketches.numbersOf(at), sketches.to(at)]
    for (let own = sketches.from(at); own < to; own += 1) {
      const hash = numbers[own] ?? 0
      seen.add(hash)
      again.add(mixed(hash))
    }
  }
  return (hash) => seen.has(hash) && again.has(mixed(hash))
}

/** Low bits that depend on the high ones too. */
function mixed(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 7
}

/** Whether a hash may be in two of them or more. */
function inSeveral(sketches: Sketches, places: readonly number[]): (hash: number) => boolean {
  const count = hashesIn(sketches, places)
  const [once, again] = [createBits(count), createBits(count, ROOM_AGAIN)]
  for (const at of places) {
    const [numbers, to] = [sketches.numbersOf(at), sketches.to(at)]
    for (let own = sketches.from(at); own < to; own += 1) {
      const hash = numbers[own] ?? 0
      if (once.has(hash)) again.add(hash)
      else once.add(hash)
    }
  }
  return again.has
}

function hashesIn(sketches: Sketches, places: readonly number[]): number {
  return places.reduce((sum, at) => sum + sketches.to(at) - sketches.from(at), 0)
}

/** Bits for each hash: one in so many others is taken for it. Few hashes come again, and need room. */
const ROOM = 16
const ROOM_AGAIN = 4

/**
 * A bit for each hash (Bloom 1970, with one function), few enough to be looked up fast. By the low bits: sketches keep
 * the hashes that are small, so the high ones are much alike.
 */
function createBits(
  count: number,
  room = ROOM,
): {
  readonly has: (hash: number) => boolean
  readonly add: (hash: number) => void
} {
  const size = Math.min(30, Math.max(10, Math.ceil(Math.log2(room * (count + 1)))))
  const bits = new Uint32Array(2 ** (size - 5))
  const mask = bits.length - 1
  return {
    has: (hash) => (((bits[(hash >>> 5) & mask] ?? 0) >>> (hash & 31)) & 1) === 1,
    add: (hash) => {
      const place = (hash >>> 5) & mask
      bits[place] = (bits[place] ?? 0) | (1 << (hash & 31))
    },
  }
}
