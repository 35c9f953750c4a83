/**
 * The order of `Intl.Collator('en')`, which lists are sorted by in the local store, as a text that sorts alike byte by byte.
 * Servers differ in the collations that they have, and a page of a list must begin where the one before ended.
 */
export function sortKey(parts: readonly string[]): string {
  const own = parts.map((part) => Array.from(part.normalize('NFD')).slice(0, MOST_LETTERS))
  const primary = own.map((letters) => letters.map(weightOf).join(''))
  const marked = own.map((letters) => letters.map((letter) => letter.toLowerCase()).join(''))
  const cased = own.map((letters) => letters.map((letter) => (letter === letter.toLowerCase() ? '0' : '1')).join(''))
  return [primary, marked, cased]
    .map((level) => level.join(BETWEEN_PARTS))
    .join(BETWEEN_LEVELS)
    .replaceAll('\0', '')
    .slice(0, MOST_KEY)
}

/** Entries of an index have a greatest size. */
const MOST_LETTERS = 120
const MOST_KEY = 800
const BETWEEN_LEVELS = '\u0001'
const BETWEEN_PARTS = '\u0002'
/** Letters whose order the collator is asked for; others sort behind them, by code point. */
const RANKED: readonly (readonly [number, number])[] = [
  [0x20, 0x52f],
  [0x590, 0x6ff],
  [0x2000, 0x206f],
]
const FIRST_WEIGHT = 0x30
const BEHIND_RANKED = 0x2000

let weights: ReadonlyMap<string, string> | undefined

function weightOf(letter: string): string {
  weights ??= ranked()
  const known = weights.get(letter)
  if (known !== undefined) return known
  return /\p{M}|\p{Cc}|\p{Cf}|\p{Cs}/u.test(letter) ? '' : String.fromCharCode(BEHIND_RANKED) + letter
}

/** Equal letters, such as "a" and "A", have one weight; what the collator ignores has none. */
function ranked(): ReadonlyMap<string, string> {
  const { compare } = new Intl.Collator('en', { sensitivity: 'base' })
  const letters = RANKED.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  ).filter((letter) => letter.normalize('NFD') === letter)
  const found = new Map<string, string>()
  let weight = FIRST_WEIGHT
  let before: string | undefined
  for (const letter of letters.toSorted(compare)) {
    if (compare(letter, '') === 0) {
      found.set(letter, '')
      continue
    }
    if (before !== undefined && compare(before, letter) !== 0) weight += 1
    before = letter
    found.set(letter, String.fromCharCode(weight))
  }
  return found
}
