import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGold, scoreStatements } from '../../../src/eval/statements.ts'
import { passageId } from '../../../src/model/passage.ts'
import { findPosts } from '../../../src/load/posts/posts.ts'
import { findQuotations, type Quotation } from '../../../src/load/quotations/quotations.ts'
import { findTurns } from '../../../src/load/talk/turns.ts'

/** Tuned on these; each unseen set was written apart and measured once before any tuning (docs/evaluation.md). */
const FOLDERS = [
  'statements',
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (name) => `statements-unseen/${name}`,
  ),
].map((name) => new URL(`../../fixtures/${name}/`, import.meta.url))

const JUDGED = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const { text, gold, publishedOn } = readGold(readFileSync(new URL(name, folder), 'utf8'))
      const posts = findPosts(text)
      const blocks = posts.map(({ block }) => block)
      const turns = findTurns(text, blocks)
      const spoken = turns.map(({ words }) => words)
      const found = [
        ...posts,
        ...turns,
        ...findQuotations(text, blocks, { ...(publishedOn !== undefined && { publishedOn }) }, spoken),
      ]
      const statements = found.map(({ words, ...facts }) => ({
        ...facts,
        id: passageId(name, words),
        documentId: name,
        span: words,
        kind: 'quotation' as const,
      }))
      return { ...scoreStatements(text, statements, gold), name }
    }),
)

describe('the gold sets of statements', () => {
  const sum = (pick: (one: (typeof JUDGED)[number]) => number): number =>
    JUDGED.reduce((total, one) => total + pick(one), 0)
  const total = sum(({ gold }) => gold)
  const reported = sum((one) => one.reported)
  const faults = JUDGED.flatMap((one) => one.faults.map((fault) => `${one.name}: ${fault}`)).join('\n')

  it('have at least 250 statements over at least 35 texts', () => {
    expect(JUDGED.length).toBeGreaterThanOrEqual(35)
    expect(total).toBeGreaterThanOrEqual(250)
  })

  it('are found by at least 90 in 100', () => {
    expect(sum(({ found }) => found) / total >= 0.9 ? '' : faults).toBe('')
  })

  it('have the right speaker and date in at least 95 of 100 found', () => {
    expect(sum(({ right }) => right) / reported >= 0.95 ? '' : faults).toBe('')
  })

  it('have the right outlet in at least 95 of 100 found', () => {
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
  })

  it('go past the edge of a paragraph only where a colon or an open quotation leads there', () => {
    expect(first(`Ada Reed said:\n“The gate is shut.”`)?.speaker).toBe('Ada Reed')
    expect(first(`Ada Reed said nothing.\n“The gate is shut.”`)).toBeUndefined()
    const text = '“The gate is shut,” said Ada Reed. “It was shut\n“when I came.\n“Nobody knows why.”'
    expect(findQuotations(text, []).map(({ speaker }) => speaker)).toEqual(Array(4).fill('Ada Reed'))
  })

  it('take a pronoun for the only person it can mean, and for nobody where there are two', () => {
    const one = findQuotations('“The gate is shut,” said Ada Reed. Later she added: “It is old.”', [])
    expect(one.map(({ speaker }) => speaker)).toEqual(['Ada Reed', 'Ada Reed'])
    const two = findQuotations('“The gate is shut,” said Ada Reed. Eva Moss came. Later she added: “It is old.”', [])
    expect(two.map(({ speaker }) => speaker)).toEqual(['Ada Reed', undefined])
  })

  it.each([
    ['Ada Reed met Eva Moss. “The gate is shut,” she said.', undefined],
    ['Ada Reed met Ben Moss. “The gate is shut,” she said.', 'Ada Reed'],
    ['“The gate is shut,” she told Ada Reed.', undefined],
    ['Ada Reed opened the gate.\n“It squeaks,” she said.', 'Ada Reed'],
    ['He turned to Ben Moss. “The gate is shut,” he said.', undefined],
    ['The mayor, Ada Reed, came.\n“The gate is shut,” the mayor said.', 'Ada Reed'],
    ['“The gate is shut,” said Ada Reed.\n“Nobody knows who has the key to it.”', 'Ada Reed'],
    ['Ada Reed said the gate was old. “It was shut when I came here.”', 'Ada Reed'],
    ['“The gate is shut,” read a statement from Ada Reed.', 'Ada Reed'],
    ['Ada Reed’s answer was short: “The gate is shut.”', 'Ada Reed'],
    ['In a note of 4 May 2020 Ada Reed writes:\n“The gate is shut.”', 'Ada Reed'],
    ['« La porte est fermée », et Ada Roche d’ajouter : « Depuis hier. »', 'Ada Roche'],
    ['مریم کاظمی این طرح را «فاجعه‌ای بزرگ» خواند.', 'مریم کاظمی'],
    ['ونقلت الصحيفة عن سامي حداد قوله: «البوابة خراب».', 'سامي حداد'],
  ])('have the speaker who is beyond doubt, and no other: %s', (text, speaker) => {
    expect(findQuotations(text, []).map((one) => one.speaker)).toContain(speaker)
    expect(findQuotations(text, []).every((one) => one.speaker === speaker)).toBe(true)
  })

  it('take the date of the line that announces them', () => {
    const text = 'In a note of 4 May 2020 Ada Reed writes:\n“The gate is shut.”'
    expect(first(text)).toMatchObject({ speaker: 'Ada Reed', saidOn: '2020-05-04' })
  })

  it('are found inside a turn of speech, when it names who is quoted', () => {
    const text = 'Ben Moss told us: “The gate is shut.”'
    expect(findQuotations(`x ${text}`, [], {}, [{ start: 2, end: 2 + text.length }])).toMatchObject([
      { speaker: 'Ben Moss', words: { start: 21 } },
    ])
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
    findQuotations('Ada Reed, of the old mill in Tarn, said on and in and at and to “a b”, '.repeat(1000), [])
    expect(performance.now() - started).toBeLessThan(8000)
  })
})
