import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareAll } from '../../src/ingest/origins/compare.ts'
import { readTold } from '../../src/ingest/origins/told.ts'
import { tellsWhereFrom } from '../../src/ingest/origins/traits.ts'
import type { DocumentFacts } from '../../src/model/document.ts'
import type { ComparedFacts, OriginGroup } from '../../src/model/origin.ts'
import { comparedFacts } from '../../src/store/catalogue/records.ts'
import type { Writer } from '../../src/store/writer.ts'
import { overlapOf, sketchBytes, sketchOf, wholeSketch } from '../../src/text/sketch.ts'
import { createSketches } from '../../src/text/sketches.ts'
import { madeDocument } from '../support/made-document.ts'
import { madeSentences, type TestLanguage } from '../support/texts.ts'

const story = (seed: number, count = 25, language: TestLanguage = 'en'): string =>
  madeSentences(language, count, seed).map(rare(seed)).join(' ')
/** The made sentences are of few words: every third is another one, to make them as unlike as those of people. */
const rare =
  (seed: number) =>
  (sentence: string, at: number): string =>
    sentence
      .split(' ')
      .map((word, place) => (place % 3 === 1 ? `n${seed}x${at}y${place}` : word))
      .join(' ')

interface Given extends Partial<DocumentFacts> {
  readonly quotations?: readonly string[]
}

type Texts = Readonly<Record<string, readonly [string, Given?]>>

async function groupsOf(texts: Texts): Promise<string[][]> {
  return groupsStepByStep(texts, [Object.keys(texts)])
}

/** In several ingests: of each the files that come with it. */
async function groupsStepByStep(texts: Texts, steps: readonly (readonly string[])[]): Promise<string[][]> {
  const all = new Map(Object.entries(texts))
  const there: string[] = []
  let groups: readonly OriginGroup[] = []
  let fileOf = new Map<string, string>()
  for (const step of steps) {
    const before = there.length
    there.push(...step)
    const sketches = createSketches()
    const made = there.map((file, at): Made => {
      const [text, { quotations = [], ...facts } = {}] = all.get(file) ?? ['']
      sketches.push(sketchBytes(sketchOf(text, quotations)))
      return { row: at + 1, facts: compared(file, text, facts), text }
    })
    const placeOf = new Map(made.map(({ facts }, at) => [facts.id, at]))
    fileOf = new Map(made.map(({ facts }) => [facts.id, facts.file]))
    const grouped = groups.flatMap((group) => group.map(({ id }) => id))
    groups = await compareAll({
      isNew: (at) => at >= before,
      told: await readTold(
        catalogueOf(made),
        Uint32Array.from(made, ({ row }) => row),
        before,
        grouped,
      ),
      known: groups.map((group) => group.map(({ id }) => placeOf.get(id) ?? -1)),
      sketches,
      textOf: async (at) => made[at]?.text,
      exactly: async (one, other) => {
        const overlap = overlapOf(wholeSketch(made[one]?.text ?? ''), wholeSketch(made[other]?.text ?? ''))
        return { ...overlap, part: Math.max(overlap.ofOne, overlap.ofOther) }
      },
    })
  }
  return groups
    .map((group) => group.map(({ id, relation }) => `${fileOf.get(id) ?? id}: ${relation}`))
    .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))
}

interface Made {
  readonly row: number
  readonly facts: ComparedFacts
  readonly text: string
}

/** What it is not asked for, it does not tell. */
function catalogueOf(made: readonly Made[]): Pick<Writer, 'compared'> {
  return {
    compared: async (choice, behind, count) =>
      made
        .filter(({ row, facts }) => {
          if (choice === 'all') return true
          if (choice === 'telling') return tellsWhereFrom(facts)
          return 'ids' in choice ? choice.ids.includes(facts.id) : choice.rows.includes(row)
        })
        .filter(({ row }) => row > behind)
        .slice(0, count),
  }
}

function compared(file: string, text: string, facts: Partial<DocumentFacts>): ComparedFacts {
  return comparedFacts(madeDocument(file, text, facts).document)
}

