import type { Mark } from '../../../model/document.ts'
import type { PdfLine } from './pdf-order.ts'

export interface PdfPage {
  /** From 1. */
  readonly page: number
  readonly lines: readonly PdfLine[]
}

const HYPHEN = /(?<=\p{L}{2})[-\u2010\u00AD]$/u
const ENDED = /[.!?…؟:؛][\p{Pf}\p{Pe}"'”’»\])\d]*$/u
const BULLET = /^(?:[•‣◦▪●○■–—*-]\s|\(?\p{N}{1,3}[.)]\s|\(?[a-z][.)]\s)/u
/** More than this many usual distances between lines, and another paragraph begins. */
const GAP = 1.35
const OTHER_SIZE = 0.12
const INDENT = 0.9
/** A last line ends well before the column does. */
const SHORT = 0.82

/** The text of pages with one paragraph a line, marked with its pages. Words broken at a line's end are put together. */
export function paragraphs(pages: readonly PdfPage[]): { readonly text: string; readonly marks: readonly Mark[] } {
  const known = wordsOf(pages)
  const marks: Mark[] = []
  let text = ''
  let before: PdfLine | undefined
  for (const { page, lines } of pages) {
    const pitch = usualPitch(lines)
    let isFirst = true
    for (const line of lines) {
      const goesOn =
        before !== undefined &&
        (isFirst || isElsewhere(before, line) ? mayGoOn(before, line) : isSameParagraph(before, line, pitch))
      const start = append(line.text, goesOn)
      if (isFirst) marks.push({ offset: start, place: { kind: 'page', page } })
      isFirst = false
      before = line
    }
  }
  return { text, marks }

  /** Where the line begins in the text. */
  function append(words: string, goesOn: boolean): number {
    if (text !== '' && goesOn && HYPHEN.test(text) && /^\p{Ll}/u.test(words)) {
      const head = /[\p{L}\p{M}'’-]+$/u.exec(text.replace(HYPHEN, ''))?.[0] ?? ''
      const tail = /^[\p{L}\p{M}'’]+/u.exec(words)?.[0] ?? ''
      const isCompound = known.has(`${head}-${tail}`.toLowerCase()) && !known.has(`${head}${tail}`.toLowerCase())
      text = isCompound ? text.replace(HYPHEN, '-') : text.replace(HYPHEN, '')
    } else if (text !== '') text += goesOn ? ' ' : '\n'
    const start = text.length
    text += words
    return start
  }
}

/** Every word that stands whole in some line, to tell broken words from compounds. */
function wordsOf(pages: readonly PdfPage[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { lines } of pages)
    for (const { text } of lines)
      for (const [word] of text
        .replace(/\S+[-\u2010\u00AD]$/u, '')
        .toLowerCase()
        .matchAll(/[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*/gu))
        words.add(word)
  return words
}

function usualPitch(lines: readonly PdfLine[]): number {
  const pitches = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((pitch) => pitch > 0)
    .sort((one, other) => one - other)
  return pitches[Math.floor(pitches.length * 0.4)] ?? 0
}

/** The next line stands above or in another column. */
function isElsewhere(before: PdfLine, line: PdfLine): boolean {
  return line.y >= before.y || before.columnLeft !== line.columnLeft || before.columnRight !== line.columnRight
}

function isOtherSize(before: PdfLine, line: PdfLine): boolean {
  return Math.abs(before.size - line.size) > OTHER_SIZE * Math.max(before.size, line.size)
}

/** Over the end of a column or page only what is plainly unfinished goes on. */
function mayGoOn(before: PdfLine, line: PdfLine): boolean {
  if (isOtherSize(before, line) || before.isRow || line.isRow || BULLET.test(line.text)) return false
  return !ENDED.test(before.text) && /^[\p{Ll}\p{Script=Arabic}]/u.test(line.text)
}

function isSameParagraph(before: PdfLine, line: PdfLine, pitch: number): boolean {
  if (before.isRow || line.isRow || isOtherSize(before, line) || BULLET.test(line.text)) return false
  if (before.y - line.y > GAP * Math.max(pitch, before.size)) return false
  const width = before.columnRight - before.columnLeft
  const isEastern = /\p{Script=Arabic}/u.test(line.text)
  const length = isEastern ? before.columnRight - before.left : before.right - before.columnLeft
  const isShort = length < SHORT * width
  const indent = isEastern ? before.right - line.right : line.left - before.left
  if (indent > INDENT * line.size && ENDED.test(before.text)) return false
  if (isShort) return !ENDED.test(before.text) && /^[\p{Ll}]/u.test(line.text)
  return true
}
