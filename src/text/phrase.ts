import { normaliseQuote } from './normalise.ts'
import { phraseText } from './phrase-words.ts'
import type { TextSpan } from './span.ts'
import { textParts } from './text-parts.ts'

/**
 * Every place where a phrase stands in a text, whole words only and without overlap: letter by letter, as normaliseQuote
 * says, and with `anyCase` without regard to capital letters. Nothing for a phrase without a letter or digit.
 */
export function* phraseSpans(text: string, phrase: string, anyCase = false): Generator<TextSpan> {
  const words = phraseText(phrase)
  if (words === '' || !phraseText(text).includes(words)) return
  const { text: wanted } = normaliseQuote(phrase)
  // White space and invisible signs can make a quote longer in the source than it is when normalised.
  const overlap = 4 * wanted.length + 1_000
  let last = -1
  // To the letter is slow, so only where the words stand in a row.
  for (const part of textParts(text, overlap)) {
    if (part.text.length < text.length && !phraseText(part.text).includes(words)) continue
    for (const span of spansOf(wanted, part.text, anyCase)) {
      if (part.start + span.start <= last) continue
      last = part.start + span.start
      yield { start: last, end: part.start + span.end }
    }
  }
}

const INVISIBLE_END = /[\s\p{Cf}]+$/u

/** Every place of `wanted`, which is normalised, in a source: in the source's own offsets. */
export function* spansOf(wanted: string, source: string, anyCase = false): Generator<TextSpan> {
  const { text, offsets } = normaliseQuote(source)
  const fold = anyCase ? withoutCase : (same: string): string => same
  const [here, sought] = [fold(text), fold(wanted)]
  for (let at = here.indexOf(sought); at >= 0; at = here.indexOf(sought, at + sought.length)) {
    const end = at + sought.length
    if (cutsWord(text, at) || cutsWord(text, end)) continue
    const start = offsets[at] ?? 0
    const slice = source.slice(start, offsets[end]).replace(INVISIBLE_END, '')
    // A sign that is written out when it is normalised, such as an ellipsis, can be cut in the middle: that is no match.
    if (fold(normaliseQuote(slice).text) === sought) yield { start, end: start + slice.length }
  }
}

const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u
const BEGINS_IN_WORD = /^[\p{L}\p{M}\p{N}]/u

/** True when a letter stands on both sides of the place: "art" is not in "part". */
function cutsWord(text: string, at: number): boolean {
  return ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at)) && BEGINS_IN_WORD.test(text.slice(at, at + 2))
}

/** Small letters, one for one, so that offsets stay: a letter that has no small form of its own length stays as it is. */
function withoutCase(text: string): string {
  const small = text.toLowerCase()
  const folded = small.length === text.length ? small : Array.from(text, smallOf).join('')
  return folded.replaceAll('ς', 'σ')
}

function smallOf(letter: string): string {
  const small = letter.toLowerCase()
  return small.length === letter.length ? small : letter
}
