import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentLog } from '../../src/log.ts'
import type { AnswerReceipt } from '../../src/model/receipt.ts'
import { createFileReceipts } from '../../src/receipts/file-receipts.ts'

let dir: string
let time: number
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'footnote-receipts-'))
  time = Date.UTC(2024, 0, 1)
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const now = (): Date => new Date((time += 60_000))
const open = (most = 100) => createFileReceipts({ dir, most, now, log: silentLog })
const idOf = (number: number): string => `r${String(number).padStart(11, '0')}`
const made = (id: string): Omit<AnswerReceipt, 'at'> => ({
  id,
  kind: 'answered',
  question: 'How many arches has the bridge?',
  filter: { language: 'en' },
  exact: false,
  index: { id: 'i00000000001', indexedAt: '2024-01-01T00:00:00.000Z', embedderId: 'lsa', documents: 2, passages: 3 },
  answererId: 'quoting',
  citations: [
    {
      marker: 1,
      documentId: 'bridge000001',
      passageId: 'bridge000001-0-9',
      span: { start: 0, end: 9 },
      quoteSha256: 'a',
      textSha256: 'b',
      words: { count: 2, letters: 8, sha256: 'c' },
      title: 'The bridge',
      file: 'bridge.txt',
    },
  ],
  nearest: [],
  origins: 1,
  model: {
    model: 'openai:scripted',
    promptHash: 'd',
    offered: ['bridge000001-0-9'],
    sentences: [{ fate: 'dropped', reason: 'number', text: 'It has six.', support: 'five', passages: [] }],
    requests: 1,
    end: 'complete',
  },
  collections: ['bridges'],
})
const files = (): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('.json'))

describe('receipts in files', () => {
  it('come back as they were kept, with the time of the first keeping', async () => {
    expect(await open().keep(made(idOf(1)))).toBe(true)
    const first = await open().find(idOf(1))
    expect(first).toEqual({ ...made(idOf(1)), at: '2024-01-01T00:01:00.000Z' })
    await open().keep(made(idOf(1)))
    expect(await open().find(idOf(1))).toEqual(first)
    expect(files()).toHaveLength(1)
  })

  it('do not grow beyond their bound: those that were not given for the longest time go', async () => {
    const receipts = open(20)
    for (let number = 0; number < 20; number += 1) await receipts.keep(made(idOf(number)))
    await receipts.keep(made(idOf(0)))
    const seen: boolean[] = []
    for (let number = 20; number < 60; number += 1) {
      await receipts.keep(made(idOf(number)))
      expect(files().length).toBeLessThanOrEqual(20)
      seen.push((await receipts.find(idOf(0))) !== undefined)
    }
    // Asked again after the others, it stays longer than the first of them.
    expect(seen.slice(0, 3)).toEqual([true, true, true])
    expect(seen.at(-1)).toBe(false)
    expect(await receipts.find(idOf(59))).toBeDefined()
    expect(await receipts.find(idOf(3))).toBeUndefined()
  })

  it('count what earlier runs kept', async () => {
    for (let number = 0; number < 10; number += 1) await open(10).keep(made(idOf(number)))
    await open(10).keep(made(idOf(10)))
    expect(files().length).toBeLessThanOrEqual(10)
  })

  it.each(['', '{', '{"id":"r00000000001"}', '\u0000\u0000', '[]'])(
    'tolerate a damaged file (%j) and write over it',
    async (damage) => {
      await open().keep(made(idOf(1)))
      writeFileSync(join(dir, 'r0', `${idOf(1)}.json`), damage)
      expect(await open().find(idOf(1))).toBeUndefined()
      await open().keep(made(idOf(1)))
      expect(await open().find(idOf(1))).toMatchObject({ question: 'How many arches has the bridge?' })
    },
  )

  it.each(['../../secret', 'r0', '', 'R00000000001', 'r00000000001/', 'r0000000000100'])(
    'know nothing of %j, which is no id',
    async (id) => {
      expect(await open().find(id)).toBeUndefined()
      expect(await open().keep(made(id))).toBe(false)
    },
  )

  it('say so when they can not be kept, and do not break the answer', async () => {
    rmSync(dir, { recursive: true })
    writeFileSync(dir, 'a file where the folder should be')
    expect(await open().keep(made(idOf(1)))).toBe(false)
    expect(await open().find(idOf(1))).toBeUndefined()
  })
})
