import type { Machine } from './machine.ts'
import { allOf, padded, putBlock, takeBlock } from './sparse.ts'

/** Tall blocks are row-major Float32Array, rows × width; small square matrices are row-major Float64Array. */

/** oneᵀ · other, for products that are known to be symmetric, such as a Gram matrix: summed in double precision. */
export function symmetricProduct(
  machine: Machine,
  one: Float32Array,
  other: Float32Array,
  width: number,
): Float64Array {
  const [rows, wide] = [one.length / width, padded(width)]
  const [tall, stride] = [padded(rows), 4 * wide]
  const isSame = one === other
  const sizes = [tall * stride, isSame ? 0 : tall * stride, 8 * wide * wide, 8 * stride]
  const [left = 0, second = 0, sums = 0, scratch = 0] = machine.areas(...sizes)
  const right = isSame ? left : second
  for (const [address, block] of isSame
    ? ([[left, one]] as const)
    : ([
        [left, one],
        [right, other],
      ] as const)) {
    putBlock(machine, address, block, allOf(width))
    machine.floats(address + rows * stride, (tall - rows) * wide).fill(0)
  }
  machine.doubles(sums, wide * wide).fill(0)
  machine.gram(left, left + tall * stride, right, stride, sums, scratch)
  const found = machine.doubles(sums, wide * wide)
  const product = new Float64Array(width * width)
  for (let i = 0; i < width; i += 1)
    for (let j = 0; j <= i; j += 1) product[i * width + j] = product[j * width + i] = found[i * wide + j] ?? 0
  return product
}

/**
 * block · matrix, with a matrix of width × columns: rows × columns; in `to`, which may be the block itself. Of an `upper`
 * triangular matrix, most of the zeros below the diagonal are left out.
 */
export function times(
  machine: Machine,
  block: Float32Array,
  width: number,
  matrix: Float64Array,
  columns: number,
  {
    shape = 'full',
    to = new Float32Array((block.length / width) * columns),
  }: { readonly shape?: 'full' | 'upper'; readonly to?: Float32Array } = {},
): Float32Array {
  const [rows, inner, stride] = [block.length / width, 4 * padded(width), 4 * padded(columns)]
  const sizes = [rows * inner, padded(width) * stride, rows * stride]
  const [blockAt = 0, matrixAt = 0, outAt = 0] = machine.areas(...sizes)
  putBlock(machine, blockAt, block, allOf(width))
  machine.floats(matrixAt, (padded(width) * stride) / 4).fill(0)
  putBlock(machine, matrixAt, Float32Array.from(matrix), allOf(columns))
  machine.floats(outAt, (rows * stride) / 4).fill(0)
  machine.dense(blockAt, blockAt + rows * inner, inner, matrixAt, outAt, stride, shape === 'upper' ? 1 : 0)
  takeBlock(machine, outAt, to, allOf(columns))
  return to
}

/** A column whose new part is smaller than this beside the column itself (squared) says nothing of its own. */
const SMALLEST_NEW_PART = 1e-9

/**
 * Makes the columns of a block orthonormal, in its place, up to what one pass can do; a column that depends on those before it
 * becomes zero. Cholesky of the Gram matrix (Fukaya et al. 2014: twice over, it is as good as Householder).
 */
export function makeOrthonormal(machine: Machine, block: Float32Array, width: number): void {
  const matrix = whitener(symmetricProduct(machine, block, block, width), width)
  times(machine, block, width, matrix, width, { shape: 'upper', to: block })
}

/** The inverse of R in gram = RᵀR, upper triangular, with zero columns where the Gram matrix has no full rank. */
function whitener(gram: Float64Array, width: number): Float64Array {
  const lower = cholesky(gram, width)
  const inverse = new Float64Array(width * width)
  for (let column = 0; column < width; column += 1) {
    const pivot = lower[column * width + column] ?? 0
    if (pivot === 0) continue
    inverse[column * width + column] = 1 / pivot
    for (let i = column - 1; i >= 0; i -= 1) {
      const own = lower[i * width + i] ?? 0
      if (own === 0) continue
      let sum = 0
      for (let k = i + 1; k <= column; k += 1) sum += (lower[k * width + i] ?? 0) * (inverse[k * width + column] ?? 0)
      inverse[i * width + column] = -sum / own
    }
  }
  return inverse
}

/** Lower triangular; the row and column of a dependent pivot are zero. */
function cholesky(matrix: Float64Array, width: number): Float64Array {
  const lower = new Float64Array(width * width)
  for (let i = 0; i < width; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * width + j] ?? 0
      for (let k = 0; k < j; k += 1) sum -= (lower[i * width + k] ?? 0) * (lower[j * width + k] ?? 0)
      if (i === j) {
        const whole = matrix[i * width + i] ?? 0
        lower[i * width + i] = sum > SMALLEST_NEW_PART * whole && sum > 0 ? Math.sqrt(sum) : 0
      } else {
        const pivot = lower[j * width + j] ?? 0
        lower[i * width + j] = pivot === 0 ? 0 : sum / pivot
      }
    }
  }
  return lower
}
