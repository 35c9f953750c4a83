import { createGrowing } from '../growing.ts'
import type { IndexTerms } from './index-text.ts'
import { COUNT_UNIT, slotsOf, type Postings } from './postings.ts'

export interface PostingsBuilder {
  /** Terms are handed over by their numbers, from 0 in the order in which this was asked for them. */
  readonly numberOf: (term: string) => number
  /** Passages come by ascending row. Terms of the text of the passages `before` and `behind` it count a quarter. */
  readonly add: (row: number, document: number, passage: IndexTerms, before?: IndexTerms, behind?: IndexTerms) => void
  readonly build: () => Postings
}

const MOST_COUNTED = 255
const NEVER = 0xff_ff_ff_ff

export function createPostingsBuilder(): PostingsBuilder {
  const numbers = new Map<string, number>()
  const rows = createGrowing(Uint32Array)
  const documents = createGrowing(Uint32Array)
  const lengths = createGrowing(Uint32Array)
  // One entry a posting, passage behind passage; `build` sorts them by term. `ends`: where those of each passage end.
  const terms = createGrowing(Uint32Array)
  const counts = createGrowing(Uint8Array)
  const ends = createGrowing(Uint32Array)
  // Of each term: the posting that it got last, to count on when the passage holds it again.
  const latest = createGrowing(Uint32Array)

  const numberOf = (term: string): number => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    const made = numbers.size
    numbers.set(term, made)
    latest.push(NEVER)
    return made
  }

  return {
    numberOf,
    add(row, document, { headings, text }, before, behind) {
      const first = terms.length()
      rows.push(row)
      documents.push(document)
      const around = (before?.text.length ?? 0) + (behind?.text.length ?? 0)
      lengths.push(COUNT_UNIT * (headings.length + text.length) + around)
      const count = (number: number, units: number): void => {
        const posting = latest.at(number)
        if (posting !== NEVER && posting >= first) {
          counts.set(posting, Math.min(counts.at(posting) + units, MOST_COUNTED))
          return
        }
        latest.set(number, terms.length())
        terms.push(number)
        counts.push(units)
      }
      for (const term of headings) count(term, COUNT_UNIT)
      for (const term of text) count(term, COUNT_UNIT)
      if (before) for (const term of before.text) count(term, 1)
      if (behind) for (const term of behind.text) count(term, 1)
      ends.push(terms.length())
    },

    build() {
      const sizes = new Uint32Array(numbers.size)
      for (let at = 0; at < terms.length(); at += 1) sizes[terms.at(at)] = (sizes[terms.at(at)] ?? 0) + 1

      // Terms that no passage holds after all are left out; the others keep their order.
      const used = [...numbers.keys()].filter((_, number) => (sizes[number] ?? 0) > 0)
      const starts = new Uint32Array(used.length + 1)
      const next = new Uint32Array(numbers.size)
      let posting = 0
      let place = 0
      for (let number = 0; number < sizes.length; number += 1) {
        next[number] = posting
        const size = sizes[number] ?? 0
        posting += size
        if (size > 0) starts[(place += 1)] = posting
      }

      const allOrdinals = new Uint32Array(posting)
      const allCounts = new Uint8Array(posting)
      for (let passage = 0, at = 0; passage < ends.length(); passage += 1)
        for (; at < ends.at(passage); at += 1) {
          const number = terms.at(at)
          const to = next[number] ?? 0
          next[number] = to + 1
          allOrdinals[to] = passage
          allCounts[to] = counts.at(at)
        }
      return {
        rows: rows.taken(),
        documents: documents.taken(),
        lengths: lengths.taken(),
        starts,
        ordinals: allOrdinals,
        counts: allCounts,
        ...dictionary(used),
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
