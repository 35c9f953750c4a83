import { words } from './words.ts'

/** Every run of `length` words of a text (shingles), each once, as a 32-bit hash. */
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
