/** Tall blocks are row-major Float32Array, rows × width; small square matrices are row-major Float64Array. */

/**
 * Lower half of oneᵀ · other, mirrored: for products that are known to be symmetric, such as a Gram matrix. Four rows by
 * two columns at a time, in double precision: the fewer loads and stores, the more multiplications.
 */
export function symmetricProduct(one: Float32Array, other: Float32Array, width: number): Float64Array {
  const sums = new Float64Array(width * width)
  const left = new Float64Array(4 * width)
  const right = new Float64Array(4 * width)
  for (let from = 0; from < one.length; from += 4 * width) {
    left.fill(0)
    right.fill(0)
    left.set(one.subarray(from, from + 4 * width))
    right.set(other.subarray(from, from + 4 * width))
    addPanel(sums, left, right, width)
  }
  for (let i = 0; i < width; i += 1) for (let j = 0; j < i; j += 1) sums[j * width + i] = sums[i * width + j] ?? 0
  return sums
}

function addPanel(sums: Float64Array, left: Float64Array, right: Float64Array, width: number): void {
  for (let i = 0; i < width; i += 2) {
    const hasNext = i + 1 < width ? 1 : 0
    const a0 = left[i] ?? 0
    const b0 = left[width + i] ?? 0
    const c0 = left[2 * width + i] ?? 0
    const d0 = left[3 * width + i] ?? 0
    const a1 = left[i + hasNext] ?? 0
    const b1 = left[width + i + hasNext] ?? 0
    const c1 = left[2 * width + i + hasNext] ?? 0
    const d1 = left[3 * width + i + hasNext] ?? 0
    const row = i * width
    for (let j = 0; j <= i + hasNext; j += 1) {
      const a = right[j] ?? 0
      const b = right[width + j] ?? 0
      const c = right[2 * width + j] ?? 0
      const d = right[3 * width + j] ?? 0
      sums[row + j] = (sums[row + j] ?? 0) + a0 * a + b0 * b + c0 * c + d0 * d
      if (hasNext === 1) sums[row + width + j] = (sums[row + width + j] ?? 0) + a1 * a + b1 * b + c1 * c + d1 * d
    }
  }
}

/**
 * block · matrix, with a matrix of width × columns: rows × columns. Four rows by two terms at a time. Of an `upper`
 * triangular matrix, the zeros below the diagonal are left out.
 */
export function times(
  block: Float32Array,
  width: number,
  matrix: Float64Array,
  columns: number,
  shape: 'full' | 'upper' = 'full',
): Float32Array {
  const product = new Float32Array((block.length / width) * columns)
  const panel = new Float64Array(4 * width + 4)
  const sums = new Float64Array(4 * columns)
  for (let from = 0; from < block.length; from += 4 * width) {
    panel.fill(0)
    panel.set(block.subarray(from, from + 4 * width))
    sums.fill(0)
    multiplyPanel(sums, panel, width, matrix, columns, shape === 'upper')
    const to = (from / width) * columns
    product.set(sums.subarray(0, Math.min(4 * columns, product.length - to)), to)
  }
  return product
}

function multiplyPanel(
  sums: Float64Array,
  panel: Float64Array,
  width: number,
  matrix: Float64Array,
  columns: number,
  isUpper: boolean,
): void {
  for (let i = 0; i < width; i += 2) {
    const hasNext = i + 1 < width ? 1 : 0
    const a0 = panel[i] ?? 0
    const b0 = panel[width + i] ?? 0
    const c0 = panel[2 * width + i] ?? 0
    const d0 = panel[3 * width + i] ?? 0
    const a1 = hasNext * (panel[i + 1] ?? 0)
    const b1 = hasNext * (panel[width + i + 1] ?? 0)
    const c1 = hasNext * (panel[2 * width + i + 1] ?? 0)
    const d1 = hasNext * (panel[3 * width + i + 1] ?? 0)
    const row = i * columns
    const next = (i + hasNext) * columns
    for (let j = isUpper ? i : 0; j < columns; j += 1) {
      const x = matrix[row + j] ?? 0
      const y = matrix[next + j] ?? 0
      sums[j] = (sums[j] ?? 0) + a0 * x + a1 * y
      sums[columns + j] = (sums[columns + j] ?? 0) + b0 * x + b1 * y
      sums[2 * columns + j] = (sums[2 * columns + j] ?? 0) + c0 * x + c1 * y
      sums[3 * columns + j] = (sums[3 * columns + j] ?? 0) + d0 * x + d1 * y
    }
  }
}

/** A column whose new part is smaller than this beside the column itself (squared) says nothing of its own. */
const SMALLEST_NEW_PART = 1e-9

/**
 * Makes the columns of a block orthonormal, up to what one pass can do; a column that depends on those before it becomes
 * zero. Cholesky of the Gram matrix (Fukaya et al. 2014: twice over, it is as good as Householder).
 */
export function orthonormal(block: Float32Array, width: number): Float32Array {
  return times(block, width, whitener(symmetricProduct(block, block, width), width), width, 'upper')
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
