import { contains, type Span } from '../../model/span.ts'
import { foldArabic } from '../../text/normalise.ts'
import { sentences } from '../../text/sentences.ts'
import { TURNS, SAYS } from './turning.ts'

export interface TruncationOptions {
  /** The quote is shown with the name of who said it, so that 'X said' may be left out of it. */
  readonly saysWho?: boolean
  /** Spans of somebody's own words inside the text, such as posts: what stands around them is no part of what they say. */
  readonly voices?: readonly Span[]
}

const WORD = /[\p{L}\p{N}]/u
/** A part of a sentence begins after, and ends before, one of these: else a subject or an object may be missing. */
const OPENS = /(?:[,;:.!?…،؛؟([{"“”«»„‘—–]|(?<![\p{L}\p{M}])['’]|\s-)\s*$/u
const CLOSES = /^\s*(?:[,;:.!?…،؛؟()\]}[{"“”«»—–]|['’](?!\p{L})|-\s)/u
/** A part may bring its own mark with it. */
const ENDS_BOUND = /[,;.!?…،؛؟)\]”»—]\s*$/u
/** 'It cost 30, 40 or 50 crowns': 30 by itself is not what it cost. */
const MORE_NUMBERS = /^\s*[,،]\s*\p{N}[\p{N}.,٫٬]*\s*(?:[,،]|(?:or|to|and|ou|à|et|یا|تا|و|أو|إلى)\s)/u

/**
 * True when the span is part of a sentence and what it leaves out could turn the meaning: the part is not bounded by
 * punctuation, or the rest denies, limits, doubts or attributes it, or asks.
 */
export function cutsMeaning(
  text: string,
  span: Span,
  { saysWho = false, voices = [] }: TruncationOptions = {},
): boolean {
  const voice = voices.find((one) => contains(one, span)) ?? { start: 0, end: text.length }
  return sentencesAt(text, span).some((sentence) => {
    const [start, end] = [Math.max(sentence.start, voice.start), Math.min(sentence.end, voice.end)]
    const from = Math.max(start, span.start)
    const to = Math.min(end, span.end)
    const before = endsSentence(text.slice(start, from)) ? '' : text.slice(start, from)
    const after = endsSentence(text.slice(from, to)) && /^\s/u.test(text.slice(to)) ? '' : text.slice(to, end)
    if (WORD.test(before) && !OPENS.test(before)) return true
    if (WORD.test(after) && !ENDS_BOUND.test(text.slice(from, to)) && !CLOSES.test(after)) return true
    if (WORD.test(after) && cutsNumbers(text, span.end, after)) return true
    return [before, after].some((rest) => /[?؟]/u.test(rest) || turns(rest, saysWho))
  })
}

/**
 * True when a text ends like a sentence, where sentences.ts may have seen a shortening ('Inc.'). A title or a letter
 * with a full stop belongs to what follows it.
 */
function endsSentence(text: string): boolean {
  const [, word = '', stop] = /([\p{L}\p{M}\p{N}.°]*)([.!?؟…])["'”’»)\]]*\s*$/u.exec(text) ?? []
  return stop !== undefined && !(stop === '.' && (BELONGS_TO_NEXT.test(word) || /(?:^|\.)\p{L}$/u.test(word)))
}

const BELONGS_TO_NEXT =
  /^(?:mr|mrs|ms|dr|prof|st|gen|lt|col|sgt|capt|maj|rev|hon|sen|rep|gov|pres|no|nos|vs?|fig|p|pp|vol|mm|mme|mlle|ca|cf|approx)$/iu

/** The spans of the sentences that a span touches, white space at their ends included. */
export function sentencesAt(text: string, span: Span): Span[] {
  const [from, to] = [lineStart(text, span.start), lineEnd(text, span.end)]
  return sentences(text.slice(from, to))
    .map(({ start, end }) => ({ start: start + from, end: end + from }))
    .filter(({ start, end }) => end > span.start && start < span.end)
}

function turns(rest: string, saysWho: boolean): boolean {
  const plain = foldForTurning(rest)
  return TURNS.some(({ pattern }) => pattern.test(plain)) || (!saysWho && SAYS.test(plain))
}

/** May is a month beside a number or after 'in'; then it limits nothing. */
const MONTH_OF_MAY =
  /(?<![\p{L}])May(?=,?\s+\p{N})|(?<=(?:\p{N}|in|of|since|by|last|next|early|late|and|to)\s)May(?!\p{L})/gu

/** One spelling for words that turn a meaning; the patterns of turning.ts are written in it. */
export function foldForTurning(text: string): string {
  return foldArabic(text.normalize('NFC').replaceAll(MONTH_OF_MAY, 'mai')).replaceAll('’', "'")
}

function cutsNumbers(text: string, end: number, after: string): boolean {
  return /\p{N}$/u.test(text.slice(Math.max(0, end - 2), end)) && MORE_NUMBERS.test(after)
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
}

function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', Math.max(0, offset - 1))
  return found < 0 ? text.length : found
}
