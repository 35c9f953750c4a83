import { isArabicScript, isSameName, nameKeys } from '../text/transliterate.ts'

/** Shorter terms are no names, or too many. */
const FEWEST_LETTERS = 3

/** The keys under which a term is kept; none of one that is too short for a name. */
export function spellingKeys(term: string): readonly string[] {
  return term.length < FEWEST_LETTERS ? [] : nameKeys(term).filter((key) => key.length >= 2)
}

/** The keys under which terms may stand that spell the same name; none of a word that is no name. */
export function waysToSpell(word: string): readonly Way[] {
  return waysTo(
    word,
    nameKeys(word).filter((key) => key.length > 1),
  )
}

/** Of the terms under those keys, the ones that do. */
export function spelledAlike(
  word: string,
  ways: readonly Way[],
  termsUnder: (key: string) => readonly string[],
): readonly string[] {
  const found = new Set<string>()
  for (const { key, before, behind } of ways)
    for (const term of termsUnder(key)) if (isSameName(word, before + term + behind)) found.add(term)
  return [...found]
}

export interface Way {
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
