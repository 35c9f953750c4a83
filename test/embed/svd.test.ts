import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { symmetricProduct, times } from '../../src/embed/dense.ts'
import { createMachine } from '../../src/embed/machine.ts'
import { symmetricEigen } from '../../src/embed/eigen.ts'
import { uniforms } from '../../src/embed/random.ts'
import { addRows, sparseTimes, transposed, type Sparse } from '../../src/embed/sparse.ts'
import { randomisedSvd } from '../../src/embed/svd.ts'

const machine = createMachine()

/** rows × columns, as compressed rows of a full matrix. */
function sparseOf(rows: number, columns: number, at: (row: number, column: number) => number): Sparse {
  const starts = [0]
  const places: number[] = []
  const values: number[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = at(row, column)
      if (value === 0) continue
      places.push(column)
      values.push(value)
    }
    starts.push(places.length)
  }
  return {
    rows,
    columns,
    starts: Uint32Array.from(starts),
    places: Uint32Array.from(places),
    values: Float32Array.from(values),
  }
}

const symmetric = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc
    .array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: size * size, maxLength: size * size })
    .map((values) => ({
      size,
      matrix: Float64Array.from(values, (value, at) => {
        const mirrored = values[(at % size) * size + Math.floor(at / size)] ?? 0
        return value + mirrored
      }),
    })),
)

