import { widened } from '../growing.ts'
import { normaliseWords } from './normalise.ts'

const ASCII = 0x80
const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** What a code unit is to a walk, where it is no letter. A full stop may belong to initials; OTHER may belong to a word. */
export const [OTHER, SIGN, STOP, JOINER] = [0, 1, 2, 3]
/** Of every code unit one of these, or the letter that it is read as. */
export type Units = Uint16Array

/** Latin, and Cyrillic to Arabic: Greek in between has a letter whose small form depends on what stands behind it. */
const LETTERS = [
  [0, 0x24f],
  [0x400, 0x6ff],
] as const
/** Signs that part words and become nothing else when a text is normalised: of ASCII all that are no letter or digit, and these. */
const SIGNS = '\u00A0«»،؛؟‐‑‒–—―‘’‚‛“”„‟•…‹›'
/** The zero-width non-joiner, between the parts of a Persian compound. */
const ZWNJ = 0x200c

/** Letters that `fold` leaves one letter are read as that one. `joins`: a ZWNJ is no sign but part of a word, read as nothing. */
export function unitsOf(fold: (letter: string) => string, joins: boolean): Units {
  const units = new Uint16Array(0x1_00_00)
  for (const [from, to] of LETTERS)
    for (let code = from; code <= to; code += 1) {
      const sign = String.fromCharCode(code)
      const read = /\p{L}/u.test(sign) ? fold(sign) : ''
      if (read.length === 1 && /\p{L}/u.test(read)) units[code] = read.charCodeAt(0)
      else if (code < ASCII && !/\d/.test(sign)) units[code] = SIGN
    }
  for (let at = 0; at < SIGNS.length; at += 1) units[SIGNS.charCodeAt(at)] = SIGN
  units['.'.charCodeAt(0)] = STOP
  units[ZWNJ] = joins ? JOINER : SIGN
  return units
}

const NORMALISED = unitsOf(normaliseWords, false)

/**
 * Walks over a text: words of letters with nothing but signs around them, which are normalised letter by letter, and the
 * stretches between them that hold more than signs. A word comes with the FNV-1a hash of its letters as they are read, and
 * no string is made of it: there are a hundred million in a large archive. A letter alone beside a full stop is none: it
 * may be one of initials.
 */
export function walkWords(
  text: string,
  onWord: (hash: number, start: number, end: number) => void,
  onRest: (start: number, end: number) => void,
  units: Units = NORMALISED,
): void {
  const { length } = text
  let open = 0
  let isOpen = false
  let before = SIGN
  for (let at = 0; at < length;) {
    let unit = units[text.charCodeAt(at)] ?? OTHER
    if (unit < JOINER) {
      if (unit === OTHER) isOpen = true
      before = unit
      at += 1
      continue
    }
    let end = at
    let hash = SEED
    do {
      if (unit !== JOINER) hash = Math.imul(hash ^ unit, PRIME)
      end += 1
      unit = end < length ? (units[text.charCodeAt(end)] ?? OTHER) : SIGN
    } while (unit >= JOINER)
    const isApart = end - at > 1 ? before !== OTHER && unit !== OTHER : before === SIGN && unit === SIGN
    if (isApart) {
      if (isOpen) onRest(open, at)
      onWord(hash >>> 0, at, end)
      open = end
      isOpen = false
    } else isOpen = true
    at = end
  }
  if (isOpen) onRest(open, length)
}

/** What was once made of a word, found again by its letters. */
export interface WordTable<Made> {
  /** `make` is called with the letters of a word that is not known yet, as they are read. */
  readonly get: (text: string, hash: number, start: number, end: number, make: (word: string) => Made) => Made
  /** Undefined for a word that is not known. */
  readonly find: (text: string, hash: number, start: number, end: number) => Made | undefined
}

const FULL = 0.5
const FIRST_WORDS = 1 << 11
const FIRST_LETTERS = 1 << 15

/** Forgets everything when it holds `most` words. `units`: those that the words were walked by, without joiners. */
export function createWordTable<Made>(most: number, units: Units = NORMALISED): WordTable<Made> {
  let slots = new Int32Array(FIRST_WORDS / FULL)
  let hashes = new Uint32Array(FIRST_WORDS)
  // Where the letters of each word begin; those of the next one are behind them.
  let edges = new Uint32Array(FIRST_WORDS + 1)
  let letters = new Uint16Array(FIRST_LETTERS)
  let made: Made[] = []

  const forget = (): void => {
    slots.fill(0)
    made = []
  }
  const place = (number: number): void => {
    const mask = slots.length - 1
    let slot = (hashes[number] ?? 0) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = number + 1
  }
  const widen = (): void => {
    slots = new Int32Array(2 * slots.length)
    hashes = widened(hashes, 2 * hashes.length)
    edges = widened(edges, hashes.length + 1)
    for (let number = 0; number < made.length; number += 1) place(number)
  }
  const isAt = (number: number, text: string, start: number, end: number): boolean => {
    const from = edges[number] ?? 0
    if ((edges[number + 1] ?? 0) - from !== end - start) return false
    for (let at = start; at < end; at += 1) if (letters[from + at - start] !== units[text.charCodeAt(at)]) return false
    return true
  }
  const numberAt = (text: string, hash: number, start: number, end: number): number => {
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (slots[slot] ?? 0) - 1
      if (number < 0 || (hashes[number] === hash && isAt(number, text, start, end))) return number
    }
  }
  return {
    find(text, hash, start, end) {
      const known = numberAt(text, hash, start, end)
      return known < 0 ? undefined : made[known]
    },
    get(text, hash, start, end, make) {
      const known = numberAt(text, hash, start, end)
      if (known >= 0) return made[known] as Made // oxlint-disable-line no-unsafe-type-assertion
      if (made.length >= most) forget()
      if (made.length === hashes.length) widen()
      const word = made.length
      const from = edges[word] ?? 0
      const to = from + end - start
      if (to > letters.length) letters = widened(letters, 2 * to)
      for (let at = start; at < end; at += 1) letters[from + at - start] = units[text.charCodeAt(at)] ?? OTHER
      // Of a string of its own: a part of a text would keep the whole of it in memory.
      const own = make(Buffer.from(letters.buffer, 2 * from, 2 * (end - start)).toString('utf16le'))
      made.push(own)
      hashes[word] = hash
      edges[word + 1] = to
      place(word)
      return own
    },
  }
}
