import type { Span } from '../model/span.ts'
import { normaliseQuote } from '../text/normalise.ts'
import { phraseWords } from './phrase-words.ts'
import type { Catalogue } from './schema.ts'

export interface PhraseFound {
  readonly documentId: string
  readonly span: Span
}

interface Candidate {
  readonly row: number
  readonly id: string
  readonly text: string
}

/**
 * Where a text stands word for word, in the order in which documents came into the archive. SQLite names the documents
 * that hold its words in a row; only what is there letter by letter, as text/normalise says for quotes, is returned.
 */
export function findPhrase(
  catalogue: Catalogue,
  text: string,
  count: number,
  isKept: (documentRow: number) => boolean,
): PhraseFound[] {
  const words = phraseWords(text)
  const wanted = normaliseQuote(text).text
  if (words.length === 0 || count <= 0) return []
  const rows = catalogue
    .prepare<[string], number>('select rowid from phrases where phrases match ? order by rowid')
    .pluck()
    .all(`"${words.join(' ')}"`)
  const document = catalogue.prepare<[number], Candidate>('select row, id, text from documents where row = ?')
  const found: PhraseFound[] = []
  for (const row of rows) {
    if (!isKept(row)) continue
    const candidate = document.get(row)
    if (!candidate) continue
    for (const span of spansIn(candidate.text, wanted, words)) {
      found.push({ documentId: candidate.id, span })
      if (found.length >= count) return found
    }
  }
  return found
}

/** Characters of a long text that are normalised at once: to the letter is slow, so only where the words stand in a row. */
const WINDOW = 20_000

function* spansIn(text: string, wanted: string, words: readonly string[]): Generator<Span> {
  if (text.length <= 2 * WINDOW) {
    yield* spansOf(wanted, text)
    return
  }
  // White space and invisible signs can make a quote longer in the source than it is when normalised.
  const overlap = 4 * wanted.length + 1_000
  let last = -1
  for (let start = 0; start < text.length;) {
    const end = edgeBehind(text, start + WINDOW + overlap)
    const part = text.slice(start, end)
    if (phraseWords(part).join(' ').includes(words.join(' ')))
      for (const span of spansOf(wanted, part)) {
        if (start + span.start <= last) continue
        last = start + span.start
        yield { start: start + span.start, end: start + span.end }
      }
    start = edgeBehind(text, start + WINDOW)
  }
}

/** The next place at which nothing is cut: behind white space, or the end. */
function edgeBehind(text: string, place: number): number {
  if (place >= text.length) return text.length
  const space = /\s(?!\p{M})/u.exec(text.slice(place, place + 2_000))
  return space ? place + space.index + 1 : text.length
}

const INVISIBLE_END = /[\s\p{Cf}]+$/u

/** Every place of `wanted`, which is normalised, in a source: in the source's own offsets. */
export function* spansOf(wanted: string, source: string): Generator<Span> {
  const { text, offsets } = normaliseQuote(source)
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length
    if (cutsWord(text, at) || cutsWord(text, end)) continue
    const start = offsets[at] ?? 0
    const slice = source.slice(start, offsets[end]).replace(INVISIBLE_END, '')
    // A sign that is written out when it is normalised, such as an ellipsis, can be cut in the middle: that is no match.
    if (normaliseQuote(slice).text === wanted) yield { start, end: start + slice.length }
  }
}

const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u
const BEGINS_IN_WORD = /^[\p{L}\p{M}\p{N}]/u

/** True when a letter stands on both sides of the place: "art" is not in "part". */
function cutsWord(text: string, at: number): boolean {
  return ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at)) && BEGINS_IN_WORD.test(text.slice(at, at + 2))
}
