import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { forgivingEmbedder } from '../../src/embed/forgiving.ts'
import { hostedEmbedder } from '../../src/embed/hosted.ts'
import { prefixesOf } from '../../src/embed/prefixes.ts'
import { rerankServer } from '../../src/embed/rerank-server.ts'
import { createLog, silentLog } from '../../src/log.ts'
import { embedderLaws } from '../laws/embedder-laws.ts'
import { startEmbeddings } from '../support/embeddings-server.ts'
import { bodyOf, listening } from '../support/listening.ts'

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function embedderOn(refusals: number[] = [], model = 'openai:small-embedder') {
  const server = await startEmbeddings(refusals)
  open.push(server)
  return { server, embedder: await hostedEmbedder(model, { OPENAI_BASE_URL: server.url }) }
}

embedderLaws('a server that speaks OpenAI’s protocol', async () => (await embedderOn()).embedder, [
  'The orchard stood behind the mill.',
  'Nobody had seen the lighthouse keeper.',
])

describe('hostedEmbedder', () => {
  it('sends many texts in several requests', async () => {
    const { server, embedder } = await embedderOn()
    const texts = Array.from({ length: 150 }, (_, at) => `mill number ${at}`)
    expect(await embedder.embed(texts, 'passage')).toHaveLength(150)
    expect(server.asked.map(({ length }) => length)).toEqual([64, 64, 22])
    expect(embedder.dimensions).toBe(8)
  })

  it('tries again when the server is busy', async () => {
    const { server, embedder } = await embedderOn([429, 503])
    expect(await embedder.embed(['mill'], 'question')).toHaveLength(1)
    expect(server.asked).toEqual([['mill']])
  })

  it('gives up with what to do when it is refused for good', async () => {
    const { embedder } = await embedderOn([401])
    await expect(embedder.embed(['mill'], 'passage')).rejects.toThrow(expect.objectContaining({ code: 'model-failed' }))
  })

  it('puts before a text what its model wants there', async () => {
    const { server, embedder } = await embedderOn([], 'openai:intfloat/multilingual-e5-small')
    await embedder.embed(['the mill'], 'passage')
    await embedder.embed(['which mill'], 'question')
    expect(server.asked.flat()).toEqual(['passage: the mill', 'query: which mill'])
  })

  it.each([
    ['nobody:none', 'bad-setting', 'transformers:MODEL'],
    ['openai:small', 'bad-setting', 'OPENAI_API_KEY'],
    ['mistralai:mistral-embed', 'bad-setting', 'MISTRAL_API_KEY'],
  ])('refuses %s with what to write', async (name, code, hint) => {
    await expect(hostedEmbedder(name, {})).rejects.toThrow(
      expect.objectContaining({ code, hint: expect.stringContaining(hint) }),
    )
  })
})

describe('prefixesOf', () => {
  it.each([
    ['Xenova/multilingual-e5-small', 'query: '],
    ['nomic-embed-text:v1.5', 'search_query: '],
    ['BAAI/bge-small-en-v1.5', 'Represent this sentence for searching relevant passages: '],
    ['text-embedding-3-small', undefined],
    ['intfloat/multilingual-e5-large-instruct', undefined],
  ])('knows what %s wants before a question', (model, question) => {
    expect(prefixesOf(model)?.question).toBe(question)
  })
})

describe('forgivingEmbedder', () => {
  it('lets a question be searched by its words when no vector comes, and says so in the log', async () => {
    const { embedder } = await embedderOn([401, 401])
    const lines: string[] = []
    const log = createLog(
      (line) => lines.push(line),
      () => new Date(0),
    )
    const [vector] = await forgivingEmbedder(embedder, log).embed(['which mill'], 'question')
    expect(vector?.every((value) => value === 0)).toBe(true)
    expect(lines.join()).toContain('embedder-failed')
    expect(lines.join()).not.toContain('which mill')
    await expect(forgivingEmbedder(embedder, log).embed(['mill'], 'passage')).rejects.toThrow('no vectors')
  })

  it('waits no longer than it was told', async () => {
    const never = { id: 'never', dimensions: 4, embed: () => new Promise<Float32Array[]>(() => undefined) }
    expect(await forgivingEmbedder(never, silentLog, 10).embed(['mill'], 'question')).toEqual([new Float32Array(4)])
  })
})

describe('rerankServer', () => {
  const call = z.object({ model: z.string(), query: z.string(), documents: z.array(z.string()) })

  async function reranker(answer: (documents: readonly string[]) => { status?: number; body: unknown }) {
    const server = await listening(
      createServer((request, response) => {
        void (async () => {
          const { documents } = call.parse(await bodyOf(request))
          const { status = 200, body } = answer(request.url === '/v1/rerank' ? documents : [])
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
        })()
      }),
    )
    open.push(server)
    return rerankServer({ model: 'tiny', baseUrl: `${server.url}/v1/` })
  }

  it('gives the scores in the order of the texts, whatever order they came in', async () => {
    const model = await reranker((documents) => ({
      body: { results: documents.map((text, index) => ({ index, relevance_score: text.length })).toReversed() },
    }))
    expect(await model.scores('which', ['mill', 'bees and hives'])).toEqual([4, 14])
    expect(await model.scores('which', [])).toEqual([])
  })

  it.each([
    ['an error', { status: 500, body: {} }],
    ['another shape', { body: { scores: [1] } }],
    ['too few', { body: { results: [{ index: 0, relevance_score: 1 }] } }],
  ])('refuses %s', async (_, answer) => {
    const model = await reranker(() => answer)
    await expect(model.scores('which', ['mill', 'bees'])).rejects.toThrow(
      expect.objectContaining({ code: 'model-failed' }),
    )
  })
})
