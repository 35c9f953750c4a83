import type { Document } from '../model/document.ts'
import { contains, type Span } from '../model/span.ts'
import { normaliseQuote, type NormalisedQuote } from '../text/normalise.ts'
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
  /** The words must stand in this part of the claimed document. */
  readonly within?: Span
}

const normalised = new WeakMap<Document, NormalisedQuote>()
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
  const here = spansOf(wanted, claimed).filter((span) => !within || contains(within, span))
  const whole = here.find((span) => !cutsMeaning(claimed.text, span, options))
  if (whole) return { kind: 'found', documentId: claimed.id, span: whole }
  if (here[0]) return { kind: 'altered', cut: here[0] }
  for (const other of others) {
    const [span] = other.id === claimed.id ? [] : spansOf(wanted, other)
    if (span) return { kind: 'wrong-document', documentId: other.id, span }
  }
  if (isStitched(wanted, claimed)) return { kind: 'stitched' }
  return sharedPairs(wanted, textOf(claimed).text) >= ALTERED_PAIRS ? { kind: 'altered' } : { kind: 'absent' }
}

function textOf(document: Document): NormalisedQuote {
  const known = normalised.get(document)
  if (known) return known
  const made = normaliseQuote(document.text)
  normalised.set(document, made)
  return made
}

/** Every place where the normalised words stand as whole words and numbers, as spans of the canonical text. */
export function spansOf(wanted: string, document: Document): Span[] {
  const { text, offsets } = textOf(document)
  const spans: Span[] = []
  if (wanted === '') return spans
  for (let at = text.indexOf(wanted); at >= 0 && spans.length < MOST_PLACES; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    const start = offsets[at] ?? 0
    const last = offsets[end - 1] ?? start
    const span = { start, end: endOf(document.text, last, offsets[end] ?? last + 1) }
    // One character may stand for several ('…' for '...'): words do not end in the middle of it.
    const isInside = offsets[at - 1] === start || offsets[end] === last
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
function isStitched(wanted: string, document: Document): boolean {
  const words = wanted.replaceAll('...', ' ').match(WORDS) ?? []
  const { text } = textOf(document)
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
