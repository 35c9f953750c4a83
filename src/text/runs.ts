import { walkWords } from './word-walk.ts'
import { wordSpans } from './words.ts'

/** Every run of `length` words of a text (shingles), each once, as a 32-bit hash; in the order of the text. */
export function runsOf(text: string, length: number): ReadonlySet<number> {
  return new Set(allRuns(text, length))
}

/** The same, sorted. */
export function sortedRunsOf(text: string, length: number): Uint32Array {
  const runs = allRuns(text, length).sort()
  let kept = 0
  for (let at = 0; at < runs.length; at += 1) {
    if (at > 0 && runs[at] === runs[at - 1]) continue
    runs[kept] = runs[at] ?? 0
    kept += 1
  }
  return runs.slice(0, kept)
}

function allRuns(text: string, length: number): Uint32Array {
  const all = wordHashes(text)
  const runs = new Uint32Array(Math.max(0, all.length - length + 1))
  for (let at = 0; at < runs.length; at += 1) {
    let run = 0
    for (let next = at; next < at + length; next += 1) run = mixed(Math.imul(run, 31) + (all[next] ?? 0))
    runs[at] = run
  }
  return runs
}

/** The hashes of `words(text)`. */
export function wordHashes(text: string): number[] {
  const hashes: number[] = []
  walkWords(
    text,
    (made) => hashes.push(made),
    (start, end) => {
      for (const { text: word } of wordSpans(text.slice(start, end))) hashes.push(hash(word))
    },
  )
  return hashes
}

const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a over code units. */
function hash(word: string): number {
  let made = SEED
  for (let at = 0; at < word.length; at += 1) made = Math.imul(made ^ word.charCodeAt(at), PRIME)
  return made >>> 0
}

/** The finisher of MurmurHash3: close numbers become far ones. */
function mixed(value: number): number {
  let made = value | 0
  made = Math.imul(made ^ (made >>> 16), 0x85ebca6b)
  made = Math.imul(made ^ (made >>> 13), 0xc2b2ae35)
  return (made ^ (made >>> 16)) >>> 0
}
