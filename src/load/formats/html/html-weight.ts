import type { ElementNode } from './dom.ts'
import { isComments, isHidden } from './html-hidden.ts'

/** How much text an element shows, in letters. */
export interface Weight {
  readonly text: number
  /** Of which in links, and how many links. */
  readonly linked: number
  readonly links: number
  /** Of which in paragraphs, as articles are written. */
  readonly paragraphs: number
}

/** Shorter paragraphs are captions, dates and labels. */
const SHORTEST_PARAGRAPH = 40

/** The weights of all elements of a page, reckoned once. */
export function weigh(page: ElementNode): (element: ElementNode) => Weight {
  const weights = new Map<ElementNode, Weight>()
  const visit = (element: ElementNode): Weight => {
    let [text, linked, links, paragraphs] = [0, 0, 0, 0]
    for (const child of element.children) {
      if (child.kind === 'text') {
        text += child.text.trim().length
        continue
      }
      if (isHidden(child) || isComments(child)) continue
      const inner = visit(child)
      text += inner.text
      linked += inner.linked
      links += inner.links
      paragraphs += inner.paragraphs
    }
    if (element.name === 'a') [linked, links] = [text, 1]
    if (element.name === 'p') paragraphs = text >= SHORTEST_PARAGRAPH ? Math.max(0, text - 2 * linked) : 0
    const weight = { text, linked, links, paragraphs }
    weights.set(element, weight)
    return weight
  }
  visit(page)
  return (element) => weights.get(element) ?? { text: 0, linked: 0, links: 0, paragraphs: 0 }
}
