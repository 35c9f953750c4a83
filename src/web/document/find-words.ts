import type { Span } from '../../model/span.ts'

export type Found =
  | { readonly kind: 'there' | 'moved'; readonly span: Span }
  /** Beyond the end of the text, with no words to look for; or words that stand nowhere in it. */
  | { readonly kind: 'beyond' | 'gone' }

/**
 * Where the words of a link stand. `quote` is their beginning, with runs of white space as one space and characters
 * beyond the first plane left out; where the text at the span is another, as after a re-index, the same words are looked
 * for elsewhere, the nearest first.
 */
export function findWords(text: string, { start, end }: Span, quote: string | undefined): Found {
  const isInside = end <= text.length
  const wanted = plain(quote ?? '').trim()
  if (wanted === '') return isInside ? { kind: 'there', span: { start, end } } : { kind: 'beyond' }
  const words = text.slice(start, end)
  if (isInside && /^\S/u.test(words) && plain(words).trimStart().startsWith(wanted))
    return { kind: 'there', span: { start, end } }
  const pattern = new RegExp(
    Array.from(wanted, (sign) => (sign === ' ' ? String.raw`\s+` : escaped(sign))).join(FILLER),
    'gu',
  )
  let best: Span | undefined
  for (const { index, 0: found } of text.matchAll(pattern)) {
    if (best && Math.abs(index - start) > Math.abs(best.start - start)) break
    best = { start: index, end: Math.min(text.length, Math.max(index + found.length, index + end - start)) }
  }
  return best ? { kind: 'moved', span: best } : { kind: 'gone' }
}

/** What a link may have left out between two characters. */
const FILLER = String.raw`[\u{10000}-\u{10FFFF}]*`

const plain = (text: string): string =>
  text.replaceAll(/[\u{10000}-\u{10FFFF}\p{Surrogate}]/gu, '').replaceAll(/\s+/gu, ' ')

const escaped = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/]/u, String.raw`\$&`)
