import { isArabicScript, isSameName, nameKeys } from '../text/transliterate.ts'

/** Shorter terms are no names, or too many. */
const FEWEST_LETTERS = 3

/**
 * Terms that spell the same name as a word, in Latin, Persian or Arabic letters. The index over the terms is made when it
 * is first asked for and then kept: some 2 microseconds for each term.
 */
export function createSpellings(terms: () => Iterable<string>): (word: string) => readonly string[] {
  let index: ReadonlyMap<string, readonly string[]> | undefined
  return (word) => {
    const keys = nameKeys(word).filter((key) => key.length > 1)
    if (keys.length === 0) return []
    index ??= indexOf(terms())
    const found = new Set<string>()
    for (const { key, before, behind } of waysTo(word, keys))
      for (const term of index.get(key) ?? []) if (isSameName(word, before + term + behind)) found.add(term)
    return [...found]
  }
}

interface Way {
  readonly key: string
  /** Letters that a stemmer took from the term, put back to compare. */
  readonly before: string
  readonly behind: string
}

/** Prefixes of Arabic that a stemmer takes from names too, by the first letter of a Latin spelling. */
const PREFIXES: Readonly<Record<string, string>> = { b: 'ب', k: 'ک', l: 'ل', f: 'ف' }

/** The term itself, and what stemmers leave of names: خاور of خاوران, هرام of بهرام, abba of Abbas. */
function waysTo(word: string, keys: readonly string[]): Way[] {
  return keys.flatMap((key) => {
    const [isLong, first, rest] = [key.length > 2, PREFIXES[key.charAt(0)], key.slice(1)]
    const ways: Way[] = [{ key, before: '', behind: '' }]
    if (!isLong) return ways
    if (isArabicScript(word))
      return key.endsWith('s') ? [...ways, { key: key.slice(0, -1), before: '', behind: 's' }] : ways
    if (key.endsWith('n')) ways.push({ key: key.slice(0, -1), before: '', behind: 'ان' })
    if (first !== undefined) ways.push({ key: rest, before: first, behind: '' })
    return ways
  })
}

function indexOf(terms: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const term of terms) {
    if (term.length < FEWEST_LETTERS) continue
    for (const key of nameKeys(term)) {
      if (key.length < 2) continue
      const known = index.get(key)
      if (known) known.push(term)
      else index.set(key, [term])
    }
  }
  return index
}
