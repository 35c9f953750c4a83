import { posix } from 'node:path'
import { decode } from '../../bytes/decode.ts'
import { findAll, parseHtml, type ElementNode, type HtmlNode } from '../html/dom.ts'
import type { SourceFile } from '../../loader.ts'
import type { Package } from './office.ts'

const RELATIONS = 'word/_rels/document.xml.rels'
const MOST = 100

interface Chunks {
  readonly chunks: readonly HtmlNode[]
  /** Parts that are of a kind that is not read here. */
  readonly notes: readonly string[]
}

/** Texts of other kinds that programs put into a Word document whole (altChunk): web pages and plain text. */
export async function chunksOf({ file }: SourceFile, part: Package): Promise<Chunks> {
  const relations = part.xml(RELATIONS)
  const targets = (relations ? findAll(relations, ({ name }) => name === 'Relationship') : [])
    .filter(({ attributes }) => attributes['Type']?.endsWith('/aFChunk') === true)
    .map(({ attributes }) => attributes['Target'] ?? '')
    .slice(0, MOST)
  const chunks: HtmlNode[] = []
  const notes: string[] = []
  for (const target of targets) {
    const name = target.startsWith('/') ? target.slice(1) : posix.join('word', target)
    const bytes = part.zip.read(name)
    const chunk = bytes && (await chunkOf({ file, bytes, sha256: '' }, name))
    if (chunk) chunks.push(chunk)
    else notes.push(`The part ${name}, which was put into the document whole, was left out.`)
  }
  return { chunks, notes }
}

async function chunkOf(source: SourceFile, name: string): Promise<ElementNode | undefined> {
  if (/\.x?html?$/iu.test(name)) return block(parseHtml(source.file, decode(source)))
  if (/\.mht(?:ml)?$/iu.test(name)) {
    const { default: PostalMime } = await import('postal-mime')
    const { html, text } = await PostalMime.parse(Uint8Array.from(source.bytes).buffer, { maxNestingDepth: 16 })
    return html === undefined ? lines(text ?? '') : block(parseHtml(source.file, html))
  }
  return /\.txt$/iu.test(name) ? lines(decode(source)) : undefined
}

function block(page: ElementNode): ElementNode {
  return { kind: 'element', name: 'div', attributes: {}, children: page.children }
}

function lines(text: string): ElementNode {
  const children = text.split(/\r\n?|\n/u).map((line): HtmlNode => {
    return { kind: 'element', name: 'p', attributes: {}, children: [{ kind: 'text', text: line }] }
  })
  return { kind: 'element', name: 'div', attributes: {}, children }
}
