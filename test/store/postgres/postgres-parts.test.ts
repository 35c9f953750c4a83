import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { candidatesFor } from '../../../src/store/postgres/nearest.ts'
import { createRunWalker, packRuns, runsOf, unpackRuns } from '../../../src/store/postgres/runs.ts'
import { phraseBuckets, termKey } from '../../../src/store/postgres/segments.ts'
import { sortKey } from '../../../src/store/postgres/sort-key.ts'
import { phraseWords } from '../../../src/text/phrase-words.ts'
import { dropSchema, testSettings, testUrl } from '../../support/postgres-place.ts'

describe('the order of a list in PostgreSQL', () => {
  const letters = fc.constantFrom(...Array.from('abcxyzABCXYZ0189 -_.,:()éàçùپچگکیآابتثجحخدذرزس'))
  const titles = fc.string({ unit: letters, minLength: 1, maxLength: 12 })

  it('is the order of the local store for titles of different letters', () => {
    const { compare } = new Intl.Collator('en', { sensitivity: 'base' })
    fc.assert(
      fc.property(titles, titles, (one, other) => {
        const wanted = Math.sign(compare(one, other))
        const [a, b] = [Buffer.from(sortKey([one])), Buffer.from(sortKey([other]))]
        return wanted === 0 || Math.sign(Buffer.compare(a, b)) === wanted
      }),
    )
    expect(sortKey(['b'])).not.toBe(sortKey(['c']))
  })

  it('puts small letters before capitals, and fits into an index whatever the title', () => {
    const inOrder = ['a garden', 'A garden', 'a gardener', 'Äpfel', 'b']
    expect(inOrder.toSorted((x, y) => Buffer.compare(Buffer.from(sortKey([x])), Buffer.from(sortKey([y]))))).toEqual(
      inOrder,
    )
    expect(Buffer.byteLength(sortKey(['پ'.repeat(5_000), '𐀀'.repeat(5_000), 'x'.repeat(5_000)]))).toBeLessThan(2_700)
  })
})

describe('candidates of a graph on PostgreSQL', () => {
  it('grow with the passages, and stay within what pgvector takes', () => {
    expect([0, 500, 10_000].map(candidatesFor)).toEqual([160, 160, 160])
    expect(candidatesFor(100_000)).toBeGreaterThan(5 * candidatesFor(10_000))
    expect(candidatesFor(100_000_000)).toBe(1_000)
  })
})

describe('runs of rows', () => {
  it('know their rows in whatever order they are asked, and after they were packed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(300), { maxLength: 60 }), fc.array(fc.nat(320)), (rows, asked) => {
        const sorted = rows.toSorted((one, other) => one - other)
        const runs = unpackRuns(packRuns(runsOf(sorted.map((row) => ({ first: row, last: row })))))
        expect(runs.rows).toBe(rows.length)
        const isIn = createRunWalker(runs)
        for (const row of asked) expect(isIn(row)).toBe(rows.includes(row))
      }),
    )
  })
})

describe('what is kept of words', () => {
  it('shares the buckets of a phrase with every text that holds it', () => {
    const words = fc.array(fc.constantFrom('the', 'gate', 'was', 'open', 'پل', 'قدیمی', 'été'), { minLength: 1 })
    fc.assert(
      fc.property(words, words, words, (before, phrase, behind) => {
        const held = new Set(phraseBuckets(phraseWords([...before, ...phrase, ...behind].join(' '))))
        expect(phraseBuckets(phraseWords(phrase.join(' '))).every((bucket) => held.has(bucket))).toBe(true)
      }),
    )
  })

  it('fits into an index, and comes back as it was sent', () => {
    expect(Buffer.byteLength(termKey('ب'.repeat(9_000)))).toBeLessThan(2_700)
    expect(termKey('a\0b\uD800')).toBe('ab\uFFFD')
  })
})

describe('the files for containers', () => {
  it('are YAML with a bot, an ingester and a database that is waited for', async () => {
    // Aliases and merges are resolved by the parser; what Docker makes of it is not checked here.
    const compose: { services: Record<string, Record<string, unknown>> } = parse(
      await readFile('deploy/compose.yaml', 'utf8'),
      { merge: true },
    )
    const { bot, ingester, postgres } = compose.services
    for (const service of [bot, ingester])
      expect(service).toMatchObject({
        depends_on: { postgres: { condition: 'service_healthy' } },
        environment: { DATABASE_URL: expect.stringMatching(/^postgres:\/\//u) },
      })
    expect(bot).toMatchObject({ environment: { INGEST_ON_START: 'false' } })
    expect(postgres).toMatchObject({ image: expect.stringContaining('pgvector') })
  })
})

describe('the command line on PostgreSQL', () => {
  beforeAll(async () => {
    await testUrl()
  }, 120_000)

  it('ingests, answers, checks itself, and moves the archive into a folder', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'footnote-cli-'))
    const settings = await testSettings()
    const run = async (args: readonly string[], env: Record<string, string> = {}): Promise<string> => {
      const { stdout } = await promisify(execFile)(process.execPath, [join(process.cwd(), 'dist/main.js'), ...args], {
        cwd: dir,
        env: { ...process.env, DATABASE_URL: settings.url, DATABASE_SCHEMA: settings.schema, ...env },
      })
      return stdout
    }
    try {
      await mkdir(join(dir, 'documents'))
      await writeFile(
        join(dir, 'documents', 'bridge.md'),
        '---\ntitle: The bridge\npublisher: Herald\n---\n\nThe bridge over the weir was opened in 1931. It was painted green in 1950.\n',
      )
      expect(await run(['ingest'])).toContain('1 document')
      const asked = ['ask', 'When was the bridge over the weir opened?']
      expect(await run(asked)).toContain('opened in 1931')
      const doctor = await run(['doctor'])
      expect(doctor).toMatch(/ok\s+Store: PostgreSQL .*pgvector .*migration (\d+) of \1$/mu)
      expect(await run(['migrate-store', '--to', 'local'])).toContain('1 documents')
    } finally {
      await dropSchema(settings)
      await rm(dir, { recursive: true, force: true })
    }
  }, 120_000)
})
