import { createHash } from 'node:crypto'
import type { TextSpan } from './span.ts'
import { wordSpans } from './words.ts'

/** What is left of some words when the words themselves are not kept: enough to know them again. */
export interface WordPrint {
  readonly count: number
  /** Length of all words together, in code units: what makes looking for them quick. */
  readonly letters: number
  /** SHA-256 of the normalised words, hex. */
  readonly sha256: string
}

export function wordPrint(text: string): WordPrint {
  const all = wordSpans(text).map((word) => word.text)
  return { count: all.length, letters: all.reduce((sum, word) => sum + word.length, 0), sha256: hashed(all) }
}

/** The first place where the words stand, from the first to the last of them; what stands between them may differ. */
export function findPrint(text: string, { count, letters, sha256 }: WordPrint): TextSpan | undefined {
  if (count === 0) return undefined
  const all = wordSpans(text)
  let length = 0
  for (let at = 0; at < all.length; at += 1) {
    length += all[at]?.text.length ?? 0
    if (at >= count) length -= all[at - count]?.text.length ?? 0
    if (at < count - 1 || length !== letters) continue
    const window = all.slice(at - count + 1, at + 1)
    const [first, last] = [window[0], window.at(-1)]
    if (first && last && hashed(window.map((word) => word.text)) === sha256)
      return { start: first.start, end: last.end }
  }
  return undefined
}

function hashed(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('hex')
}
