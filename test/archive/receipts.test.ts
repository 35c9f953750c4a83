import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { quotingAnswerer } from '../../src/answer/quoting/quoting.ts'
import { type Archive, createArchive } from '../../src/archive.ts'
import { silentLog } from '../../src/log.ts'
import { isOtherArchive } from '../../src/model/receipt.ts'
import { createFileReceipts } from '../../src/receipts/file-receipts.ts'
import { aRiver, type Files, type River } from '../support/a-river.ts'
import { VALLEY } from '../support/valley.ts'

let dir: string
const rivers: River[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'footnote-kept-'))
})
afterEach(async () => {
  rmSync(dir, { recursive: true, force: true })
  for (const river of rivers.splice(0)) await river.close()
})

const readingLink = ({ documentId }: { readonly documentId: string }): string => `https://room.example/${documentId}`

async function anArchive(files: Files = VALLEY): Promise<Archive> {
  const { store, embedder, ...rest } = await aRiver(files)
  rivers.push({ store, embedder, ...rest })
  const receipts = createFileReceipts({ dir, most: 100, now: () => new Date(0), log: silentLog })
  return createArchive({ store, embedder, answerer: quotingAnswerer, clock: () => 0, receipts, readingLink })
}

const idOf = async (archive: Archive, question: string): Promise<string> => {
  const { receiptId } = await archive.ask(question)
  if (receiptId === undefined) throw new Error('no receipt')
  return receiptId
}

