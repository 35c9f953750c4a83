import type { Span } from '../model/span.ts'
import { sentences } from '../text/sentences.ts'
import { words } from '../text/words.ts'

/**
 * The same sentence can stand word for word in several documents (reprints, articles that share a paragraph): then it
 * answers the question wherever it is quoted from. Words are compared without marks, case and space.
 */
function wordsAlone(text: string): string {
  return ` ${words(text).join(' ')} `
}

/** Whether a quotation holds all words of a sentence, in their order; `sentence` as `sentenceAround` gives it. */
export function isCopyOf(quote: string, sentence: string): boolean {
  return wordsAlone(quote).includes(sentence)
}

/** The words of the sentence, or the sentences, that a span of a text stands in. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const touched = sentences(text).filter((sentence) => sentence.start < end && start < sentence.end)
  return wordsAlone(text.slice(touched[0]?.start ?? start, touched.at(-1)?.end ?? end))
}
