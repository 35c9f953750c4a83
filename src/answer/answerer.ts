import type { Answer, Sentence } from '../model/answer.ts'
import type { Citation } from '../model/citation.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Question } from './question/question.ts'

/** An answer without the clock's figure and the counts of documents and origins, which the archive adds. */
export type Found =
  | Omit<Extract<Answer, { kind: 'answered' }>, 'milliseconds' | 'origins' | 'documents'>
  | Omit<Extract<Answer, { kind: 'silent' }>, 'milliseconds'>

export interface AnswerOptions {
  /**
   * Called with each sentence as soon as it passed its checks, and with the citations its markers point at. What was
   * given stands first in the answer, in the same order. An answerer that has its answer at once may leave it out.
   */
  readonly onSentence?: (sentence: Sentence, citations: readonly Citation[]) => void
}

/** Turns evidence into an answer whose every sentence is cited, or into silence. Both the quoting and the writing answerer have this shape. */
export interface Answerer {
  readonly id: string
  /** True when the same question with the same evidence always gets the same answer. */
  readonly isRepeatable?: boolean
  answer(question: Question, evidence: Evidence, signal?: AbortSignal, options?: AnswerOptions): Promise<Found>
}
