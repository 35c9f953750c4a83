import type { Question } from '../../src/answer/question/question.ts'
import { readQuestion } from '../../src/answer/question/question.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Hit } from '../../src/model/passage.ts'
import type { MadeDocument } from '../support/made-document.ts'
import { grams } from '../../src/text/grams.ts'
import { terms } from '../../src/text/words.ts'

/** A question with what a search would have found for it: every passage of the documents, in the order given. */
export function asked(text: string, documents: readonly MadeDocument[]): { question: Question; evidence: Evidence } {
  const languages = [...new Set(documents.map(({ document }) => document.language))]
  const passages = documents.flatMap((made) =>
    made.passages.map((passage) => ({ passage, language: made.document.language })),
  )
  const hits: Hit[] = passages.map(({ passage }, at) => ({
    passage,
    score: 1 / (1 + at / 10),
    foundBy: ['words'],
    similarity: 0.5,
  }))
  const count = (of: (text: string, language: string) => readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const { passage, language } of passages)
      for (const term of new Set(of(passage.text, language))) counts.set(term, (counts.get(term) ?? 0) + 1)
    return counts
  }
  return {
    question: readQuestion(text, languages),
    evidence: {
      hits,
      documents: new Map(documents.map(({ document }) => [document.id, document])),
      statements: new Map(documents.map(({ document, statements }) => [document.id, statements])),
      frequency: count(terms),
      gramFrequency: count(grams),
      searched: { documents: documents.length, passages: passages.length, languages },
    },
  }
}
