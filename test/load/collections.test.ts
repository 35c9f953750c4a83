import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FootnoteError } from '../../src/errors.ts'
import { createFileReader } from '../../src/load/reader/file-reader.ts'
import type { LoadedDocument } from '../../src/load/load-file.ts'
import { sourceFile } from '../laws/loader-laws.ts'

/** Real and made files beside the project, which are no part of it: without them there is nothing to measure. */
const COLLECTIONS = '../shared/collections'
const HOSTILE = join(COLLECTIONS, 'hostile')
const MESSY = join(COLLECTIONS, 'messy')
const areThere = existsSync(join(HOSTILE, 'manifest.jsonl')) && existsSync(join(MESSY, 'manifest.jsonl'))
/** These take many seconds each on a busy machine; docs/formats.md has their figures. */
const SLOW = new Set(['one-line-20MB.txt', 'flate-bomb-300MB.pdf', 'pages-5000.pdf'])
/** Every so many of the messy files. */
const STEP = 6

interface Line {
  readonly file: string
  readonly name?: string
  readonly expect?: string
  readonly ref?: string
}

function manifest(folder: string): readonly Line[] {
  if (!areThere) return []
  const lines = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').split('\n')
  // The manifests are written by the collections' own makers in this shape.
  return lines.filter((line) => line !== '').map((line): Line => JSON.parse(line))
}

/** What may become of a file, by what its manifest expects. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  refuse: ['refused'],
  'text-or-refuse': ['text', 'refused'],
  'refuse-or-safe': ['text', 'refused'],
}

/** Read with text in it; refused in one line with something to do about it; or neither, which is a fault. */
function verdict(outcome: readonly LoadedDocument[] | Error): string {
  if (!(outcome instanceof Error))
    return outcome.some(({ document }) => document.text.trim() !== '') ? 'text' : 'nothing'
  const isPlain =
    outcome instanceof FootnoteError && outcome.code === 'document-unreadable' && !outcome.message.includes('\n')
  return isPlain && outcome.hint !== '' ? 'refused' : outcome.message
}

/** F1 of the multisets of character 4-grams, white space folded. */
function similarity(one: string, other: string): number {
  const [left, right] = [grams(one), grams(other)]
  let shared = 0
  for (const [gram, count] of left) shared += Math.min(count, right.get(gram) ?? 0)
  return (2 * shared) / Math.max(1, sum(left) + sum(right))
}

function sum(all: ReadonlyMap<string, number>): number {
  return [...all.values()].reduce((total, count) => total + count, 0)
}

function grams(text: string): ReadonlyMap<string, number> {
  const points = Array.from(text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase())
  const counts = new Map<string, number>()
  for (let at = 0; at + 4 <= points.length; at += 1) {
    const gram = points.slice(at, at + 4).join('')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

// Skipped where ../shared/collections is not there.
describe.skipIf(!areThere)('the collections of real and of hostile files', () => {
  const reader = createFileReader({ size: 2 })
  afterAll(() => reader.close())
  const read = async (folder: string, { file, name = file }: Line): Promise<readonly LoadedDocument[] | Error> =>
    reader.load(sourceFile(name, readFileSync(join(folder, file))), undefined).catch((thrown: unknown) => {
      if (thrown instanceof Error) return thrown
      throw thrown
    })

  it.each(manifest(HOSTILE).filter(({ name }) => !SLOW.has(name ?? '')))('hostile: $name ($expect)', async (line) => {
    const outcome = await read(HOSTILE, line)
    expect(ALLOWED[line.expect ?? '']).toContain(verdict(outcome))
    const text = outcome instanceof Error ? outcome.message : outcome.map(({ document }) => document.text).join('\n')
    expect(text).not.toContain('root:')
    expect(text).not.toContain('\u001B')
  })

  it('messy: each file is read, or refused with a reason', { timeout: 120_000 }, async () => {
    const sample = manifest(MESSY).filter((_, index) => index % STEP === 0)
    for (const line of sample) {
      expect(['text', 'refused']).toContain(verdict(await read(MESSY, line)))
    }
  })

  it('messy: PDFs with a text to compare with come out like it', { timeout: 120_000 }, async () => {
    const scores: number[] = []
    for (const line of manifest(MESSY)) {
      if (line.ref === undefined) continue
      const outcome = await read(MESSY, line)
      const text = outcome instanceof Error ? '' : outcome.map(({ document }) => document.text).join('\n')
      scores.push(similarity(text, readFileSync(join(MESSY, line.ref), 'utf8')))
    }
    scores.sort((one, other) => one - other)
    expect(scores[Math.floor(scores.length / 2)]).toBeGreaterThanOrEqual(0.9)
  })
})
