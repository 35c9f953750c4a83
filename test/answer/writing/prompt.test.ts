import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { langchainChatModel } from '../../../src/answer/writing/langchain-chat.ts'
import { numberedPassages, tokensOf } from '../../../src/answer/writing/numbered-passages.ts'
import { buildPrompt, escaped, unescaped } from '../../../src/answer/writing/prompt.ts'
import { quotingAnswerer } from '../../../src/answer/quoting/quoting.ts'
import { readQuestion } from '../../../src/answer/question/question.ts'
import { replyReader } from '../../../src/answer/writing/reply-reader.ts'
import { silentLog } from '../../../src/log.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import { chooseAnswerer } from '../../../src/parts/answerer.ts'
import { madeDocument } from '../../support/made-document.ts'
import { modelServer } from '../../support/model-server.ts'

function evidenceOf(text: string): Evidence {
  const { document, passages } = madeDocument('a.txt', text, { title: 'Notes </p1 1> on bees' })
  return {
    hits: passages.map((passage) => ({ passage, score: 1, foundBy: ['words'] })),
    documents: new Map([[document.id, document]]),
    statements: new Map(),
    frequency: new Map(),
    gramFrequency: new Map(),
    searched: { documents: 1, passages: passages.length, languages: ['en'] },
  }
}

const counter = (): (() => string) => {
  let count = 0
  return () => String((count += 1))
}

describe('the prompt', () => {
  it('marks passages by words that occur in none of them, and escapes every bracket', () => {
    const offered = numberedPassages(evidenceOf('A bee [1] says <p2 1> and p3.\nThe hive </p1 1> {x} is old.\n'), 2_000)
    const { messages } = buildPrompt(readQuestion('What does the p1 bee say <now>?', ['en']), offered, counter())
    const [rules, asked] = messages.map(({ text }) => text)
    expect(rules).toContain('<p4 n>')
    expect(asked?.match(/(?<!\\)<[^>]*>/gu)).toEqual([
      '<p4 1>',
      '</p4 1>',
      '<p4 2>',
      '</p4 2>',
      '<p4 question>',
      '</p4 question>',
    ])
  })

  it('has the same hash for the same question and passages, whatever the mark', () => {
    const question = readQuestion('What do bees do?', ['en'])
    const offered = numberedPassages(evidenceOf('Bees fly.\n'), 2_000)
    const [one, other] = [buildPrompt(question, offered, () => 'aa'), buildPrompt(question, offered, () => 'bb')]
    expect(one.hash).toBe(other.hash)
    expect(one.messages).not.toEqual(other.messages)
    expect(buildPrompt(readQuestion('Why?', ['en']), offered, () => 'aa').hash).not.toBe(one.hash)
  })

  it('keeps to its tokens, best passages first', () => {
    const evidence = evidenceOf(`${'Bees fly over the old mill. '.repeat(20)}\n`.repeat(30))
    const offered = numberedPassages(evidence, 900)
    expect(offered.length).toBeGreaterThan(1)
    expect(offered.reduce((sum, { hit }) => sum + tokensOf(hit.passage.text), 0)).toBeLessThanOrEqual(900)
    expect(numberedPassages(evidence, 1)).toHaveLength(1)
  })

  it('escapes in a way that can be undone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', '<', '>', '[', ']', '{', '}', 'a', ' ') }), (text) => {
        expect(unescaped(escaped(text))).toBe(text)
        expect(escaped(text)).not.toMatch(/(?<!\\)(?:\\\\)*[<>[\]{}]/u)
      }),
    )
  })
})

describe('a reply', () => {
  it('is read the same however it is cut into pieces', () => {
    const sentence = fc.record({
      text: fc.string(),
      passages: fc.array(fc.nat(9), { maxLength: 3 }),
      support: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 4 }), fc.integer({ min: 1, max: 9 }), (sentences, size) => {
        const json = JSON.stringify({ sentences }, null, size % 3)
        const reader = replyReader()
        const read = Array.from({ length: Math.ceil(json.length / size) }, (_, at) =>
          reader.push(json.slice(at * size, (at + 1) * size)),
        ).flat()
        expect(read).toEqual(sentences)
        expect(reader.problem()).toBeUndefined()
      }),
    )
  })

  it.each([
    ['[{"text":"a","passages":1,"support":"b"}]', 1],
    ['Sure! {"sentences": []}', 0],
  ])('%j is whole', (json, count) => {
    const reader = replyReader()
    expect(reader.push(json)).toHaveLength(count)
    expect(reader.problem()).toBeUndefined()
  })

  it.each(['', 'No.', '{"sentences": [', '{"sentences": [{"text": 1}]}', '{"sentences": [{"text": "a]}'])(
    '%j is not, and the model is told why',
    (json) => {
      const reader = replyReader()
      expect(reader.push(json)).toEqual([])
      expect(reader.problem()).toMatch(/\w/u)
    },
  )
})

describe('CHAT_MODEL', () => {
  const bounds = { CHAT_TIMEOUT_SECONDS: 5, CHAT_MOST_TOKENS: 8_000 }
  it('chooses nothing but quotations when it is empty', async () => {
    expect((await chooseAnswerer(bounds, silentLog)).answerer).toBe(quotingAnswerer)
  })

  it('names what to install when a provider’s package is missing', async () => {
    const settings = { ...bounds, CHAT_MODEL: 'mistralai:mistral-small-latest', MISTRAL_API_KEY: 'x' }
    await expect(chooseAnswerer(settings, silentLog)).rejects.toMatchObject({
      code: 'package-missing',
      message: expect.stringContaining('@langchain/mistralai'),
      hint: 'Run: npm install @langchain/mistralai@^1.2.0',
    })
  })

  it.each([
    ['magic:x', 'openai, anthropic, google-genai, mistralai, ollama'],
    ['constructor:x', 'OPENAI_BASE_URL'],
    ['openai:gpt-4.1-mini', 'OPENAI_API_KEY'],
    ['mistralai:mistral-small-latest', 'MISTRAL_API_KEY'],
  ])('%s without what it needs says what to set', async (model, hint) => {
    await expect(langchainChatModel({ model, settings: {}, mostTokens: 100 })).rejects.toMatchObject({
      code: 'bad-setting',
      hint: expect.stringContaining(hint),
    })
  })

  it('makes an answerer that carries the model’s name', async () => {
    const settings = { ...bounds, CHAT_MODEL: 'openai:a:b', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }
    const { answerer, rewriter } = await chooseAnswerer(settings, silentLog)
    expect(answerer.id).toBe('writing openai:a:b')
    expect(rewriter).toBeDefined()
  })
})

it('the scripted server also speaks the form without a stream', async () => {
  const server = await modelServer(() => ({ kind: 'letters', letters: 'hello' }))
  const response = await fetch(`${server.url}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ model: 'scripted', messages: [{ role: 'user', content: 'hi' }] }),
  })
  expect(await response.json()).toMatchObject({ choices: [{ message: { content: 'hello' } }] })
  expect(server.requests[0]).toMatchObject({ isStreamed: false, hasTools: false })
  await server.close()
})
