import { createReadStream, existsSync } from 'node:fs'

/**
 * In an entry as entryLine writes it, keys stand in the order of their letters: a file's `firstSeen` right before its
 * `reader` and `sha256`, the entry's own time at its end. No quotation mark stands bare in a string of JSON.
 */
const TOLD = /"(?:(firstSeen)|(sha256)|(time))":"([^"\\]*)"(\}\n)?/gu

/** Behind the last thing that was told, no more than this can belong to the next one. */
const LONGEST = 256

/**
 * When some bytes were first found, by their SHA-256, as `replay` gives it for a manifest that is whole: from one look
 * through the file, which for a large archive has hundreds of megabytes.
 */
export async function firstSeenIn(path: string, blockSize = 1 << 20): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>()
  if (!existsSync(path)) return seen
  const note = (sha256: string, at: string): void => {
    const known = seen.get(sha256)
    if (known === undefined || at < known) seen.set(sha256, at)
  }
  /** Of this entry, found when it was made. */
  const made: string[] = []
  let own: string | undefined
  /** Takes what is told in a piece of the file, and gives back what may go on in the next one. */
  const take = (text: string, isLast: boolean): string => {
    let end = isLast ? text.length : Math.max(0, text.length - LONGEST)
    for (const match of text.matchAll(TOLD)) {
      if (match.index >= end) return text.slice(match.index)
      const [whole, firstSeen, sha256, time, value = '', isEnd] = match
      end = Math.max(end, match.index + whole.length)
      if (firstSeen !== undefined) own = value
      if (sha256 !== undefined) {
        if (own === undefined) made.push(value)
        else note(value, own)
        own = undefined
      }
      if (time !== undefined && isEnd !== undefined) {
        for (const file of made.splice(0)) note(file, value)
      }
    }
    return text.slice(end)
  }
  let rest = ''
  for await (const block of createReadStream(path, { encoding: 'utf8', highWaterMark: blockSize }))
    rest = take(rest + String(block), false)
  take(rest, true)
  return seen
}
