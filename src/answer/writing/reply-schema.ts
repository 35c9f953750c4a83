import { z } from 'zod'

/** Models write 1, "1" and "[1]"; whatever is no number points at no passage. */
const passageNumber = z
  .union([z.number(), z.string()])
  .transform((value) => (typeof value === 'number' ? value : Number(/\d+/u.exec(value)?.[0] ?? 0)))

/** One sentence as a model writes it. */
export const replySentence = z.object({
  text: z.string().max(2_000),
  passages: z.union([z.array(passageNumber).max(20), passageNumber.transform((one) => [one])]),
  support: z.string().max(4_000),
})

export type ReplySentence = Readonly<z.infer<typeof replySentence>>

/** The same for the model's side: JSON Schema that every provider understands, without unions. */
export const REPLY_JSON_SCHEMA = {
  type: 'object',
  properties: {
    sentences: {
      type: 'array',
      description: 'The answer, sentence by sentence. Empty when the passages do not answer the question.',
      items: {
        type: 'object',
        properties: {
          text: { type: 'string', description: 'One sentence of the answer, plain text.' },
          passages: { type: 'array', items: { type: 'integer' }, description: 'Numbers of the passages it rests on.' },
          support: { type: 'string', description: 'The words it rests on, copied letter by letter from the passage.' },
        },
        required: ['text', 'passages', 'support'],
        additionalProperties: false,
      },
    },
  },
  required: ['sentences'],
  additionalProperties: false,
} as const
