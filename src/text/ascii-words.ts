/** A lower-case letter differs from its capital in this bit. */
const SMALL = 32
const [A, Z, LAST] = [97, 122, 127]
const SEED = 0x811c9dc5
const PRIME = 0x01000193

const isLetter = (code: number): boolean => code <= LAST && (code | SMALL) >= A && (code | SMALL) <= Z
const isPlainSign = (code: number): boolean => code <= LAST && !isLetter(code) && !(code >= 48 && code <= 57)

/**
 * Walks over a text: words of two and more letters from A to Z with nothing but ASCII around them, which every rule for
 * words leaves as they are but for capitals, and the stretches between them that hold more than signs. A word comes with
 * the FNV-1a hash of its small letters, and no string is made of it: there are a hundred million in a large archive.
 */
export function walkWords(
  text: string,
  onWord: (hash: number, start: number, end: number) => void,
  onRest: (start: number, end: number) => void,
): void {
  const { length } = text
  let open = 0
  let isOpen = false
  for (let at = 0; at < length;) {
    if (!isLetter(text.charCodeAt(at))) {
      isOpen ||= !isPlainSign(text.charCodeAt(at))
      at += 1
      continue
    }
    let end = at
    let hash = SEED
    for (; end < length; end += 1) {
      const code = text.charCodeAt(end)
      if (!isLetter(code)) break
      hash = Math.imul(hash ^ (code | SMALL), PRIME)
    }
    const isApart =
      (at === 0 || isPlainSign(text.charCodeAt(at - 1))) && (end === length || isPlainSign(text.charCodeAt(end)))
    if (isApart && end - at >= 2) {
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
  /** `make` is called for a word that is not known yet. */
  readonly get: (text: string, hash: number, start: number, end: number, make: (word: string) => Made) => Made
  /** Undefined for a word that is not known. */
  readonly find: (text: string, hash: number, start: number, end: number) => Made | undefined
}

const FULL = 0.5
const FIRST_WORDS = 1 << 11
const FIRST_LETTERS = 1 << 15

/** Forgets everything when it holds `most` words. */
export function createWordTable<Made>(most: number): WordTable<Made> {
  let slots = new Int32Array(FIRST_WORDS / FULL)
  let hashes = new Uint32Array(FIRST_WORDS)
  // Where the letters of each word begin; those of the next one are behind them.
  let edges = new Uint32Array(FIRST_WORDS + 1)
  let letters = new Uint8Array(FIRST_LETTERS)
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
    for (let at = start; at < end; at += 1)
      if (letters[from + at - start] !== (text.charCodeAt(at) | SMALL)) return false
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
      for (let at = start; at < end; at += 1) letters[from + at - start] = text.charCodeAt(at) | SMALL
      // Of a string of its own: a part of a text would keep the whole of it in memory.
      const own = make(Buffer.from(letters.buffer, from, end - start).toString('latin1'))
      made.push(own)
      hashes[word] = hash
      edges[word + 1] = to
      place(word)
      return own
    },
  }
}

function widened<List extends Uint8Array | Uint32Array>(list: List, length: number): List {
  const wider = new (list.constructor as new (length: number) => List)(length) // oxlint-disable-line no-unsafe-type-assertion
  wider.set(list)
  return wider
}
