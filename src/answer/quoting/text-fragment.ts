import type { Span } from '../../model/span.ts'

/**
 * Text fragments (https://wicg.github.io/scroll-to-text-fragment/): `#:~:text=prefix-,start,end,-suffix`. A browser
 * compares letters without case and accents, whole words only, and skips white space. Of the canonical text the same is
 * asked here, so that the first place found is the only one.
 */

const MOST_AROUND = 8
const EDGE_WORDS = 6
/** A quote of one line and at most this many characters stands whole in its fragment. */
const WHOLE = 160

interface Directive {
  readonly prefix: string
  readonly start: string
  readonly end: string
  readonly suffix: string
}

/** The directive behind `#:~:`, percent-encoded, or undefined when no fragment of bearable length is unique. */
export function textFragment(text: string, { start, end }: Span): string | undefined {
  const page = folded(text)
  const at = { start: folded(text.slice(0, start)).length, end: folded(text.slice(0, end)).length }
  const [before, quote, behind] = [text.slice(0, start), text.slice(start, end).trim(), text.slice(end)]
  if (!/[\p{L}\p{N}]/u.test(quote) || isInsideWord(text, start) || isInsideWord(text, end)) return undefined
  for (let around = 0; around <= MOST_AROUND; around += 1) {
    for (const range of rangesOf(quote)) {
      const directive = { prefix: lastWords(before, around), ...range, suffix: firstWords(behind, around) }
      if (isOnly(page, directive, at)) return encoded(directive)
    }
  }
  return undefined
}

/** A web address with the fragment; without it when there is none that is unique. */
export function linkTo(url: string, text: string, span: Span): string | undefined {
  if (!/^https?:\/\//iu.test(url)) return undefined
  const bare = url.replace(/:~:.*$/su, '')
  const fragment = textFragment(text, span)
  if (fragment === undefined) return bare.replace(/#$/u, '')
  return `${bare}${bare.includes('#') ? '' : '#'}:~:${fragment}`
}

/** The whole quote when it is short and lies in one block, else its first and its last words, which may lie in two. */
function rangesOf(quote: string): { readonly start: string; readonly end: string }[] {
  if (quote.length <= WHOLE && !quote.includes('\n')) return [{ start: quote, end: '' }]
  const lines = quote.split(/\s*\n\s*/u).filter((line) => line !== '')
  const [first = '', last = ''] = [lines[0], lines.at(-1)]
  if (lines.length === 1 && wordsOf(quote).length < 2 * EDGE_WORDS) return [{ start: quote, end: '' }]
  return [EDGE_WORDS, 2 * EDGE_WORDS].map((count) => ({ start: firstWords(first, count), end: lastWords(last, count) }))
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}

/** Cut out of the text, so that only white space differs; only from the nearest block, which bounds a context. */
function firstWords(text: string, count: number): string {
  const [block = ''] = text.trimStart().slice(0, 400).split('\n')
  return wordsOf(block).slice(0, count).join(' ')
}

function lastWords(text: string, count: number): string {
  const block = text.trimEnd().slice(-400).split('\n').at(-1) ?? ''
  return count === 0 ? '' : wordsOf(block).slice(-count).join(' ')
}

/** Lower case without accents: the first level of the Unicode collation, near enough. Keeps lengths addable. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function isInsideWord(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at))
}

const WORD_START = String.raw`(?<![\p{L}\p{N}])`
const WORD_END = String.raw`(?![\p{L}\p{N}])`

function patternOf(words: string): string {
  return wordsOf(folded(words))
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`))
    .join(String.raw`\s+`)
}

/** The first two places that a directive fits: from its beginning to the first end behind it. */
function placesOf(page: string, { prefix, start, end, suffix }: Directive): Span[] {
  const before = prefix === '' ? WORD_START : `(?<=${WORD_START}${patternOf(prefix)}\\s*)${WORD_START}`
  const after = suffix === '' ? WORD_END : `${WORD_END}(?=\\s*${patternOf(suffix)}${WORD_END})`
  const whole = new RegExp(`${before}${patternOf(start)}${end === '' ? after : WORD_END}`, 'gu')
  const last = end === '' ? undefined : new RegExp(`${WORD_START}${patternOf(end)}${after}`, 'gu')
  const places: Span[] = []
  for (let found = whole.exec(page); found !== null && places.length < 2; found = whole.exec(page)) {
    const from = found.index
    let to: number | undefined = from + found[0].length
    if (last) {
      last.lastIndex = to
      const closing = last.exec(page)
      to = closing ? closing.index + closing[0].length : undefined
    }
    if (to !== undefined) places.push({ start: from, end: to })
    // Places may overlap: 'a a' stands twice in 'a a a'.
    whole.lastIndex = from + 1
  }
  return places
}

function isOnly(page: string, directive: Directive, at: Span): boolean {
  const [place, ...others] = placesOf(page, directive)
  if (!place || others.length > 0) return false
  return page.slice(at.start, place.start).trim() === '' && page.slice(place.end, at.end).trim() === ''
}

function encoded({ prefix, start, end, suffix }: Directive): string {
  const parts = [
    ...(prefix === '' ? [] : [`${escaped(prefix)}-`]),
    escaped(start),
    ...(end === '' ? [] : [escaped(end)]),
    ...(suffix === '' ? [] : [`-${escaped(suffix)}`]),
  ]
  return `text=${parts.join(',')}`
}

/** A hyphen, a comma and an ampersand mean something in a directive; lone surrogates are no text. */
function escaped(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\uFFFD')).replaceAll('-', '%2D')
}
