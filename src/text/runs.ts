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

/**
 * The hashes of `words(text)`. A word of two and more letters from A to Z, with nothing but ASCII behind it, is hashed as
 * it stands there: no rule of `words` touches it but that of small letters. What lies between such words is cut as ever.
 */
export function wordHashes(text: string): number[] {
  const hashes: number[] = []
  const rest = (from: number, to: number): void => {
    if (from >= to) return
    for (const { text: word } of wordSpans(text.slice(from, to))) hashes.push(hash(word))
  }
  let open = 0
  for (let at = 0; at < text.length;) {
    const first = text.charCodeAt(at) | SMALL
    if (first < A || first > Z || text.charCodeAt(at) > ASCII) {
      at += 1
      continue
    }
    let end = at
    let made = SEED
    for (;;) {
      const code = text.charCodeAt(end)
      const letter = code | SMALL
      // Past the end the code is no number, and no comparison holds.
      if (!(letter >= A && letter <= Z && code <= ASCII)) break
      made = Math.imul(made ^ letter, PRIME)
      end += 1
    }
    if (end - at >= 2 && isApart(text, at - 1) && isApart(text, end)) {
      rest(open, at)
      hashes.push(made >>> 0)
      open = end
    }
    at = end
  }
  rest(open, text.length)
  return hashes
}

const [A, Z, SMALL, ASCII] = [97, 122, 32, 127]

/** Nothing stands there, or a sign of ASCII that is part of no word. */
function isApart(text: string, at: number): boolean {
  const code = at < 0 || at >= text.length ? 32 : text.charCodeAt(at)
  const letter = code | SMALL
  return code <= ASCII && !(letter >= A && letter <= Z) && !(code >= 48 && code <= 57)
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
