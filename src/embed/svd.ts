import { setImmediate } from 'node:timers/promises'
import { createMachine } from './machine.ts'
import { orthonormal, symmetricProduct, times } from './dense.ts'
import { symmetricEigen } from './eigen.ts'
import { uniforms } from './random.ts'
import { sparseTimes, sparseTimesBoth, transposed, type Sparse } from './sparse.ts'

/** More directions than are wanted, and turns over the matrix: the accuracy of the last directions (Halko et al. 2011, 4.4). */
const OVERSAMPLING = 12
const POWER_TURNS = 2

/** Singular values smaller than this beside the largest are rounding errors of float32. */
const SMALLEST = 1e-3

export interface RightSingular {
  /** How many directions were found: at most what was wanted, and at most the rank of the matrix. */
  readonly rank: number
  /** Descending. */
  readonly values: Float64Array
  /** Row-major, columns of the matrix × rank: orthonormal columns. They may lie in the machine's memory. */
  readonly vectors: Float32Array
}

/**
 * The strongest right singular vectors of a sparse matrix by randomised subspace iteration. The same seed, the same bits.
 * All dense work is done on the side of the rows: rows · width² operations, however many columns there are.
 */
export async function randomisedSvd(
  matrix: Sparse,
  wanted: number,
  seed: number,
  machine = createMachine(),
): Promise<RightSingular> {
  const width = Math.min(wanted + OVERSAMPLING, matrix.rows, matrix.columns)
  if (width === 0) return { rank: 0, values: new Float64Array(), vectors: new Float32Array() }
  const turned = transposed(matrix)
  let basis: Float32Array = uniforms(matrix.rows * width, seed)
  for (let turn = 0; turn < POWER_TURNS; turn += 1) {
    basis = orthonormal(machine, sparseTimesBoth(machine, matrix, turned, basis, width), width)
    await setImmediate()
  }
  basis = orthonormal(machine, basis, width)

  // Rayleigh and Ritz: in the basis Q, the matrix A·Aᵀ is QᵀA·AᵀQ; its eigenvalues are the squared singular values.
  const image = sparseTimesBoth(machine, matrix, turned, basis, width)
  const { values: squares, vectors: axes } = symmetricEigen(symmetricProduct(machine, basis, image, width), width)
  const values = squares.map((square) => Math.sqrt(Math.max(square, 0)))
  const least = SMALLEST * (values[0] ?? 0)
  const rank = Math.min(wanted, values.filter((value) => value > least).length)
  const turn = new Float64Array(width * rank)
  for (let i = 0; i < width; i += 1)
    for (let axis = 0; axis < rank; axis += 1)
      turn[i * rank + axis] = (axes[axis * width + i] ?? 0) / (values[axis] ?? 1)
  await setImmediate()
  const axesOfRows = times(machine, basis, width, turn, rank)
  return {
    rank,
    values: values.slice(0, rank),
    vectors: sparseTimes(machine, turned, axesOfRows, rank),
  }
}
