import { createRest, type Rest } from './pace.ts'
import { isArabicScript, isSameName, nameKeys } from '../../text/transliterate.ts'

/** Shorter terms are no names, or too many. */
const FEWEST_LETTERS = 3

/** Looks for other spellings of names among the terms of an index. */
export interface Spellings {
  /** Terms that spell the same name as a word, in Latin, Persian or Arabic letters. */
  readonly of: (word: string) => Promise<readonly string[]>
  /** Begins to sort the terms, some 2 microseconds for each, in steps that nobody has to wait for. */
  readonly begin: () => void
  readonly stop: () => void
}

/** The index over the terms is made once, when it is begun or first asked for, and then kept. */
export function createSpellings(terms: () => Iterable<string>): Spellings {
  const stopped = new AbortController()
  let sorted: Promise<ReadonlyMap<string, readonly string[]>> | undefined
  const index = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
    sorted ??= indexOf(terms(), createRest(stopped.signal))
    return sorted
  }
  return {
    async of(word) {
      const ways = waysToSpell(word)
      if (ways.length === 0) return []
      const byKey = await index()
      return spelledAlike(word, ways, (key) => byKey.get(key) ?? [])
    },
    begin() {
      // Whoever asks for a spelling is told of a failure.
      index().catch(() => undefined)
    },
    stop() {
      stopped.abort(new Error('the store was closed'))
    },
  }
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

/** The keys under which a term is kept; none of one that is too short for a name. */
export function spellingKeys(term: string): readonly string[] {
  return term.length < FEWEST_LETTERS ? [] : nameKeys(term).filter((key) => key.length >= 2)
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

/** Terms that are looked at before the clock is. */
const STEP = 256

async function indexOf(terms: Iterable<string>, rest: Rest): Promise<Map<string, string[]>> {
  const index = new Map<string, string[]>()
  let seen = 0
  for (const term of terms) {
    if ((seen += 1) % STEP === 0) await rest()
    for (const key of spellingKeys(term)) {
      const known = index.get(key)
      if (known) known.push(term)
      else index.set(key, [term])
    }
  }
  return index
}
