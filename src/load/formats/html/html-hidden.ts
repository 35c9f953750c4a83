import type { ElementNode } from './dom.ts'

/** What is no text of the page, and what only moves around in it. */
const NO_TEXT = new Set(
  `script style nav template noscript iframe object embed svg canvas audio video map head title meta link button select
  textarea input datalist menu dialog rt rp`.split(/\s+/u),
)
const HIDING =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|(?:left|top|text-indent)\s*:\s*-\d{3,})/iu

/** Readers' comments stand under an article and often outweigh it. */
const COMMENTS =
  /(?:^|\s)(?:comments?|comments?-(?:list|body|area|section|wrapper)|commentlist|disqus_thread|respond)(?=$|\s)/iu

export function isComments({ name, attributes }: ElementNode): boolean {
  if (name === 'body' || name === 'main') return false
  return COMMENTS.test(attributes['class'] ?? '') || COMMENTS.test(attributes['id'] ?? '')
}

/** Left out of every HTML text: what a reader of the page does not see as its text. */
export function isHidden({ name, attributes }: ElementNode): boolean {
  return (
    NO_TEXT.has(name) ||
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /^(?:navigation|search|menu|menubar|toolbar|dialog|alertdialog)$/u.test(attributes['role'] ?? '') ||
    HIDING.test(attributes['style'] ?? '')
  )
}
