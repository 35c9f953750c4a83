import { words } from './words.ts'

/** Words of a shingle. Shorter runs are shared by texts that have nothing to do with each other. */
const RUN = 5
/** Of longer texts only every so many-th shingle is kept, the same ones in every text. */
const MOST = 16_384

/**
 * The runs of five words of a text as 32-bit hashes: all of them, or of a long text a fixed part (`part` of 2^32, by the
 * hash itself), so that two texts can be compared by what both kept. Broder, On the resemblance and containment of
 * documents (1997), with a threshold for the sample in place of the smallest hashes.
 */
export interface Shingles {
  readonly hashes: ReadonlySet<number>
  /** Hashes below this were kept. */
  readonly below: number
}

export function shingles(text: string): Shingles {
  return kept({ hashes: runsOf(text, RUN), below: 2 ** 32 })
}

/** Every run of `length` words of a text, each once, as a 32-bit hash. */
export function runsOf(text: string, length: number): ReadonlySet<number> {
  const all = words(text).map(hash)
  const runs = new Set<number>()
  for (let at = 0; at + length <= all.length; at += 1) {
    let run = 0
    for (let next = at; next < at + length; next += 1) run = mixed(Math.imul(run, 31) + (all[next] ?? 0))
    runs.add(run >>> 0)
  }
  return runs
}

function kept(given: Shingles): Shingles {
  let { hashes, below } = given
  while (hashes.size > MOST) {
    below /= 2
    hashes = belowOnly(hashes, below)
  }
  return { hashes, below }
}

function belowOnly(hashes: ReadonlySet<number>, below: number): ReadonlySet<number> {
  return new Set([...hashes].filter((one) => one < below))
}

/** How many shingles two texts share, and the part of the shorter one's that is. */
export function sharedShingles(one: Shingles, other: Shingles): { readonly count: number; readonly part: number } {
  const below = Math.min(one.below, other.below)
  const [a, b] = [one, other].map((each) => (each.below > below ? belowOnly(each.hashes, below) : each.hashes))
  const [small, large] = (a?.size ?? 0) <= (b?.size ?? 0) ? [a, b] : [b, a]
  if (!small || !large || small.size === 0) return { count: 0, part: 0 }
  let count = 0
  for (const run of small) if (large.has(run)) count += 1
  return { count, part: count / small.size }
}

/** FNV-1a over code units. */
function hash(word: string): number {
  let made = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) made = Math.imul(made ^ word.charCodeAt(at), 0x01000193)
  return made >>> 0
}

/** The finisher of MurmurHash3: close numbers become far ones. */
function mixed(value: number): number {
  let made = value | 0
  made = Math.imul(made ^ (made >>> 16), 0x85ebca6b)
  made = Math.imul(made ^ (made >>> 13), 0xc2b2ae35)
  return (made ^ (made >>> 16)) >>> 0
}
