import { createHash } from 'node:crypto'
import { hashOf, termsOf, type Postings } from '../words/postings.ts'

/** Rows are parted into blocks, so that a place in one takes two bytes. */
export const BLOCK = 65_536

export const blockOf = (row: number): number => Math.floor(row / BLOCK)

/** What is indexed: passages by their words and grams, and documents by the words of their text, for quotes. */
export const FIELDS = { words: 1, grams: 2, phrases: 3 } as const
export type Field = keyof typeof FIELDS

/** Places with how often the term stands there, in quarters as in postings.ts; of phrases without counts. */
export interface Packed {
  readonly places: Uint16Array
  readonly counts: Uint8Array
}

/** One segment: its passages by place, their lengths, and the packed postings of each term. Little-endian throughout. */
export interface Segment {
  readonly places: Uint8Array
  readonly lengths: Uint8Array
  readonly terms: readonly string[]
  readonly packed: readonly Uint8Array[]
  readonly length: number
}

/** `postings` were built with places in the block as their rows. */
export function segmentFrom(field: Field, postings: Postings): Segment {
  const places = Uint16Array.from(postings.rows)
  const packed: Uint8Array[] = []
  for (let term = 0; term + 1 < postings.starts.length; term += 1) {
    const [from, to] = [postings.starts[term] ?? 0, postings.starts[term + 1] ?? 0]
    const size = to - from
    const bytes = new Uint8Array(field === 'phrases' ? 2 * size : 3 * size)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < size; at += 1) view.setUint16(2 * at, places[postings.ordinals[from + at] ?? 0] ?? 0, true)
    if (field !== 'phrases') bytes.set(postings.counts.subarray(from, to), 2 * size)
    packed.push(bytes)
  }
  return {
    places: new Uint8Array(places.buffer),
    lengths: new Uint8Array(Uint32Array.from(postings.lengths).buffer),
    terms: Array.from(termsOf(postings), termKey),
    packed,
    length: postings.lengths.reduce((sum, length) => sum + length, 0),
  }
}

/** Copies: the bytes of a row may begin anywhere. */
export function unpacked(field: Field, row: Uint8Array): Packed {
  const bytes = new Uint8Array(row)
  const size = bytes.length / (field === 'phrases' ? 2 : 3)
  return {
    places: new Uint16Array(bytes.slice(0, 2 * size).buffer),
    counts: field === 'phrases' ? new Uint8Array() : bytes.slice(2 * size),
  }
}

const MOST_TERM_BYTES = 400

/** An entry of an index has a greatest size; what stands longer without a space is no word that people type. */
export function termKey(term: string): string {
  // As it comes back from the server: half a pair of code units does not survive UTF-8.
  const plain = Buffer.from(term.replaceAll('\0', '')).toString()
  if (Buffer.byteLength(plain) <= MOST_TERM_BYTES) return plain
  return `#${createHash('sha256').update(plain).digest('hex')}`
}

const BUCKETS = 65_536

/**
 * Which documents may hold some words in a row: each word, and each two neighbours, by their hash in one of few buckets.
 * Two texts that share a phrase share its buckets; the other way it is only likely, so the text is looked at itself.
 */
export function phraseBuckets(words: readonly string[]): string[] {
  const found = new Set<number>()
  words.forEach((word, at) => {
    const next = words[at + 1]
    if (next !== undefined) found.add(bucketOf(`${word} ${next}`))
  })
  for (const word of words) found.add(bucketOf(word))
  return Array.from(found, (bucket) => bucket.toString(36))
}

function bucketOf(text: string): number {
  const bytes = Buffer.from(text)
  return hashOf(bytes, 0, bytes.length) % BUCKETS
}
