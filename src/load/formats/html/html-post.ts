import { elements, type ElementNode } from './dom.ts'
import type { Post } from '../../loader.ts'
import { signaturesOf, withoutLinks } from '../../posts/signature.ts'

export interface EmbeddedPost {
  readonly words: string
  /** The words without the links at their end. */
  readonly wordsEnd: number
  readonly signature: string
  readonly facts: Pick<Post, 'speaker' | 'handle' | 'saidOn' | 'url'>
}

const WORDS = new Set(['p', 'div'])
const PERMALINK =
  /^https?:\/\/(?:[\w-]+\.)*(?:twitter\.com|x\.com|bsky\.app)\/\S*\/(?:status|post)\/\w+|^https?:\/\/[^\s/]+\/@[^\s/]+\/\d+/u

/** A post as networks give it out for pages: its words in paragraphs, then `— Name (@handle)` and the date as a link. */
export function readEmbeddedPost(quote: ElementNode, read: (element: ElementNode) => string): EmbeddedPost | undefined {
  const parts = (wanted: boolean): ElementNode => ({
    ...quote,
    children: quote.children.filter((child) => (child.kind === 'element' && WORDS.has(child.name)) === wanted),
  })
  const words = read(parts(true)).trim()
  const signature = read(parts(false)).replace(/\s+/gu, ' ').trim()
  const found = signaturesOf(signature)[0]
  if (words === '' || !found || found.wordsEnd > 0) return undefined
  const { speaker, handle, saidOn } = found
  const links = [...elements(quote)].map(({ attributes }) => PERMALINK.exec(attributes['href'] ?? '')?.[0])
  const url = links.findLast((link) => link !== undefined)
  return {
    words,
    wordsEnd: withoutLinks(words),
    signature,
    facts: { speaker, handle, ...(saidOn !== undefined && { saidOn }), ...(url !== undefined && { url }) },
  }
}
