import { elements, findAll, type ElementNode } from './dom.ts'
import { isHidden } from './html-hidden.ts'

/** A part is the page's text when it holds this share of what stands around it. */
const SHARE = 0.4

/** The part of a page that holds its text: `main`, and in it the article when there is one that outweighs the rest. */
export function textRoot(page: ElementNode): ElementNode {
  const body = findAll(page, ({ name }) => name === 'body')[0] ?? page
  const main = heaviest(
    findAll(body, ({ name, attributes }) => name === 'main' || attributes['role'] === 'main'),
    body,
  )
  const within = main ?? body
  const bodies = findAll(within, ({ attributes }) => /\barticleBody\b/u.test(attributes['itemprop'] ?? ''))
  const articles = findAll(within, ({ name, attributes }) => name === 'article' || attributes['role'] === 'article')
  return heaviest(articles, within) ?? heaviest(bodies, within) ?? within
}

/** Beside what is hidden, a page's frame: its foot, its side parts, and a head that does not hold the title. */
export function isFrame(element: ElementNode): boolean {
  const { name, attributes } = element
  if (isHidden(element) || name === 'footer' || name === 'aside') return true
  if (/^(?:banner|contentinfo|complementary)$/u.test(attributes['role'] ?? '') || name === 'header')
    return ![...elements(element)].some((inner) => /^h[12]$/u.test(inner.name))
  return false
}

function heaviest(candidates: readonly ElementNode[], around: ElementNode): ElementNode | undefined {
  const weighed = candidates.map((element) => ({ element, weight: weightOf(element) }))
  weighed.sort((one, other) => other.weight - one.weight)
  const best = weighed[0]
  return best && best.weight > 0 && best.weight >= SHARE * weightOf(around) ? best.element : undefined
}

/** Letters that are seen as text. */
function weightOf(element: ElementNode): number {
  let weight = 0
  for (const child of element.children) {
    if (child.kind === 'text') weight += child.text.trim().length
    else if (!isFrame(child)) weight += weightOf(child)
  }
  return weight
}
