import { z } from 'zod'
import type { AnswerReceipt } from '../model/receipt.ts'

const text = z.string()
const count = z.int().min(0)

const words = z.object({
  marker: count,
  documentId: text,
  passageId: text,
  span: z.object({ start: count, end: count }),
  quoteSha256: text,
  textSha256: text,
  words: z.object({ count, letters: count, sha256: text }),
  title: text,
  file: text,
})

const made = z.object({
  model: text,
  promptHash: text,
  offered: z.array(text),
  sentences: z.array(
    z.object({
      fate: z.enum(['written', 'quoted', 'translated', 'dropped']),
      // Reasons may be added; a receipt of a newer version is shown all the same.
      reason: text.optional(),
      text,
      support: text,
      passages: z.array(text),
    }),
  ),
  requests: count,
  end: z.enum(['complete', 'cut-short', 'failed']),
  failure: text.optional(),
})

const schema = z.object({
  id: text,
  at: text,
  kind: z.enum(['answered', 'silent']),
  question: text,
  asked: text.optional(),
  filter: z.record(text, text),
  exact: z.boolean(),
  index: z.object({ id: text, indexedAt: text, embedderId: text, documents: count, passages: count }),
  answererId: text,
  citations: z.array(words),
  nearest: z.array(text),
  origins: count,
  model: made.optional(),
  collections: z.array(text),
  scope: text.optional(),
})

/** A receipt out of a file's text; undefined for what is none. */
export function readReceipt(json: string): AnswerReceipt | undefined {
  try {
    const read = schema.safeParse(JSON.parse(json))
    // The schema has the fields of the type; it only leaves open which reasons and filters there are.
    return read.success ? (read.data as AnswerReceipt) : undefined
  } catch {
    return undefined
  }
}
