import { normaliseQuote, normaliseWords } from '../text/normalise.ts'

const WORD = /[\p{L}\p{N}]+/gu

/**
 * The words by which SQLite finds the documents that may hold a quote; whether one does is checked letter by letter.
 * They are taken from the text as it is normalised for quotes, so two texts that are equal as quotes give the same words.
 * Words are cut here and not by SQLite, whose tables of letters are older than some scripts.
 */
export function phraseWords(text: string): readonly string[] {
  return normaliseWords(normaliseQuote(text).text).match(WORD) ?? []
}
