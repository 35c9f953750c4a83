import type { Document } from '../../model/document.ts'
import { overlaps, type Span } from '../../model/span.ts'

/** A part of a text that no passage crosses the edge of. */
export interface Section extends Span {
  /** Where the words under its headings begin; equal to `start` when it has no heading. */
  readonly body: number
}

/** A longer line is no heading to keep with what follows, whatever its markup says. */
const LONGEST_HEADING = 200

/**
 * The sections of a document: each heading (with the headings right under it) begins one, and each block is one.
 * A heading with nothing but a block or the end below it belongs to the section before, for it may not stand alone;
 * where there is none, or only another block, it has to.
 */
export function sectionsOf(
  document: Pick<Document, 'text' | 'marks' | 'title'>,
  blocks: readonly Span[],
): readonly Section[] {
  const { text } = document
  const sorted = blocks
    .map(({ start, end }) => ({ start, end: skipSpace(text, end) }))
    .sort((one, other) => one.start - other.start)
  const blockStarts = new Set(sorted.map(({ start }) => start))
  const blockEnds = new Set(sorted.map(({ end }) => end))
  const bodies = new Map<number, number>()
  for (const group of headingGroups(document)) {
    if (sorted.some((block) => overlaps(block, group))) continue
    const isBare = group.end >= text.length || blockStarts.has(group.end)
    if (!isBare || group.start === 0 || blockEnds.has(group.start))
      bodies.set(group.start, isBare ? group.start : group.end)
  }
  const edges = [...new Set([0, ...bodies.keys(), ...blockStarts, ...blockEnds])]
    .filter((edge) => edge < text.length)
    .sort((one, other) => one - other)
  return edges.map((start, index) => ({
    start,
    end: edges[index + 1] ?? text.length,
    body: bodies.get(start) ?? start,
  }))
}

/** Lines of headings that follow each other, each group with the white space behind it. The title on top is one too. */
function headingGroups({ text, marks, title }: Pick<Document, 'text' | 'marks' | 'title'>): readonly Span[] {
  const starts = marks.filter(({ place }) => place.kind === 'heading').map(({ offset }) => offset)
  if (title !== '' && (text === title || text.startsWith(`${title}\n`))) starts.unshift(0)
  const groups: { start: number; end: number }[] = []
  for (const start of new Set(starts)) {
    const newline = text.indexOf('\n', start)
    const lineEnd = newline === -1 ? text.length : newline
    const end = lineEnd - start <= LONGEST_HEADING ? skipSpace(text, lineEnd) : start
    const last = groups.at(-1)
    if (last && last.end === start && last.start < last.end) last.end = end
    else groups.push({ start, end })
  }
  return groups
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/u.test(text[at] ?? '')) at += 1
  return at
}
