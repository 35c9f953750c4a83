import { contains } from '../model/span.ts'
import { detectLanguage } from '../text/language.ts'
import { sentences } from '../text/sentences.ts'
import { terms } from '../text/words.ts'
import type { Collection } from './collection.ts'
import { isCopyOf, sentenceAround } from './copies.ts'
import { mean } from './metrics.ts'

export interface BaselineScores {
  readonly first: number
  readonly firstThree: number
}

const [K1, B] = [1.2, 0.75]

/** What Footnote has to beat: plain BM25 over the single sentences of all documents, with the same stems and stop words. */
export function sentenceBm25({ documents, questions }: Collection): BaselineScores {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const all = documents.flatMap(({ id, text }) => {
    const language = detectLanguage(text)
    return sentences(text).map(({ start, end }) => ({
      id,
      start,
      end,
      terms: terms(text.slice(start, end), language),
      language,
    }))
  })
  const postings = new Map<string, Map<number, number>>()
  for (const [at, sentence] of all.entries()) {
    for (const term of sentence.terms) {
      const held = postings.get(term) ?? new Map<number, number>()
      postings.set(term, held.set(at, (held.get(at) ?? 0) + 1))
    }
  }
  const meanLength = mean(all.map((sentence) => sentence.terms.length)) || 1
  const language = all[0]?.language ?? 'und'
  const answerable = questions.filter(({ references }) => references.length > 0)
  const hits = answerable.map(({ question, documentId, references }) => {
    const scores = new Map<number, number>()
    for (const term of new Set(terms(question, language))) {
      const held = postings.get(term) ?? new Map<number, number>()
      const weight = Math.log(1 + (all.length - held.size + 0.5) / (held.size + 0.5))
      for (const [at, count] of held) {
        const length = all[at]?.terms.length ?? 0
        const score = (weight * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / meanLength))
        scores.set(at, (scores.get(at) ?? 0) + score)
      }
    }
    const best = [...scores].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, 3)
    const gold = references.map((reference) => ({
      ...reference,
      sentence: sentenceAround(texts.get(documentId) ?? '', reference),
    }))
    return best.map(([at]) => {
      const sentence = all[at]
      if (!sentence) return false
      const quote = (texts.get(sentence.id) ?? '').slice(sentence.start, sentence.end)
      return gold.some(
        (one) => (sentence.id === documentId && contains(sentence, one)) || isCopyOf(quote, one.sentence),
      )
    })
  })
  return {
    first: mean(hits.map(([first]) => (first ? 1 : 0))),
    firstThree: mean(hits.map((list) => (list.some(Boolean) ? 1 : 0))),
  }
}
