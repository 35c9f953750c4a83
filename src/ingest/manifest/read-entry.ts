import { z } from 'zod'
import type { ManifestEntry } from './entry.ts'

const file = {
  file: z.string(),
  sha256: z.string(),
  reader: z.string().optional(),
  firstSeen: z.string().optional(),
  documents: z.array(z.object({ id: z.string(), textSha256: z.string(), digest: z.string().optional() })),
}
const entrySchema = z.strictObject({
  number: z.int(),
  time: z.string(),
  changes: z.array(
    z.discriminatedUnion('change', [
      z.object({ change: z.literal('added'), ...file }),
      z.object({ change: z.literal('changed'), ...file }),
      z.object({ change: z.literal('removed'), file: z.string() }),
    ]),
  ),
  previous: z.string(),
  note: z.string().optional(),
  hash: z.string(),
})

/** Undefined for a line that is no entry. */
export function readEntry(line: string): ManifestEntry | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  const read = entrySchema.safeParse(value)
  // zod writes a missing key as one that may be undefined; JSON has no such value.
  return read.success ? (read.data as ManifestEntry) : undefined // oxlint-disable-line no-unsafe-type-assertion
}
