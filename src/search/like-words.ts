import { overlaps } from '../model/span.ts'
import type { Store } from '../store/store.ts'
import { detectLanguage } from '../text/language.ts'
import { likePhrases, likeWords } from '../text/like-words.ts'
import { stem, wordSpans } from '../text/words.ts'
import type { Spelled } from './names.ts'

export interface LikeWord extends Spelled {
  readonly language: string
}

/** The words of a question that the archive says otherwise too, with the other words: as stems, and as they are written. `isOfWho`: it asks who. */
export async function wordsLike(store: Store, question: string, isOfWho: boolean): Promise<readonly LikeWord[]> {
  const language = detectLanguage(question)
  const phrases = likePhrases(question, language)
  const several = phrases.map(({ start, end, words }) => {
    // The first word of a phrase stands for all of it.
    const word = wordSpans(question.slice(start, end))[0]?.text ?? ''
    return { start, end, word, others: words }
  })
  const single = wordSpans(question)
    .filter((word) => !phrases.some((phrase) => overlaps(phrase, word)))
    .map(({ start, end, text: word }) => ({ start, end, word, others: likeWords(word, language, isOfWho) }))
  const asked = [...several, ...single]
  // One look for all: the store may be on another machine.
  const all = [...new Set(asked.flatMap(({ others }) => others.map((other) => stem(other, language))))]
  const counts = await store.frequencies('words', all)
  const held = new Set(all.filter((_, at) => (counts[at] ?? 0) > 0))
  const found = asked.flatMap(({ start, end, word, others }): LikeWord[] => {
    const written = others.filter((other) => held.has(stem(other, language)))
    const stems = [...new Set(written.map((other) => stem(other, language)))]
    return written.length > 0 ? [{ asked: question.slice(start, end), word, stems, written, language }] : []
  })
  return found.filter(({ word }, at) => found.findIndex((one) => one.word === word) === at)
}

/** Which of them the quotes say, in the quotes' own forms: one note, or none. */
export function likeNotes(alike: readonly LikeWord[], quotes: readonly string[]): readonly string[] {
  const groups = alike.flatMap(({ asked, stems, language }) => {
    const said = quotes.flatMap((quote) =>
      wordSpans(quote).flatMap(({ start, end, text }) =>
        stems.includes(stem(text, language)) ? [quote.slice(start, end)] : [],
      ),
    )
    return said.length === 0 ? [] : [[asked, ...new Set(said)].join(' = ')]
  })
  if (groups.length === 0) return []
  return [`Words taken together: ${groups.join('; ')}. With “exact” only the word you wrote counts.`]
}
