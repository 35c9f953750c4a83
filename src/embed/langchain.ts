import { Embeddings, type EmbeddingsInterface } from '@langchain/core/embeddings'
import type { Embedder } from './embedder.ts'

export interface LangchainOptions {
  /** Names the provider and the model: an index is only ever searched with the embedder of this id. */
  readonly id: string
  readonly dimensions: number
  /** Splits into batches and tries again by its own settings (`batchSize`, `maxRetries`). */
  readonly model: EmbeddingsInterface
  /** Some models want a word before each text that says what it is for, as e5 wants 'query: ' and 'passage: '. */
  readonly prefixes?: { readonly passage: string; readonly question: string }
}

/** Any LangChain embeddings become ours here. Their vectors are brought to length one; a zero vector stays zero. */
export function langchainEmbedder({ id, dimensions, model, prefixes }: LangchainOptions): Embedder {
  return {
    id,
    dimensions,
    async embed(texts, role) {
      if (texts.length === 0) return []
      const asked = texts.map((text) => (prefixes?.[role] ?? '') + text)
      const vectors =
        role === 'question'
          ? await Promise.all(asked.map((text) => model.embedQuery(text)))
          : await model.embedDocuments(asked)
      return vectors.map(unit)
    },
  }
}

function unit(values: readonly number[]): Float32Array {
  let squares = 0
  for (const value of values) squares += value * value
  const length = Math.sqrt(squares) || 1
  return Float32Array.from(values, (value) => value / length)
}

/** Ours as LangChain's, for chains and stores that are built of its parts. */
export function asLangchainEmbeddings(embedder: Embedder): Embeddings {
  return new FootnoteEmbeddings(embedder)
}

class FootnoteEmbeddings extends Embeddings {
  readonly #embedder: Embedder

  constructor(embedder: Embedder) {
    super({})
    this.#embedder = embedder
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    return (await this.#embedder.embed(documents, 'passage')).map((vector) => [...vector])
  }

  override async embedQuery(document: string): Promise<number[]> {
    const [vector] = await this.#embedder.embed([document], 'question')
    return [...(vector ?? [])]
  }
}
