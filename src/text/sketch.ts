import { normaliseQuote } from './normalise.ts'
import { sortedRunsOf } from './runs.ts'

/**
 * What of a text is kept to find its copies by: MinHash in the form that keeps every hash below a threshold (Broder, On
 * the resemblance and containment of documents, 1997). Of a short text that is all of its word runs, of a longer one a
 * part; two sketches are compared by what lies below both thresholds, so a cut text is found in a whole one.
 */
export interface Sketch {
  /** Different runs of words in the whole text. */
  readonly total: number
  readonly below: number
  /** Sorted. */
  readonly hashes: Uint32Array
  /** Hashes of the quotations in it that are long enough to be recognised. Sorted. */
  readonly quotations: Uint32Array
}

/** Words of a run: long enough to be rare, short enough to survive an edit of one word in ten. */
export const RUN_WORDS = 4
/** All runs are kept up to this many, then a part, but never less than this many. */
const LEAST_KEPT = 256
/** The smallest part of the runs that is kept, of texts that are not huge. */
const PART = 8
const MOST_KEPT = 16_384
const SPACE = 2 ** 32
const QUOTATION_WORDS = 6

export function sketchOf(text: string, quotations: readonly string[] = []): Sketch {
  const runs = sortedRunsOf(text, RUN_WORDS)
  let below = SPACE
  while ((runs.length * below) / SPACE > LEAST_KEPT * 2 && below > SPACE / PART) below /= 2
  let kept = those(runs, below)
  while (kept.length > MOST_KEPT) kept = those(kept, (below /= 2))
  const long = quotations.map((words) => wordsOf(words)).filter((words) => words.split(' ').length >= QUOTATION_WORDS)
  const hashes = new Set(long.map((words) => hashWhole(words)))
  return { total: runs.length, below, hashes: kept, quotations: Uint32Array.from(hashes).sort() }
}

/** With every run of words, for a comparison that is exact. */
export function wholeSketch(text: string): Sketch {
  const runs = sortedRunsOf(text, RUN_WORDS)
  return { total: runs.length, below: SPACE, hashes: runs, quotations: new Uint32Array() }
}

/** Of sorted hashes. */
function those(hashes: Uint32Array, below: number): Uint32Array {
  const end = hashes.findIndex((hash) => hash >= below)
  return end < 0 ? hashes : hashes.slice(0, end)
}

function wordsOf(text: string): string {
  return normaliseQuote(text)
    .text.toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** FNV-1a over code units. */
function hashWhole(text: string): number {
  let made = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) made = Math.imul(made ^ text.charCodeAt(at), 0x01000193)
  return made >>> 0
}

/** Raised when the same text gives another sketch. */
export const SKETCH_VERSION = 1

/** Numbers in front of the hashes. */
export const SKETCH_HEAD = 4

/** Version, runs in all, threshold less one, how many hashes, the hashes, the quotations: 32-bit numbers. */
export function sketchBytes({ total, below, hashes, quotations }: Sketch): Uint8Array {
  const all = new Uint32Array(SKETCH_HEAD + hashes.length + quotations.length)
  all.set([SKETCH_VERSION, total, below - 1, hashes.length])
  all.set(hashes, SKETCH_HEAD)
  all.set(quotations, SKETCH_HEAD + hashes.length)
  return new Uint8Array(all.buffer)
}

/** How much of each of two texts stands in the other, 0 to 1, and how many runs that was counted on. */
export interface Overlap {
  readonly ofOne: number
  readonly ofOther: number
  /** Runs of both below both thresholds, and of each. */
  readonly shared: number
  readonly one: number
  readonly other: number
  /** Runs that stand for each one that was counted. */
  readonly each: number
}

/** `without` are hashes that count in neither, as what every page of a site carries. */
export function overlapOf(one: Sketch, other: Sketch, without?: { readonly has: (hash: number) => boolean }): Overlap {
  const below = Math.min(one.below, other.below)
  let [a, b, shared, countOne, countOther] = [0, 0, 0, 0, 0]
  const next = (hashes: Uint32Array, at: number): number => {
    const hash = hashes[at]
    return hash === undefined || hash >= below ? SPACE : hash
  }
  for (;;) {
    const [left, right] = [next(one.hashes, a), next(other.hashes, b)]
    if (left === SPACE && right === SPACE) break
    const hash = Math.min(left, right)
    if (left === hash) a += 1
    if (right === hash) b += 1
    if (without?.has(hash)) continue
    if (left === hash) countOne += 1
    if (right === hash) countOther += 1
    if (left === right) shared += 1
  }
  return {
    ofOne: countOne === 0 ? 0 : shared / countOne,
    ofOther: countOther === 0 ? 0 : shared / countOther,
    shared,
    one: countOne,
    other: countOther,
    each: SPACE / below,
  }
}