describe('symmetricEigen', () => {
  it('gives values and unit vectors with A·v = λ·v, descending, orthogonal to each other', () => {
    fc.assert(
      fc.property(symmetric, ({ size, matrix }) => {
        const { values, vectors } = symmetricEigen(matrix, size)
        for (let i = 0; i < size; i += 1) {
          expect(values[i] ?? 0).toBeLessThanOrEqual(values[i - 1] ?? Infinity)
          for (let row = 0; row < size; row += 1) {
            let image = 0
            for (let k = 0; k < size; k += 1) image += (matrix[row * size + k] ?? 0) * (vectors[i * size + k] ?? 0)
            expect(image).toBeCloseTo((values[i] ?? 0) * (vectors[i * size + row] ?? 0), 8)
          }
          for (let j = 0; j <= i; j += 1) {
            let product = 0
            for (let k = 0; k < size; k += 1) product += (vectors[i * size + k] ?? 0) * (vectors[j * size + k] ?? 0)
            expect(product).toBeCloseTo(i === j ? 1 : 0, 8)
          }
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('dense and sparse products', () => {
  const sizes = fc.record({
    rows: fc.integer({ min: 1, max: 13 }),
    width: fc.integer({ min: 1, max: 9 }),
    seed: fc.nat(),
  })

  it('agree with the definition for every remainder of their steps', () => {
    fc.assert(
      fc.property(sizes, ({ rows, width, seed }) => {
        const block = uniforms(rows * width, seed)
        const square = Float64Array.from(uniforms(width * 5, seed + 1))
        const at = (row: number, column: number): number => block[row * width + column] ?? 0
        const gram = symmetricProduct(machine, block, block, width)
        for (let i = 0; i < width; i += 1)
          for (let j = 0; j < width; j += 1) {
            let sum = 0
            for (let row = 0; row < rows; row += 1) sum += at(row, i) * at(row, j)
            expect(gram[i * width + j]).toBeCloseTo(sum, 4)
          }
        const product = times(machine, block, width, square, 5)
        const matrix = sparseOf(rows, width, (row, column) => ((row * 7 + column) % 3 === 0 ? 0 : at(row, column)))
        const full = sparseTimes(machine, [matrix], Float32Array.from(square), 5)
        for (let row = 0; row < rows; row += 1)
          for (let j = 0; j < 5; j += 1) {
            let whole = 0
            let some = 0
            for (let k = 0; k < width; k += 1) {
              const value = at(row, k) * (square[k * 5 + j] ?? 0)
              whole += value
              if ((row * 7 + k) % 3 !== 0) some += value
            }
            expect(product[row * 5 + j]).toBeCloseTo(whole, 4)
            expect(full[row * 5 + j]).toBeCloseTo(some, 4)
          }
        expect(transposed(transposed(matrix))).toEqual(matrix)
      }),
    )
  })
})

describe('the kernel of sparse rows', () => {
  it('gives the same bits as one row alone, and both products at once those of one after the other', () => {
    const sizes = fc.record({ width: fc.integer({ min: 1, max: 90 }), seed: fc.nat() })
    fc.assert(
      fc.property(sizes, ({ width, seed }) => {
        const block = uniforms(11 * width, seed)
        const noise = uniforms(7 * 11, seed + 1)
        const matrix = sparseOf(7, 11, (row, column) =>
          (row * 5 + column) % (row + 1) === 0 ? (noise[row * 11 + column] ?? 0) : 0,
        )
        const product = sparseTimes(machine, [matrix], block, width)
        for (let row = 0; row < 7; row += 1) {
          const alone = new Float32Array(width)
          const [from, to] = [matrix.starts[row], matrix.starts[row + 1]]
          addRows(alone, block, width, matrix.places.subarray(from, to), matrix.values.subarray(from, to))
          expect(product.subarray(row * width, (row + 1) * width)).toEqual(alone)
        }
        const turned = transposed(matrix)
        const other = uniforms(7 * width, seed + 2)
        const between = sparseTimes(machine, [turned], other, width)
        const inSteps = sparseTimes(machine, [matrix], between, width)
        expect(sparseTimes(machine, [matrix, turned], other, width)).toEqual(inSteps)
        expect(sparseTimes(machine, [matrix, turned], other, width, other)).toBe(other)
        expect(other).toEqual(inSteps)
      }),
    )
  })
})

describe('randomisedSvd', () => {
  it('finds the singular values and directions of a matrix that is known to have them', async () => {
    // Columns 3 i hold i + 1 in three rows: singular values √3 · (i + 1).
    const matrix = sparseOf(30, 40, (row, column) =>
      column % 4 === 0 && Math.floor(row / 3) === column / 4 ? column / 4 + 1 : 0,
    )
    const { rank, values, vectors: found } = await randomisedSvd(matrix, 4, 11)
    const vectors = found()
    expect(rank).toBe(4)
    ;[10, 9, 8, 7].forEach((value, at) => expect(values[at]).toBeCloseTo(Math.sqrt(3) * value, 3))
    ;[36, 32, 28, 24].forEach((column, at) => expect(Math.abs(vectors[column * 4 + at] ?? 0)).toBeCloseTo(1, 3))
  })

  it('gives no more directions than the matrix has', async () => {
    const matrix = sparseOf(20, 15, (row, column) => (row % 3) + 1 + (column % 2) * 2)
    const { rank, vectors: found } = await randomisedSvd(matrix, 10, 3)
    const vectors = found()
    expect(rank).toBe(2)
    expect(vectors).toHaveLength(15 * 2)
    expect([...vectors].every(Number.isFinite)).toBe(true)
  })

  it('gives orthonormal directions', async () => {
    const noise = uniforms(60 * 50, 5)
    const matrix = sparseOf(60, 50, (row, column) => ((row + column) % 4 === 0 ? (noise[row * 50 + column] ?? 0) : 0))
    const { rank, vectors: found } = await randomisedSvd(matrix, 12, 9)
    const vectors = found()
    const products = symmetricProduct(machine, vectors, vectors, rank)
    for (let i = 0; i < rank; i += 1)
      for (let j = 0; j < rank; j += 1) expect(products[i * rank + j]).toBeCloseTo(i === j ? 1 : 0, 3)
  })
})

describe('seeded chance', () => {
  it('has the mean and the spread of an even distribution', () => {
    const values = uniforms(20_000, 1)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    expect(mean).toBeCloseTo(0, 1)
    expect(values.every((value) => value >= -1 && value <= 1)).toBe(true)
    expect(spread).toBeCloseTo(1 / 3, 2)
  })
})
