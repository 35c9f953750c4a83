import type { Filter } from '../model/filter.ts'
import type { Span } from '../model/span.ts'
import type { Store } from '../store/store.ts'
import { detectLanguage } from '../text/language.ts'
import { likeWords } from '../text/like-words.ts'
import { questionStopWords, stopWords } from '../text/stop-words.ts'
import { wordSpans } from '../text/words.ts'
import { countsOf, stemsOf } from './word-counts.ts'

/** A word as it was typed, and the one that was meant. */
export interface Slip {
  readonly typed: string
  readonly meant: string
}

/** A question as it was meant, with what was typed otherwise. */
export interface TypedRight {
  readonly question: string
  readonly slips: readonly Slip[]
}

/**
 * Which slips are seen: `likely` ones are two letters that changed places, and a double letter that lost one or a single one that got
 * one; `any` are those and every other single letter, by which a word of its own may turn into another one ('talking', 'taking').
 */
export type SlipKind = 'likely' | 'any'

/** Words that ask and join: shorter ones have too many others beside them. */
const LEAST_SMALL = 3
const LEAST_LETTERS = 5
const LEAST_FOR_ANY = 6
const LEAST_FOR_NAME = 7
const LATIN = /^\p{Script=Latin}+$/u
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const LOOKED_AT = 20
const SMALL_IN = ['en', 'fr', 'de']

/**
 * The question with words that are one slip of the hand away from what was meant put right: those that the archive does not have and
 * that ask or join (`waht`), or for which it has another (`excecuted`). The first letter is seldom wrong. No name is put in the place
 * of another: what is taken stands in small letters in what the filter shows, or has the same consonants.
 */
export async function typedRight(
  store: Store,
  question: string,
  { filter, kind = 'likely' }: { readonly filter?: Filter | undefined; readonly kind?: SlipKind } = {},
): Promise<TypedRight> {
  const language = detectLanguage(question)
  const asks = (word: string): boolean => stopWords(language).has(word) || questionStopWords(language).has(word)
  const isSmall = (word: string): boolean => SMALL_IN.some((one) => stopWords(one).has(word)) || asks(word)
  const doubtful = wordSpans(question).filter(
    ({ text }) =>
      text.length >= LEAST_SMALL && LATIN.test(text) && !isSmall(text) && likeWords(text, language).length === 0,
  )
  const counts = await countsOf(
    store,
    doubtful.map(({ text }) => text),
  )
  const slips: (Slip & Span)[] = []
  for (const { text: word, start, end } of doubtful.filter(({ text }) => counts.get(text) === 0)) {
    const meant = smallWord(word, asks) ?? (await heldWord(store, word, kind, filter))
    if (meant !== undefined) slips.push({ typed: question.slice(start, end), meant, start, end })
  }
  const right = slips.reduceRight(
    (text, { start, end, meant }) => text.slice(0, start) + meant + text.slice(end),
    question,
  )
  return { question: right, slips: slips.map(({ typed, meant }) => ({ typed, meant })) }
}

/**
 * What `find` gives for a question as it was meant, with the slips that were read. A word that may be right as it is, is taken for another
 * one only where nothing is found else. `isExact`: every word counts as it was typed.
 */
export async function findMeant<Found>(
  store: Store,
  typed: string,
  { filter, isExact }: { readonly filter?: Filter | undefined; readonly isExact: boolean },
  find: (question: string) => Promise<Found>,
  isFound: (found: Found) => boolean,
): Promise<{ readonly found: Found; readonly slips: readonly Slip[] }> {
  if (isExact) return { found: await find(typed), slips: [] }
  const { question, slips } = await typedRight(store, typed, { filter })
  const found = await find(question)
  if (isFound(found)) return { found, slips }
  const any = await typedRight(store, question, { filter, kind: 'any' })
  const again = any.slips.length > 0 ? await find(any.question) : found
  return isFound(again) ? { found: again, slips: [...slips, ...any.slips] } : { found, slips }
}

/** What a reader is told of it: one note, or none. */
export function slipNotes(slips: readonly Slip[]): readonly string[] {
  if (slips.length === 0) return []
  const read = slips.map(({ typed, meant }) => `${typed} = ${meant}`).join('; ')
  return [`Read as meant: ${read}. With “exact” only the words you wrote count.`]
}

function smallWord(word: string, asks: (word: string) => boolean): string | undefined {
  const [meant, another] = swappedOrDoubled(word).filter(asks)
  return another === undefined ? meant : undefined
}

/** The word that most passages hold; of forms of one word the longer, since a letter is sooner left out than put in. */
async function heldWord(
  store: Store,
  word: string,
  kind: SlipKind,
  filter: Filter | undefined,
): Promise<string | undefined> {
  if (word.length < LEAST_LETTERS) return undefined
  const isAny = kind === 'any' && word.length >= LEAST_FOR_ANY
  for (const others of [swappedOrDoubled(word), isAny ? oneLetterOff(word) : []]) {
    const counts = await countsOf(store, others)
    const countOf = (other: string): number => counts.get(other) ?? 0
    const held = others.filter((other) => countOf(other) > 0)
    for (const other of held.toSorted((a, b) => countOf(b) - countOf(a) || b.length - a.length))
      if (await isWritten(store, other, isAny && isSpelling(word, other), filter)) return other
  }
  return undefined
}

/** Two neighbours that changed places; of a double letter one too few, or of a single one too many. */
function swappedOrDoubled(word: string): string[] {
  const found = new Set<string>()
  for (let at = 0; at < word.length; at += 1) {
    const [before, letter, next] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1)]
    found.add(before + next + letter + word.slice(at + 2))
    found.add(before + letter + word.slice(at))
    if (letter === next) found.add(before + word.slice(at + 1))
  }
  found.delete(word)
  return [...found]
}

function oneLetterOff(word: string): string[] {
  const found = new Set<string>()
  for (let at = 1; at <= word.length; at += 1) {
    const [before, behind] = [word.slice(0, at), word.slice(at)]
    found.add(before + behind.slice(1))
    for (const letter of LETTERS) {
      found.add(before + letter + behind)
      found.add(before + letter + behind.slice(1))
    }
  }
  found.delete(word)
  return [...found]
}

/** `Montazri` for Montazeri: a vowel more or less in a long word makes no other name of it. */
function isSpelling(word: string, other: string): boolean {
  const [one, two] = [word, other].map((text) => text.replaceAll(/[aeiouy]/gu, ''))
  return one === two && Math.min(word.length, other.length) >= LEAST_FOR_NAME
}

/** Is it written like this, in small letters or as the name that it may be, in what may be seen? */
async function isWritten(store: Store, word: string, mayBeName: boolean, filter: Filter | undefined): Promise<boolean> {
  const rows = (await store.matching('words', stemsOf(word), LOOKED_AT, filter)).map(({ row }) => row)
  return (await store.passages(rows)).some(({ text }) =>
    wordSpans(text).some(
      ({ start, text: written }) => written === word && (mayBeName || /\p{Ll}/u.test(text.charAt(start))),
    ),
  )
}
