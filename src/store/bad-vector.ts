import { FootnoteError } from '../errors.ts'

/** What an embedder gave is not what it promised: a vector of another size, or with values that are no numbers. */
export function badVector(embedderId: string, dimensions: number, vector: Float32Array | undefined): FootnoteError {
  const got = vector?.length === dimensions ? 'one with values that are no numbers' : `${vector?.length ?? 'none'}`
  return new FootnoteError(
    'index-mismatch',
    `The embedder ${embedderId} promised vectors of ${dimensions} numbers and gave ${got}.`,
    { hint: 'Check the EMBEDDER setting: the model that answers is not the one that was named.' },
  )
}
