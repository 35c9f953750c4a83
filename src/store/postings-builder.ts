import { createGrowing, type Growing } from '../growing.ts'
import type { IndexTerms } from './index-text.ts'
import { COUNT_UNIT, slotsOf, type Postings } from './postings.ts'
import type { NumbersInParts } from './sections.ts'

/** The postings of all terms are most of an index: these are made part by part while they are written. */
export type WrittenPostings = Omit<Postings, 'ordinals' | 'counts'> & {
  readonly ordinals: NumbersInParts<Uint32Array>
  readonly counts: NumbersInParts<Uint8Array>
}

export interface PostingsBuilder {
  /** Terms are handed over by their numbers, from 0 in the order in which this was asked for them. */
  readonly numberOf: (term: string) => number
  /** Passages come by ascending row. Terms of the text of the passages `before` and `behind` it count a quarter. */
  readonly add: (row: number, document: number, passage: IndexTerms, before?: IndexTerms, behind?: IndexTerms) => void
  readonly build: () => Postings
  /** The same, to be written. */
  readonly written: () => WrittenPostings
}

/** Every part is a walk over all postings. */
const PARTS = 4

const MOST_COUNTED = 255
const FIRST_TERMS = 1 << 12

export function createPostingsBuilder(): PostingsBuilder {
  const numbers = new Map<string, number>()
  const rows = createGrowing(Uint32Array)
  const documents = createGrowing(Uint32Array)
  const lengths = createGrowing(Uint32Array)
  // One entry a posting, passage behind passage; `build` sorts them by term. `ends`: where those of each passage end.
  const terms = createGrowing(Uint32Array)
  const counts = createGrowing(Uint8Array)
  const ends = createGrowing(Uint32Array)
  // Of each term: the first posting behind the one that it got last, to count on when the passage holds it again.
  let latest = new Uint32Array(FIRST_TERMS)
  // The counts of the passage at hand.
  const pending: number[] = []

  const numberOf = (term: string): number => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    const made = numbers.size
    numbers.set(term, made)
    if (made === latest.length) {
      const wider = new Uint32Array(2 * made)
      wider.set(latest)
      latest = wider
    }
    return made
  }

  /** How many passages hold each term, by its number. */
  const sizesOf = (): Uint32Array => {
    const sizes = new Uint32Array(numbers.size)
    for (const piece of terms.pieces()) for (const number of piece) sizes[number] = (sizes[number] ?? 0) + 1
    return sizes
  }
  /**
   * Puts a number for each posting of these terms into `list`, term behind term, and gives the part that it takes: one of `values`,
   * which has one for each posting, or without them that of its passage. Piece by piece: it walks over all postings.
   */
  const listed = <List extends Uint32Array | Uint8Array>(
    list: List,
    sizes: Uint32Array,
    { first, end }: TermRange,
    values?: Growing<Uint8Array>,
  ): List => {
    const next = new Uint32Array(end - first)
    let length = 0
    for (let number = first; number < end; number += 1) {
      next[number - first] = length
      length += sizes[number] ?? 0
    }
    const own = values?.pieces()
    let [at, passage, endOfPassage] = [0, 0, ends.at(0)]
    for (const [piece, ofPiece] of terms.pieces().entries()) {
      const ownOfPiece = own?.[piece]
      for (let place = 0; place < ofPiece.length; place += 1) {
        while (at >= endOfPassage) endOfPassage = ends.at((passage += 1))
        at += 1
        const number = ofPiece[place] ?? 0
        if (number < first || number >= end) continue
        const to = next[number - first] ?? 0
        next[number - first] = to + 1
        list[to] = ownOfPiece ? (ownOfPiece[place] ?? 0) : passage
      }
    }
    return list.subarray(0, length) as List // oxlint-disable-line no-unsafe-type-assertion
  }
  const rest = (sizes: Uint32Array): Omit<Postings, 'ordinals' | 'counts'> => {
    // Terms that no passage holds after all are left out; the others keep their order.
    const used = [...numbers.keys()].filter((_, number) => (sizes[number] ?? 0) > 0)
    const starts = new Uint32Array(used.length + 1)
    let [posting, place] = [0, 0]
    for (const size of sizes) {
      posting += size
      if (size > 0) starts[(place += 1)] = posting
    }
    return { rows: rows.taken(), documents: documents.taken(), lengths: lengths.taken(), starts, ...dictionary(used) }
  }
  return {
    numberOf,
    add(row, document, { headings, text }, before, behind) {
      const first = terms.length()
      rows.push(row)
      documents.push(document)
      const around = (before?.text.length ?? 0) + (behind?.text.length ?? 0)
      lengths.push(COUNT_UNIT * (headings.length + text.length) + around)
      let found = 0
      const count = (number: number, units: number): void => {
        const place = (latest[number] ?? 0) - first - 1
        if (place >= 0) {
          pending[place] = (pending[place] ?? 0) + units
          return
        }
        terms.push(number)
        pending[found] = units
        found += 1
        latest[number] = first + found
      }
      for (const term of headings) count(term, COUNT_UNIT)
      for (const term of text) count(term, COUNT_UNIT)
      if (before) for (const term of before.text) count(term, 1)
      if (behind) for (const term of behind.text) count(term, 1)
      ends.push(terms.length())
      for (let place = 0; place < found; place += 1) counts.push(Math.min(pending[place] ?? 0, MOST_COUNTED))
    },

    build() {
      const sizes = sizesOf()
      const all = { first: 0, end: sizes.length, postings: terms.length() }
      const ordinals = listed(new Uint32Array(all.postings), sizes, all)
      return { ...rest(sizes), ordinals, counts: listed(new Uint8Array(all.postings), sizes, all, counts) }
    },

    written() {
      const sizes = sizesOf()
      const ranges = rangesOf(sizes, Math.ceil(terms.length() / PARTS))
      const most = ranges.reduce((sum, { postings }) => Math.max(sum, postings), 0)
      const inParts = <List extends Uint32Array | Uint8Array>(
        kind: new (length: number) => List,
        values?: Growing<Uint8Array>,
      ): NumbersInParts<List> => ({
        kind,
        length: terms.length(),
        *parts() {
          // One memory for all: what is handed out is written before the next is asked for.
          const list = new kind(most)
          for (const range of ranges) yield listed(list, sizes, range, values)
        },
      })
      return { ...rest(sizes), ordinals: inParts(Uint32Array), counts: inParts(Uint8Array, counts) }
    },
  }
}

interface TermRange {
  readonly first: number
  /** The first number behind it. */
  readonly end: number
  readonly postings: number
}

/** All terms, in ranges of some `most` postings each. */
function rangesOf(sizes: Uint32Array, most: number): readonly TermRange[] {
  const ranges: TermRange[] = []
  let [first, postings] = [0, 0]
  for (const [number, size] of sizes.entries()) {
    postings += size
    if (postings < most && number + 1 < sizes.length) continue
    ranges.push({ first, end: number + 1, postings })
    first = number + 1
    postings = 0
  }
  return ranges
}

function dictionary(terms: readonly string[]): Pick<Postings, 'letters' | 'edges' | 'slots'> {
  const edges = new Uint32Array(terms.length + 1)
  terms.forEach((term, number) => (edges[number + 1] = (edges[number] ?? 0) + Buffer.byteLength(term)))
  const letters = Buffer.from(new ArrayBuffer(edges[terms.length] ?? 0))
  terms.forEach((term, number) => letters.write(term, edges[number] ?? 0))
  const bytes = new Uint8Array(letters.buffer)
  return { letters: bytes, edges, slots: slotsOf(bytes, edges) }
}
