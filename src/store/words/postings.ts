import type { Numbers } from './sections.ts'

/**
 * Occurrences are counted in quarters: four for one in the passage itself or its headings, and of words one for one in a
 * neighbouring passage of its document, so that a passage is found by what stands around it too (docs/evaluation.md has the
 * gain).
 */
export const COUNT_UNIT = 4

/**
 * An inverted index in typed arrays. A passage stands in it by its ordinal: its place in `rows`, which ascend.
 * The postings of term t are `ordinals` and `counts` from `starts[t]` to `starts[t + 1]`, by ascending ordinal.
 */
export interface Postings {
  /** The passage of each ordinal, and its document. */
  readonly rows: Uint32Array
  readonly documents: Uint32Array
  /** Terms in each passage, repeated ones counted, in quarters. */
  readonly lengths: Uint32Array
  readonly starts: Uint32Array
  readonly ordinals: Uint32Array
  /** How often the term stands in the passage, in quarters, at most 255. */
  readonly counts: Uint8Array
  /** UTF-8 of all terms, one behind the other, and where each begins. */
  readonly letters: Uint8Array
  readonly edges: Uint32Array
  /** Open addressing by `hashOf`; a slot holds a term's number plus one, or 0. Its size is a power of two. */
  readonly slots: Uint32Array
}

/** FNV-1a, 32 bits. */
export function hashOf(letters: Uint8Array, from: number, to: number): number {
  let hash = 2_166_136_261
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (letters[at] ?? 0), 16_777_619)
  return hash >>> 0
}

/** Where each term is found by its letters. */
export function slotsOf(letters: Uint8Array, edges: Uint32Array): Uint32Array {
  const count = edges.length - 1
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)))
  const mask = slots.length - 1
  for (let number = 0; number < count; number += 1) {
    let slot = hashOf(letters, edges[number] ?? 0, edges[number + 1] ?? 0) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = number + 1
  }
  return slots
}

/** The number of a term, or -1. */
export function termNumber(postings: Postings, term: string): number {
  const wanted = Buffer.from(term)
  return numberOfLetters(postings, wanted, 0, wanted.length)
}

/** The number of the term whose UTF-8 stands in `letters` from `from` to `to`, or -1. */
export function numberOfLetters(postings: Postings, letters: Uint8Array, from: number, to: number): number {
  const mask = postings.slots.length - 1
  for (let slot = hashOf(letters, from, to) & mask; ; slot = (slot + 1) & mask) {
    const number = (postings.slots[slot] ?? 0) - 1
    if (number < 0) return -1
    if (holdsAt(postings, number, letters, from, to)) return number
  }
}

function holdsAt({ letters, edges }: Postings, number: number, wanted: Uint8Array, from: number, to: number): boolean {
  const start = edges[number] ?? 0
  const length = (edges[number + 1] ?? 0) - start
  if (length !== to - from) return false
  for (let at = 0; at < length; at += 1) if (letters[start + at] !== wanted[from + at]) return false
  return true
}

/** How many passages hold the term of this number. */
export function frequencyOf({ starts }: Postings, number: number): number {
  return number < 0 ? 0 : (starts[number + 1] ?? 0) - (starts[number] ?? 0)
}

/** Every term, by its number. */
export function* termsOf({ letters, edges }: Postings): Generator<string> {
  const bytes = Buffer.from(letters.buffer, letters.byteOffset, letters.byteLength)
  for (let number = 0; number + 1 < edges.length; number += 1)
    yield bytes.toString('utf8', edges[number], edges[number + 1])
}

/** One behind the other; one alone as it is. */
export function joined(arrays: readonly Uint32Array[]): Uint32Array {
  const [first, ...others] = arrays
  if (first && others.length === 0) return first
  const all = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const array of arrays) {
    all.set(array, end)
    end += array.length
  }
  return all
}

/** The parts of an index file as an index, or undefined when one is missing or of another kind. */
export function postingsFrom(sections: ReadonlyMap<string, Numbers> | undefined): Postings | undefined {
  if (!sections) return undefined
  const whole = (name: string): Uint32Array | undefined => {
    const found = sections.get(name)
    return found instanceof Uint32Array ? found : undefined
  }
  const small = (name: string): Uint8Array | undefined => {
    const found = sections.get(name)
    return found instanceof Uint8Array ? found : undefined
  }
  const rows = whole('rows')
  const documents = whole('documents')
  const lengths = whole('lengths')
  const starts = whole('starts')
  const ordinals = whole('ordinals')
  const counts = small('counts')
  const letters = small('letters')
  const edges = whole('edges')
  const slots = whole('slots')
  if (!rows || !documents || !lengths || !starts || !ordinals || !counts || !letters || !edges || !slots)
    return undefined
  return { rows, documents, lengths, starts, ordinals, counts, letters, edges, slots }
}
