import type { Span } from '../../../model/span.ts'
import { hasClass, rawText, type ElementNode } from './dom.ts'
import { gapOf, gapsIn } from './html-gap.ts'
import { isHidden } from './html-hidden.ts'
import { isNoteBack, isNoteMark } from './html-notes.ts'
import { signedQuote } from './html-signed-quote.ts'
import { isDataTable, tableRows } from './html-table.ts'
import { readEmbeddedPost } from './html-post.ts'
import type { Post } from '../../loader.ts'
import type { Heading } from '../outline.ts'
import { createTextWriter, type TextWriter } from '../text-writer.ts'

export interface Blocks {
  readonly text: string
  readonly headings: readonly Heading[]
  readonly posts: readonly Post[]
  /** Paragraphs that stand in bold or italic letters from end to end. */
  readonly marked: readonly Span[]
}

interface Found {
  readonly writer: TextWriter
  readonly headings: Heading[]
  readonly posts: Post[]
  readonly marked: Span[]
  readonly gaps: Set<string>
}

const PARAGRAPHS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
  header hgroup html legend main menu ol p section summary table tbody tfoot thead ul`.split(/\s+/u),
)
const EMBED = /\b(?:twitter-(?:tweet|video)|bluesky-embed|mastodon-embed)\b/u
const LINES = new Set(['tr', 'td', 'th', 'dt', 'dd', 'option'])

/** The text of an element, block by block: each paragraph, heading, list item and table row on a line of its own. */
export function readBlocks(root: ElementNode, isLeftOut: (element: ElementNode) => boolean = isHidden): Blocks {
  const found: Found = { writer: createTextWriter(), headings: [], posts: [], marked: [], gaps: new Set() }
  const { writer } = found
  const children = (element: ElementNode): void => {
    for (const child of element.children) {
      if (child.kind === 'text') writer.words(child.text)
      else if (!isLeftOut(child)) enter(child)
      else for (const mark of [gapOf(child) ?? gapsIn(child)].flat()) gap(found, mark)
    }
  }
  const block = (element: ElementNode, end: () => void): void => {
    end()
    children(element)
    end()
  }
  let depth = 0
  const listItem = (element: ElementNode): void => {
    depth += 1
    block(element, writer.line)
    depth -= 1
  }
  const enter = (element: ElementNode): void => {
    const { name } = element
    if (name === 'br') writer.line()
    else if (name === 'hr') writer.paragraph()
    else if (name === 'wbr') return
    else if (isNoteBack(element)) return
    else if (isNoteMark(element)) writer.words(`[${rawText(element).trim()}]`)
    else if (name === 'q') quoted(writer, () => children(element))
    else if (name === 'pre') preformatted(writer, element)
    else if (/^h[1-6]$/u.test(name)) heading(found, element, isLeftOut)
    else if (name === 'table' && isDataTable(element)) table(writer, element, isLeftOut)
    else if (isEmbed(element) && embeddedPost(found, element, isLeftOut)) return
    else if (apart(writer, element, isLeftOut)) return
    else if (isUncaptured(element)) gap(found, gapOf(element) ?? '')
    else if (name === 'li') listItem(element)
    else if (LINES.has(name) || (depth > 0 && /^[uo]l$/u.test(name))) block(element, writer.line)
    else if (name === 'p' && isMarked(element)) marked(element)
    else if (PARAGRAPHS.has(name)) block(element, writer.paragraph)
    else children(element)
  }
  const marked = (element: ElementNode): void => {
    writer.paragraph()
    const start = writer.position()
    block(element, writer.paragraph)
    if (writer.end() > start) found.marked.push({ start, end: writer.end() })
  }
  enter(root)
  return { text: writer.text(), headings: found.headings, posts: found.posts, marked: found.marked }
}

const EMPHASIS = new Set(['strong', 'b', 'em', 'i'])

function isMarked({ children }: ElementNode): boolean {
  const own = children.filter((child) => child.kind === 'element' || child.text.trim() !== '')
  return own.length > 0 && own.every((child) => child.kind === 'element' && EMPHASIS.has(child.name))
}

/** A post as its network gives it out for pages, with nothing in it but a link, or an invitation to look at it there. */
function isUncaptured(element: ElementNode): boolean {
  const mark = gapOf(element)
  if (mark === undefined) return false
  const words = rawText(element).replaceAll(/\s+/gu, ' ').trim()
  return (
    words === '' ||
    /^(?:https?:\S+|(?:view|see|voir|watch|a post shared|une publication|regarder|ver)\b.*)$/iu.test(words)
  )
}

/** Each gap once, though pages hold the same frame again for readers without scripts. */
function gap({ writer, gaps }: Found, mark: string): void {
  if (gaps.has(mark)) return
  gaps.add(mark)
  writer.paragraph()
  writer.words(mark)
  writer.paragraph()
}

function isEmbed(element: ElementNode): boolean {
  return element.name === 'blockquote' && hasClass(element, EMBED)
}

/** The words of an element on one line. */
function oneLine(element: ElementNode, isLeftOut: (element: ElementNode) => boolean): string {
  return readBlocks({ ...element, name: '#inside' }, isLeftOut)
    .text.replace(/\s+/gu, ' ')
    .trim()
}

function quoted(writer: TextWriter, inner: () => void): void {
  writer.words('“')
  inner()
  writer.words('”')
}

/** False for all but a quotation that is signed or announced. */
function apart(writer: TextWriter, element: ElementNode, isLeftOut: (element: ElementNode) => boolean): boolean {
  const text = signedQuote(element, writer.last(), (part) => readBlocks({ ...part, name: '#inside' }, isLeftOut).text)
  if (text === undefined) return false
  writer.paragraph()
  writer.verbatim(text)
  writer.paragraph()
  return true
}

function preformatted(writer: TextWriter, element: ElementNode): void {
  writer.paragraph()
  writer.verbatim(rawText(element))
  writer.paragraph()
}

function heading(
  { writer, headings }: Found,
  element: ElementNode,
  isLeftOut: (element: ElementNode) => boolean,
): void {
  const text = oneLine(element, isLeftOut)
  if (text === '') return
  writer.paragraph()
  headings.push({ offset: writer.position(), level: Number(element.name.slice(1)), text })
  writer.words(text)
  writer.paragraph()
}

function table(writer: TextWriter, element: ElementNode, isLeftOut: (element: ElementNode) => boolean): void {
  writer.paragraph()
  for (const row of tableRows(element, (cell) => oneLine(cell, isLeftOut))) {
    writer.words(row)
    writer.line()
  }
  writer.paragraph()
}

/** False when it is not signed as posts are; then it is a quotation like any. */
function embeddedPost(found: Found, element: ElementNode, isLeftOut: (element: ElementNode) => boolean): boolean {
  const post = readEmbeddedPost(element, (part) => readBlocks({ ...part, name: '#inside' }, isLeftOut).text)
  if (!post) return false
  const { writer } = found
  writer.paragraph()
  const start = writer.position()
  writer.verbatim(`${post.words}\n${post.signature}`)
  writer.paragraph()
  const words = { start, end: start + post.wordsEnd }
  found.posts.push({ ...post.facts, block: { start, end: writer.end() }, words })
  return true
}
