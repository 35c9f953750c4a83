import { Embeddings } from '@langchain/core/embeddings'
import { describe, expect, it } from 'vitest'
import { asLangchainEmbeddings, langchainEmbedder } from '../../src/embed/langchain.ts'
import { embedderLaws, lengthOf } from '../laws/embedder-laws.ts'
import { hashingEmbedder } from '../support/hashing-embedder.ts'

/** A LangChain model that does not bring its vectors to length one, as some do not. */
class LongVectors extends Embeddings {
  readonly asked: string[] = []

  async embedDocuments(texts: string[]): Promise<number[][]> {
    this.asked.push(...texts)
    return (await hashingEmbedder(16).embed(texts, 'passage')).map((vector) => [...vector].map((value) => value * 7))
  }

  async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.embedDocuments([text])
    return vector ?? []
  }
}

const options = { id: 'test:long' }

embedderLaws('a LangChain model', async () => langchainEmbedder({ ...options, model: new LongVectors({}) }), [
  'The orchard stood behind the mill.',
  'Nobody had seen the lighthouse keeper.',
])

describe('langchainEmbedder', () => {
  it('brings vectors to length one', async () => {
    const [vector] = await langchainEmbedder({ ...options, model: new LongVectors({}) }).embed(['mill'], 'passage')
    expect(lengthOf(vector ?? new Float32Array())).toBeCloseTo(1, 6)
  })

  it('says what a text is for, to models that want to be told', async () => {
    const model = new LongVectors({})
    const embedder = langchainEmbedder({ ...options, model, prefixes: { passage: 'passage: ', question: 'query: ' } })
    await embedder.embed(['mill'], 'passage')
    await embedder.embed(['which mill'], 'question')
    expect(model.asked).toEqual(['passage: mill', 'query: which mill'])
  })
})

describe('asLangchainEmbeddings', () => {
  it('gives our vectors to LangChain', async () => {
    const ours = hashingEmbedder(16)
    const theirs = asLangchainEmbeddings(ours)
    const [passage, other] = await ours.embed(['mill', 'canal'], 'passage')
    expect(await theirs.embedDocuments(['mill', 'canal'])).toEqual([[...(passage ?? [])], [...(other ?? [])]])
    expect(await theirs.embedQuery('mill')).toEqual([...(passage ?? [])])
  })
})
