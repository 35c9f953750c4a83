/**
 * What stands in a text where a page showed a post or a video of another site that was not saved with it:
 * `[post not captured: x.com/status/123]`. It is nobody's words, and never quoted as any.
 */
export function gapMark(what: 'post' | 'video', address: string): string {
  return `[${what} not captured: ${address.replaceAll(/[\s[\]]/gu, '')}]`
}

const MARK = /\[(?:post|video) not captured: [^\s[\]]{1,300}\]/u

/** True for a text that is such a mark and nothing else. */
export function isGapMark(text: string): boolean {
  return text.replace(MARK, '').trim() === '' && MARK.test(text)
}
