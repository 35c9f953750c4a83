import { widened } from '../growing.ts'
import { foldAccents, normaliseWords } from './normalise.ts'
import { unitsOf, walkWords } from './word-walk.ts'
import type { TermWalk } from './words.ts'

const GRAM = 4
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const EDGE = '_'
const MOST_GRAMS = 1 << 19

const units = unitsOf((letter) => foldAccents(normaliseWords(letter)), true)
/** What is less is no letter. */
const FIRST_LETTER = 0x20

/**
 * Gives the character 4-grams of a text one after the other, as often as they stand there: of each word with a mark at both
 * of its ends, a Persian compound as one; shorter words whole. `make` gives what the walk then gives for that gram, of which `most` are remembered.
 */
export function createGramWalk<Made>(make: (gram: string) => Made, most = MOST_GRAMS): TermWalk<Made> {
  const table = createGramTable(make, most)
  const edge = EDGE.charCodeAt(0)
  return (text, _language, onGram) => {
    walkWords(
      text,
      (_hash, start, end) => {
        let [first, second, third] = [0, 0, edge]
        let count = 1
        // One step behind the last letter, for the mark there.
        for (let at = start; at <= end; at += 1) {
          const last = at === end ? edge : (units[text.charCodeAt(at)] ?? 0)
          // A joiner is read as nothing.
          if (last < FIRST_LETTER) continue
          count += 1
          if (count >= GRAM) onGram(table(first, second, third, last))
          else if (at === end && count > 2) onGram(table(0, second, third, last))
          ;[first, second, third] = [second, third, last]
        }
      },
      (start, end) => {
        for (const word of compoundsOf(text.slice(start, end))) for (const gram of gramsOf(word)) onGram(make(gram))
      },
      units,
    )
  }
}

function compoundsOf(text: string): readonly string[] {
  return normaliseWords(text).replaceAll('\u200C', '').match(WORD) ?? []
}

function gramsOf(word: string): string[] {
  const points = Array.from(EDGE + foldAccents(word) + EDGE)
  if (points.length <= GRAM) return [points.join('')]
  return Array.from({ length: points.length - GRAM + 1 }, (_, at) => points.slice(at, at + GRAM).join(''))
}

const FULL = 0.5
const FIRST_GRAMS = 1 << 12

/**
 * What was made of each gram, found again by its code units; a shorter one has zeros in front. Forgets everything when it is
 * full.
 */
function createGramTable<Made>(make: (gram: string) => Made, most: number) {
  let slots = new Int32Array(FIRST_GRAMS / FULL)
  let keys = new Uint32Array(2 * FIRST_GRAMS)
  const made: Made[] = []

  const slotOf = (high: number, low: number): number => {
    const mask = slots.length - 1
    let slot = Math.imul(Math.imul(high, 0x9e3779b1) ^ low, 0x85ebca6b)
    for (slot = (slot ^ (slot >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const number = (slots[slot] ?? 0) - 1
      if (number < 0 || (keys[2 * number] === high && keys[2 * number + 1] === low)) return slot
    }
  }
  const widen = (): void => {
    slots = new Int32Array(2 * slots.length)
    keys = widened(keys, 2 * keys.length)
    for (let number = 0; number < made.length; number += 1)
      slots[slotOf(keys[2 * number] ?? 0, keys[2 * number + 1] ?? 0)] = number + 1
  }
  return (first: number, second: number, third: number, last: number): Made => {
    const [high, low] = [((first << 16) | second) >>> 0, ((third << 16) | last) >>> 0]
    const known = (slots[slotOf(high, low)] ?? 0) - 1
    if (known >= 0) return made[known] as Made // oxlint-disable-line no-unsafe-type-assertion
    if (made.length === most) {
      slots.fill(0)
      made.length = 0
    }
    if (2 * made.length === keys.length) widen()
    const gram = make(String.fromCharCode(...[first, second, third, last].filter((unit) => unit > 0)))
    keys.set([high, low], 2 * made.length)
    made.push(gram)
    slots[slotOf(high, low)] = made.length
    return gram
  }
}

/** Gives the 4-grams of a text as `grams` lists them. */
export const walkGrams = createGramWalk((gram) => gram)

/** Character 4-grams of a text, repeated as often as they stand there. */
export function grams(text: string): string[] {
  const found: string[] = []
  walkGrams(text, 'und', (gram) => found.push(gram))
  return found
}
