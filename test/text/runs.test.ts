import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { runsOf, wordHashes } from '../../src/text/runs.ts'
import { words } from '../../src/text/words.ts'

const WORDS = fc.constantFrom(...'the old mill stood by a ford and nobody knew its owner آسیاب کهن'.split(' '))
const text = fc.array(WORDS, { minLength: 3, maxLength: 60 })

const runs = (all: readonly string[]): Set<string> =>
  new Set(all.flatMap((_, at) => (at + 4 <= all.length ? [all.slice(at, at + 4).join(' ')] : [])))

it('two texts share as many runs of words as an exact comparison says, whatever stands between the words', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [runs(one), runs(other)]
      const [hashed, second] = [runsOf(one.join(' '), 4), runsOf(other.join(', '), 4)]
      expect(hashed.size).toBe(a.size)
      expect([...hashed].filter((run) => second.has(run))).toHaveLength([...a].filter((run) => b.has(run)).length)
    }),
  )
})

/** FNV-1a over code units, as runs.ts has it. */
function hash(word: string): number {
  let made = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) made = Math.imul(made ^ word.charCodeAt(at), 0x01000193)
  return made >>> 0
}

it('hashes the words that a text is cut into, by the quick way and by the other', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'a I mill FORD U.S. u.n.e 3.5 1,000 ab3 3ab é née ﬁne e\u0301t a_b کتاب‌ها می\u200Cخواهم، و «آن» كتابٌ ـ йод İz ۱۲ . , - ’ \u200C \u200D \n'.split(
        ' ',
      ),
      ' ',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const given = pieces.join('')
      expect(wordHashes(given)).toEqual(words(given).map(hash))
    }),
    { numRuns: 500 },
  )
})
