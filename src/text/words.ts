import { stemmer as arabicStem } from '@orama/stemmers/arabic'
import { stemmer as frenchStem } from '@orama/stemmers/french'
import { stemmer as englishStem } from 'stemmer'
import { createWordTable, walkWords, type WordTable } from './word-walk.ts'
import { detectLanguage } from './language.ts'
import { regular } from './irregular.ts'
import { foldAccents, normaliseWords } from './normalise.ts'
import { questionStopWords, stopWords } from './stop-words.ts'
import type { TextSpan } from './span.ts'

/** A number keeps its separators; a word is letters, marks and digits, also when a full stop stands inside initials. */
const TOKEN = /\p{N}+(?:[.,٫٬]\p{N}+)*(?![\p{L}\p{N}])|(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu
const THOUSANDS = /[,٬](?=\d{3}(?!\d))/gu
const FIRST_DIGIT = /^\p{N}/u
const FIRST_ARABIC = /\p{Script=Arabic}/u

export interface Word extends TextSpan {
  /** Normalised, not stemmed. */
  readonly text: string
}

/** The words of a text with their places. ZWNJ parts a Persian compound, an apostrophe ends a word. */
export function wordSpans(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(TOKEN)) {
    const word = plain(match[0], ANY)
    if (word !== '') found.push({ start: match.index, end: match.index + match[0].length, text: word })
  }
  return found
}

/** Remembered words, and remembered stems of each language; what is full takes no more, which costs less than keeping count of use. */
const MOST_REMEMBERED = 200_000
/** Letters are normalised in one way whatever the language. */
const ANY = ''

const plain = remembering(normalised, MOST_REMEMBERED)

function normalised(token: string): string {
  return normaliseWords(token)
    .replaceAll('\u200C', '')
    .replace(THOUSANDS, '')
    .replaceAll(/(?<=\p{L})\./gu, '')
}

/** Words in reading order, normalised, with stop words and without stems. */
export function words(text: string): string[] {
  return wordSpans(text).map((word) => word.text)
}

/** The stem of one normalised word; of a language that we have no stemmer for, the word itself without accents. */
export const stem = remembering(newStem, MOST_REMEMBERED)

/** What `make` gives, made once for each of the first `most` words of a language: those that come first come often. */
function remembering(
  make: (word: string, language: string) => string,
  most: number,
): (word: string, language: string) => string {
  const byLanguage = new Map<string, Map<string, string>>()
  return (word, language) => {
    let known = byLanguage.get(language)
    if (!known) byLanguage.set(language, (known = new Map()))
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= most) return make(word, language)
    const own = ownCopy(word)
    const made = make(own, language)
    known.set(own, made)
    return made
  }
}

function newStem(word: string, language: string): string {
  return FIRST_DIGIT.test(word) ? word : stemOf(word, language) || word
}

function stemOf(word: string, language: string): string {
  switch (language) {
    case 'en':
      return foldAccents(englishStem(regular(word)))
    case 'fr':
      return foldAccents(frenchStem(word))
    case 'ar':
      return arabicStem(word) || word
    case 'fa':
      return persianStem(word)
    default:
      return foldAccents(word)
  }
}

/** Endings of plural, comparison and possession that Persian writes onto a word of at least three letters. */
const PERSIAN_ENDINGS = /(?<=\p{L}{3})(?:هایشان|هایی|های|ها|ترین|تر|یان|ان|شان|اش)$/u

/** The last letters of these: of most words there is nothing else to see. */
const LAST_OF_ENDINGS = /[یارنش]$/u

function persianStem(word: string): string {
  return LAST_OF_ENDINGS.test(word) ? word.replace(PERSIAN_ENDINGS, '') : word
}

/** Gives the terms of a text in a known language one after the other, as often as they stand there, without stop words. */
export type TermWalk<Made> = (text: string, language: string, onTerm: (made: Made) => void) => void

/** Every word is made a term once: `make` gives what the walk then gives for that term, and `nothing` leaves it out. */
export function createTermWalk<Made>(make: (term: string) => Made, nothing: Made): TermWalk<Made> {
  const known = new Map<string, { readonly byWord: WordTable<Made>; readonly byToken: Map<string, Made> }>()
  const madeOf = (term: string): Made => (term === '' ? nothing : make(term))
  return (text, language, onTerm) => {
    let own = known.get(language)
    if (!own) {
      own = { byWord: createWordTable(MOST_REMEMBERED), byToken: new Map() }
      known.set(language, own)
    }
    const { byWord, byToken } = own
    if (byToken.size >= MOST_REMEMBERED) byToken.clear()
    const madeOfWord = (word: string): Made => madeOf(termOfWord(word, language))
    walkWords(
      text,
      (hash, start, end) => {
        const term = byWord.get(text, hash, start, end, madeOfWord)
        if (term !== nothing) onTerm(term)
      },
      (start, end) => {
        for (const token of text.slice(start, end).match(TOKEN) ?? []) {
          let term = byToken.get(token)
          if (term === undefined) {
            term = madeOf(termOf(token, language))
            byToken.set(ownCopy(token), term)
          }
          if (term !== nothing) onTerm(term)
        }
      },
    )
  }
}

/** Gives the terms of a text as `terms` lists them. */
export const walkTerms = createTermWalk((term) => term, '')

/** Normalised, stemmed words of a text in a known language, without stop words; repeated as often as they stand there. */
export function terms(text: string, language: string): string[] {
  const kept: string[] = []
  walkTerms(text, language, (term) => kept.push(term))
  return kept
}

function termOf(token: string, language: string): string {
  const word = normalised(token)
  return word === '' ? '' : termOfWord(word, language)
}

/** Every walk remembers what it made itself. This is for what several walks over a few texts come upon, one after the other. */
const termOfWord = remembering(newTerm, 20_000)

function newTerm(word: string, language: string): string {
  const stops = stopWords(language)
  return stops.has(word) || stops.has(foldAccents(word)) ? '' : newStem(word, language)
}

/** A part of a string keeps the whole of it in memory: what is remembered is a copy. */
function ownCopy(token: string): string {
  return Buffer.from(token, 'utf16le').toString('utf16le')
}

const NO_SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map()

/**
 * The words of a question for an archive in several languages: for each word the ways in which the languages of its
 * script would stem it. A stem of the wrong language finds nothing, or the same word. Stop words of the question's own
 * language are left out; `languages` without a stemmer of ours add the bare word. `spellings` names, by normalised
 * word, further stems under which an archive holds the same name.
 */
export function questionWords(
  question: string,
  languages: readonly string[],
  spellings: ReadonlyMap<string, readonly string[]> = NO_SPELLINGS,
): string[][] {
  const isArabicScript = FIRST_ARABIC.test(question)
  const own = detectLanguage(question)
  const stops = questionStopWords(own)
  const ofScript = languages.filter((language) => (language === 'fa' || language === 'ar') === isArabicScript)
  const ways = [...new Set([own, ...ofScript])]
  const found = new Map<string, string[]>()
  for (const { text: word } of wordSpans(question)) {
    if (stops.has(word) || stops.has(foldAccents(word))) continue
    const stemmed = [...new Set([...ways.map((language) => stem(word, language)), ...(spellings.get(word) ?? [])])]
    found.set(stemmed.join(' '), stemmed)
  }
  return [...found.values()]
}
