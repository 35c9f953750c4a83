import { createGrowing, type Growing } from '../../growing.ts'

/** The postings of some terms whose numbers follow each other, passage behind passage, until they are sorted by term. */
export interface PostingRange {
  readonly postings: () => number
  readonly push: (number: number, count: number) => void
  /** Behind the last posting of each passage. */
  readonly endPassage: () => void
  /** Adds how many passages hold each term, by its number. */
  readonly countInto: (sizes: Uint32Array) => void
  /** Fills the front of `list` with the passage of each posting, term behind term, and gives that front. `sizes`: of all terms. */
  readonly passagesInto: (list: Uint32Array, sizes: Uint32Array) => Uint32Array
  /** The same of the counts. */
  readonly countsInto: (list: Uint8Array, sizes: Uint32Array) => Uint8Array
}

/** The first range has the terms whose numbers have ten bits at most, each other one those of two bits more. */
const FIRST_BITS = 10
const MORE_BITS = 2
/** Numbers of no more bits take two bytes each. */
const SHORT_BITS = 16

const RANGE_OF_BITS = Uint8Array.from({ length: 33 }, (_, bits) =>
  Math.max(0, Math.ceil((bits - FIRST_BITS) / MORE_BITS)),
)

/**
 * The range of a term, by its number. Numbers are given out in the order in which terms come up, so that those which are
 * often used have low ones: of the bench's corpora the first range holds three of ten postings, the next three two of ten each.
 */
export function rangeOf(number: number): number {
  return RANGE_OF_BITS[32 - Math.clz32(number)] ?? 0
}

/** `passages`: how many there were before the first that holds a term of this range. */
export function createPostingRange(range: number, passages: number): PostingRange {
  const bits = FIRST_BITS + MORE_BITS * range
  const first = range === 0 ? 0 : 2 ** (bits - MORE_BITS)
  const terms = bits <= SHORT_BITS ? createGrowing(Uint16Array) : createGrowing(Uint32Array)
  const counts = createGrowing(Uint8Array)
  // Where the postings of each passage end.
  const ends = createGrowing(Uint32Array)

  /** Without `values`, which has a number for each posting, it is that of its passage. */
  const sorted = <List extends Uint32Array | Uint8Array>(
    list: List,
    sizes: Uint32Array,
    values?: Growing<Uint8Array>,
  ): List => {
    const next = sizes.slice(first, 2 ** bits)
    let length = 0
    for (const [at, size] of next.entries()) {
      next[at] = length
      length += size
    }
    const own = values?.pieces()
    let [at, passage, end] = [0, 0, ends.at(0)]
    for (const [piece, numbers] of terms.pieces().entries()) {
      const ownOfPiece = own?.[piece]
      for (let place = 0; place < numbers.length; place += 1) {
        while (at >= end) end = ends.at((passage += 1))
        at += 1
        const term = (numbers[place] ?? 0) - first
        const to = next[term] ?? 0
        next[term] = to + 1
        list[to] = ownOfPiece ? (ownOfPiece[place] ?? 0) : passages + passage
      }
    }
    return list.subarray(0, length) as List // oxlint-disable-line no-unsafe-type-assertion
  }

  return {
    postings: terms.length,
    push(number, count) {
      terms.push(number)
      counts.push(count)
    },
    endPassage: () => ends.push(terms.length()),
    countInto(sizes) {
      for (const piece of terms.pieces()) for (const number of piece) sizes[number] = (sizes[number] ?? 0) + 1
    },
    passagesInto: (list, sizes) => sorted(list, sizes),
    countsInto: (list, sizes) => sorted(list, sizes, counts),
  }
}
