import { contractions, sameWhenContracted } from './contractions.ts'
import { phraseWords } from './phrase-words.ts'
import { isEastern, plainLetters, plainWords, SEATED_HAMZA, type PlainWord } from './plain-words.ts'

/**
 * Of each clause one phrase at least stands in every text that holds the words in whatever spelling. Phrases are words as
 * `phraseWords` gives them. An index finds by them where to look; whether the words are there is another's to see.
 */
export type Clauses = readonly Clause[]
export type Clause = readonly Phrase[]
export type Phrase = readonly string[]

/** More clauses hardly leave fewer texts. */
const MOST_CLAUSES = 12
/** A clause takes in further words while it has no more phrases and parts than these… */
const FEW_PHRASES = 24
const MOST_PARTS = 12
/** …and one with more than this is not worth its price. */
const MOST_PHRASES = 64
/** So many parts of a word are written in one: نمی‌خواسته‌ام */
const MOST_JOINED = 3

/** A way to write the words from one place to another, counted in parts. */
interface Way {
  readonly from: number
  readonly to: number
  readonly phrase: Phrase
}

export function respellingClauses(asked: string): Clauses {
  const parts = [...plainWords(asked)].flatMap((word, at) => askedParts(asked.slice(word.start, word.end), word, at))
  const ways = waysToWrite(parts)
  const clauses: Clause[] = []
  for (let from = 0; from < parts.length && clauses.length < MOST_CLAUSES;) {
    let to = Math.min(from + 2, parts.length)
    let clause = phrasesOver(ways, from, to)
    while (to < Math.min(parts.length, from + MOST_PARTS)) {
      const longer = phrasesOver(ways, from, to + 1)
      if (longer.length > FEW_PHRASES) break
      ;[clause, to] = [longer, to + 1]
    }
    if (clause.length > 0 && clause.length <= MOST_PHRASES) clauses.push(clause)
    if (to === parts.length) break
    // The next clause begins with the last word of this one, so that no two neighbours are left out.
    from = to - 1
  }
  return clauses
}

/** A word or a piece of one, and what an index may hold of it, each time as words with spaces between. */
interface Part {
  readonly text: string
  readonly word: number
  readonly spellings: readonly string[]
}

const HALF_SPACE = /\u200C+/u
/** What Persian writes in one with its word, with a half space, or apart. */
const PERSIAN_AFFIX = /^(ن?می)(?=.{2})|(?<=.{2})(های?|هایی|تر|ترین)$/u
const OF_LETTERS = /[\p{L}\p{N}]/u

function askedParts(source: string, { parts }: PlainWord, word: number): Part[] {
  const [first, ...others] = parts
  // Signs stand in no index.
  if (first === undefined || !OF_LETTERS.test(first)) return []
  if (!isEastern(first)) {
    const written = phraseWords(source)
    // Of a contracted word what stands before the apostrophe, which may have an accent.
    const typed = others.length > 0 ? written[0] : written.join(' ')
    return parts.map((text, at) => ({ text, word, spellings: at === 0 ? latinSpellings(text, typed) : [] }))
  }
  const pieces = source.split(HALF_SPACE).flatMap((piece) => piece.split(PERSIAN_AFFIX))
  return pieces.filter((piece) => piece).map((text) => ({ text, word, spellings: easternSpellings(text) }))
}

const latinSpellings = (plain: string, typed = plain): string[] => [typed, phraseWords(plain).join(' ')]

/** With hamza on either seat, or none. */
function easternSpellings(piece: string): string[] {
  const typed = phraseWords(piece).join('')
  const plain = plainLetters(piece)
  const seats = plain.includes(SEATED_HAMZA) ? ['ی', 'و'].map((seat) => plain.replaceAll(SEATED_HAMZA, seat)) : []
  // مسوول is مسؤول without its hamza, and so مسئول.
  return distinct([typed, typed.replaceAll(SEATED_HAMZA, ''), typed.replace('وو', 'یو'), ...seats])
}

/** By the part that they begin with. */
function waysToWrite(parts: readonly Part[]): Way[][] {
  return parts.map(({ text, spellings }, from): Way[] => {
    const next = parts[from + 1]?.text
    const others = sameWhenContracted(text).map((one) => one.replace(/^'/u, ''))
    const alone = [...spellings, ...others.filter((one) => !one.includes("'")), ...contractions(text).flat()]
    const contracted = next === undefined ? [] : contractions(text, next)
    return [
      ...distinct(alone).map((written) => ({ from, to: from + 1, phrase: written.split(' ') })),
      ...contracted.map((phrase) => ({ from, to: from + 2, phrase })),
      ...joinedFrom(parts, from),
    ]
  })
}

/** Persian and Arabic words that are written in one with those behind them. */
function joinedFrom(parts: readonly Part[], from: number): Way[] {
  const ways: Way[] = []
  let written: readonly string[] = ['']
  for (let to = from; to < parts.length; to += 1) {
    const part = parts[to]
    const isNear = to - from < MOST_JOINED || part?.word === parts[from]?.word
    if (!part || !isNear || !isEastern(part.text)) break
    written = written.flatMap((before) => part.spellings.map((one) => before + one)).slice(0, MOST_PHRASES)
    if (to > from) ways.push(...written.map((word) => ({ from, to: to + 1, phrase: [word] })))
  }
  return ways
}

/** All phrases of which one stands there when all parts do: those that begin before or at `from` and reach `to`. */
function phrasesOver(ways: readonly (readonly Way[])[], from: number, to: number): Clause {
  const found = new Map<string, Phrase>()
  const follow = (way: Way, before: Phrase): void => {
    if (found.size > MOST_PHRASES) return
    const phrase = [...before, ...way.phrase]
    if (way.to >= to) found.set(phrase.join(' '), phrase)
    else for (const next of ways[way.to] ?? []) follow(next, phrase)
  }
  for (const way of ways.slice(0, from + 1).flat()) if (from < way.to) follow(way, [])
  return [...found.values()]
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}
