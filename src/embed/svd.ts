import { setImmediate } from 'node:timers/promises'
import { createMachine } from './machine.ts'
import { makeOrthonormal, symmetricProduct, times } from './dense.ts'
import { symmetricEigen } from './eigen.ts'
import { uniforms } from './random.ts'
import { sparseTimes, transposed, type Sparse } from './sparse.ts'

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
  /** Gives them, in `to` if that is given. Row-major, columns of the matrix × rank: orthonormal columns. */
  readonly vectors: (to?: Float32Array) => Float32Array
}

/**
 * The strongest right singular vectors of a sparse matrix by randomised subspace iteration. The same seed, the same bits.
 * All dense work is done on the side of the rows: rows · width² operations, however many columns there are.
 */
export async function randomisedSvd(matrix: Sparse, wanted: number, seed: number): Promise<RightSingular> {
  const width = Math.min(wanted + OVERSAMPLING, matrix.rows, matrix.columns)
  if (width === 0) return { rank: 0, values: new Float64Array(), vectors: (to = new Float32Array()) => to }
  const machine = createMachine()
  const turned = transposed(matrix)
  // Always in one place: of ten thousand rows it is six megabytes, and the machine has a copy.
  const basis = uniforms(matrix.rows * width, seed)
  for (let turn = 0; turn < POWER_TURNS; turn += 1) {
    sparseTimes(machine, [matrix, turned], basis, width, basis)
    makeOrthonormal(machine, basis, width)
    await setImmediate()
  }
  makeOrthonormal(machine, basis, width)

  // Rayleigh and Ritz: in the basis Q, the matrix A·Aᵀ is QᵀA·AᵀQ; its eigenvalues are the squared singular values.
  const image = sparseTimes(machine, [matrix, turned], basis, width)
  const { values: squares, vectors: axes } = symmetricEigen(symmetricProduct(machine, basis, image, width), width)
  const values = squares.map((square) => Math.sqrt(Math.max(square, 0)))
  const least = SMALLEST * (values[0] ?? 0)
  const rank = Math.min(wanted, values.filter((value) => value > least).length)
  const turn = new Float64Array(width * rank)
  for (let i = 0; i < width; i += 1)
    for (let axis = 0; axis < rank; axis += 1)
      turn[i * rank + axis] = (axes[axis * width + i] ?? 0) / (values[axis] ?? 1)
  await setImmediate()
  const axesOfRows = times(machine, basis, width, turn, rank, { to: image.subarray(0, matrix.rows * rank) })
  return {
    rank,
    values: values.slice(0, rank),
    vectors: (to) => sparseTimes(machine, [turned], axesOfRows, rank, to),
  }
}
