import { describe, expect, it } from 'vitest'
import { answerSchema, receiptSchema } from '../../src/commands/json-schemas.ts'
import { createChat } from '../../src/cli/chat.ts'
import { lookOf } from '../../src/cli/drawing/look.ts'
import { paint } from '../../src/cli/drawing/paint.ts'
import type { ReceiptReplay } from '../../src/model/receipt.ts'
import { bridge, citing, createScriptedArchive, hostile } from './a-scripted-archive.ts'
import { run } from './a-terminal.ts'

const { document, passageId, span, quote } = citing(1, bridge, 'The bridge of Ashford has five arches.')
const index = {
  id: 'i00000000001',
  indexedAt: '2026-01-01T00:00:00.000Z',
  embedderId: 'lsa',
  documents: 3,
  passages: 3,
}
const cited = {
  marker: 1,
  documentId: bridge.id,
  passageId,
  span,
  quoteSha256: 'a',
  textSha256: 'b',
  words: { count: 7, letters: 31, sha256: 'c' },
  title: hostile.title,
  file: bridge.file,
}
const replay: ReceiptReplay = {
  receipt: {
    id: 'receipt00001',
    at: '2026-01-02T00:00:00.000Z',
    kind: 'answered',
    question: 'how many arches?',
    filter: { collection: 'bridges' },
    exact: true,
    index,
    answererId: 'writing openai:scripted',
    citations: [cited],
    nearest: [],
    origins: 1,
    model: {
      model: 'openai:scripted',
      promptHash: 'd',
      offered: [passageId],
      sentences: [{ fate: 'dropped', reason: 'number', text: 'It has six arches.', support: 'six', passages: [] }],
      requests: 1,
      end: 'complete',
    },
    collections: ['bridges'],
  },
  index,
  isSameIndex: true,
  citations: [{ cited, fate: 'same', found: { document, passageId, span, quote } }],
  again: { kind: 'answered', isSame: true, passages: [passageId] },
}
const archiveWith = (kept: ReceiptReplay) =>
  createScriptedArchive({ receipt: (id) => Promise.resolve(id === kept.receipt.id ? kept : undefined) })

describe('receipt', () => {
  it('says that an answer is borne out, by whom it was written, and what was left out', async () => {
    const { code, stdout } = await run(['receipt', 'receipt00001'], { archive: archiveWith(replay) })
    expect(code).toBe(0)
    for (const part of [
      'Receipt receipt00001',
      'Question: how many arches?',
      'Looked in: collection bridges',
      'The index is the same: 3 passages',
      'Asked again, it gives the same passages.',
      '[1] The bridge of Ashford',
      'These very words stand where they were cited.',
      'Left out (number): It has six arches.',
    ])
      expect(stdout).toContain(part)
  })

  it('says what is gone, with exit code 3', async () => {
    const gone = archiveWith({ ...replay, isSameIndex: false, citations: [{ cited, fate: 'gone' }] })
    const { code, stdout } = await run(['receipt', 'receipt00001'], { archive: gone })
    expect(code).toBe(3)
    expect(stdout).toContain('The index is another')
    expect(stdout).toContain('1 citation can not be found again.')
    // The title comes from a document, which may try to act on the terminal.
    expect(stdout).toContain('[1] Bees␛]0;owned␇ and hives')
  })

  it('of another archive is said to be of one, and that a silence is answered now', async () => {
    const missing = { ...replay, isSameIndex: false, citations: [{ cited, fate: 'gone', isMissing: true }] } as const
    const { stdout } = await run(['receipt', 'receipt00001'], { archive: archiveWith(missing) })
    expect(stdout).toContain('most likely it was made over another archive')
    expect(stdout).toContain('Its document is not in this archive.')
    expect(stdout).not.toContain('The words are not there any more.')
    const silent = {
      ...replay,
      receipt: { ...replay.receipt, kind: 'silent' as const },
      citations: [],
      again: { kind: 'answered' as const, isSame: false, passages: [] },
    }
    const now = await run(['receipt', 'receipt00001'], { archive: archiveWith(silent) })
    expect(now.stdout).toContain('Asked again, the archive answers now.')
  })

  it('prints JSON of a constant shape', async () => {
    const { stdout } = await run(['receipt', 'receipt00001', '--json'], { archive: archiveWith(replay) })
    expect(receiptSchema.parse(JSON.parse(stdout))).toMatchObject({ id: 'receipt00001', sameIndex: true, exact: true })
    const { again: _again, ...other } = replay
    const { model: _model, ...bare } = other.receipt
    const gone = archiveWith({ ...other, receipt: bare, citations: [{ cited, fate: 'gone' }] })
    const { stdout: least } = await run(['receipt', 'receipt00001', '--json'], { archive: gone })
    expect(receiptSchema.parse(JSON.parse(least))).toMatchObject({
      again: null,
      model: null,
      citations: [{ found: null }],
    })
  })

  it('refuses what is no receipt, and tells a script so', async () => {
    const unknown = await run(['receipt', 'nowhere', '--json'], { archive: archiveWith(replay) })
    expect([unknown.code, JSON.parse(unknown.stdout)]).toMatchObject([
      3,
      { kind: 'error', error: { code: 'not-found' } },
    ])
    expect((await run(['receipt'])).code).toBe(2)
  })

  it('is named under an answer and in its JSON, and opens in the chat', async () => {
    const plain = createScriptedArchive()
    const archive = createScriptedArchive({
      ask: async (question, options) => ({ ...(await plain.ask(question, options)), receiptId: 'receipt00001' }),
      receipt: (id) => archiveWith(replay).receipt(id),
    })
    expect((await run(['ask', 'arches'], { archive })).stdout).toContain('Receipt receipt00001')
    const { stdout } = await run(['ask', 'zebra', '--json'], { archive })
    expect(answerSchema.parse(JSON.parse(stdout)).receiptId).toBe('receipt00001')
    const chat = createChat(archive)
    const said = async (line: string): Promise<string> => {
      const turn = await chat.take(line, new AbortController().signal)
      return turn.kind === 'say' ? paint(turn.blocks, lookOf({}, {})) : ''
    }
    expect(await said('/receipt')).toContain('no answer with a receipt yet')
    await said('how many arches?')
    expect(await said('/receipt')).toContain('Asked again, it gives the same passages.')
    expect(await said('/receipt other')).toContain('There is no receipt “other”.')
  })

  it('is not kept of a private question, in a shell and in the chat, and later questions do not refer to it', async () => {
    const seen: { readonly question: string; readonly secret: boolean; readonly earlier: readonly string[] }[] = []
    const plain = createScriptedArchive()
    const archive = createScriptedArchive({
      ask: async (question, options = {}) => {
        seen.push({ question, secret: options.private === true, earlier: options.earlier ?? [] })
        return plain.ask(question, options)
      },
    })
    await run(['ask', 'arches', '--private'], { archive })
    const chat = createChat(archive)
    const say = (line: string) => chat.take(line, new AbortController().signal)
    await say('/ask how many arches? private:true')
    await say('arches')
    await say('who built it?')
    expect(seen).toEqual([
      { question: 'arches', secret: true, earlier: [] },
      { question: 'how many arches?', secret: true, earlier: [] },
      { question: 'arches', secret: false, earlier: [] },
      { question: 'who built it?', secret: false, earlier: ['arches'] },
    ])
    const about = JSON.stringify(await say('/about'))
    expect(about).toMatch(/leaves a receipt.*RECEIPTS_KEPT.*private:true/u)
    expect(JSON.stringify(await say('/help'))).toContain('private:')
  })
})
