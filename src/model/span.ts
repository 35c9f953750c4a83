/** Half open, in UTF-16 code units of a document's canonical text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** True when the two share at least one code unit. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** The span without white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end)
  const left = slice.length - slice.trimStart().length
  return { start: start + left, end: start + left + slice.trim().length }
}
