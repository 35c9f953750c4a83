/** Code units of a part, without what it has in common with the next. */
const PART = 20_000

export interface TextPart {
  /** Where it begins in the text. */
  readonly start: number
  readonly text: string
}

/** A long text in parts that overlap by so many code units at least, a short one whole; no word is cut. */
export function* textParts(text: string, overlap: number): Generator<TextPart> {
  if (text.length <= 2 * PART) {
    yield { start: 0, text }
    return
  }
  for (let start = 0; start < text.length; start = edgeBehind(text, start + PART))
    yield { start, text: text.slice(start, edgeBehind(text, start + PART + overlap)) }
}

/** The next place at which nothing is cut: behind white space, or the end. */
function edgeBehind(text: string, place: number): number {
  if (place >= text.length) return text.length
  const space = /\s(?!\p{M})/u.exec(text.slice(place, place + 2_000))
  return space ? place + space.index + 1 : text.length
}
