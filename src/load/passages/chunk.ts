import type { Document } from '../../model/document.ts'
import { passageId, type Passage } from '../../model/passage.ts'
import { placeAt } from '../../model/place.ts'
import type { Span } from '../../model/span.ts'
import { sentences } from '../../text/sentences.ts'
import { pack, type Unit } from './pack.ts'
import { sectionsOf, type Section } from './sections.ts'
import { splitSentence } from '../saying/split-sentence.ts'

/** Lengths are in UTF-16 code units, without the white space at a passage's end. */
export interface ChunkOptions {
  /** Only headings may make it longer: those over its first sentence, and those that nothing but a post follows. */
  readonly maxLength?: number
  /** What passages should be as long as, where sentences and paragraphs allow. */
  readonly target?: number
}

const MAX_LENGTH = 800
const TARGET_SHARE = 0.8

/**
 * Passages that cover a document's text without gap or overlap. They end where sentences end, best where paragraphs
 * end; a heading begins a new one and is not left alone; `blocks` (posts with their signatures) are passages of
 * their own, whose edges no other passage crosses. A sentence is cut only when it is longer than a passage.
 */
export function chunk(
  document: Pick<Document, 'id' | 'text' | 'marks' | 'title'>,
  blocks: readonly Span[],
  options: ChunkOptions = {},
): readonly Passage[] {
  const { id, text, marks } = document
  const maxLength = Math.max(1, options.maxLength ?? MAX_LENGTH)
  const target = Math.max(1, options.target ?? maxLength * TARGET_SHARE)
  const headings = new Set(marks.flatMap(({ offset, place }) => (place.kind === 'heading' ? [offset] : [])))
  return unitsBySection(text, sectionsOf(document, blocks), maxLength)
    .flatMap((units) => withoutLoneHeadings(text, headings, pack(units, { maxLength, target })))
    .map((span): Passage => {
      const place = placeAt(marks, span.start)
      return {
        id: passageId(id, span),
        documentId: id,
        span,
        text: text.slice(span.start, span.end),
        ...(place && { place }),
      }
    })
}

/** Headings that end a section, since a post follows them, join the passage before, however full it is. */
function withoutLoneHeadings(text: string, headings: ReadonlySet<number>, spans: readonly Span[]): readonly Span[] {
  const [last, before] = [spans.at(-1), spans.at(-2)]
  if (!last || !before || !isAllHeadings(text, headings, last)) return spans
  return [...spans.slice(0, -2), { start: before.start, end: last.end }]
}

function isAllHeadings(text: string, headings: ReadonlySet<number>, { start, end }: Span): boolean {
  const lines = [...text.slice(start, end).matchAll(/\S[^\n]*/gu)].map((line) => start + line.index)
  return lines.length > 0 && lines.every((offset) => headings.has(offset))
}

/** Sentences cut at the edges of sections; the headings of a section are one unit with its first sentence. */
function unitsBySection(text: string, sections: readonly Section[], maxLength: number): readonly (readonly Unit[])[] {
  const all = sentences(text)
  let next = 0
  return sections.map((section) => {
    const units: Unit[] = []
    let start = section.body
    while (start < section.end) {
      while (next < all.length && (all[next]?.end ?? Infinity) <= start) next += 1
      const end = Math.min(all[next]?.end ?? section.end, section.end)
      units.push(...unitsOf(text, { start, end }, maxLength))
      start = end
    }
    const [first, ...others] = units
    return first ? [{ ...first, start: section.start }, ...others] : []
  })
}

const NEWLINE = 0x0a

function isSpace(unit: number): boolean {
  if (unit > 0x20 && unit < 0x80) return false
  return unit === 0x20 || unit === NEWLINE || /\s/u.test(String.fromCharCode(unit))
}

function unitsOf(text: string, sentence: Span, maxLength: number): readonly Unit[] {
  // Letter by letter: of each sentence of an archive, and to slice and trim takes ten times as long.
  let wordsEnd = sentence.end
  let endsParagraph = false
  while (wordsEnd > sentence.start && isSpace(text.charCodeAt(wordsEnd - 1))) {
    wordsEnd -= 1
    endsParagraph ||= text.charCodeAt(wordsEnd) === NEWLINE
  }
  const pieces = splitSentence(text, { start: sentence.start, end: Math.max(wordsEnd, sentence.start) }, maxLength)
  // Named one by one: `...sentence` is copied in ten times the time, and makes objects that are slow to read.
  if (pieces.length <= 1) return [{ start: sentence.start, end: sentence.end, wordsEnd, endsParagraph }]
  return pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1
    return {
      start: piece.start,
      end: isLast ? sentence.end : piece.end,
      wordsEnd: piece.end,
      endsParagraph: isLast && endsParagraph,
    }
  })
}
