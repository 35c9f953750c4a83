import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWriter } from '../../../src/store/local/local-writer.ts'
import { openStore } from '../../../src/store/local/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Writer, WrittenDocument } from '../../../src/store/writer.ts'
import { finish } from '../../support/filled-store.ts'
import { hashingEmbedder } from '../../support/hashing-embedder.ts'
import { madeDocument } from '../../support/made-document.ts'

/** What one ingest does to its files before it is finished, or killed. */
interface Ingest {
  readonly steps: readonly { readonly file: string; readonly lines: number }[]
  readonly isFinished: boolean
}

const FILES = ['bridge.txt', 'ferry.txt', 'mill.txt', 'orchard.txt']
const step = fc.record({ file: fc.constantFrom(...FILES), lines: fc.nat(3) })
const ingests: fc.Arbitrary<readonly Ingest[]> = fc.array(
  fc.record({ steps: fc.array(step, { maxLength: 6 }), isFinished: fc.boolean() }),
  { minLength: 1, maxLength: 6 },
)

async function changed(writer: Writer, which: 'came' | 'went'): Promise<WrittenDocument[]> {
  const all: WrittenDocument[] = []
  // Two at a time, so that there are several pages.
  for (;;) {
    const page = (await writer.changes?.(which, all.at(-1)?.row ?? 0, 2)) ?? []
    if (page.length === 0) return all
    all.push(...page)
  }
}

/** Of the state that is the current one; undefined when there is none yet. */
async function countsIn(dir: string): Promise<Store['counts'] | undefined> {
  const store = await openStore(dir).catch(() => undefined)
  if (!store) return undefined
  const { counts } = store
  await store.close()
  return counts
}

describe('a store that grows and shrinks, with ingests that are killed in between', () => {
  it('counts what it will hold, and finds what came and went, as a look at all of it would', async () => {
    const embedder = hashingEmbedder(4)
    await fc.assert(
      fc.asyncProperty(ingests, async (all) => {
        const dir = await mkdtemp(join(tmpdir(), 'footnote-growing-'))
        try {
          let number = 0
          let current = new Map<string, string>()
          let counted: Awaited<ReturnType<typeof countsIn>>
          const next = new Map<string, { readonly id: string; readonly lines: number }>()
          for (const { steps, isFinished } of all) {
            const writer = await createWriter(dir)
            for (const { file, lines } of steps) {
              if (lines === 0) {
                await writer.remove(file)
                next.delete(file)
                continue
              }
              const text = Array.from({ length: lines }, (_, line) => `${file} ${(number += 1)} ${line}`).join('\n')
              const { document } = madeDocument(file, text)
              const said = { documentId: document.id, span: { start: 0, end: 1 }, kind: 'quotation' as const }
              const made = madeDocument(file, text, { statements: [{ ...said, id: `${document.id}-0-1` }] })
              await writer.put({ file, fingerprint: made.document.sha256 }, [made])
              next.set(file, { id: made.document.id, lines })
            }
            const ids = [...next].map(([file, { id }]) => [file, id] as const)
            const passages = [...next.values()].reduce((sum, { lines }) => sum + lines, 0)
            const [came, went] = [await changed(writer, 'came'), await changed(writer, 'went')]
            expect(await writer.counts()).toEqual({ documents: next.size, passages })
            expect(came.map(({ facts }) => facts.id).sort()).toEqual(
              ids.flatMap(([file, id]) => (current.get(file) === id ? [] : [id])).sort(),
            )
            expect(went.map(({ facts }) => facts.id).sort()).toEqual(
              [...current].flatMap(([file, id]) => (next.get(file)?.id === id ? [] : [id])).sort(),
            )
            const fresh = ids
              .filter(([file, id]) => current.get(file) !== id)
              .map(([file]) => next.get(file)?.lines ?? 0)
            const lacking = fresh.reduce((sum, lines) => sum + lines, 0)
            expect(await writer.countUnembedded(embedder.id)).toBe(lacking)
            expect(await writer.unembedded(embedder.id, 100, 0)).toHaveLength(lacking)
            if (isFinished) {
              await finish(writer, embedder)
              current = new Map(ids)
            }
            expect(await writer.counts()).toEqual({ documents: next.size, passages })
            await writer.close()
            expect(await countsIn(dir)).toEqual(
              isFinished ? { documents: next.size, passages, statements: next.size } : counted,
            )
            counted = await countsIn(dir)
          }
        } finally {
          await rm(dir, { recursive: true, force: true })
        }
      }),
      { numRuns: 40 },
    )
  })
})