describe('reprints and near copies', () => {
  it('are one group: cut, retitled, edited, extended, the earliest known first', async () => {
    const original = story(1, 30)
    const words = original.split(' ')
    const edited = words.map((word, at) => (at % 17 === 3 ? 'otherwise' : word)).join(' ')
    expect(
      await groupsOf({
        'cut.txt': [words.slice(0, words.length / 2).join(' '), { publishedOn: '2021-03' }],
        'edited.txt': [edited, { publishedOn: '2020-05-03' }],
        'extended.txt': [`${original} ${story(2, 30)}`, { publishedOn: '2022' }],
        'first.txt': [original, { publishedOn: '2020-05-02' }],
        'same.txt': [original],
        'other.txt': [story(3, 30)],
      }),
    ).toEqual([
      [
        'first.txt: earliest',
        'edited.txt: near-copy',
        'cut.txt: excerpt',
        'extended.txt: extended',
        'same.txt: same-text',
      ],
    ])
  })

  it.each(['fa', 'ar', 'fr'] as const)('are found in %s', async (language) => {
    const original = story(4, 25, language)
    const cut = original.slice(original.length / 3)
    expect(await groupsOf({ a: [original], b: [cut], c: [story(5, 25, language)] })).toEqual([
      ['a: earliest', 'b: excerpt'],
    ])
  })

  it('are not pages of one site that share its frame', async () => {
    const frame = story(6, 5)
    const pages = Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`page-${at}`, [`${frame} ${story(20 + at, 12)} ${frame}`] as const]),
    )
    expect(await groupsOf(pages)).toEqual([])
    const again = `${frame} ${story(20, 12)} ${frame}`
    expect(await groupsOf({ ...pages, again: [again] })).toEqual([['again: earliest', 'page-0: same-text']])
  })

  it('are found when a short text is cut into the frame of a site', async () => {
    const frame = story(7, 7)
    const original = story(8, 14)
    const pages = Object.fromEntries(
      Array.from({ length: 7 }, (_, at) => [`page-${at}`, [`${frame} ${story(40 + at, 12)}`] as const]),
    )
    const cut = original.split(' ').slice(0, 60).join(' ')
    expect(await groupsOf({ ...pages, original: [original], reprint: [`${frame} ${cut}`] })).toEqual([
      ['original: earliest', 'reprint: near-copy'],
    ])
  })

  it('are not pages of a site whose frame is most of each page', async () => {
    const [head, foot] = [story(3, 8), story(4, 14)]
    const page = (seed: number): readonly [string] => [`${head} ${story(seed, 7)} ${foot}`]
    const pages = Array.from({ length: 9 }, (_, at) => [`${at}.html`, page(20 + at)] as const)
    expect(await groupsOf(Object.fromEntries(pages))).toEqual([])
  })

  it('are prints of one text on many sites, each in a frame of its own', async () => {
    const text = story(5, 22)
    const print = (seed: number): readonly [string] => [`${story(seed, 3)} ${text} ${story(seed + 100, 4)}`]
    const prints = Array.from({ length: 9 }, (_, at) => [`${at}.html`, print(20 + at)] as const)
    expect(await groupsOf(Object.fromEntries(prints))).toEqual([expect.objectContaining({ length: 9 })])
  })

  it('are not two reports that quote the same short text', async () => {
    const quoted = story(9, 4)
    const groups = await groupsOf({
      brief: [quoted],
      north: [`${story(10, 30)} ${quoted}`],
      south: [`${story(11, 30)} ${quoted}`],
    })
    expect(groups.flat().filter((member) => /^(?:north|south)/.test(member)).length).toBeLessThan(2)
  })

  it('are not short texts that happen to begin alike', async () => {
    expect(
      await groupsOf({
        a: ['The bridge will be closed on Monday.'],
        b: ['The bridge will be closed on Tuesday, the town said, and opened again in May.'],
        c: ['Bees'],
        d: ['Bees'],
      }),
    ).toEqual([])
  })

  const telling: Texts = {
    'original.html': [story(12), { url: 'https://herald.example/mill/', publishedOn: '2020' }],
    'reprint.html': [
      story(13),
      { syndicatedFrom: 'First published at https://www.herald.example/mill.', publishedOn: '2021' },
    ],
    'capture.html': [story(14), { url: 'http://herald.example/mill?utm_source=x#top', publishedOn: '2022' }],
    'named.html': [story(15), { title: 'The long way to the mill', titleFrom: 'source', publishedOn: '2019' }],
    'naming.html': [
      story(16),
      { syndicatedFrom: 'Originally published as “The Long Way to the Mill”', publishedOn: '2023' },
    ],
    'unnamed.html': [story(22), { title: 'The long way to the mill', titleFrom: 'first-sentence' }],
    'front.html': [story(17), { url: 'https://herald.example/' }],
    'front-later.html': [story(18), { url: 'https://herald.example' }],
    'same.txt': [story(19), { publishedOn: '2018' }],
    'same-again.txt': [story(19), { publishedOn: '2024' }],
    'alone.txt': [story(21)],
  }
  const told = [
    ['named.html: earliest', 'naming.html: says-so'],
    ['original.html: earliest', 'reprint.html: says-so', 'capture.html: same-address'],
    ['same.txt: earliest', 'same-again.txt: same-text'],
  ]

  it('are told by what documents say: a reprint line with an address or a title, and two captures of one page', async () => {
    expect(await groupsOf(telling)).toEqual(told)
  })

  it('are told so too of documents that come one after the other, in any order', async () => {
    const steps = fc
      .tuple(fc.shuffledSubarray(Object.keys(telling), { minLength: 11 }), fc.array(fc.nat(11), { maxLength: 4 }))
      .map(([files, cuts]) => {
        const ends = [...new Set([...cuts, files.length])].sort((one, other) => one - other)
        return ends.map((end, at) => files.slice(ends[at - 1] ?? 0, end))
      })
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        expect(await groupsStepByStep(telling, all)).toEqual(told)
      }),
    )
  })

  it('are told by quotations that most of both share', async () => {
    const quotations = [0, 1, 2, 3].map((at) => story(60 + at, 1))
    const around = (seed: number): string =>
      quotations.map((quotation, at) => `${story(seed + at, 3)} ${quotation}`).join(' ')
    expect(
      await groupsOf({
        one: [around(70), { quotations }],
        other: [around(80), { quotations: quotations.slice(1) }],
        third: [around(90), { quotations: [story(99, 1)] }],
      }),
    ).toEqual([['one: earliest', 'other: same-quotations']])
  })

  it('are the same whatever the order in which documents came', async () => {
    const original = story(30, 30)
    const texts = {
      a: [original],
      b: [original.slice(0, original.length / 2)],
      c: [story(31)],
      d: [`${original} ${story(32)}`],
    } as const
    const forwards = await groupsOf(texts)
    const backwards = await groupsOf(Object.fromEntries(Object.entries(texts).toReversed()))
    expect(backwards).toEqual(forwards)
  })
})
