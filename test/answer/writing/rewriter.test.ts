import { afterEach, describe, expect, it } from 'vitest'
import { langchainChatModel } from '../../../src/answer/writing/langchain-chat.ts'
import { createRewriter } from '../../../src/answer/writing/rewriter.ts'
import { isTrueToThread, type Thread } from '../../../src/answer/writing/true-to-thread.ts'
import { silentLog } from '../../../src/log.ts'
import { modelServer, type ModelServer, type Script, type SeenRequest } from '../../support/model-server.ts'

let servers: ModelServer[] = []
afterEach(async () => {
  for (const server of servers) await server.close()
  servers = []
})

const THREAD: Thread = {
  questions: ['Who opened the stone bridge at Alder in 1951?'],
  quotes: ['The stone bridge at Alder was opened on 7 June 1951 by the mayor, Peter Holm.'],
}

async function rewrite(
  question: string,
  script: (request: SeenRequest) => Script,
  {
    thread = THREAD,
    timeoutSeconds = 5,
    signal,
  }: { thread?: Thread; timeoutSeconds?: number; signal?: AbortSignal } = {},
) {
  const server = await modelServer(script)
  servers.push(server)
  const settings = { OPENAI_BASE_URL: server.url }
  const model = await langchainChatModel({ model: 'openai:scripted', settings, mostTokens: 500 })
  const rewriter = createRewriter({ model, log: silentLog, timeoutSeconds })
  const made = await rewriter.rewrite(question, thread, signal)
  return { made, requests: server.requests }
}

const sends = (question: string) => (): Script => ({ kind: 'letters', letters: JSON.stringify({ question }) })

describe('a follow-up rewritten by a language model', () => {
  it('stands on its own, with names from what was asked and shown', async () => {
    const { made, requests } = await rewrite('And when was he born?', sends('When was Peter Holm born?'))
    expect(made).toBe('When was Peter Holm born?')
    expect(requests[0]?.prompt).toContain('question: Who opened the stone bridge at Alder in 1951?')
    expect(requests[0]?.prompt).toContain('last question: And when was he born?')
    expect(requests[0]).toMatchObject({ hasTools: true, messages: 2 })
  })

  it('is read out of whatever stands around it', async () => {
    const letters = 'Sure!\n```json\n{"question": "When was **Peter Holm** born?\\u202e"}\n```'
    expect((await rewrite('When was he born?', () => ({ kind: 'letters', letters }))).made).toBe(
      'When was Peter Holm born?',
    )
  })

  it.each([
    ['a name of its own', 'When was Karl Imker born?'],
    ['a number of its own', 'When were the 12 children of Peter Holm born?'],
    ['a date of its own', 'Was Peter Holm born in 1899?'],
    ['a claim of its own', 'When was the corrupt mayor Peter Holm born?'],
    ['what it denies', 'When was Peter Holm not born?'],
    ['another question', 'Where was Peter Holm born?'],
    ['less than was asked', 'When was Peter Holm?'],
    ['an answer in its place', 'Peter Holm was born in Alder.'],
  ])('is left to the rules when it brings %s', async (_, question) => {
    expect((await rewrite('When was he born?', sends(question))).made).toBeUndefined()
  })

  it.each<[string, Script]>([
    ['sends no JSON', { kind: 'letters', letters: 'When was Peter Holm born?' }],
    ['sends something else', { kind: 'letters', letters: '{"sentences": []}' }],
    ['refuses', { kind: 'status', status: 400, message: 'no' }],
    ['is busy', { kind: 'status', status: 503, message: 'later' }],
    ['breaks off', { kind: 'drop', letters: '{"question": "When' }],
    ['hangs', { kind: 'hang', letters: '{"question": "When' }],
  ])('is left to the rules when the model %s', async (_, script) => {
    expect((await rewrite('When was he born?', () => script, { timeoutSeconds: 0.4 })).made).toBeUndefined()
  })

  it.each([
    ['a question that stands alone', 'When did the old mill of Lindow burn down in the valley?', THREAD],
    ['the first question', 'When was he born?', { questions: [], quotes: [] }],
  ])('is not asked for %s', async (_, question, thread) => {
    const { made, requests } = await rewrite(question, sends('x'), { thread })
    expect([made, requests.length]).toEqual([undefined, 0])
  })

  it('ends with the question that it belongs to', async () => {
    const stop = new AbortController()
    const asked = rewrite('When was he born?', () => ({ kind: 'hang' }), { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('given up')), 100)
    await expect(asked).rejects.toThrow('given up')
  })
})

describe('what is true to a thread', () => {
  it.each([
    [
      'Et combien de ruches ?',
      'Combien de ruches furent comptées à Lindow ?',
      'Qui a compté les ruches à Lindow en 1988 ?',
    ],
    ['و او کجا زندگی می‌کرد؟', 'باغبان مدرسه لیندو کجا زندگی می‌کرد؟', 'باغبان مدرسه لیندو چه کسی بود؟'],
    ['وكم عددهم؟', 'كم عدد البستانيين في ليندو؟', 'من هم البستانيين في ليندو؟'],
    ['And in 1989?', 'How many bees were counted in Alder in 1989?', 'How many bees were counted in Alder in 1988?'],
  ])('%s', (followUp, rewritten, before) => {
    expect(isTrueToThread(rewritten, followUp, { questions: [before], quotes: [] })).toBe(true)
  })

  it.each([
    ['و او کجا زندگی می‌کرد؟', 'بهروز کجا زندگی می‌کرد؟', 'باغبان مدرسه لیندو چه کسی بود؟'],
    ['And in 1989?', 'How many bees were counted in Alder in 1988?', 'How many bees were counted in Alder in 1988?'],
    ['And in 1989?', 'در سال ۱۹۸۹ چند زنبور شمرده شد؟', 'How many bees were counted in Alder in 1988?'],
  ])('%s is not %s', (followUp, rewritten, before) => {
    expect(isTrueToThread(rewritten, followUp, { questions: [before], quotes: [] })).toBe(false)
  })
})
