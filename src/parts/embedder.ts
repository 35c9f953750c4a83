import type { Embedder, TrainableEmbedder } from '../embed/embedder.ts'
import type { HostedSettings } from '../embed/hosted.ts'
import { lsa } from '../embed/lsa.ts'
import type { Reranker } from '../embed/reranker.ts'
import { FootnoteError } from '../errors.ts'

export interface EmbedderSettings extends HostedSettings {
  readonly EMBEDDER: string
  readonly MODELS_DIR: string
}

const TRANSFORMERS = 'transformers:'

/**
 * The embedder that EMBEDDER chooses; nothing of LangChain or of models is loaded for lsa. Throws FootnoteError
 * 'bad-setting' or 'package-missing' with what to write or install.
 */
export async function chooseEmbedder(settings: EmbedderSettings): Promise<Embedder | TrainableEmbedder> {
  const { EMBEDDER: name, MODELS_DIR: modelsDir } = settings
  if (name === 'lsa') return lsa()
  if (name.startsWith(TRANSFORMERS)) {
    const { transformersEmbedder } = await import('../embed/transformers.ts')
    return transformersEmbedder({ model: name.slice(TRANSFORMERS.length), modelsDir })
  }
  const { hostedEmbedder } = await import('../embed/hosted.ts')
  return hostedEmbedder(name, settings)
}

/** The embedder that made an index, by the name that the index holds. Throws as `chooseEmbedder` does. */
export async function embedderNamed(id: string, settings: EmbedderSettings): Promise<Embedder | TrainableEmbedder> {
  return chooseEmbedder({ ...settings, EMBEDDER: id.startsWith('lsa-') ? 'lsa' : id })
}

export interface RerankerSettings {
  readonly RERANKER?: string | undefined
  readonly RERANKER_BASE_URL?: string | undefined
  readonly RERANKER_API_KEY?: string | undefined
  readonly MODELS_DIR: string
}

/** The re-ranker that RERANKER chooses, when it chooses one. Throws FootnoteError 'bad-setting'. */
export async function chooseReranker(settings: RerankerSettings): Promise<Reranker | undefined> {
  const { RERANKER: name, RERANKER_BASE_URL: baseUrl, RERANKER_API_KEY: apiKey, MODELS_DIR: modelsDir } = settings
  if (name === undefined) return undefined
  const model = name.slice(name.indexOf(':') + 1)
  if (name.startsWith(TRANSFORMERS)) {
    const { transformersReranker } = await import('../embed/transformers.ts')
    return transformersReranker({ model, modelsDir })
  }
  if (baseUrl === undefined) {
    throw new FootnoteError('bad-setting', `RERANKER is ${name}, and RERANKER_BASE_URL is not set.`, {
      hint: 'Set it to the address before /rerank, such as http://127.0.0.1:8080/v1.',
    })
  }
  const { rerankServer } = await import('../embed/rerank-server.ts')
  return rerankServer({ model, baseUrl, ...(apiKey === undefined ? {} : { apiKey }) })
}
