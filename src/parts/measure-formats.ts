import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FootnoteError } from '../errors.ts'
import { f1Of, sharedLetters } from '../eval/grams.ts'
import { sha256 } from '../load/folder/document-id.ts'
import { createFileReader } from '../load/reader/file-reader.ts'

const line = z.object({
  file: z.string(),
  name: z.string().optional(),
  expect: z.enum(['text', 'refuse', 'text-or-refuse', 'refuse-or-safe']).optional(),
  /** A file with the text that a PDF holds. */
  ref: z.string().nullish(),
})

/** What may become of a file, by what its manifest expects. */
const ALLOWED = {
  text: ['text'],
  refuse: ['refused'],
  'text-or-refuse': ['text', 'refused'],
  'refuse-or-safe': ['text', 'refused'],
} as const

/**
 * Reads every file of a collection with a `manifest.jsonl` (`file`, `expect`, `ref`) as an ingest does: how many came out
 * as text and how many were refused with a reason, what was not as expected, the slowest, and PDFs against their text.
 */
export async function measureFormats(
  folder: string,
  print: (line: string) => void,
  withFaults: boolean,
): Promise<void> {
  const lines = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').split('\n')
  const files = lines.filter((text) => text.trim() !== '').map((text) => line.parse(JSON.parse(text)))
  const reader = createFileReader({ size: 2 })
  const counts = { text: 0, refused: 0, nothing: 0 }
  const scores: number[] = []
  let [expected, unexpected, slowest] = [0, 0, 0]
  try {
    for (const { file, name = file, expect, ref } of files) {
      const bytes = readFileSync(join(folder, file))
      const began = performance.now()
      const { outcome, told, text } = await reader
        .load({ file: name, bytes, sha256: sha256(bytes) }, undefined)
        .then((documents) => ({
          outcome: documents.some(({ document }) => document.text.trim() !== '')
            ? ('text' as const)
            : ('nothing' as const),
          told: '',
          text: documents.map(({ document }) => document.text).join('\n'),
        }))
        .catch((thrown: unknown) => ({ outcome: reasonGiven(thrown), told: String(thrown), text: '' }))
      slowest = Math.max(slowest, performance.now() - began)
      counts[outcome] += 1
      const isRight = outcome !== 'nothing' && (expect === undefined || ALLOWED[expect].some((one) => one === outcome))
      if (expect !== undefined) expected += 1
      if (!isRight) unexpected += 1
      if (!isRight || (withFaults && outcome === 'refused'))
        print(`  ${name} (${expect ?? 'nothing expected'}): ${outcome} ${told}`)
      if (typeof ref === 'string') scores.push(f1Of(sharedLetters(text, readFileSync(join(folder, ref), 'utf8'))))
    }
  } finally {
    reader.close()
  }
  print(
    `${files.length} files  ${counts.text} read  ${counts.refused} refused with a reason  ${unexpected} not as they should be (${expected} with an expectation)  slowest ${(slowest / 1000).toFixed(1)} s`,
  )
  scores.sort((one, other) => one - other)
  if (scores.length > 0)
    print(
      `${scores.length} PDFs with a text to compare  4-gram F1 median ${(scores[scores.length >> 1] ?? 0).toFixed(3)}  from ${(scores[0] ?? 0).toFixed(3)} to ${(scores.at(-1) ?? 0).toFixed(3)}`,
    )
}

/** A refusal has its reason in one line and says what to do; anything else that was thrown is a fault. */
function reasonGiven(thrown: unknown): 'refused' | 'nothing' {
  const isPlain =
    thrown instanceof FootnoteError && thrown.code === 'document-unreadable' && !thrown.message.includes('\n')
  return isPlain && thrown.hint !== '' ? 'refused' : 'nothing'
}
