import type { ElementNode, HtmlNode } from './dom.ts'
import { readBlocks } from './html-blocks.ts'

/** Stand for a quotation while the text around it is laid out; no text has them. */
const [OPEN, CLOSE] = ['\uE000', '\uE001']
const DEEPEST = 20

/** The text of an HTML message, with what it quotes in lines that begin with `>`, as in a plain one. */
export function quotedText(page: ElementNode, depth = 0): string {
  const quotes: ElementNode[] = []
  const around = without(page, quotes)
  const { text } = readBlocks(around)
  if (quotes.length === 0 || depth > DEEPEST) return text
  return text.replace(new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu'), (_, at: string) => {
    const quote = quotes[Number(at)]
    const inner = quote ? quotedText({ ...quote, name: 'div' }, depth + 1) : ''
    return inner
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')
  })
}

function without(element: ElementNode, quotes: ElementNode[]): ElementNode {
  const children = element.children.map((child): HtmlNode => {
    if (child.kind === 'text') return { ...child, text: child.text.replaceAll(OPEN, '').replaceAll(CLOSE, '') }
    if (child.name !== 'blockquote') return without(child, quotes)
    quotes.push(child)
    const mark: HtmlNode = { kind: 'text', text: `${OPEN}${quotes.length - 1}${CLOSE}` }
    return { kind: 'element', name: 'p', attributes: {}, children: [mark] }
  })
  return { ...element, children }
}
