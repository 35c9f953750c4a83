import { describe, expect, it } from 'vitest'
import { originsOf } from '../../src/answer/origins.ts'
import type { Document, DocumentFacts } from '../../src/model/document.ts'
import { madeDocument } from '../support/made-document.ts'

/** Numbers that look random and are the same on every run: Park and Miller's minimal standard. */
function lehmer(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const WORDS = Array.from({ length: 1_500 }, (_, at) => `w${at}`)
const sentence = (random: (below: number) => number): string =>
  `${Array.from({ length: 8 + random(14) }, () => WORDS[random(40) * random(37)] ?? '').join(' ')}.`
const article = (random: (below: number) => number, count = 12 + random(20)): string[] =>
  Array.from({ length: count }, () => sentence(random))

const edits: Readonly<Record<string, (all: string[], random: (below: number) => number) => string[]>> = {
  cut: (all) => all.slice(0, Math.ceil(all.length * 0.5)),
  retitled: (all, random) => [sentence(random), ...all.slice(1)],
  'lightly edited': (all, random) =>
    all.map((one) =>
      one
        .split(' ')
        .map((word) => (random(100) < 6 ? `new${random(99)}` : word))
        .join(' '),
    ),
  extended: (all, random) => [...article(random, all.length), ...all],
}

const document = (file: string, text: string, facts: Partial<DocumentFacts> = {}): Document =>
  madeDocument(file, text, facts).document

const groups = (...documents: Document[]): string[][] =>
  originsOf(documents).map((group) => group.map(({ file }) => file))

describe('origins', () => {
  it('find made copies and nothing else: F1 of at least 0.95', () => {
    const random = lehmer(2)
    let [right, wrong, missed] = [0, 0, 0]
    for (let round = 0; round < 40; round += 1) {
      const base = article(random)
      for (const [kind, edit] of Object.entries(edits)) {
        const copy = document(`${kind}.txt`, edit(base, random).join(' '))
        if (originsOf([document('base.txt', base.join(' ')), copy]).length === 1) right += 1
        else missed += 1
      }
      for (let other = 0; other < 4; other += 1) {
        // Another article that quotes one sentence of this one.
        const apart = [...article(random), base[random(base.length)] ?? ''].join(' ')
        if (originsOf([document('base.txt', base.join(' ')), document('other.txt', apart)]).length === 1) wrong += 1
      }
    }
    const f1 = (2 * right) / (2 * right + wrong + missed)
    expect({ f1, wrong, missed }).toMatchObject({ f1: expect.closeTo(1, 1) })
    expect(f1).toBeGreaterThanOrEqual(0.95)
  })

  const random = lehmer(5)
  const [one, other, third] = [1, 2, 3].map(() => article(random).join(' '))
  it('join what says that it is a copy, and two captures of one page', () => {
    const printed = document('a', one ?? '', {
      title: 'A long winter in the valley',
      url: 'https://www.herald.example/winter/',
    })
    const named = document('b', other ?? '', { syndicatedFrom: 'First published as “A Long Winter in the Valley”.' })
    const linked = document('c', third ?? '', { syndicatedFrom: 'Originally at http://herald.example/winter.' })
    const captured = document('d', sentence(random), { url: 'http://herald.example/winter?utm_source=x#top' })
    expect(groups(printed, named, linked, captured)).toEqual([['a', 'b', 'c', 'd']])
  })

  it('stay apart for one publisher, one short title and one agency line', () => {
    const line = { publisher: 'Herald', title: 'Winter', syndicatedFrom: 'Originally published by the Herald' }
    expect(groups(document('a', one ?? '', line), document('b', other ?? '', line))).toEqual([['a'], ['b']])
  })

  it('join a chain whose ends are unlike', () => {
    const middle = document('m', `${one ?? ''} ${other ?? ''}`)
    const [a, b] = [document('a', one ?? ''), document('b', other ?? '')]
    expect(groups(a, b)).toEqual([['a'], ['b']])
    expect(groups(a, b, middle)).toEqual([['a', 'b', 'm']])
    expect(groups(a, a)).toEqual([['a']])
  })
})
