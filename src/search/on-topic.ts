import type { Document } from '../model/document.ts'
import { stem, wordSpans } from '../text/words.ts'
import type { CitedSentence } from './cited-sentences.ts'

/** The words of a topic, each with all stems that count as it. */
export type Topic = readonly (readonly string[])[]

/** A sentence that goes on about what the one before it was on. */
const GOES_ON =
  /^["“«'‘]?(?:he|she|it|they|his|her|its|their|this|il|elle|ils|elles|son|sa|leur|او|وی|آنها|آن‌ها|هو|هي|هم)(?![\p{L}\p{M}])/iu

/**
 * The sentences of one passage that are on a topic: those with at least half as many of its words as the best of them has, and
 * those that go on about the same with a pronoun. Where no sentence has a word of it, all of them if what stands `above` the
 * passage, the title and the headings, has one, else none: only parts of words found it then.
 */
export function onTopic<Sentence extends Pick<CitedSentence, 'span'>>(
  sentences: readonly Sentence[],
  { text, language }: Pick<Document, 'text' | 'language'>,
  above: string,
  topic: Topic,
): readonly Sentence[] {
  const counts = sentences.map(({ span }) => wordsIn(text.slice(span.start, span.end), language, topic))
  const best = Math.max(0, ...counts)
  if (best === 0) return wordsIn(above, language, topic) > 0 ? sentences : []
  let isOn = false
  return sentences.filter(({ span }, at) => {
    const goesOn = isOn && GOES_ON.test(text.slice(span.start, span.end))
    isOn = goesOn || 2 * (counts[at] ?? 0) >= best
    return isOn
  })
}

/** How many words of a topic a text has. */
function wordsIn(text: string, language: string, topic: Topic): number {
  const stems = new Set(wordSpans(text).map((word) => stem(word.text, language)))
  return topic.filter((ways) => ways.some((way) => stems.has(way))).length
}
