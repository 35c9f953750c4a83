import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../src/embed/random.ts'
import { termsOf } from '../../../src/store/words/postings.ts'
import { createPostingsBuilder } from '../../../src/store/words/postings-builder.ts'

/** Enough that some numbers take four bytes, and that some ranges begin late. */
const TERMS = 70_000
const PASSAGES = 400

/** A few terms in most passages, most terms in one or two. */
function madePassages(): readonly (readonly string[])[] {
  const random = createRandom(11)
  return Array.from({ length: PASSAGES }, (_, at) => {
    const often = Array.from({ length: 300 }, () => `o${random() % 900}`)
    const seldom = Array.from({ length: TERMS / PASSAGES }, (_one, place) => `s${at * (TERMS / PASSAGES) + place}`)
    return [...often, ...seldom, ...(at % 7 === 0 ? [`s${random() % (at * 100 + 1)}`] : [])]
  })
}

describe('postings', () => {
  it('are those of a plain count, term by term, and the same when they are written part by part', () => {
    const passages = madePassages()
    const builder = createPostingsBuilder()
    // A term that no passage holds.
    builder.numberOf('nowhere')
    const expected = new Map<string, Map<number, number>>()
    passages.forEach((terms, at) => {
      builder.add(at + 1, at + 1, {
        headings: terms.slice(0, 1).map(builder.numberOf),
        text: terms.map(builder.numberOf),
      })
      for (const term of [...terms.slice(0, 1), ...terms]) {
        const counts = expected.get(term) ?? new Map<number, number>()
        expected.set(term, counts.set(at, Math.min((counts.get(at) ?? 0) + 4, 255)))
      }
    })
    const built = builder.build()
    const found = Array.from(termsOf(built), (term, number) => {
      const [from, to] = [built.starts[number], built.starts[number + 1]]
      const counts = built.counts.subarray(from, to)
      return [term, Array.from(built.ordinals.subarray(from, to), (passage, at) => [passage, counts[at]])]
    })
    expect(found).toEqual(Array.from(expected, ([term, counts]) => [term, [...counts]]))

    const { ordinals, counts, ...rest } = builder.written()
    const { ordinals: allOrdinals, counts: allCounts, ...others } = built
    expect(rest).toEqual(others)
    expect([ordinals.length, counts.length]).toEqual([allOrdinals.length, allCounts.length])
    expect([...ordinals.parts()].length).toBe(5)
    expect(Array.from(ordinals.parts(), (part) => [...part]).flat()).toEqual([...allOrdinals])
    expect(Array.from(counts.parts(), (part) => [...part]).flat()).toEqual([...allCounts])
  })
})
