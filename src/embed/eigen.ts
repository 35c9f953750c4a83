export interface Eigen {
  /** Descending. */
  readonly values: Float64Array
  /** Row-major: row i is the unit eigenvector of value i. */
  readonly vectors: Float64Array
}

/**
 * All eigenvalues and eigenvectors of a symmetric matrix (row-major, size × size, not changed): Householder reduction to
 * tridiagonal form, then implicit QL (Golub and Van Loan, Matrix Computations, 8.3). About 9·size³ operations.
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  // Entries of at most one: squares of very small or large ones would leave the range of numbers.
  const scale = matrix.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1
  const { diagonal, beside, basis } = tridiagonal(
    matrix.map((value) => value / scale),
    size,
  )
  diagonalise(diagonal, beside, basis, size)
  const order = Array.from(diagonal.keys()).sort((a, b) => (diagonal[b] ?? 0) - (diagonal[a] ?? 0) || a - b)
  const vectors = new Float64Array(size * size)
  order.forEach((from, to) => vectors.set(basis.subarray(from * size, (from + 1) * size), to * size))
  return { values: Float64Array.from(order, (from) => scale * (diagonal[from] ?? 0)), vectors }
}

interface Tridiagonal {
  readonly diagonal: Float64Array
  /** beside[i] stands between i and i + 1; the last is 0. */
  readonly beside: Float64Array
  /** Row-major, orthogonal: basis · matrix · basisᵀ is tridiagonal. */
  readonly basis: Float64Array
}

function tridiagonal(a: Float64Array, size: number): Tridiagonal {
  const basis = new Float64Array(size * size)
  for (let i = 0; i < size; i += 1) basis[i * size + i] = 1
  const mirror = new Float64Array(size)
  const image = new Float64Array(size)
  for (let k = 0; k + 2 < size; k += 1) {
    const scale = reflector(a, size, k, mirror)
    if (scale === 0) continue
    reflectBothSides(a, size, k + 1, mirror, image, scale)
    reflectRows(basis, size, k + 1, mirror, image, scale)
  }
  const diagonal = Float64Array.from({ length: size }, (_, i) => a[i * size + i] ?? 0)
  const beside = Float64Array.from({ length: size }, (_, i) => (i + 1 < size ? (a[(i + 1) * size + i] ?? 0) : 0))
  return { diagonal, beside, basis }
}

/** Beside entries of up to one, a sum of squares that is no more than rounding. */
const NOTHING = 1e-200

/** The Householder vector that clears column k below its second entry; 0 when it is clear already. */
function reflector(a: Float64Array, size: number, k: number, mirror: Float64Array): number {
  let below = 0
  for (let i = k + 2; i < size; i += 1) below += (a[i * size + k] ?? 0) ** 2
  if (below < NOTHING) return 0
  const head = a[(k + 1) * size + k] ?? 0
  const length = Math.sqrt(head * head + below)
  const pivot = head > 0 ? head + length : head - length
  for (let i = k + 2; i < size; i += 1) mirror[i] = a[i * size + k] ?? 0
  mirror[k + 1] = pivot
  const cleared = head > 0 ? -length : length
  for (let i = k + 1; i < size; i += 1) {
    const value = i === k + 1 ? cleared : 0
    a[i * size + k] = value
    a[k * size + i] = value
  }
  return 2 / (pivot * pivot + below)
}

/** a ← H a H on the block from `first`, with H = 1 − scale · mirror mirrorᵀ. */
function reflectBothSides(
  a: Float64Array,
  size: number,
  first: number,
  mirror: Float64Array,
  image: Float64Array,
  scale: number,
): void {
  let product = 0
  for (let i = first; i < size; i += 1) {
    let sum = 0
    for (let j = first; j < size; j += 1) sum += (a[i * size + j] ?? 0) * (mirror[j] ?? 0)
    image[i] = scale * sum
    product += scale * sum * (mirror[i] ?? 0)
  }
  for (let i = first; i < size; i += 1) image[i] = (image[i] ?? 0) - (scale / 2) * product * (mirror[i] ?? 0)
  for (let i = first; i < size; i += 1) {
    const m = mirror[i] ?? 0
    const g = image[i] ?? 0
    const row = i * size
    for (let j = first; j < size; j += 1) a[row + j] = (a[row + j] ?? 0) - m * (image[j] ?? 0) - g * (mirror[j] ?? 0)
  }
}

