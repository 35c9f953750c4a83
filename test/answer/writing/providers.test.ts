import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { langchainChatModel } from '../../../src/answer/writing/langchain-chat.ts'
import { createRewriter } from '../../../src/answer/writing/rewriter.ts'
import { writingAnswerer } from '../../../src/answer/writing/writing.ts'
import { silentLog } from '../../../src/log.ts'
import type { Answer } from '../../../src/model/answer.ts'
import type { ModelServer, Script, SeenRequest } from '../../support/model-server.ts'
import { modelServer } from '../../support/model-server.ts'
import { providerServer, type Speaks } from '../../support/provider-server.ts'
import { smallArchive, type SmallArchive } from '../small-archive.ts'

const MILL = 'The old mill was repaired in 1950 by the village.'
const ASKED = 'When was the old mill repaired?'
const KEYS = { OPENAI_API_KEY: 'x', ANTHROPIC_API_KEY: 'x', GOOGLE_API_KEY: 'x', MISTRAL_API_KEY: 'x' }

const PACKAGES: Readonly<Record<'openai' | Speaks, string>> = {
  openai: '@langchain/openai',
  anthropic: '@langchain/anthropic',
  ollama: '@langchain/ollama',
  mistralai: '@langchain/mistralai',
  'google-genai': '@langchain/google-genai',
}
const isInstalled = async (name: string): Promise<boolean> =>
  import(name).then(
    () => true,
    () => false,
  )
// The packages are optional: those that are there are held to the contract (docs/models.md tells how to try the others).
const all: readonly ('openai' | Speaks)[] = ['openai', 'anthropic', 'ollama', 'mistralai', 'google-genai']
const installed = await Promise.all(all.map((name) => isInstalled(PACKAGES[name])))
const speaking = all.filter((_, at) => installed[at])

let archive: SmallArchive
let servers: ModelServer[] = []
beforeAll(async () => {
  archive = await smallArchive()
})
afterAll(() => archive.remove())
afterEach(async () => {
  for (const server of servers) await server.close()
  servers = []
})

async function modelOf(speaks: 'openai' | Speaks, script: (request: SeenRequest) => Script, tools = true) {
  const server =
    speaks === 'openai' ? await modelServer(script, { tools }) : await providerServer(speaks, script, { tools })
  servers.push(server)
  const settings = { ...KEYS, CHAT_BASE_URL: server.url }
  const model = await langchainChatModel({ model: `${speaks}:scripted`, settings, mostTokens: 1_500 })
  return { server, model }
}

async function ask(
  speaks: 'openai' | Speaks,
  script: (request: SeenRequest) => Script,
  { tools = true, timeoutSeconds = 10 }: { readonly tools?: boolean; readonly timeoutSeconds?: number } = {},
) {
  const { server, model } = await modelOf(speaks, script, tools)
  const answerer = writingAnswerer({
    model,
    log: silentLog,
    mostTokens: 16_000,
    timeoutSeconds,
    wait: async () => undefined,
  })
  const answer = await (await archive.with(answerer)).ask(ASKED)
  return { answer, server }
}

const good = (request: SeenRequest): Script => ({
  kind: 'sentences',
  sentences: [{ text: MILL, support: MILL, passages: [request.numberOf(MILL)] }],
})
const lies = (request: SeenRequest): Script => ({
  kind: 'sentences',
  sentences: [
    { text: 'The old mill was repaired in 1960.', support: MILL, passages: [request.numberOf(MILL)] },
    { text: 'The mill was sold.', support: 'The old mill was sold to a baker.', passages: [1] },
  ],
})
const shown = (answer: Answer): string[] => (answer.kind === 'answered' ? answer.sentences.map(({ text }) => text) : [])

describe.each(speaking)('%s, through its own client', (speaks) => {
  it('is asked in its form, and its sentences are read', async () => {
    const { answer, server } = await ask(speaks, good)
    expect(shown(answer)).toEqual([MILL])
    expect(answer.receipt).toMatchObject({ model: `${speaks}:scripted`, requests: 1, end: 'complete' })
    expect(server.requests[0]).toMatchObject({ hasTools: true, isStreamed: true, messages: 2 })
    expect(server.requests[0]?.rules).toContain('numbered passages of an archive')
  })

  it('is asked in plain text when it knows no forms', async () => {
    const fenced = (request: SeenRequest): Script => ({
      kind: 'letters',
      letters: `Here:\n\`\`\`json\n${JSON.stringify({ sentences: [{ text: MILL, passages: [request.numberOf(MILL)], support: MILL }] })}\n\`\`\``,
    })
    const { answer, server } = await ask(speaks, fenced, { tools: false })
    expect(shown(answer)).toEqual([MILL])
    expect(server.requests.map(({ hasTools }) => hasTools)).toEqual([true, false])
  })

  it('has what it invents dropped', async () => {
    const { answer } = await ask(speaks, lies)
    expect(answer.kind).toBe('silent')
    expect(answer.receipt?.sentences.map(({ fate }) => fate)).toEqual(['dropped', 'dropped'])
  })

  it('says that nothing answers by an empty list', async () => {
    const { answer } = await ask(speaks, () => ({ kind: 'sentences', sentences: [] }))
    expect(answer).toMatchObject({ kind: 'silent', receipt: { end: 'complete' } })
  })

  it.each<[string, Script, string]>([
    ['is busy', { kind: 'status', status: 529, message: 'overloaded' }, 'busy'],
    ['refuses the key', { kind: 'status', status: 401, message: 'no such key' }, 'refused'],
    ['writes no JSON', { kind: 'letters', letters: 'I would rather not.' }, 'unreadable'],
    ['drops the connection', { kind: 'drop' }, 'broken-off'],
    ['hangs', { kind: 'hang' }, 'time'],
  ])('falls back to quotations when it %s', async (_, script, failure) => {
    const { answer } = await ask(speaks, () => script, { timeoutSeconds: script.kind === 'hang' ? 0.5 : 10 })
    expect(answer).toMatchObject({ kind: 'answered', receipt: { failure } })
    expect(shown(answer)[0]).toBe(`“${MILL}”`)
    expect(answer.notes.join()).toMatch(/language model/u)
  })

  it('rewrites a follow-up in a form of its own', async () => {
    const { server, model } = await modelOf(speaks, () => ({
      kind: 'letters',
      letters: '{"question": "Who repaired the old mill?"}',
    }))
    const rewriter = createRewriter({ model, log: silentLog, timeoutSeconds: 5 })
    const thread = { questions: [ASKED], quotes: [MILL] }
    expect(await rewriter.rewrite('And who repaired it?', thread)).toBe('Who repaired the old mill?')
    expect(server.requests[0]).toMatchObject({ hasTools: true })
  })
})

it('the provider that the tests bring along is there', () => {
  expect(speaking).toContain('openai')
})
