import { createServer } from 'node:http'
import { z } from 'zod'
import { hashingEmbedder } from './hashing-embedder.ts'
import { bodyOf, listening } from './listening.ts'

const embeddingsCall = z.object({ model: z.string(), input: z.union([z.string(), z.array(z.string())]) })

/** Speaks OpenAI's protocol for embeddings, over hashed words; `refusals` are statuses that are given first. */
export async function startEmbeddings(refusals: number[] = []) {
  const asked: string[][] = []
  const server = await listening(
    createServer((request, response) => {
      void (async () => {
        const body = embeddingsCall.parse(await bodyOf(request))
        const refusal = request.url?.startsWith('/refused') === true ? 404 : refusals.shift()
        if (refusal !== undefined) {
          response.writeHead(refusal, { 'content-type': 'application/json' }).end('{"error":{"message":"busy"}}')
          return
        }
        const texts = typeof body.input === 'string' ? [body.input] : body.input
        asked.push(texts)
        const vectors = await hashingEmbedder(8).embed(texts, 'passage')
        const data = vectors.map((vector, index) => ({
          object: 'embedding',
          index,
          embedding: Buffer.from(Float32Array.from(vector, (value) => value * 3).buffer).toString('base64'),
        }))
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ object: 'list', model: body.model, data, usage: { prompt_tokens: 1 } }))
      })()
    }),
  )
  return { ...server, asked }
}
