import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findPosts } from '../../src/load/posts.ts'
import { findQuotations, type Quotation } from '../../src/load/quotations.ts'

const FOLDER = new URL('../fixtures/statements/', import.meta.url)

interface Gold {
  readonly begins: string
  readonly speaker: string
  readonly saidOn: string
  readonly outlet: string
}

interface GoldText {
  readonly name: string
  readonly text: string
  readonly gold: readonly Gold[]
}

/** A text, then a line of ===== and its statements: first words | speaker | date | outlet, with - for what it does not say. */
const TEXTS = readdirSync(FOLDER)
  .sort()
  .map((name): GoldText => {
    const [text = '', gold = ''] = readFileSync(new URL(name, FOLDER), 'utf8').split('=====\n')
    return {
      name,
      text,
      gold: gold
        .trim()
        .split('\n')
        .map((line) => {
          const [begins = '', speaker = '', saidOn = '', outlet = ''] = line.split(' | ')
          return { begins, speaker, saidOn, outlet: outlet.trim() }
        }),
    }
  })

function quotationsIn(text: string): readonly Quotation[] {
  return findQuotations(
    text,
    findPosts(text).map(({ block }) => block),
  )
}

const wordsOf = (text: string, { words }: Quotation): string => text.slice(words.start, words.end)

/** Statements found, and what is wrong with each of the others. */
function judge({ name, text, gold }: GoldText): {
  readonly found: number
  readonly right: number
  readonly outlets: number
  readonly faults: string[]
} {
  const quotations = quotationsIn(text)
  const faults: string[] = []
  let right = 0
  let found = 0
  let outlets = 0
  for (const quotation of quotations) {
    const words = wordsOf(text, quotation)
    // Two statements of one text may begin alike: the longest beginning that fits is meant.
    const expected = gold
      .filter(({ begins }) => words.startsWith(begins))
      .toSorted((one, other) => other.begins.length - one.begins.length)[0]
    if (expected) found += 1
    const { speaker = '-', saidOn = '-', outlet = '-' } = quotation
    if (expected && speaker === expected.speaker && saidOn === expected.saidOn) right += 1
    else
      faults.push(
        `${name}: ${words.slice(0, 30)} → ${speaker} | ${saidOn}, not ${expected?.speaker ?? 'a statement'} | ${expected?.saidOn ?? ''}`,
      )
    if (outlet === expected?.outlet) outlets += 1
    else faults.push(`  ${name}: ${words.slice(0, 30)} → outlet ${outlet}, not ${expected?.outlet ?? ''}`)
  }
  for (const { begins } of gold)
    if (!quotations.some((one) => wordsOf(text, one).startsWith(begins))) faults.push(`  ${name}: missed ${begins}`)
  return { found, right, outlets, faults }
}

describe('the gold set of statements', () => {
  const judged = TEXTS.map(judge)
  const sum = (pick: (one: (typeof judged)[number]) => number): number =>
    judged.reduce((total, one) => total + pick(one), 0)
  const total = TEXTS.reduce((count, { gold }) => count + gold.length, 0)
  const reported = TEXTS.reduce((count, { text }) => count + quotationsIn(text).length, 0)
  const faults = judged.flatMap((one) => one.faults).join('\n')

  it('has at least 150 statements over at least 20 texts', () => {
    expect(TEXTS.length).toBeGreaterThanOrEqual(20)
    expect(total).toBeGreaterThanOrEqual(150)
  })

  it('is found by at least 85 in 100', () => {
    expect(sum(({ found }) => found) / total >= 0.85 ? '' : faults).toBe('')
  })

  it('has the right speaker and date in at least 95 of 100 found', () => {
    expect(sum(({ right }) => right) / reported >= 0.95 ? '' : faults).toBe('')
  })

  it('has the right outlet in at least 95 of 100 found', () => {
    expect(sum(({ outlets }) => outlets) / reported >= 0.95 ? '' : faults).toBe('')
  })
})

const first = (text: string, publishedOn?: string): Quotation | undefined =>
  findQuotations(text, [], publishedOn === undefined ? {} : { publishedOn })[0]

describe('quotations', () => {
  it('count a day of the week back from the day of publication, and know none without it', () => {
    const text = 'Ada Reed told the Valley Herald on Tuesday: “The gate is shut.”'
    expect(first(text, '2021-05-07')?.saidOn).toBe('2021-05-04')
    expect(first(text)).toMatchObject({ speaker: 'Ada Reed', outlet: 'Valley Herald' })
    expect(first(text)).not.toHaveProperty('saidOn')
    expect(first(text, '2021-05')).not.toHaveProperty('saidOn')
  })

  it('take no date from the words about a speaker', () => {
    expect(first('Ada Reed, mayor since 1998, said: “The gate is shut.”')).not.toHaveProperty('saidOn')
  })

  it('are not taken from posts, whose words belong to who posted them', () => {
    const text = 'Ada Reed said: “The gate is shut.”'
    expect(findQuotations(text, [{ start: 0, end: text.length }])).toEqual([])
    expect(findQuotations(`Ada Reed said:\n“The gate is shut.”`, [])).toEqual([])
  })

  it.each([
    'The so-called “heron gate” was built in 1902.',
    'He read “The Weir and its Birds” on the ferry.',
    '“The gate is shut.” Nobody knew who had shut it.',
    'The phrase “two ends and one bill” was on posters.',
    'Ada Reed said “the gate is shut',
  ])('are none where nobody is said to have said it: %s', (text) => {
    expect(findQuotations(text, [])).toEqual([])
  })

  it('are found in time in a line that never ends', () => {
    const started = performance.now()
    findQuotations('Ada Reed, of the old mill in Tarn, said on and in and at and to “a b”, '.repeat(2000), [])
    expect(performance.now() - started).toBeLessThan(8000)
  })
})
