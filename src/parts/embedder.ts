import type { Embedder, TrainableEmbedder } from '../embed/embedder.ts'
import { lsa } from '../embed/lsa.ts'
import { FootnoteError } from '../errors.ts'

/** The embedder that a setting names. */
export function chooseEmbedder(name: string): Embedder | TrainableEmbedder {
  if (name === 'lsa') return lsa()
  throw new FootnoteError('bad-setting', `EMBEDDER is ${name}, which this version does not have.`, {
    hint: 'Leave EMBEDDER empty, or write lsa.',
  })
}
