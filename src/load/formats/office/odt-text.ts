import { authorFromMetadata, titleFromMetadata } from '../metadata.ts'
import { findFirst, parseXml, rawText, type ElementNode, type HtmlNode } from '../html/dom.ts'
import { readBlocks } from '../html/html-blocks.ts'
import { isFlatOdt } from './odt.ts'
import type { RawText, SourceFile } from '../../loader.ts'
import { openPackage, xmlText } from './office.ts'
import { outline } from '../outline.ts'
import { unreadable } from '../../unreadable.ts'

const LEFT_OUT = new Set([
  'office:annotation',
  'text:tracked-changes',
  'office:forms',
  'text:sequence-decls',
  'office:scripts',
  'text:note',
  'text:bookmark',
])
const NAMES: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
}
export async function readOdt(source: SourceFile): Promise<readonly RawText[]> {
  const flat = isFlatOdt(source.bytes) ? parseXml(source.file, xmlText(source.file, source.bytes)) : undefined
  const part = flat ? undefined : openPackage(source)
  const content = flat ?? part?.xml('content.xml')
  const body = content && findFirst(content, 'office:text')
  if (!body) throw unreadable(source.file, 'is an OpenDocument file, but no text', 'Save it as .odt, .docx or .csv.')
  const notes: ElementNode[] = []
  const page = convert(body, notes)
  const behind = notes.map((note, index) => noteOf(note, index))
  const { text, headings, posts } = readBlocks({ ...page, name: 'body', children: [...page.children, ...behind] })
  const meta = flat ?? part?.xml('meta.xml')
  const value = (name: string): string | undefined => {
    const element = meta && findFirst(meta, name)
    return element && rawText(element)
  }
  const title = titleFromMetadata(value('dc:title'))
  const author = authorFromMetadata(value('meta:initial-creator') ?? value('dc:creator'))
  return [
    {
      text,
      facts: { ...(title !== undefined && { title }), ...(author !== undefined && { author }) },
      marks: outline(headings, title),
      posts,
      headings: headings.length === 0 ? 'unmarked' : 'marked',
    },
  ]
}

function convert(element: ElementNode, notes: ElementNode[]): ElementNode {
  const children = element.children.flatMap((child) => convertNode(child, notes))
  const name =
    element.name === 'text:h'
      ? `h${Math.min(6, Math.max(1, Number(element.attributes['text:outline-level'] ?? 1) || 1))}`
      : (NAMES[element.name] ?? 'span')
  const columns = element.attributes['table:number-columns-spanned']
  const rows = element.attributes['table:number-rows-spanned']
  const spans = { ...(columns !== undefined && { colspan: columns }), ...(rows !== undefined && { rowspan: rows }) }
  return { kind: 'element', name, attributes: spans, children }
}

function convertNode(node: HtmlNode, notes: ElementNode[]): readonly HtmlNode[] {
  if (node.kind === 'text') return [node]
  const { name } = node
  if (name === 'text:note') {
    notes.push(node)
    return [{ kind: 'text', text: `[${notes.length}]` }]
  }
  if (LEFT_OUT.has(name)) return []
  if (name === 'text:s' || name === 'text:tab') return [{ kind: 'text', text: ' ' }]
  if (name === 'text:line-break') return [{ kind: 'element', name: 'br', attributes: {}, children: [] }]
  if (name === 'table:table-header-rows')
    return node.children.flatMap((row) => convertNode(row, notes)).map((row) => asHeader(row))
  return [convert(node, notes)]
}

function asHeader(row: HtmlNode): HtmlNode {
  if (row.kind === 'text') return row
  return {
    ...row,
    children: row.children.map((cell) =>
      cell.kind === 'element' && cell.name === 'td' ? { ...cell, name: 'th' } : cell,
    ),
  }
}

function noteOf(note: ElementNode, index: number): ElementNode {
  const body = findFirst(note, 'text:note-body')
  const inner = body ? convert(body, []).children : []
  const marked: HtmlNode = { kind: 'text', text: `[${index + 1}] ` }
  const [first, ...others] = inner.filter((child) => child.kind === 'element')
  const paragraph = first?.kind === 'element' ? { ...first, children: [marked, ...first.children] } : marked
  return { kind: 'element', name: 'div', attributes: {}, children: [paragraph, ...others] }
}
