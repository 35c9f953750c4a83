import type { Answer } from '../model/answer.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Question } from './question.ts'

/** An answer without the clock's figure, which the archive adds. */
export type Found =
  | Omit<Extract<Answer, { kind: 'answered' }>, 'milliseconds'>
  | Omit<Extract<Answer, { kind: 'silent' }>, 'milliseconds'>

/** Turns evidence into an answer whose every sentence is cited, or into silence. Both the quoting and the writing answerer have this shape. */
export interface Answerer {
  readonly id: string
  answer(question: Question, evidence: Evidence, signal?: AbortSignal): Promise<Found>
}
