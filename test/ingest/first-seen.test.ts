import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entryLine, NO_ENTRY, sealed, type ManifestChange } from '../../src/ingest/manifest/entry.ts'
import { firstSeenIn } from '../../src/ingest/manifest/first-seen.ts'
import { hashesIn } from '../../src/ingest/manifest/hashes-in.ts'
import { replay } from '../../src/ingest/manifest/replay.ts'

const times = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString())
const hashOf = (number: number): string => number.toString(16).padEnd(64, '0')
/** Few, so that they come again. */
const hashes = fc.integer({ min: 0, max: 12 }).map(hashOf)
const names = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('","sha256":"0', '"time":"x"}\n', 'a\\"firstSeen":"b', 'باغ.txt'),
)
const changes: fc.Arbitrary<ManifestChange> = fc.oneof(
  fc.record({ change: fc.constant('removed' as const), file: names }),
  fc.record(
    {
      change: fc.constantFrom('added' as const, 'changed' as const),
      file: names,
      sha256: hashes,
      documents: fc.array(fc.record({ id: names, textSha256: hashes, digest: hashes }), { maxLength: 3 }),
      reader: names,
      firstSeen: times,
    },
    { requiredKeys: ['change', 'file', 'sha256', 'documents'] },
  ),
)
const entries = fc.array(
  fc.record(
    { time: times, changes: fc.array(changes, { maxLength: 8 }), note: names },
    { requiredKeys: ['time', 'changes'] },
  ),
  { maxLength: 5 },
)

describe('when bytes were first seen', () => {
  let home: string
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'footnote-first-seen-'))
  })
  afterAll(() => {
    rmSync(home, { recursive: true, force: true })
  })

  it('is read from a manifest as replaying it tells, whatever it holds and however it is cut into blocks', async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.integer({ min: 300, max: 2_000 }), async (told, blockSize) => {
        const path = join(home, 'manifest.jsonl')
        let previous = NO_ENTRY
        const lines = told.map((entry, at) => {
          const made = sealed({ ...entry, number: at + 1, previous })
          previous = made.hash
          return `${entryLine(made)}\n`
        })
        writeFileSync(path, lines.join(''))
        const { firstSeen } = await replay(path)
        expect(await firstSeenIn(path, blockSize)).toEqual(firstSeen)
        const isNamed = await hashesIn(path, blockSize)
        for (const hash of firstSeen.keys()) expect(isNamed(hash)).toBe(true)
        for (const hash of [13, 255].map(hashOf)) expect(isNamed(hash)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('is nothing where there is no manifest yet', async () => {
    expect(await firstSeenIn(join(home, 'none.jsonl'))).toEqual(new Map())
    expect((await hashesIn(join(home, 'none.jsonl')))(hashOf(1))).toBe(false)
  })
})
