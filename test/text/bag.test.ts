import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bagOfTerms, createGramBag, type Bag } from '../../src/text/bag.ts'
import { grams } from '../../src/text/grams.ts'
import { terms } from '../../src/text/words.ts'

const word = constantFrom(
  'mill',
  'mills',
  'the',
  'bridge',
  'bridged',
  'Bee',
  'B.E.E.',
  '1,200',
  'کتاب‌ها',
  'pear’s',
  '𐐀𐐁𐐂',
  'é𐐀',
)
const text = array(word, { maxLength: 12 }).map((words) => words.join(' '))

/** As a list of all items says it. */
function asListed(items: readonly string[], asked: ReadonlySet<string>): Bag {
  const counts = new Map<string, number>()
  for (const item of items) if (asked.has(item)) counts.set(item, (counts.get(item) ?? 0) + 1)
  return { counts, length: items.length }
}

describe('a bag of what is asked for', () => {
  it('holds of a text what its terms and its 4-grams say', () => {
    assert(
      property(text, text, constantFrom('en', 'fa', 'und'), (held, sought, language) => {
        const [stems, letters] = [new Set(terms(sought, language)), new Set(grams(sought))]
        expect(bagOfTerms(held, language, stems)).toEqual(asListed(terms(held, language), stems))
        expect(createGramBag(letters)(held)).toEqual(asListed(grams(held), letters))
      }),
    )
  })

  it('counts words that nobody asked for, and names none of them', () => {
    expect(bagOfTerms('The mill by the bridge, and the mill.', 'en', new Set(['mill', 'pear']))).toEqual({
      counts: new Map([['mill', 2]]),
      length: 3,
    })
  })
})
