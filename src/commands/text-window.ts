/** A page of a text, in UTF-16 code units. It never cuts a character that takes two of them. */
export interface TextWindow {
  readonly start: number
  readonly end: number
  /** Where the next page begins; null on the last. */
  readonly next: number | null
}

/** `count` is at least 2, so that every page but the last holds something. */
export function textWindow(text: string, offset: number, count: number): TextWindow {
  const start = whole(text, Math.min(offset, text.length))
  const end = Math.max(start, whole(text, Math.min(start + count, text.length)))
  return { start, end, next: end < text.length ? end : null }
}

/** `at`, or one less where a character would be cut there. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff
  const before = text.charCodeAt(at - 1)
  return isSecondHalf && before >= 0xd800 && before <= 0xdbff ? at - 1 : at
}
