import { z } from 'zod'
import { type AnswerReceipt, FATE_REASONS } from '../model/receipt.ts'

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

const filter = z.object({
  collection: text.exactOptional(),
  language: text.exactOptional(),
  after: text.exactOptional(),
  before: text.exactOptional(),
  knownOn: text.exactOptional(),
  document: text.exactOptional(),
  publisher: text.exactOptional(),
})

const made = z.object({
  model: text,
  promptHash: text,
  offered: z.array(text),
  sentences: z.array(
    z.object({
      fate: z.enum(['written', 'quoted', 'translated', 'dropped']),
      reason: z.enum(FATE_REASONS).exactOptional(),
      text,
      support: text,
      passages: z.array(text),
    }),
  ),
  requests: count,
  end: z.enum(['complete', 'cut-short', 'failed']),
  failure: text.exactOptional(),
})

const schema = z.object({
  id: text,
  at: text,
  kind: z.enum(['answered', 'silent']),
  question: text,
  asked: text.exactOptional(),
  filter,
  exact: z.boolean(),
  index: z.object({ id: text, indexedAt: text, embedderId: text, documents: count, passages: count }),
  answererId: text,
  citations: z.array(words),
  nearest: z.array(text),
  origins: count,
  model: made.exactOptional(),
  collections: z.array(text),
  scope: text.exactOptional(),
})

/** A receipt out of a file's text; undefined for what is none. */
export function readReceipt(json: string): AnswerReceipt | undefined {
  try {
    const read = schema.safeParse(JSON.parse(json))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
