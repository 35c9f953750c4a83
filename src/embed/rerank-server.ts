import { z } from 'zod'
import { FootnoteError, reasonOf } from '../errors.ts'
import type { Reranker } from './reranker.ts'

export interface RerankServerOptions {
  /** As the server knows it. */
  readonly model: string
  /** Up to the path before `/rerank`, such as http://127.0.0.1:8080/v1. */
  readonly baseUrl: string
  readonly apiKey?: string
}

const reply = z.object({
  results: z.array(z.object({ index: z.int().nonnegative(), relevance_score: z.number() })),
})

const MOST_MILLISECONDS = 10_000

/** A cross-encoder on a server with the `/rerank` call that vLLM, llama.cpp, LiteLLM, Jina and Cohere share. */
export function rerankServer({ model, baseUrl, apiKey }: RerankServerOptions): Reranker {
  const address = `${baseUrl.replace(/\/+$/u, '')}/rerank`
  return {
    id: `server:${model}`,
    async scores(question, texts) {
      if (texts.length === 0) return []
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
          },
          body: JSON.stringify({ model, query: question, documents: texts, top_n: texts.length }),
          signal: AbortSignal.timeout(MOST_MILLISECONDS),
        })
        if (!response.ok) throw new Error(`it answered ${response.status}`)
        const { results } = reply.parse(await response.json())
        const scores = new Map(results.map(({ index, relevance_score }) => [index, relevance_score]))
        if (texts.some((_, at) => !scores.has(at))) throw new Error('it left passages out')
        return texts.map((_, at) => scores.get(at) ?? 0)
      } catch (cause) {
        throw new FootnoteError('model-failed', `The re-ranker ${model} gave no scores: ${reasonOf(cause)}.`, {
          hint: 'See that its server runs and that RERANKER_BASE_URL and RERANKER are right, or leave RERANKER empty.',
          cause,
        })
      }
    },
  }
}
