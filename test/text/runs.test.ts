import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { runsOf } from '../../src/text/runs.ts'

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
