/** How many of two texts' 4-grams they share, each counted as often as it stands. */
export interface Shared {
  readonly shared: number
  readonly onlyFound: number
  readonly onlyWanted: number
}

const LENGTH = 4

/** Of words as `\w+` finds them; a text of fewer than four words is one gram. The scorer of Scrapinghub's article extraction benchmark. */
export function sharedWords(found: string, wanted: string): Shared {
  return sharedOf(grams(wordsOf(found)), grams(wordsOf(wanted)))
}

/** Of letters, with white space and case folded. */
export function sharedLetters(found: string, wanted: string): Shared {
  return sharedOf(grams(lettersOf(found)), grams(lettersOf(wanted)))
}

export function f1Of({ shared, onlyFound, onlyWanted }: Shared): number {
  const total = 2 * shared + onlyFound + onlyWanted
  return total === 0 ? 1 : (2 * shared) / total
}

/** 1 when nothing was found that is not wanted; 0 when nothing was found at all. */
export function precisionOf({ shared, onlyFound, onlyWanted }: Shared): number {
  if (onlyFound === 0 && onlyWanted === 0) return 1
  return shared === 0 ? 0 : shared / (shared + onlyFound)
}

export function recallOf({ shared, onlyFound, onlyWanted }: Shared): number {
  if (onlyFound === 0 && onlyWanted === 0) return 1
  return shared === 0 ? 0 : shared / (shared + onlyWanted)
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

function lettersOf(text: string): readonly string[] {
  return Array.from(text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase())
}

function grams(units: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const last = Math.max(0, units.length - LENGTH)
  if (units.length === 0) return counts
  for (let at = 0; at <= last; at += 1) {
    const gram = units.slice(at, at + LENGTH).join('\u0000')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

function sum(all: ReadonlyMap<string, number>): number {
  return [...all.values()].reduce((total, count) => total + count, 0)
}

function sharedOf(found: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): Shared {
  let shared = 0
  for (const [gram, count] of found) shared += Math.min(count, wanted.get(gram) ?? 0)
  return { shared, onlyFound: sum(found) - shared, onlyWanted: sum(wanted) - shared }
}
