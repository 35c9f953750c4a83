import { createMachine } from './machine.ts'
import type { Basis } from './lsa-state.ts'
import { addRows, allOf, padded, putBlock, takeBlock } from './sparse.ts'
import { termMatrix, type WeightedTerms } from './vocabulary.ts'

/** The unit vector of a text from its terms; the zero vector when none is known. */
export function project({ dimensions, projection }: Basis, { places, values }: WeightedTerms): Float32Array {
  const vector = new Float32Array(dimensions)
  addRows(vector, projection, dimensions, places, values)
  normalise(vector)
  return vector
}

/** Makes a projector of many texts at once: the same bits as one by one, some six times as fast. Rows of `dimensions`. */
export function createProjector({
  dimensions,
  projection,
  vocabulary,
}: Basis): (texts: readonly WeightedTerms[]) => Float32Array {
  const machine = createMachine()
  // The projection stays where it is: only what stands behind it is laid out anew.
  const stride = 4 * padded(dimensions)
  const terms = vocabulary.idf.length
  const [held = 0] = machine.areas(terms * stride)
  putBlock(machine, held, projection, allOf(dimensions))
  return (texts) => {
    const { rows, starts, places, values } = termMatrix(vocabulary, texts)
    const sizes = [terms * stride, 4 * starts.length, 4 * places.length, 4 * values.length, rows * stride]
    const [, startsAt = 0, placesAt = 0, valuesAt = 0, outAt = 0] = machine.areas(...sizes)
    machine.whole(startsAt, starts.length).set(starts)
    machine.whole(placesAt, places.length).set(places)
    machine.floats(valuesAt, values.length).set(values)
    machine.floats(outAt, (rows * stride) / 4).fill(0)
    machine.sparse(startsAt, startsAt + 4 * rows, placesAt, valuesAt, held, outAt, stride)
    const vectors = new Float32Array(rows * dimensions)
    takeBlock(machine, outAt, vectors, allOf(dimensions))
    for (let row = 0; row < rows; row += 1) normalise(vectors.subarray(row * dimensions, (row + 1) * dimensions))
    return vectors
  }
}

function normalise(vector: Float32Array): void {
  let squares = 0
  for (const value of vector) squares += value * value
  if (squares === 0) return
  const length = Math.sqrt(squares)
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) / length
}
