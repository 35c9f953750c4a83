import type { Mark } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { Post } from '../loader.ts'

/** Replace `text.slice(start, end)` by `by`. */
export interface Edit extends Span {
  readonly by: string
}

export interface Edited {
  readonly text: string
  /** Where an offset of the text before stands now; one inside a removed part goes to where that part was. */
  readonly at: (offset: number) => number
}

/** All edits at once. They are sorted by start and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const parts: string[] = []
  const shifts: { readonly edit: Edit; readonly now: number }[] = []
  let last = 0
  let length = 0
  for (const edit of edits) {
    parts.push(text.slice(last, edit.start), edit.by)
    const now = length + edit.start - last
    shifts.push({ edit, now })
    length = now + edit.by.length
    last = edit.end
  }
  parts.push(text.slice(last))
  return { text: parts.join(''), at: (offset) => moved(shifts, offset) }
}

function moved(shifts: readonly { readonly edit: Edit; readonly now: number }[], offset: number): number {
  let low = 0
  let high = shifts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((shifts[middle]?.edit.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const shift = shifts[low - 1]
  if (!shift) return offset
  const { edit, now } = shift
  if (offset >= edit.end) return now + edit.by.length + offset - edit.end
  return now + Math.min(offset - edit.start, edit.by.length)
}

/** One pass after the other; each is given the text that the one before it left. */
export function inTurn(text: string, passes: readonly ((text: string) => readonly Edit[])[]): Edited {
  let edited: Edited = { text, at: (offset) => offset }
  for (const pass of passes) {
    const before = edited
    const edits = pass(before.text)
    if (edits.length === 0) continue
    const next = applyEdits(before.text, edits)
    edited = { text: next.text, at: (offset) => next.at(before.at(offset)) }
  }
  return edited
}

export function moveMarks(marks: readonly Mark[], { at, text }: Edited): readonly Mark[] {
  return marks.map((mark) => ({ ...mark, offset: at(mark.offset) })).filter(({ offset }) => offset < text.length)
}

/** Posts of which no word is left are left out. */
export function movePosts(posts: readonly Post[], { at, text }: Edited): readonly Post[] {
  const move = (span: Span): Span => trimmed(text, { start: at(span.start), end: at(span.end) })
  return posts
    .map((post) => ({ ...post, block: move(post.block), words: move(post.words) }))
    .filter(({ words }) => words.start < words.end)
}

/** Spans of which nothing is left are left out. */
export function moveSpans(spans: readonly Span[], { at, text }: Edited): readonly Span[] {
  return spans
    .map(({ start, end }) => trimmed(text, { start: at(start), end: at(end) }))
    .filter(({ start, end }) => start < end)
}

/** A span without the white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const start = span.start + words.length - words.trimStart().length
  return { start, end: Math.max(start, span.start + words.trimEnd().length) }
}
