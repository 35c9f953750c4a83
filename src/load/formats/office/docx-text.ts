import { parseHtml, type ElementNode, type HtmlNode } from '../html/dom.ts'
import { chunksOf } from './docx-chunks.ts'
import { coreFacts } from './core-facts.ts'
import { readBlocks } from '../html/html-blocks.ts'
import { isHidden } from '../html/html-hidden.ts'
import type { RawText, SourceFile } from '../../loader.ts'
import { openPackage, xmlText } from './office.ts'
import { outline } from '../outline.ts'
import { unreadable } from '../../unreadable.ts'

/** A title stands over the headings of the first level, which have one more below it. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`),
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='Heading ${level}'] => h${level + 1}:fresh`),
]
const MAIN = /^word\/document\d*\.xml$/u

export async function readDocx(source: SourceFile): Promise<readonly RawText[]> {
  const part = openPackage(source)
  // What mammoth is about to unpack is unpacked here first, so that a lying archive is met by our limits.
  const texts = part.zip.entries.filter(({ name }) =>
    /^(?:word\/(?:document|styles|numbering|footnotes|endnotes|comments)\d*\.xml|.*\.rels)$/iu.test(name),
  )
  for (const { name } of texts) xmlText(source.file, part.zip.read(name) ?? new Uint8Array())
  if (!part.zip.entries.some(({ name }) => MAIN.test(name)))
    throw unreadable(source.file, 'is a ZIP archive, but no Word document', 'Get an undamaged copy.')
  // Loaded when used: it takes longer than all other readers together.
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(source.bytes) },
    { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  const { chunks, notes } = await chunksOf(source, part)
  const body = withHeaders(withNumbers(parseHtml(source.file, value.replaceAll('↑', ''))))
  const page = { ...body, children: [...body.children, ...chunks] }
  const { text, headings, posts } = readBlocks(page, isHidden)
  const facts = coreFacts(part)
  const [first, ...others] = headings
  const isTitle = first?.level === 1 && first.offset === 0 && others.every(({ level }) => level > 1)
  const title = isTitle ? first.text : facts.title
  return [
    {
      text,
      facts: { ...facts, ...(title !== undefined && { title }) },
      marks: outline(headings, title),
      posts,
      headings: headings.length === 0 ? 'unmarked' : 'marked',
      ...(notes.length > 0 && { notes }),
    },
  ]
}

/** Notes stand behind the text, each with the number that the text refers to it by. */
function withNumbers(element: ElementNode): ElementNode {
  let number = 0
  const numbered = (inner: ElementNode): ElementNode => {
    const children = inner.children.map((child) => (child.kind === 'text' ? child : numbered(child)))
    if (inner.name !== 'li' || !/^(?:foot|end)note-/u.test(inner.attributes['id'] ?? '')) return { ...inner, children }
    number += 1
    const mark: HtmlNode = { kind: 'text', text: `[${number}] ` }
    const [first, ...others] = children
    // The words of a note are a paragraph in its item.
    if (first?.kind !== 'element') return { ...inner, children: [mark, ...children] }
    return { ...inner, children: [{ ...first, children: [mark, ...first.children] }, ...others] }
  }
  return numbered(element)
}

/** The first row of a table is its header when all of its cells are set in bold, as people do in Word. */
function withHeaders(element: ElementNode): ElementNode {
  const children = element.children.map((child) => (child.kind === 'text' ? child : withHeaders(child)))
  if (element.name !== 'table') return { ...element, children }
  const rows = children.filter((child): child is ElementNode => child.kind === 'element')
  const [first] = rows
  if (first?.name !== 'tr' || rows.length < 2) return { ...element, children }
  const cells = first.children.filter((child): child is ElementNode => child.kind === 'element')
  if (cells.length < 2 || !cells.every(isBold)) return { ...element, children }
  const header = { ...first, children: cells.map((cell) => ({ ...cell, name: 'th' })) }
  return { ...element, children: children.map((child) => (child === first ? header : child)) }
}

function isBold(node: HtmlNode): boolean {
  if (node.kind === 'text') return node.text.trim() === ''
  if (node.name === 'strong') return true
  return node.children.length > 0 && node.children.every(isBold)
}
