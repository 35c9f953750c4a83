interface Interval {
  readonly start: number
  readonly end: number
}

/** Never cut: an escaped letter, a link, anything in angle brackets, a marker. */
const WHOLE = /\\.|\[[^\]\n]*\]\(<[^>\n]*>\)|<[^>\n]*>|\[\d+\](?:\s\[\d+\])*/gsu
/** Cut only when longer than a page: quotations, and runs from right to left. */
const QUOTATION = /“[^”]*”|«[^»]*»|„[^“]*“|"[^"\n]*"/gsu
const RUN = /[\p{sc=Arabic}\p{sc=Hebrew}][\p{sc=Arabic}\p{sc=Hebrew}\p{M}\p{P}\p{N} \u200C\u200D]*/gu

/** Places for a cut, best first. Each matches what stands before the cut. */
const CUTS: readonly RegExp[] = [/\n\n/gu, /\n/gu, /[.!?؟。…]["”»’)\]]*(?:\s\[\d+\])*\s/gu, /\s/gu]

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function intervals(text: string, pattern: RegExp): readonly Interval[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

const inside = (at: number, taken: readonly Interval[]): boolean =>
  taken.some(({ start, end }) => start < at && at < end)

/** The last good place for a cut in `text` at or before `most`; at least one letter is always taken. */
function cutAt(text: string, most: number): number {
  const window = text.slice(0, most + 1)
  const whole = intervals(text, WHOLE)
  const soft = [...intervals(text, QUOTATION), ...intervals(text, RUN)]
  const fitting = soft.filter(({ start, end }) => end - start <= most)
  for (const taken of [[...whole, ...fitting], whole]) {
    for (const [rank, cut] of CUTS.entries()) {
      const places = intervals(window, cut)
        .map(({ end }) => end)
        .filter((at) => at <= most && at > 0 && !inside(at, taken))
      const last = places.at(-1)
      // A paragraph's end far at the front would leave a page nearly empty; a later line or sentence is better.
      if (last !== undefined && (last > most / 3 || rank === CUTS.length - 1)) return last
    }
    const edge = taken.filter(({ start, end }) => start > 0 && start <= most && end > most).map(({ start }) => start)
    if (edge.length > 0) return Math.min(...edge)
  }
  let end = 0
  for (const { segment, index } of graphemes.segment(window)) {
    const next = index + segment.length
    if (next > most) break
    if (!inside(next, whole)) end = next
  }
  return end > 0 ? end : codePointEdge(text, most)
}

/** For one single "letter" longer than a page, such as a base with a thousand accents. */
function codePointEdge(text: string, most: number): number {
  const low = text.charCodeAt(most)
  return low >= 0xdc00 && low <= 0xdfff && most > 1 ? most - 1 : most
}

/**
 * Markdown in pieces of at most `most` UTF-16 units, cut between paragraphs, else lines, sentences, words. No piece
 * begins or ends inside a link, a marker, an escaped letter, a code point, nor inside a quotation or a right-to-left run
 * that fits one piece. White space at the cuts is dropped; nothing else is.
 */
export function split(text: string, most: number): readonly string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > most) {
    const at = cutAt(rest, most)
    pieces.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  if (rest !== '') pieces.push(rest)
  return pieces.filter((piece) => piece !== '')
}