describe('a receipt', () => {
  it('replays to the same words and the same passages on the same index', async () => {
    const archive = await anArchive()
    const answer = await archive.ask('Who opened the bridge at Alder?', { filter: { language: 'en' } })
    if (answer.kind === 'silent') throw new Error('silent')
    const replay = await archive.receipt(answer.receiptId ?? '')
    expect(replay).toMatchObject({
      isSameIndex: true,
      again: { kind: 'answered', isSame: true, passages: answer.citations.map(({ passageId }) => passageId) },
      receipt: { question: answer.question, filter: { language: 'en' }, exact: false, answererId: 'quoting' },
    })
    expect(replay?.citations.map(({ fate, found }) => [fate, found?.quote])).toEqual(
      answer.citations.map(({ quote }) => ['same', quote]),
    )
    expect(replay?.citations[0]?.found?.readingLink).toContain('https://room.example/')
  })

  it('has one id for one answer, and another for another question, filter, strictness or index', async () => {
    const archive = await anArchive()
    const question = 'Who opened the bridge at Alder?'
    const ids = [
      await idOf(archive, question),
      (await archive.ask(question, { filter: { language: 'en' } })).receiptId,
      (await archive.ask(question, { exact: true })).receiptId,
      await idOf(archive, 'Who opened the stone bridge at Alder?'),
      await idOf(await anArchive({ ...VALLEY, 'news/more.txt': 'Rain fell on the meadow for a week.\n' }), question),
    ]
    expect(await idOf(archive, question)).toBe(ids[0])
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{12}$/u)
  })

  it('is kept of silence too, and replays to silence', async () => {
    const archive = await anArchive()
    const answer = await archive.ask('Who invented the dishwasher in Chicago?')
    expect(answer.kind).toBe('silent')
    expect(await archive.receipt(answer.receiptId ?? '')).toMatchObject({
      receipt: { kind: 'silent', citations: [] },
      again: { kind: 'silent', isSame: true },
    })
  })

  it('of a file that is taken out finds the words in a copy that stays', async () => {
    const { 'news/bridge.txt': bridge, 'news/bridge.txt.meta.yml': _, ...rest } = VALLEY
    const text = bridge ?? ''
    const receiptId = await idOf(
      await anArchive({ ...rest, 'news/a.txt': text, 'news/b.txt': text }),
      'Who had drawn the plan of the bridge in 1949?',
    )
    for (const left of ['news/a.txt', 'news/b.txt']) {
      const replay = await (await anArchive({ ...rest, [left]: text })).receipt(receiptId)
      const found = replay?.citations.filter(({ cited }) => cited.file === 'news/a.txt' || cited.file === 'news/b.txt')
      expect(found?.length).toBeGreaterThan(0)
      for (const { fate } of found ?? []) expect(fate).not.toBe('gone')
    }
  })

  it('held against another archive is known for one, and of a document that was read anew is not', async () => {
    const receiptId = await idOf(await anArchive(), 'Who opened the bridge at Alder?')
    const other = await (
      await anArchive({ 'news/rain.txt': 'Rain fell on the meadow for a week.\n' })
    ).receipt(receiptId)
    expect(other && isOtherArchive(other)).toBe(true)
    expect(other?.citations[0]).toMatchObject({ fate: 'gone', isMissing: true })
    const { 'news/bridge.txt': _, ...rest } = VALLEY
    const anew = await (await anArchive({ ...rest, 'news/bridge.txt': 'Nothing is known.\n' })).receipt(receiptId)
    expect(anew && isOtherArchive(anew)).toBe(false)
  })

  it('is not kept of a private question', async () => {
    const archive = await anArchive()
    const answer = await archive.ask('Who opened the bridge at Alder?', { private: true })
    expect(answer).not.toHaveProperty('receiptId')
    const shown = await archive.ask('Who opened the bridge at Alder?')
    await archive.receipt(shown.receiptId ?? '')
    expect(await archive.receipt('000000000000')).toBeUndefined()
  })

  it('finds words that moved in a changed file, and says which are gone', async () => {
    const before = await anArchive({
      'ferry.txt': 'The ferry of Brook was built in 1899 by Ole Lund.\n',
      'mill.txt': 'The mill of Brook was closed in 1931 by the council.\n',
    })
    const ferry = await idOf(before, 'When was the ferry of Brook built?')
    const mill = await idOf(before, 'When was the mill of Brook closed?')
    const after = await anArchive({
      'ferry.txt': 'A note in front.\n\nThe  ferry of Brook was built in 1899 by Ole Lund. It still runs.\n',
    })
    expect(await after.receipt(ferry)).toMatchObject({
      isSameIndex: false,
      citations: [{ fate: 'moved', found: { quote: expect.stringContaining('was built in 1899 by Ole Lund') } }],
    })
    const gone = await after.receipt(mill)
    expect(gone?.citations.map(({ fate }) => fate)).toEqual(['gone'])
    expect(gone?.citations[0]).not.toHaveProperty('found')
    // The receipt keeps no words of a text that left the archive.
    expect(JSON.stringify(gone)).not.toContain('council')
  })

  it('is not shown to who may not see one of its documents', async () => {
    const archive = await anArchive()
    const answer = await archive.ask('How much did the Thorne family pay for quicksilver?')
    if (answer.kind === 'silent') throw new Error('silent')
    expect(answer.citations.map(({ document }) => document.collection)).toContain('ledgers')
    const id = answer.receiptId ?? ''
    expect(await archive.receipt(id)).toBeDefined()
    expect(await archive.receipt(id, { visible: ['ledgers', 'news', 'reports', 'letters', 'posts'] })).toBeDefined()
    expect(await archive.receipt(id, { visible: ['news'] })).toBeUndefined()
    expect(await archive.receipt(id, { visible: [] })).toBeUndefined()
  })

  it('tells nobody what its asker could see, and compares only with who sees the same', async () => {
    const archive = await anArchive()
    const visible = ['news', 'reports']
    const { receiptId = '' } = await archive.ask('Who opened the bridge at Alder?', { filter: { visible } })
    const replay = await archive.receipt(receiptId, { visible: ['reports', 'news'] })
    expect(replay?.again?.isSame).toBe(true)
    expect(replay?.receipt.filter).not.toHaveProperty('visible')
    expect(JSON.stringify(replay?.receipt)).not.toContain('reports')
    expect((await archive.receipt(receiptId))?.again).toBeUndefined()
  })

  it('is not missed by an archive that keeps none', async () => {
    const { archive, ...rest } = await aRiver({ 'ferry.txt': 'The ferry of Brook was built in 1899.\n' })
    rivers.push({ archive, ...rest })
    expect(await archive.ask('When was the ferry of Brook built?')).not.toHaveProperty('receiptId')
    expect(await archive.receipt('000000000000')).toBeUndefined()
  })
})

describe('links into the reading room', () => {
  it('stand at whatever quotes a document', async () => {
    const archive = await anArchive()
    const streamed: (string | undefined)[] = []
    const answer = await archive.ask('Who opened the bridge at Alder?', {
      onSentence: (_sentence, citations) => streamed.push(...citations.map((citation) => citation.readingLink)),
    })
    const check = await archive.quote('It burned down in the winter of 1947')
    const { entries } = await archive.timeline('bridge')
    const { mentions } = await archive.mentions('bridge')
    const quoted = [
      ...(answer.kind === 'answered' ? answer.citations : []),
      ...(check.kind === 'absent' ? [] : check.carriers),
      ...entries,
      ...mentions,
    ]
    expect(quoted.length).toBeGreaterThan(8)
    for (const { document, readingLink: link } of quoted) expect(link).toBe(`https://room.example/${document.id}`)
    for (const link of streamed) expect(link).toContain('https://room.example/')
  })
})
