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
  const found: LikeWord[] = []
  const phrases = likePhrases(question, language)
  const several = phrases.map(({ start, end, words }) => {
    // The first word of a phrase stands for all of it.
    const word = wordSpans(question.slice(start, end))[0]?.text ?? ''
    return { start, end, word, others: words }
  })
  const single = wordSpans(question)
    .filter((word) => !phrases.some((phrase) => overlaps(phrase, word)))
    .map(({ start, end, text: word }) => ({ start, end, word, others: likeWords(word, language, isOfWho) }))
  for (const { start, end, word, others } of [...several, ...single]) {
    if (others.length === 0 || found.some((one) => one.word === word)) continue
    const stems = others.map((other) => stem(other, language))
    const counts = await store.frequencies('words', stems)
    const written = others.filter((_, at) => (counts[at] ?? 0) > 0)
    if (written.length === 0) continue
    const held = [...new Set(stems.filter((_, at) => (counts[at] ?? 0) > 0))]
    found.push({ asked: question.slice(start, end), word, stems: held, written, language })
  }
  return found
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
