import type { Machine } from './machine.ts'

/** A sparse matrix in compressed rows: the entries of row i stand from starts[i] to starts[i + 1]. */
export interface Sparse {
  readonly rows: number
  readonly columns: number
  readonly starts: Uint32Array
  readonly places: Uint32Array
  readonly values: Float32Array
}

/** Rows of a block in the machine's memory are padded to four numbers. */
export const padded = (width: number): number => Math.ceil(width / 4) * 4

/**
 * Columns of a block that are multiplied at once. Each is multiplied for itself, so that all together give nothing else; but what stands
 * between two matrices has a row for every term.
 */
const COLUMNS_AT_ONCE = 36

/**
 * A product of matrices with a block of `width` columns, from the last matrix to the first: in `to`, which may be the block itself.
 * The same bits as `addRows` gives row by row.
 */
export function sparseTimes(
  machine: Machine,
  matrices: readonly [Sparse, ...Sparse[]],
  block: Float32Array,
  width: number,
  to: Float32Array = new Float32Array(matrices[0].rows * width),
): Float32Array {
  const steps = matrices.toReversed()
  const most = 4 * padded(Math.min(width, COLUMNS_AT_ONCE))
  const sizes = steps.flatMap((matrix) => [matrix.columns * most, ...bytesOf(matrix)])
  const addresses = machine.areas(...sizes, matrices[0].rows * most)
  steps.forEach((matrix, step) => putSparse(machine, addresses.slice(4 * step + 1), matrix))
  for (let first = 0; first < width; first += COLUMNS_AT_ONCE) {
    const columns = { of: width, first, count: Math.min(COLUMNS_AT_ONCE, width - first) }
    const stride = 4 * padded(columns.count)
    putBlock(machine, addresses[0] ?? 0, block, columns)
    for (const [step, { rows }] of steps.entries()) {
      const [blockAt = 0, startsAt = 0, placesAt = 0, valuesAt = 0, outAt = 0] = addresses.slice(4 * step)
      machine.floats(outAt, (rows * stride) / 4).fill(0)
      machine.sparse(startsAt, startsAt + 4 * rows, placesAt, valuesAt, blockAt, outAt, stride)
    }
    takeBlock(machine, addresses.at(-1) ?? 0, to, columns)
  }
  return to
}

const bytesOf = ({ starts, places, values }: Sparse): number[] => [
  4 * starts.length,
  4 * places.length,
  4 * values.length,
]

function putSparse(machine: Machine, held: readonly number[], { starts, places, values }: Sparse): void {
  const [startsAt = 0, placesAt = 0, valuesAt = 0] = held
  machine.whole(startsAt, starts.length).set(starts)
  machine.whole(placesAt, places.length).set(places)
  machine.floats(valuesAt, values.length).set(values)
}

/** Some columns of a block that is `of` columns wide. */
interface Columns {
  readonly of: number
  readonly first: number
  readonly count: number
}

/** Writes columns of a block to an address, each row padded with zeros. */
export function putBlock(machine: Machine, address: number, block: Float32Array, { of, first, count }: Columns): void {
  const [rows, wide] = [block.length / of, padded(count)]
  const to = machine.floats(address, rows * wide)
  if (wide === of) {
    to.set(block)
    return
  }
  if (wide > count) to.fill(0)
  for (let row = 0; row < rows; row += 1) to.set(block.subarray(row * of + first, row * of + first + count), row * wide)
}

/** Copies what lies at an address, rows that were padded, into columns of `to`. */
export function takeBlock(machine: Machine, address: number, to: Float32Array, { of, first, count }: Columns): void {
  const [rows, wide] = [to.length / of, padded(count)]
  const from = machine.floats(address, rows * wide)
  if (wide === of) to.set(from)
  else for (let row = 0; row < rows; row += 1) to.set(from.subarray(row * wide, row * wide + count), row * of + first)
}

export function allOf(width: number): Columns {
  return { of: width, first: 0, count: width }
}

/**
 * to[…] += Σ values[i] · row places[i] of `block`, for i from `first` to `end`. In float32 after every step and in one
 * order, so that it gives the same bits as the kernel of many rows at once.
 */
export function addRows(
  to: Float32Array,
  block: Float32Array,
  width: number,
  places: Uint32Array,
  values: Float32Array,
): void {
  const { fround } = Math
  for (let i = 0; i < places.length; i += 1) {
    const from = (places[i] ?? 0) * width
    const factor = values[i] ?? 0
    for (let at = 0; at < width; at += 1) to[at] = fround((to[at] ?? 0) + fround(factor * (block[from + at] ?? 0)))
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
