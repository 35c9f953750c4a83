import { FootnoteError } from '../../errors.ts'

/** Throws FootnoteError('index-mismatch') for a vector of another size, or with values that are no numbers. */
export function assertVector(
  embedderId: string,
  dimensions: number,
  vector: Float32Array | undefined,
): asserts vector is Float32Array {
  if (vector?.length === dimensions && isFinite(vector)) return
  const got = vector?.length === dimensions ? 'one with values that are no numbers' : `${vector?.length ?? 'none'}`
  throw new FootnoteError(
    'index-mismatch',
    `The embedder ${embedderId} promised vectors of ${dimensions} numbers and gave ${got}.`,
    { hint: 'Check the EMBEDDER setting: the model that answers is not the one that was named.' },
  )
}

/** A plain loop: every number of an archive's vectors passes here. */
function isFinite(vector: Float32Array): boolean {
  for (let at = 0; at < vector.length; at += 1) if (!Number.isFinite(vector[at])) return false
  return true
}
