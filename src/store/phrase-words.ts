import { normaliseQuote, normaliseWords } from '../text/normalise.ts'

const WORD = /[\p{L}\p{N}]+/gu
/** Where marks stand behind these, normaliseQuote treats the two as one sign; letter by letter is then the only way. */
const JOINED = /[\p{Cf}\sʼ´`]\p{M}/u
const DROPPED = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
const APOSTROPHES = /[ʼ´]/gu

/**
 * The words by which SQLite finds the documents that may hold a quote; whether one does is checked letter by letter.
 * Two texts that are equal as quotes give the same words: they are the words of the text as normalised for quotes, taken
 * by a shorter way, because every document passes here. Words are cut here and not by SQLite, whose tables of letters are
 * older than some scripts.
 */
export function phraseWords(text: string): readonly string[] {
  const plain = JOINED.test(text) ? normaliseQuote(text).text : text.replace(DROPPED, '').replace(APOSTROPHES, "'")
  return normaliseWords(plain).match(WORD) ?? []
}
