import { createThreads, entryBeside, type Threads } from '../threads/threads.ts'
import type { Embedder } from './embedder.ts'
import { prefixesOf } from './prefixes.ts'
import type { Reranker } from './reranker.ts'
import type { TransformersData, TransformersJob } from './transformers-thread.ts'

/** A model starts its own threads, as many as there are cores, so one of ours feeds it. */
const THREADS = 1

function startModel(data: TransformersData): Threads {
  return createThreads(entryBeside(import.meta.url, 'transformers-thread'), { size: THREADS, data: () => data })
}

/**
 * A sentence encoder of the Transformers.js kind (ONNX), read from a local folder and run in a thread of its own: a text
 * takes some thirty milliseconds, which the event loop has not to give. How many dimensions it has is known after the
 * first text: 0 before. Throws FootnoteError 'package-missing' and 'model-failed' when it is first used.
 */
export function transformersEmbedder(data: TransformersData): Embedder {
  const threads = startModel(data)
  const prefixes = prefixesOf(data.model)
  let dimensions = 0
  return {
    id: `transformers:${data.model}`,
    get dimensions() {
      return dimensions
    },
    async embed(texts, role) {
      if (texts.length === 0) return []
      const job: TransformersJob = { kind: 'embed', texts: texts.map((text) => (prefixes?.[role] ?? '') + text) }
      const vectors = await threads.run<Float32Array[]>(job)
      dimensions = vectors[0]?.length ?? dimensions
      return vectors
    },
  }
}

/** A cross-encoder of the same kind, such as Xenova/ms-marco-MiniLM-L-6-v2. */
export function transformersReranker(data: TransformersData): Reranker {
  const threads = startModel(data)
  return {
    id: `transformers:${data.model}`,
    async scores(question, texts) {
      if (texts.length === 0) return []
      const job: TransformersJob = { kind: 'score', question, texts }
      return threads.run<number[]>(job)
    },
  }
}
