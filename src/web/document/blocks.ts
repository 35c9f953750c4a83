import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'
import { columnsOf, isSameTable, readRow, type Row } from './table-rows.ts'

/** A piece of a page, as it reads. Spans are of the canonical text; white space between blocks belongs to none. */
export type Block =
  | { readonly kind: 'title'; readonly span: Span }
  | { readonly kind: 'heading'; readonly level: number; readonly span: Span }
  | { readonly kind: 'paragraph'; readonly span: Span }
  | { readonly kind: 'list'; readonly isBulleted: boolean; readonly items: readonly Span[]; readonly span: Span }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly Row[]; readonly span: Span }
  | { readonly kind: 'post'; readonly post: Statement; readonly span: Span }

type Text = Pick<Document, 'text' | 'marks' | 'title' | 'titleFrom' | 'mediaType'>

/** Formats whose readers write a list as lines and join the lines of a paragraph. */
const WITH_LISTS = /^text\/(?:html|markdown)|opendocument|wordprocessing|epub|message/u
const WRITTEN_ITEM = /^(?:[-*•–·▪]|\d{1,3}[.)])\s/u
/** Longer lines are paragraphs without a blank line between them. */
const LONGEST_ITEM = 400
const LONGEST_VERSE = 90

/** The blocks of a part of a document: one line of canonical text is one heading, paragraph, item or row. */
export function blocksOf(document: Text, range: Span, statements: readonly Statement[]): Block[] {
  const headings = new Map<number, readonly string[]>()
  for (const { offset, place } of document.marks) if (place.kind === 'heading') headings.set(offset, place.path)
  const hasRows = document.marks.some(({ place }) => place.kind === 'row')
  const posts = statements.filter(({ kind, span }) => kind === 'post' && span.end > span.start)
  const blocks: Block[] = []
  for (const group of groupsOf(document.text, range)) {
    let rest: Span[] = []
    const flush = (): void => {
      const [first] = rest
      const last = rest.at(-1)
      if (first && last)
        for (const piece of apart({ start: first.start, end: last.end }, posts)) {
          if (piece.post) blocks.push(...joined(blocks, piece.post, piece.span))
          else blocks.push(...running(document, linesIn(document.text, piece.span), blocks.at(-1), hasRows))
        }
      rest = []
    }
    for (const line of group) {
      const path = headings.get(line.start)
      const words = document.text.slice(line.start, line.end)
      const isTitle = line.start === 0 && words === document.title && document.titleFrom !== 'first-sentence'
      if (!isTitle && path?.at(-1) !== words) rest.push(line)
      else {
        flush()
        if (isTitle) blocks.push({ kind: 'title', span: line })
        else blocks.push({ kind: 'heading', level: Math.min(6, (path?.length ?? 1) + 1), span: line })
      }
    }
    flush()
  }
  return blocks
}

/** Lines that stand together, without a blank line between them. */
function* groupsOf(text: string, { start, end }: Span): Generator<readonly Span[]> {
  let group: Span[] = []
  for (const line of linesIn(text, { start, end })) {
    const before = group.at(-1)
    if (before && line.start > before.end + 1) {
      yield group
      group = []
    }
    group.push(line)
  }
  if (group.length > 0) yield group
}

/** The lines that hold anything but white space. */
function linesIn(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = []
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at)
    const stop = newline === -1 || newline > end ? end : newline
    if (text.slice(at, stop).trim() !== '') lines.push({ start: at, end: stop })
    at = stop + 1
  }
  return lines
}

/** Posts stand apart from what is before them; their signature, behind them in the same lines, belongs to them. */
function apart(span: Span, posts: readonly Statement[]): { readonly span: Span; readonly post?: Statement }[] {
  const inside = posts.filter((post) => post.span.start < span.end && post.span.end > span.start)
  const [first] = inside
  if (!first) return [{ span }]
  const edges = inside.map((post) => Math.max(span.start, post.span.start))
  const pieces = inside.map((post, at) => ({ span: { start: edges[at] ?? 0, end: edges[at + 1] ?? span.end }, post }))
  const before = { start: span.start, end: edges[0] ?? span.start }
  return before.end > before.start ? [{ span: before }, ...pieces] : pieces
}

/** A post of several paragraphs is one block; what is there already is taken out and put back longer. */
function joined(blocks: Block[], post: Statement, span: Span): Block[] {
  const last = blocks.at(-1)
  if (last?.kind !== 'post' || last.post.id !== post.id) return [{ kind: 'post', post, span }]
  blocks.pop()
  return [{ ...last, span: { start: last.span.start, end: span.end } }]
}

/** Lines of running text, items or rows, between two headings. */
function running(document: Text, lines: readonly Span[], before: Block | undefined, hasRows: boolean): Block[] {
  const blocks: Block[] = []
  let plain: Span[] = []
  const flush = (): void => {
    blocks.push(...plainBlocks(document, plain, blocks.at(-1) ?? before))
    plain = []
  }
  for (let at = 0; at < lines.length;) {
    const rows = rowsFrom(document.text, lines, at)
    const columns = rows.length >= (hasRows ? 1 : 2) ? columnsOf(rows) : undefined
    const [first] = rows
    const last = rows.at(-1)
    if (columns && first && last) {
      flush()
      blocks.push({ kind: 'table', columns, rows, span: { start: first.span.start, end: last.span.end } })
      at += rows.length
    } else {
      plain.push(...lines.slice(at, at + 1))
      at += 1
    }
  }
  flush()
  return blocks
}

function rowsFrom(text: string, lines: readonly Span[], from: number): readonly Row[] {
  const rows: Row[] = []
  for (const line of lines.slice(from)) {
    const row = readRow(text, line)
    const [first] = rows
    if (!row || (first && !isSameTable(first, row))) break
    rows.push(row)
  }
  return rows
}

function plainBlocks({ text, mediaType }: Text, lines: readonly Span[], before: Block | undefined): Block[] {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return []
  const span = { start: first.start, end: last.end }
  if (lines.length === 1) return [{ kind: 'paragraph', span }]
  const isWritten = lines.every((line) => WRITTEN_ITEM.test(text.slice(line.start, line.end)))
  if (isWritten) return [{ kind: 'list', isBulleted: false, items: lines, span }]
  // In a plain text short lines are verses or an address, which belong together.
  const isShort = lines.every((line) => line.end - line.start <= LONGEST_VERSE)
  if (mediaType === 'text/plain' && isShort) return [{ kind: 'paragraph', span }]
  if (!WITH_LISTS.test(mediaType) || lines.some((line) => line.end - line.start > LONGEST_ITEM))
    return lines.map((line): Block => ({ kind: 'paragraph', span: line }))
  const isAnnounced = before?.kind === 'paragraph' && /[:：]$/u.test(text.slice(before.span.start, before.span.end))
  return [{ kind: 'list', isBulleted: isAnnounced || mediaType === 'text/markdown', items: lines, span }]
}
