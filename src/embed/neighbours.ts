/** A passage's own vector and the document that it stands in; in reading order. */
export interface PassageVector {
  readonly document: number
  readonly vector: Float32Array
}

/**
 * Each vector with a share of the vectors before and behind it in its document, made a unit vector again: a passage that
 * says "it" is found by what its neighbours name. Documents must be whole. A zero vector among zero vectors stays zero.
 */
export function withNeighbours(passages: readonly PassageVector[], weight: number): Float32Array[] {
  return passages.map(({ document, vector }, at) => {
    const around = [passages[at - 1], passages[at + 1]].flatMap((other) =>
      other?.document === document ? [other.vector] : [],
    )
    if (around.length === 0 || weight === 0) return vector
    const sum = vector.slice()
    for (const other of around) addTo(sum, other, weight)
    return toLengthOne(sum) ? sum : vector
  })
}

// Plain loops: these are run over every number of an archive's vectors.

function addTo(sum: Float32Array, other: Float32Array, weight: number): void {
  for (let place = 0; place < sum.length; place += 1) sum[place] = (sum[place] ?? 0) + weight * (other[place] ?? 0)
}

/** In place; false for what has no length. */
function toLengthOne(vector: Float32Array): boolean {
  let squares = 0
  for (let place = 0; place < vector.length; place += 1) squares += (vector[place] ?? 0) ** 2
  const length = Math.sqrt(squares)
  if (length === 0) return false
  for (let place = 0; place < vector.length; place += 1) vector[place] = (vector[place] ?? 0) / length
  return true
}
