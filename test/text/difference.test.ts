import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDifferences } from '../../src/text/difference.ts'

const asIs = (word: string): string => word
const lower = (word: string): string => word.toLowerCase()

const sentence = array(constantFrom('the', 'The', 'mill', 'bridge', 'was', 'opened', 'آسیاب', '🐝'), {
  maxLength: 14,
}).map((words) => words.join(' '))

describe('differences between two texts', () => {
  it('are runs of words that both hold, that only the asked or only the archived one holds', () => {
    expect(wordDifferences('the old mill was opened', 'the mill was never opened', asIs)).toEqual([
      { kind: 'same', text: 'the' },
      { kind: 'asked', text: 'old' },
      { kind: 'same', text: 'mill was' },
      { kind: 'archived', text: 'never' },
      { kind: 'same', text: 'opened' },
    ])
  })

  it('shows what is the same as the archive writes it', () => {
    expect(wordDifferences('THE MILL', 'the mill', lower)).toEqual([{ kind: 'same', text: 'the mill' }])
  })

  it('give both texts back: same and asked the one, same and archived the other', () => {
    assert(
      property(sentence, sentence, (asked, archived) => {
        const runs = wordDifferences(asked, archived, asIs)
        const only = (kind: 'asked' | 'archived'): string =>
          runs
            .filter((run) => run.kind === 'same' || run.kind === kind)
            .map(({ text }) => text)
            .join(' ')
        expect(only('asked')).toBe(asked)
        expect(only('archived')).toBe(archived)
      }),
    )
  })

  it('never hold two runs of one kind in a row', () => {
    assert(
      property(sentence, sentence, (asked, archived) => {
        const kinds = wordDifferences(asked, archived, asIs).map(({ kind }) => kind)
        for (const [at, kind] of kinds.entries()) expect(kind).not.toBe(kinds[at + 1])
      }),
    )
  })
})
