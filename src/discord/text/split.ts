interface Interval {
  readonly start: number
  readonly end: number
}

/** Never cut: an escaped letter, a link, anything in angle brackets, a marker. */
const WHOLE = /\\.|\[[^\]\n]*\]\(<[^>\n]*>\)|<[^>\n]*>|\[\d+\](?:\s\[\d+\])*/gsu
/** Cut only when longer than a page, and then between their sentences: quotations, and runs from right to left. */
const QUOTATION = /“[^”]*”|«[^»]*»|„[^“]*“|"[^"\n]*"/gsu
const RUN = /[\p{sc=Arabic}\p{sc=Hebrew}][\p{sc=Arabic}\p{sc=Hebrew}\p{M}\p{P}\p{N} \u200C\u200D]*/gu

/** Places for a cut, best first. Each matches what stands before the cut. */
const CUTS: readonly RegExp[] = [/\n\n/gu, /\n/gu, /[.!?؟。…]["”»’)\]]*(?:\s\[\d+\])*\s/gu, /\s/gu]

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function intervals(text: string, pattern: RegExp): readonly Interval[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

const SENTENCE = /\S.*?(?:[.!?؟。…]["”»’)\]]*(?=\s|$)|$)/gsu

/** An interval that fits a piece, or the sentences of one that does not. */
function fitting(text: string, { start, end }: Interval, most: number): readonly Interval[] {
  if (end - start <= most) return [{ start, end }]
  const sentences = intervals(text.slice(start, end), SENTENCE)
  return sentences
    .map((one) => ({ start: start + one.start, end: start + one.end }))
    .filter((one) => one.end - one.start <= most)
}

const inside = (at: number, taken: readonly Interval[]): boolean =>
  taken.some(({ start, end }) => start < at && at < end)

/** The last place at or before `most` that is the edge of a letter and in none of `taken`; 0 when there is none. */
function letterEdge(window: string, most: number, taken: readonly Interval[]): number {
  const ends = [...graphemes.segment(window)].map(({ segment, index }) => index + segment.length)
  return ends.findLast((at) => at <= most && !inside(at, taken)) ?? 0
}

/** The last good place for a cut in `text` at or before `most`; at least one letter is always taken. */
function cutAt(text: string, most: number, whole: readonly Interval[], soft: readonly Interval[]): number {
  const window = text.slice(0, most + 1)
  for (const taken of [[...whole, ...soft], whole]) {
    for (const [rank, cut] of CUTS.entries()) {
      const places = intervals(window, cut)
        .map(({ end }) => end)
        .filter((at) => at <= most && at > 0 && !inside(at, taken))
      const last = places.at(-1)
      // A paragraph's end far at the front would leave a page nearly empty; a later line or sentence is better.
      if (last !== undefined && (last > most / 3 || rank === CUTS.length - 1)) return last
    }
    // Nothing but a run without spaces: beside what stays whole, else between two letters.
    const edges = taken.flatMap(({ start, end }) => [start, end])
    const edge = Math.max(0, ...edges.filter((at) => at > 0 && at <= most && !inside(at, taken)))
    const at = edge > 0 ? edge : letterEdge(window, most, taken)
    if (at > 0) return at
  }
  return codePointEdge(text, most)
}

/** For one single "letter" longer than a page, such as a base with a thousand accents. */
function codePointEdge(text: string, most: number): number {
  const low = text.charCodeAt(most)
  return low >= 0xdc00 && low <= 0xdfff && most > 1 ? most - 1 : most
}

/** What of `all` lies at or after `from`, counted from there. */
const from = (all: readonly Interval[], start: number): readonly Interval[] =>
  all.filter(({ end }) => end > start).map((one) => ({ start: one.start - start, end: one.end - start }))

/**
 * Markdown in pieces of at most `most` UTF-16 units, cut between paragraphs, else lines, sentences, words. No piece
 * begins or ends inside a link, a marker, an escaped letter, a code point, nor inside a quotation or a right-to-left run
 * (of longer ones: a sentence) that fits one piece. White space at the cuts is dropped; nothing else is.
 */
export function split(text: string, most: number): readonly string[] {
  // Found once in the whole text: a piece alone does not show which of two straight marks opens a quotation.
  const whole = intervals(text, WHOLE)
  const kept = [...intervals(text, QUOTATION), ...intervals(text, RUN)]
  const soft = kept.flatMap((one) => fitting(text, one, most))
  const pieces: string[] = []
  let start = 0
  for (;;) {
    start = text.length - text.slice(start).trimStart().length
    const rest = text.slice(start)
    if (rest.trimEnd().length <= most) {
      pieces.push(rest.trimEnd())
      break
    }
    const at = cutAt(rest, most, from(whole, start), from(soft, start))
    pieces.push(rest.slice(0, at).trimEnd())
    start += at
  }
  return pieces.filter((piece) => piece !== '')
}
