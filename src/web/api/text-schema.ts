import { z } from 'zod'

/** A page of a document's canonical text. */
export const textSchema = z.strictObject({
  version: z.literal(1),
  kind: z.literal('text'),
  document: z.string().describe('Its id'),
  textSha256: z.string().describe('Of the whole canonical text in UTF-8, hex'),
  start: z.int().min(0).describe('Where this page begins in the canonical text, in UTF-16 code units'),
  end: z.int().min(0),
  length: z.int().min(0).describe('Of the whole text, in UTF-16 code units'),
  text: z.string().describe('The canonical text from start to end'),
  next: z.int().min(0).nullable().describe('The offset of the next page; null on the last'),
})
