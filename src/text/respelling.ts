import { sameWhenContracted } from './contractions.ts'
import { phraseText } from './phrase-words.ts'
import { isEastern, plainWords, SEATED_HAMZA } from './plain-words.ts'
import { respellingClauses, type Clauses } from './respelling-clauses.ts'
import type { TextSpan } from './span.ts'
import { textParts } from './text-parts.ts'

/** The same words in the same order, however they are spelled. */
export interface Respelling {
  /** How an index finds the texts that may hold them. */
  readonly clauses: Clauses
  /** Every place in a short text, whole words only and without overlap. */
  readonly spansIn: (text: string) => Generator<TextSpan>
}

/** The marks with which words end, with the space that French puts before some. */
const MARKS_BEHIND = /^\s?[.,;:!?…،؛؟]+/u

/** Undefined for a text without words. What a mark is may differ, but not what is said: see plain-words.ts. */
export function respellingOf(asked: string): Respelling | undefined {
  const { text: wanted, ends } = plainText(asked)
  if (wanted === '') return undefined
  const pattern = patternOf(wanted)
  const endsInMark = MARKS_BEHIND.test(asked.slice(Math.max(...ends.values())))
  return {
    clauses: respellingClauses(asked),
    *spansIn(source) {
      const plain = plainText(source)
      const sought = new RegExp(pattern, 'gu')
      for (let match = sought.exec(plain.text); match; match = sought.exec(plain.text)) {
        const start = plain.starts.get(match.index)
        const end = plain.ends.get(match.index + match[0].length)
        if (start !== undefined && end !== undefined) {
          const marks = endsInMark ? MARKS_BEHIND.exec(source.slice(end, end + 8)) : null
          yield { start, end: end + (marks?.[0].length ?? 0) }
        } else sought.lastIndex = match.index + 1
      }
    },
  }
}

/** Every place in a text of any length that satisfies the clauses. */
export function* respelledSpans(text: string, asked: string, { clauses, spansIn }: Respelling): Generator<TextSpan> {
  const overlap = 4 * asked.length + 1_000
  let last = -1
  for (const part of textParts(text, overlap)) {
    if (!mayHold(part.text, clauses)) continue
    for (const span of spansIn(part.text)) {
      if (part.start + span.start <= last) continue
      last = part.start + span.start
      yield { start: last, end: part.start + span.end }
    }
  }
}

function mayHold(text: string, clauses: Clauses): boolean {
  const words = ` ${phraseText(text)} `
  return clauses.every((clause) => clause.some((phrase) => words.includes(` ${phrase.join(' ')} `)))
}

interface PlainText {
  readonly text: string
  /** Where words begin, by place in `text`: in the source. */
  readonly starts: ReadonlyMap<number, number>
  readonly ends: ReadonlyMap<number, number>
}

/** The plain words with a space between each two, but none between two of Persian or Arabic. */
function plainText(source: string): PlainText {
  const [starts, ends] = [new Map<number, number>(), new Map<number, number>()]
  let text = ''
  for (const word of plainWords(source)) {
    const written = word.parts.join(' ')
    const isJoined = text === '' || (isEastern(text.slice(-1)) && isEastern(written.slice(0, 1)))
    if (!isJoined) text += ' '
    starts.set(text.length, word.start)
    text += written
    ends.set(text.length, word.end)
  }
  return { text, starts, ends }
}

/** Hamza on a seat is the seat alone to many, and which seat is a matter of school. */
const SEATS: Readonly<Record<string, string>> = {
  [SEATED_HAMZA]: `[${SEATED_HAMZA}یو]`,
  ی: `[ی${SEATED_HAMZA}]`,
  و: `[و${SEATED_HAMZA}]`,
}

function patternOf(plain: string): string {
  return plain
    .split(' ')
    .map((word) => {
      const ways = sameWhenContracted(word).map((one) =>
        one.replace(/[$+]/gu, '\\$&').replace(/[ءیو]/gu, (letter) => SEATS[letter] ?? letter),
      )
      return ways.length === 1 ? (ways[0] ?? '') : `(?:${ways.join('|')})`
    })
    .join(' ')
}
