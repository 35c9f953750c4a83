import { Embeddings, type EmbeddingsInterface } from '@langchain/core/embeddings'
import { FootnoteError, reasonOf } from '../errors.ts'
import type { Embedder } from './embedder.ts'
import type { Prefixes } from './prefixes.ts'
import { withRetries } from './retry.ts'
import { unitVector } from './unit.ts'

export interface LangchainOptions {
  /** Names the provider and the model: an index is only ever searched with the embedder of this id. */
  readonly id: string
  /** Splits into batches by its own `batchSize`; trying again is ours. */
  readonly model: EmbeddingsInterface
  readonly prefixes?: Prefixes
}

/**
 * Any LangChain embeddings become ours here. Their vectors are brought to length one; a zero vector stays zero. How many
 * dimensions they have is known after the first text: 0 before. Throws FootnoteError('model-failed') when the model gives
 * no vectors for good, or not one of the same size for each text.
 */
export function langchainEmbedder({ id, model, prefixes }: LangchainOptions): Embedder {
  let dimensions = 0
  return {
    id,
    get dimensions() {
      return dimensions
    },
    async embed(texts, role) {
      if (texts.length === 0) return []
      const asked = texts.map((text) => (prefixes?.[role] ?? '') + text)
      const vectors = await vectorsOf(asked, role)
      dimensions ||= vectors[0]?.length ?? 0
      if (vectors.length !== texts.length || dimensions === 0 || vectors.some(({ length }) => length !== dimensions))
        throw failed(id, `${texts.length} texts gave ${vectors.length} vectors, not all of ${dimensions} numbers`)
      return vectors.map(unitVector)
    },
  }

  async function vectorsOf(asked: string[], role: 'passage' | 'question'): Promise<number[][]> {
    try {
      return await withRetries(() =>
        role === 'question' ? Promise.all(asked.map((text) => model.embedQuery(text))) : model.embedDocuments(asked),
      )
    } catch (cause) {
      throw failed(id, reasonOf(cause), cause)
    }
  }
}

function failed(id: string, reason: string, cause?: unknown): FootnoteError {
  return new FootnoteError('model-failed', `The embedder ${id} gave no vectors: ${reason}.`, {
    hint: 'See that its server runs and that EMBEDDER and its key are right, then run npm run ingest again: what was embedded is kept.',
    cause,
  })
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
