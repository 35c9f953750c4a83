import { widened } from '../growing.ts'
import { foldAccents, normaliseWords } from './normalise.ts'
import { unitsOf, walkWords } from './word-walk.ts'
import type { TermWalk } from './words.ts'

const GRAM = 4
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const EDGE = '_'
const EDGE_UNIT = EDGE.charCodeAt(0)
const MOST_GRAMS = 1 << 19

const units = unitsOf((letter) => foldAccents(normaliseWords(letter)), true)
/** What is less is no letter. */
const FIRST_LETTER = 0x20

/**
 * Gives the character 4-grams of a text one after the other, as often as they stand there: of each word with a mark at both
 * of its ends, a Persian compound as one; shorter words whole. `make` gives what the walk then gives for that gram, of which `most` are remembered.
 */
export function createGramWalk<Made>(make: (gram: string) => Made, most = MOST_GRAMS): TermWalk<Made> {
  const { get } = createGramTable(make, most)
  return (text, _language, onGram) => {
    walkUnits(
      text,
      (first, second, third, last) => onGram(get(first, second, third, last)),
      (gram) => onGram(make(gram)),
    )
  }
}

/** Gives those grams of a text that are `asked` for, and undefined for each of the others: few are looked up sooner than all are remembered. */
export function createAskedGramWalk(asked: ReadonlySet<string>): TermWalk<string | undefined> {
  const { get, find } = createGramTable((gram) => gram, MOST_GRAMS)
  for (const gram of asked) {
    // A longer one has letters of two units, which are not walked over unit by unit.
    if (gram.length > GRAM) continue
    // A shorter one has zeros in front.
    const whole = gram.padStart(GRAM, '\0')
    get(whole.charCodeAt(0), whole.charCodeAt(1), whole.charCodeAt(2), whole.charCodeAt(3))
  }
  return (text, _language, onGram) => {
    walkUnits(
      text,
      (first, second, third, last) => onGram(find(first, second, third, last)),
      (gram) => onGram(asked.has(gram) ? gram : undefined),
    )
  }
}

/** Gives grams by their code units, and as strings where a word is not read unit by unit. */
function walkUnits(
  text: string,
  onUnits: (first: number, second: number, third: number, last: number) => void,
  onGram: (gram: string) => void,
): void {
  walkWords(
    text,
    (_hash, start, end) => {
      let [first, second, third] = [0, 0, EDGE_UNIT]
      let count = 1
      // One step behind the last letter, for the mark there.
      for (let at = start; at <= end; at += 1) {
        const last = at === end ? EDGE_UNIT : (units[text.charCodeAt(at)] ?? 0)
        // A joiner is read as nothing.
        if (last < FIRST_LETTER) continue
        count += 1
        if (count >= GRAM) onUnits(first, second, third, last)
        else if (at === end && count > 2) onUnits(0, second, third, last)
        ;[first, second, third] = [second, third, last]
      }
    },
    (start, end) => {
      for (const word of compoundsOf(text.slice(start, end))) for (const gram of gramsOf(word)) onGram(gram)
    },
    units,
  )
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
  const find = (first: number, second: number, third: number, last: number): Made | undefined => {
    const known = (slots[slotOf(pair(first, second), pair(third, last))] ?? 0) - 1
    return known < 0 ? undefined : made[known]
  }
  const get = (first: number, second: number, third: number, last: number): Made => {
    const [high, low] = [pair(first, second), pair(third, last)]
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
  return { get, find }
}

function pair(one: number, other: number): number {
  return ((one << 16) | other) >>> 0
}

const walkGrams = createGramWalk((gram) => gram)

/** Character 4-grams of a text, repeated as often as they stand there. */
export function grams(text: string): string[] {
  const found: string[] = []
  walkGrams(text, 'und', (gram) => found.push(gram))
  return found
}
