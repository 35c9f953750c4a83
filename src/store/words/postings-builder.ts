import { createGrowing, widened } from '../../growing.ts'
import type { IndexTerms } from './index-text.ts'
import { COUNT_UNIT, slotsOf, type Postings } from './postings.ts'
import { createPostingRange, rangeOf, type PostingRange } from './posting-range.ts'
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

const MOST_COUNTED = 255
const FIRST_TERMS = 1 << 12

export function createPostingsBuilder(): PostingsBuilder {
  const numbers = new Map<string, number>()
  const rows = createGrowing(Uint32Array)
  const documents = createGrowing(Uint32Array)
  const lengths = createGrowing(Uint32Array)
  const ranges: PostingRange[] = []
  let postings = 0
  // Of the passage at hand: its terms and their counts.
  const own: number[] = []
  const counts: number[] = []
  // Of each term: how many postings there were when it got its last one, that one too. So it is known when a passage holds it again.
  let latest = new Uint32Array(FIRST_TERMS)

  const numberOf = (term: string): number => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    const made = numbers.size
    numbers.set(term, made)
    if (rangeOf(made) === ranges.length) ranges.push(createPostingRange(ranges.length, rows.length()))
    if (made === latest.length) latest = widened(latest, 2 * made)
    return made
  }

  /** How many passages hold each term, by its number. */
  const sizesOf = (): Uint32Array => {
    const sizes = new Uint32Array(numbers.size)
    for (const range of ranges) range.countInto(sizes)
    return sizes
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
      rows.push(row)
      documents.push(document)
      const around = (before?.text.length ?? 0) + (behind?.text.length ?? 0)
      lengths.push(COUNT_UNIT * (headings.length + text.length) + around)
      let found = 0
      const count = (number: number, units: number): void => {
        const place = (latest[number] ?? 0) - postings - 1
        if (place >= 0) {
          counts[place] = (counts[place] ?? 0) + units
          return
        }
        own[found] = number
        counts[found] = units
        found += 1
        latest[number] = postings + found
      }
      for (const term of headings) count(term, COUNT_UNIT)
      for (const term of text) count(term, COUNT_UNIT)
      if (before) for (const term of before.text) count(term, 1)
      if (behind) for (const term of behind.text) count(term, 1)
      for (let place = 0; place < found; place += 1) {
        const number = own[place] ?? 0
        ranges[rangeOf(number)]?.push(number, Math.min(counts[place] ?? 0, MOST_COUNTED))
      }
      for (const range of ranges) range.endPassage()
      postings += found
    },

    build() {
      const sizes = sizesOf()
      const [ordinals, all] = [new Uint32Array(postings), new Uint8Array(postings)]
      let from = 0
      for (const range of ranges) {
        range.passagesInto(ordinals.subarray(from), sizes)
        range.countsInto(all.subarray(from), sizes)
        from += range.postings()
      }
      return { ...rest(sizes), ordinals, counts: all }
    },

    written() {
      const sizes = sizesOf()
      const most = ranges.reduce((sum, range) => Math.max(sum, range.postings()), 0)
      return {
        ...rest(sizes),
        ordinals: {
          kind: Uint32Array,
          length: postings,
          *parts() {
            // One memory for all: what is handed out is written before the next is asked for.
            const list = new Uint32Array(most)
            for (const range of ranges) yield range.passagesInto(list, sizes)
          },
        },
        counts: {
          kind: Uint8Array,
          length: postings,
          *parts() {
            const list = new Uint8Array(most)
            for (const range of ranges) yield range.countsInto(list, sizes)
          },
        },
      }
    },
  }
}

function dictionary(terms: readonly string[]): Pick<Postings, 'letters' | 'edges' | 'slots'> {
  const edges = new Uint32Array(terms.length + 1)
  terms.forEach((term, number) => (edges[number + 1] = (edges[number] ?? 0) + Buffer.byteLength(term)))
  const letters = Buffer.from(new ArrayBuffer(edges[terms.length] ?? 0))
  terms.forEach((term, number) => letters.write(term, edges[number] ?? 0))
  const bytes = new Uint8Array(letters.buffer)
  return { letters: bytes, edges, slots: slotsOf(bytes, edges) }
}
