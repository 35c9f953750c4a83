import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { normaliseQuote, type NormalisedQuote } from '../../text/normalise.ts'
import { cutsMeaning, type TruncationOptions } from './truncation.ts'
import { cutsWord } from './word-edges.ts'

/**
 * What became of words that somebody (a language model, a person) says a document holds.
 * found: they stand there, letter for letter under `normaliseQuote`, and nothing left out of their sentence turns them round.
 * wrong-document: they stand in another of the documents. stitched: they are several spans made into one.
 * altered: most of them stand there, but changed; or they stand there, at `cut`, cut so that the sentence says something else.
 * absent: none of this.
 */
export type GateOutcome =
  | { readonly kind: 'found'; readonly documentId: string; readonly span: Span }
  | { readonly kind: 'wrong-document'; readonly documentId: string; readonly span: Span }
  | { readonly kind: 'stitched' }
  | { readonly kind: 'altered'; readonly cut?: Span }
  | { readonly kind: 'absent' }

export interface GateOptions extends TruncationOptions {
  /** The words must stand in this part of the claimed document; the rest of it is not even read. */
  readonly within?: Span
}

/** By document, or by the part of one that was asked about. */
const normalised = new WeakMap<Document | Span, NormalisedQuote>()
const WORD_UNIT = /[\p{L}\p{M}\p{N}]/u
const WORDS = /\S+/gu
/** A part of a stitched quote is at least this many words; shorter runs stand everywhere. */
const LEAST_PART = 3
/** From this share of a quote's word pairs on, it is an altered form of the text and not something else. */
const ALTERED_PAIRS = 0.4
/** Of words that stand all over a document, so many places are looked at. */
const MOST_PLACES = 1_000

/** Checks a quote against the document it is said to be from, then against the others. */
export function gate(
  quote: string,
  claimed: Document,
  others: readonly Document[],
  options: GateOptions = {},
): GateOutcome {
  const wanted = normaliseQuote(quote).text
  if (!WORD_UNIT.test(wanted)) return { kind: 'absent' }
  const { within } = options
  const here = spansOf(wanted, claimed, within)
  const whole = here.find((span) => !cutsMeaning(claimed.text, span, options))
  if (whole) return { kind: 'found', documentId: claimed.id, span: whole }
  if (here[0]) return { kind: 'altered', cut: here[0] }
  for (const other of others) {
    const [span] = other.id === claimed.id ? [] : spansOf(wanted, other)
    if (span) return { kind: 'wrong-document', documentId: other.id, span }
  }
  const { text } = textOf(claimed, within)
  if (isStitched(wanted, text)) return { kind: 'stitched' }
  return sharedPairs(wanted, text) >= ALTERED_PAIRS ? { kind: 'altered' } : { kind: 'absent' }
}

function textOf(document: Document, within?: Span): NormalisedQuote {
  const key = within ?? document
  const known = normalised.get(key)
  if (known) return known
  const made = normaliseQuote(within ? document.text.slice(within.start, within.end) : document.text)
  normalised.set(key, made)
  return made
}

/** Every place (of a part) where the normalised words stand as whole words and numbers, as spans of the canonical text. */
export function spansOf(wanted: string, document: Document, within?: Span): Span[] {
  const { text, offsets: inPart } = textOf(document, within)
  const offset = within?.start ?? 0
  const spans: Span[] = []
  if (wanted === '') return spans
  for (let at = text.indexOf(wanted); at >= 0 && spans.length < MOST_PLACES; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    const start = (inPart[at] ?? 0) + offset
    const last = (inPart[end - 1] ?? 0) + offset
    const span = { start, end: endOf(document.text, last, (inPart[end] ?? 0) + offset) }
    // One character may stand for several ('…' for '...'): words do not end in the middle of it.
    const isInside = inPart[at - 1] === inPart[at] || inPart[end] === inPart[end - 1]
    if (!isInside && !cutsWord(document.text, span)) spans.push(span)
  }
  return spans
}

const UNSEEN = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+$/u

/** The end of the character that begins at `last`: the next one's place, less the white space and what is not seen between. */
function endOf(text: string, last: number, next: number): number {
  return last + Math.max(1, text.slice(last, next).replace(UNSEEN, '').length)
}

/** True when the words fall into runs that each stand in the document, at least two of them long, but not together. */
function isStitched(wanted: string, text: string): boolean {
  const words = wanted.replaceAll('...', ' ').match(WORDS) ?? []
  let at = 0
  let parts = 0
  while (at < words.length) {
    let end = at
    while (end < words.length && text.includes(words.slice(at, end + 1).join(' '))) end += 1
    const isLong = end - at >= LEAST_PART
    if (end === at || (!isLong && end < words.length)) return false
    at = end
    if (isLong) parts += 1
  }
  return parts > 1
}

/** Share of the quote's neighbouring word pairs that stand in the text, 0 to 1. */
function sharedPairs(wanted: string, text: string): number {
  const words = wanted.match(WORDS) ?? []
  if (words.length < 2) return 0
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length
}
