import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Archive } from '../../src/archive.ts'
import type { Citation } from '../../src/model/citation.ts'

const line = z.strictObject({
  id: z.string(),
  question: z.string(),
  /** The words that the answer must quote; without them, the archive must be silent. */
  holds: z.string().optional(),
  speaker: z.string().optional(),
})
export type AskedQuestion = z.infer<typeof line>

export function readQuestions(file: string): readonly AskedQuestion[] {
  const lines = readFileSync(`test/fixtures/questions/${file}`, 'utf8').trim().split('\n')
  return lines.map((text) => line.parse(JSON.parse(text)))
}

export interface Outcome extends AskedQuestion {
  readonly kind: 'answered' | 'silent'
  readonly citations: readonly Citation[]
  /** From 1, the first quote that holds the words; Infinity when none does. */
  readonly heldBy: number
}

export async function askAll(archive: Archive, questions: readonly AskedQuestion[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const asked of questions) {
    const answer = await archive.ask(asked.question)
    const citations = answer.kind === 'answered' ? answer.citations : []
    const at = citations.findIndex(({ quote }) => asked.holds !== undefined && quote.includes(asked.holds))
    outcomes.push({ ...asked, kind: answer.kind, citations, heldBy: at < 0 ? Infinity : at + 1 })
  }
  return outcomes
}
