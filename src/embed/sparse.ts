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
 * matrix · block: rows × width, from a block of columns × width. The same bits as `addRows` gives row by row. What it gives
 * may lie in the machine's memory: it is of use until the machine is used again.
 */
export function sparseTimes(machine: Machine, matrix: Sparse, block: Float32Array, width: number): Float32Array {
  const { rows, columns } = matrix
  const stride = 4 * padded(width)
  const [blockAt = 0, outAt = 0, ...held] = machine.areas(columns * stride, rows * stride, ...bytesOf(matrix))
  putSparse(machine, held, matrix)
  putBlock(machine, blockAt, block, columns, width)
  multiply(machine, held, matrix, { blockAt, outAt, stride })
  return padded(width) === width ? machine.floats(outAt, rows * width) : takeBlock(machine, outAt, rows, width)
}

/**
 * matrix · turned · block, where `turned` is the matrix transposed. What stands in between has a row for each column and
 * is the largest block of all: it never leaves the machine.
 */
export function sparseTimesBoth(
  machine: Machine,
  matrix: Sparse,
  turned: Sparse,
  block: Float32Array,
  width: number,
): Float32Array {
  const { rows, columns } = matrix
  const stride = 4 * padded(width)
  const sizes = [rows * stride, columns * stride, ...bytesOf(matrix), ...bytesOf(turned)]
  const [blockAt = 0, between = 0, ...held] = machine.areas(...sizes)
  const [first, second] = [held.slice(3), held.slice(0, 3)]
  putSparse(machine, first, turned)
  putSparse(machine, second, matrix)
  putBlock(machine, blockAt, block, rows, width)
  multiply(machine, first, turned, { blockAt, outAt: between, stride })
  multiply(machine, second, matrix, { blockAt: between, outAt: blockAt, stride })
  return takeBlock(machine, blockAt, rows, width)
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

function multiply(
  machine: Machine,
  held: readonly number[],
  { rows }: Sparse,
  { blockAt, outAt, stride }: { readonly blockAt: number; readonly outAt: number; readonly stride: number },
): void {
  const [startsAt = 0, placesAt = 0, valuesAt = 0] = held
  machine.floats(outAt, (rows * stride) / 4).fill(0)
  machine.sparse(startsAt, startsAt + 4 * rows, placesAt, valuesAt, blockAt, outAt, stride)
}

/** Writes a block to an address, each row padded with zeros. */
export function putBlock(machine: Machine, address: number, block: Float32Array, rows: number, width: number): void {
  const wide = padded(width)
  const to = machine.floats(address, rows * wide)
  if (wide === width) {
    to.set(block)
    return
  }
  to.fill(0)
  for (let row = 0; row < rows; row += 1) to.set(block.subarray(row * width, (row + 1) * width), row * wide)
}

/** A copy of a block at an address, without the padding. */
export function takeBlock(machine: Machine, address: number, rows: number, width: number): Float32Array {
  const wide = padded(width)
  const from = machine.floats(address, rows * wide)
  if (wide === width) return from.slice()
  const taken = new Float32Array(rows * width)
  for (let row = 0; row < rows; row += 1) taken.set(from.subarray(row * wide, row * wide + width), row * width)
  return taken
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
