import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTermCounter, UNKNOWN } from '../../src/embed/vocabulary.ts'
import { detectLanguage } from '../../src/text/language.ts'
import { terms } from '../../src/text/words.ts'

const WORDS = [
  'The',
  'gardens',
  'are',
  'open',
  'Les',
  'jardins',
  'sont',
  'ouverts',
  'باغ‌ها',
  'باز',
  'هستند',
  '1,200',
  'n°5',
]
const texts = fc.array(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
  { maxLength: 6 },
)

/** Counts as the definition says, one text at a time. */
function plainly(text: string): [string, number][] {
  const counts = new Map<string, number>()
  for (const term of terms(text, detectLanguage(text))) counts.set(term, (counts.get(term) ?? 0) + 1)
  return [...counts]
}

describe('the terms of texts', () => {
  it('are counted in the order in which they come, in the language of each text', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const known: string[] = []
        const count = createTermCounter((term) => (known.includes(term) ? known.indexOf(term) : known.push(term) - 1))
        for (const text of all) {
          const counted = count(text)
          const found = [...counted.terms].map((term, at) => [known[term], counted.counts[at]])
          expect(found).toEqual(plainly(text))
        }
      }),
    )
  })

  it('are left out when nobody knows them', () => {
    const count = createTermCounter((term) => (term === 'garden' ? 7 : UNKNOWN))
    expect(count('The gardens are open. Gardens!')).toEqual({
      terms: [7],
      counts: [2],
    })
  })
})