/** basis ← H basis. */
function reflectRows(
  basis: Float64Array,
  size: number,
  first: number,
  mirror: Float64Array,
  image: Float64Array,
  scale: number,
): void {
  image.fill(0)
  for (let i = first; i < size; i += 1) {
    const m = scale * (mirror[i] ?? 0)
    for (let j = 0; j < size; j += 1) image[j] = (image[j] ?? 0) + m * (basis[i * size + j] ?? 0)
  }
  for (let i = first; i < size; i += 1) {
    const m = mirror[i] ?? 0
    for (let j = 0; j < size; j += 1) basis[i * size + j] = (basis[i * size + j] ?? 0) - m * (image[j] ?? 0)
  }
}

const MOST_TURNS = 60

/** Turns the tridiagonal matrix into its eigenvalues, in place, and the rows of `basis` into its eigenvectors. */
function diagonalise(diagonal: Float64Array, beside: Float64Array, basis: Float64Array, size: number): void {
  // Absolute, not beside the two neighbours: those may both be zero.
  const largest = diagonal.reduce((most, value, i) => Math.max(most, Math.abs(value) + Math.abs(beside[i] ?? 0)), 0)
  const nothing = Number.EPSILON * largest
  for (let first = 0; first < size; first += 1) {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      let last = first
      while (last + 1 < size && Math.abs(beside[last] ?? 0) > nothing) last += 1
      if (last === first) break
      chase(diagonal, beside, basis, size, first, last)
    }
  }
}

/** One implicit QL step with Wilkinson's shift on the unreduced block from `first` to `last`. */
function chase(
  diagonal: Float64Array,
  beside: Float64Array,
  basis: Float64Array,
  size: number,
  first: number,
  last: number,
): void {
  const start = diagonal[first] ?? 0
  const coupling = beside[first] ?? 0
  const half = ((diagonal[first + 1] ?? 0) - start) / (2 * coupling)
  const root = Math.sqrt(half * half + 1)
  let bulge = (diagonal[last] ?? 0) - start + coupling / (half >= 0 ? half + root : half - root)
  let sine = 1
  let cosine = 1
  let shift = 0
  for (let i = last - 1; i >= first; i -= 1) {
    const across = sine * (beside[i] ?? 0)
    const along = cosine * (beside[i] ?? 0)
    const length = Math.sqrt(across * across + bulge * bulge)
    beside[i + 1] = length
    if (length === 0) {
      diagonal[i + 1] = (diagonal[i + 1] ?? 0) - shift
      beside[last] = 0
      return
    }
    sine = across / length
    cosine = bulge / length
    const rest = (diagonal[i + 1] ?? 0) - shift
    const turn = ((diagonal[i] ?? 0) - rest) * sine + 2 * cosine * along
    shift = sine * turn
    diagonal[i + 1] = rest + shift
    bulge = cosine * turn - along
    rotate(basis, size, i, sine, cosine)
  }
  diagonal[first] = (diagonal[first] ?? 0) - shift
  beside[first] = bulge
  beside[last] = 0
}

function rotate(basis: Float64Array, size: number, row: number, sine: number, cosine: number): void {
  const one = row * size
  const other = one + size
  for (let j = 0; j < size; j += 1) {
    const low = basis[one + j] ?? 0
    const high = basis[other + j] ?? 0
    basis[other + j] = sine * low + cosine * high
    basis[one + j] = cosine * low - sine * high
  }
}
