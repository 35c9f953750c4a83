import { createGrowing } from '../growing.ts'
import type { IndexTerms } from './index-text.ts'
import { COUNT_UNIT, hashOf, termsOf, type Postings } from './postings.ts'

export interface PostingsBuilder {
  /** Terms are handed over by their numbers, from 0 in the order in which this was asked for them. */
  readonly numberOf: (term: string) => number
  /** Passages come by ascending row. Terms of the text of the passages `before` and `behind` it count a quarter. */
  readonly add: (row: number, document: number, passage: IndexTerms, before?: IndexTerms, behind?: IndexTerms) => void
  /** The kept passages of `old`, then what was added, whose rows are all higher. Old passages are not analysed again. */
  readonly build: (old: Postings, isKept: (ordinal: number) => boolean) => Postings
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

    build(old, isKept) {
      const newOrdinals = renumbered(old.rows, isKept)
      const kept = newOrdinals.reduce((sum, ordinal) => sum + (ordinal === NEVER ? 0 : 1), 0)
      const oldNumbers = Uint32Array.from(termsOf(old), numberOf)
      const sizes = new Uint32Array(numbers.size)
      for (let at = 0; at < terms.length(); at += 1) sizes[terms.at(at)] = (sizes[terms.at(at)] ?? 0) + 1
      forPostings(old, newOrdinals, (term) => {
        const number = oldNumbers[term] ?? 0
        sizes[number] = (sizes[number] ?? 0) + 1
      })

      // Terms that no passage holds any more are left out; the others keep their order.
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
      const fill = (number: number, ordinal: number, count: number): void => {
        const to = next[number] ?? 0
        next[number] = to + 1
        allOrdinals[to] = ordinal
        allCounts[to] = count
      }
      forPostings(old, newOrdinals, (term, ordinal, count) => fill(oldNumbers[term] ?? 0, ordinal, count))
      for (let passage = 0, at = 0; passage < ends.length(); passage += 1)
        for (; at < ends.at(passage); at += 1) fill(terms.at(at), kept + passage, counts.at(at))

      const stay = (values: Uint32Array): Uint32Array => values.filter((_, ordinal) => newOrdinals[ordinal] !== NEVER)
      return {
        rows: joined(stay(old.rows), rows.taken()),
        documents: joined(stay(old.documents), documents.taken()),
        lengths: joined(stay(old.lengths), lengths.taken()),
        starts,
        ordinals: allOrdinals,
        counts: allCounts,
        ...dictionary(used),
      }
    },
  }
}

/** The new ordinal of each old one, or NEVER. */
function renumbered(rows: Uint32Array, isKept: (ordinal: number) => boolean): Uint32Array {
  let next = 0
  return rows.map((_, ordinal) => (isKept(ordinal) ? next++ : NEVER))
}

function forPostings(
  old: Postings,
  newOrdinals: Uint32Array,
  visit: (term: number, ordinal: number, count: number) => void,
): void {
  for (let term = 0; term + 1 < old.starts.length; term += 1)
    for (let at = old.starts[term] ?? 0; at < (old.starts[term + 1] ?? 0); at += 1) {
      const ordinal = newOrdinals[old.ordinals[at] ?? 0] ?? NEVER
      if (ordinal !== NEVER) visit(term, ordinal, old.counts[at] ?? 0)
    }
}

function joined(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

function dictionary(terms: readonly string[]): Pick<Postings, 'letters' | 'edges' | 'slots'> {
  const edges = new Uint32Array(terms.length + 1)
  terms.forEach((term, number) => (edges[number + 1] = (edges[number] ?? 0) + Buffer.byteLength(term)))
  const letters = Buffer.from(new ArrayBuffer(edges[terms.length] ?? 0))
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(terms.length * 2 + 2)))
  const mask = slots.length - 1
  terms.forEach((term, number) => {
    const from = edges[number] ?? 0
    letters.write(term, from)
    let slot = hashOf(letters, from, edges[number + 1] ?? 0) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = number + 1
  })
  return { letters: new Uint8Array(letters.buffer), edges, slots }
}
