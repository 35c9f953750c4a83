/** A sparse matrix in compressed rows: the entries of row i stand from starts[i] to starts[i + 1]. */
export interface Sparse {
  readonly rows: number
  readonly columns: number
  readonly starts: Uint32Array
  readonly places: Uint32Array
  readonly values: Float32Array
}

/** matrix · block: rows × width, from a block of columns × width. */
export function sparseTimes(
  { rows, starts, places, values }: Sparse,
  block: Float32Array,
  width: number,
): Float32Array {
  const product = new Float32Array(rows * width)
  for (let row = 0; row < rows; row += 1) {
    const end = starts[row + 1] ?? 0
    addRows(product, row * width, block, width, places, values, starts[row] ?? 0, end)
  }
  return product
}

/**
 * to[…] += Σ values[i] · row places[i] of `block`, for i from `first` to `end`. Four rows at a time, so that each sum is
 * loaded and stored a quarter as often: this loop is most of what a fit costs.
 */
export function addRows(
  to: Float32Array,
  toStart: number,
  block: Float32Array,
  width: number,
  places: Uint32Array,
  values: Float32Array,
  first: number,
  end: number,
): void {
  let i = first
  for (; i + 3 < end; i += 4) {
    const a = (places[i] ?? 0) * width
    const b = (places[i + 1] ?? 0) * width
    const c = (places[i + 2] ?? 0) * width
    const d = (places[i + 3] ?? 0) * width
    const fa = values[i] ?? 0
    const fb = values[i + 1] ?? 0
    const fc = values[i + 2] ?? 0
    const fd = values[i + 3] ?? 0
    for (let at = 0; at < width; at += 1)
      to[toStart + at] =
        (to[toStart + at] ?? 0) +
        fa * (block[a + at] ?? 0) +
        fb * (block[b + at] ?? 0) +
        fc * (block[c + at] ?? 0) +
        fd * (block[d + at] ?? 0)
  }
  for (; i < end; i += 1) {
    const a = (places[i] ?? 0) * width
    const fa = values[i] ?? 0
    for (let at = 0; at < width; at += 1) to[toStart + at] = (to[toStart + at] ?? 0) + fa * (block[a + at] ?? 0)
  }
}

export function transposed({ rows, columns, starts, places, values }: Sparse): Sparse {
  const turnedStarts = new Uint32Array(columns + 1)
  for (const place of places) turnedStarts[place + 1] = (turnedStarts[place + 1] ?? 0) + 1
  for (let column = 0; column < columns; column += 1)
    turnedStarts[column + 1] = (turnedStarts[column + 1] ?? 0) + (turnedStarts[column] ?? 0)
  const next = turnedStarts.slice()
  const turnedPlaces = new Uint32Array(places.length)
  const turnedValues = new Float32Array(places.length)
  for (let row = 0; row < rows; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const column = places[at] ?? 0
      const to = next[column] ?? 0
      next[column] = to + 1
      turnedPlaces[to] = row
      turnedValues[to] = values[at] ?? 0
    }
  return { rows: columns, columns: rows, starts: turnedStarts, places: turnedPlaces, values: turnedValues }
}
