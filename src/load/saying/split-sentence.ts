import type { Span } from '../../model/span.ts'

const CLAUSE = /[,;:،؛—–)»”](?:["'”’»)\]])*\s+/gu
const SPACE = /\s+/gu
/** Made when a text without white space needs it: that takes longer than a hundred sentences. */
let graphemes: Intl.Segmenter | undefined
/** Enough to see the whole of the grapheme that stands at the limit. */
const BEYOND = 64

/**
 * Pieces of at most `maxLength` of a sentence that is longer: at the last end of a clause in the second half of what
 * fits, else at white space, else between two graphemes. Never inside a code point, however long a grapheme is.
 */
export function splitSentence(text: string, span: Span, maxLength: number): readonly Span[] {
  const pieces: Span[] = []
  let start = span.start
  while (span.end - start > maxLength) {
    const window = text.slice(start, Math.min(span.end, start + maxLength + BEYOND))
    const length =
      lastBreak(window, CLAUSE, maxLength) ?? lastBreak(window, SPACE, maxLength) ?? lastGrapheme(window, maxLength)
    pieces.push({ start, end: start + length })
    start += length
  }
  if (start < span.end) pieces.push({ start, end: span.end })
  return pieces
}

function lastBreak(window: string, pattern: RegExp, maxLength: number): number | undefined {
  let last: number | undefined
  for (const match of window.matchAll(pattern)) {
    const end = match.index + match[0].length
    if (end > maxLength) break
    // A mark behind a space makes one grapheme with it.
    if (end * 2 > maxLength && !/^[\p{M}\u200C\u200D]/u.test(window.slice(end))) last = end
  }
  return last
}

function lastGrapheme(window: string, maxLength: number): number {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  let last = 0
  for (const { index } of graphemes.segment(window)) {
    if (index > maxLength) break
    last = index
  }
  if (last > 0) return last
  const isLowHalf =
    /[\uDC00-\uDFFF]/u.test(window[maxLength] ?? '') && /[\uD800-\uDBFF]/u.test(window[maxLength - 1] ?? '')
  return isLowHalf && maxLength > 1 ? maxLength - 1 : maxLength
}
