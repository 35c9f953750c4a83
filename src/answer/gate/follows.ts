import { findDates } from '../../text/dates.ts'
import { foldAccents } from '../../text/normalise.ts'
import { wordSpans } from '../../text/words.ts'

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Articles and 'that' may come and go; every other word counts, since 'by' and 'from' turn who did what to whom. */
const UNCOUNTED = new Set('a an the that le la les l un une que qu که'.split(' '))
/** Words before a date, which wander with it. */
const BEFORE_DATE =
  /(?:^|[\s,])(?:in|on|of|en|le|au|du|de|در|سال|فی|في|عام|سنة|یوم|يوم|روز)(?:\s+(?:the|سال|عام|روز))?\s*$/iu
const BOUND = /[,;:—–()«»“”"،؛]/u
const SENTENCE_END = /[.!?…؟]["'”’»)]*\s/u

/**
 * True when a sentence says what its support says, in its words and in their order. It may leave out articles, what
 * stands between punctuation marks, and whole clauses at the beginning or the end; a date may stand elsewhere when
 * nothing is left out. Nothing may be added. Turning words are the caller's to compare.
 */
export function follows(sentence: string, support: string): boolean {
  const said = tokensOf(sentence)
  const held = tokensOf(support)
  if (said.length === 0) return false
  for (const [from, { word }] of held.entries()) {
    if (word !== said[0]?.word) continue
    const matched = matchFrom(said, held, from)
    if (matched && isFairCut(matched, held, support)) return true
  }
  return sameButForDate(sentence, support)
}

function tokensOf(text: string): Token[] {
  return wordSpans(text)
    .map(({ text: word, start, end }) => ({ word: foldAccents(word), start, end }))
    .filter(({ word }) => !UNCOUNTED.has(word))
}

/** Where each word of the sentence stands in the support, each as near as it can be to the one before. */
function matchFrom(said: readonly Token[], held: readonly Token[], from: number): number[] | undefined {
  const places: number[] = []
  let at = from
  for (const { word } of said) {
    while (at < held.length && held[at]?.word !== word) at += 1
    if (at === held.length) return undefined
    places.push(at)
    at += 1
  }
  return places
}

/** Is everything that is left out bounded by punctuation on both of its sides? */
function isFairCut(places: readonly number[], held: readonly Token[], support: string): boolean {
  const between = (left: Token | undefined, right: Token | undefined): string =>
    support.slice(left?.end ?? 0, right?.start ?? support.length)
  const first = places[0] ?? 0
  const last = places.at(-1) ?? 0
  if (first > 0 && !isBound(between(held[first - 1], held[first]))) return false
  if (last < held.length - 1 && !isBound(between(held[last], held[last + 1]))) return false
  return places.slice(1).every((place, index) => {
    const before = places[index] ?? 0
    if (place === before + 1) return true
    const [opening, closing] = [between(held[before], held[before + 1]), between(held[place - 1], held[place])]
    return BOUND.test(opening) && BOUND.test(closing) && !SENTENCE_END.test(between(held[before], held[place]))
  })
}

function isBound(gap: string): boolean {
  return BOUND.test(gap) || SENTENCE_END.test(gap)
}

function sameButForDate(sentence: string, support: string): boolean {
  const [one, other] = [withoutDate(sentence), withoutDate(support)]
  return one !== undefined && other !== undefined && one.iso === other.iso && one.words === other.words
}

/** The words of a text that has exactly one date, without it. */
function withoutDate(text: string): { readonly iso: string; readonly words: string } | undefined {
  const [date, ...others] = findDates(text)
  if (!date || others.length > 0) return undefined
  const rest = `${text.slice(0, date.start).replace(BEFORE_DATE, ' ')} ${text.slice(date.end)}`
  return {
    iso: date.iso,
    words: tokensOf(rest)
      .map(({ word }) => word)
      .join(' '),
  }
}
