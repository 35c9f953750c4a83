import { randomBytes } from 'node:crypto'
import type { Answer } from '../model/answer.ts'

/** Answers that can still be saved as a file: in memory alone, the latest, under a number that nobody can guess. */
export interface KeptAnswers {
  keep(answer: Answer): string
  find(id: string): Answer | undefined
}

const MOST = 200

export function createKeptAnswers(most = MOST): KeptAnswers {
  const answers = new Map<string, Answer>()
  return {
    keep(answer) {
      const id = randomBytes(16).toString('base64url')
      answers.set(id, answer)
      const [oldest] = answers.keys()
      if (answers.size > most && oldest !== undefined) answers.delete(oldest)
      return id
    },
    find: (id) => answers.get(id),
  }
}
