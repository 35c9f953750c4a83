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
    for (const other of around)
      for (let place = 0; place < sum.length; place += 1) sum[place] = (sum[place] ?? 0) + weight * (other[place] ?? 0)
    let squares = 0
    for (const value of sum) squares += value * value
    const length = Math.sqrt(squares)
    return length === 0 ? vector : sum.map((value) => value / length)
  })
}
