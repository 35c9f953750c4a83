import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGrowing } from '../../growing.ts'
import { placeFrom } from '../../store/common/places.ts'

const NAMED = Buffer.from('"sha256":"')
/** Hexadecimal digits that a double holds: of a million hashes no two agree in so many. */
const DIGITS = 13

/**
 * Whether a manifest may name some bytes, by their SHA-256. Bytes that came are hardly ever there, and to see that takes a
 * third of the time of `firstSeenIn`, in which every one of them becomes a string with its time.
 */
export async function hashesIn(path: string, blockSize = 1 << 20): Promise<(sha256: string) => boolean> {
  if (!existsSync(path)) return () => false
  const hashes = createGrowing(Float64Array)
  const file = await open(path)
  try {
    const block = Buffer.alloc(blockSize)
    let filled = 0
    for (;;) {
      const { bytesRead } = await file.read(block, filled, block.length - filled)
      if (bytesRead === 0) break
      filled += bytesRead
      const end = filled - NAMED.length - DIGITS
      let done = 0
      for (let at = block.indexOf(NAMED); at >= 0 && at <= end; at = block.indexOf(NAMED, done)) {
        hashes.push(hashAt(block, at + NAMED.length))
        done = at + NAMED.length + DIGITS
      }
      // What may go on in the next block is put in front of it.
      const rest = Math.max(done, end + 1)
      block.copyWithin(0, rest, filled)
      filled -= rest
    }
  } finally {
    await file.close()
  }
  const sorted = hashes.taken().sort()
  return (sha256) => {
    const hash = hashAt(Buffer.from(sha256.slice(0, DIGITS)), 0)
    return sorted[placeFrom(sorted, hash)] === hash
  }
}

/** What is no digit counts as some: then another hash is looked for in vain. */
function hashAt(bytes: Uint8Array, from: number): number {
  let hash = 0
  for (let at = from; at < from + DIGITS; at += 1) {
    const code = bytes[at] ?? 0
    hash = hash * 16 + (code < 0x3a ? code & 15 : (code & 15) + 9)
  }
  return hash
}
