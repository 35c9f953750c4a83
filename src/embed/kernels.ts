import {
  add,
  assemble,
  doubles,
  floats,
  get,
  isLess,
  load,
  loadFloatToAll,
  loadFloatToBoth,
  loadTwoFloats,
  loadVector,
  loopWhile,
  multiply,
  number,
  set,
  storeVector,
  type Code,
  type Kernel,
} from './wasm.ts'

/**
 * The three loops that learning from an archive spends its time in, four numbers at a time (SIMD of WebAssembly, which
 * every Node has that Footnote runs on). Blocks are row-major float32; a row is `stride` bytes, a multiple of 16.
 */
export interface Kernels {
  /** out += matrix · block, of a sparse matrix whose rows' starts stand from `starts` to `startsEnd`. */
  readonly sparse: (
    starts: number,
    startsEnd: number,
    places: number,
    values: number,
    block: number,
    out: number,
    stride: number,
  ) => void
  /** out += rows · matrix; rows of `inner` bytes. With `upper` 1, only from the diagonal on. */
  readonly dense: (
    rows: number,
    rowsEnd: number,
    inner: number,
    matrix: number,
    out: number,
    stride: number,
    upper: number,
  ) => void
  /** sums += leftᵀ · right, in float64, the lower half; rows come in fours. `scratch`: 8 · stride bytes. */
  readonly gram: (left: number, leftEnd: number, right: number, stride: number, sums: number, scratch: number) => void
}

const code = (...parts: readonly Code[]): Code => parts.flat()
const sum = (one: number, other: number): Code => code(get(one), get(other), add)
const raise = (local: number, by: Code): Code => code(get(local), by, add, set(local))

/** out[i …] += Σ factor · [row + i …], for i from `first` in steps of 16 bytes up to `stride`. */
function addRows(rows: readonly { row: number; factor: number }[], out: number, i: number, stride: number): Code {
  const terms = rows.map(({ row, factor }) => code(get(factor), sum(row, i), loadVector(), floats.multiply, floats.add))
  return loopWhile(
    code(get(i), get(stride), isLess),
    code(sum(out, i), sum(out, i), loadVector(), ...terms, storeVector, raise(i, number(16))),
  )
}

function sparse(): Kernel {
  const [starts, startsEnd, places, values, block, out, stride] = [0, 1, 2, 3, 4, 5, 6]
  const [entry, end, i] = [7, 8, 9]
  const rows = [0, 1, 2, 3].map((at) => ({ row: 10 + at, factor: 14 + at }))
  const fetch = ({ row, factor }: { row: number; factor: number }, offset: number): Code =>
    code(
      code(get(block), sum(places, entry), load(offset), get(stride), multiply, add, set(row)),
      code(sum(values, entry), loadFloatToAll(offset), set(factor)),
    )
  const addSome = (some: typeof rows): Code =>
    code(
      ...some.map((one, at) => fetch(one, 4 * at)),
      code(number(0), set(i)),
      addRows(some, out, i, stride),
      raise(entry, number(4 * some.length)),
    )
  const body = loopWhile(
    code(get(starts), get(startsEnd), isLess),
    code(
      code(get(starts), load(), number(4), multiply, set(entry)),
      code(get(starts), load(4), number(4), multiply, set(end)),
      loopWhile(code(get(entry), number(12), add, get(end), isLess), addSome(rows)),
      loopWhile(code(get(entry), get(end), isLess), addSome(rows.slice(0, 1))),
      raise(out, get(stride)),
      raise(starts, number(4)),
    ),
  )
  return { parameters: 7, numbers: 7, vectors: 4, body }
}

function dense(): Kernel {
  const [rows, rowsEnd, inner, matrix, out, stride, upper] = [0, 1, 2, 3, 4, 5, 6]
  const [entry, i] = [7, 8]
  const four = [0, 1, 2, 3].map((at) => ({ row: 9 + at, factor: 13 + at }))
  const body = loopWhile(
    code(get(rows), get(rowsEnd), isLess),
    code(
      code(number(0), set(entry)),
      code(get(matrix), set(9)),
      loopWhile(
        code(get(entry), get(inner), isLess),
        code(
          ...four.map(({ factor }, at) => code(sum(rows, entry), loadFloatToAll(4 * at), set(factor))),
          ...[10, 11, 12].map((row) => code(sum(row - 1, stride), set(row))),
          code(get(entry), get(upper), multiply, set(i)),
          addRows(four, out, i, stride),
          code(sum(12, stride), set(9)),
          raise(entry, number(16)),
        ),
      ),
      raise(rows, get(inner)),
      raise(out, get(stride)),
    ),
  )
  return { parameters: 7, numbers: 6, vectors: 4, body }
}

function gram(): Kernel {
  const [left, leftEnd, right, stride, sums, scratch] = [0, 1, 2, 3, 4, 5]
  const [i, j, line, four, wide, at, end] = [6, 7, 8, 9, 10, 11, 12]
  // Of four rows, the factors of two columns, and the four vectors that they are multiplied with.
  const [first, second, held] = [13, 17, 21]
  const quarters = [0, 1, 2, 3]
  const factors = (into: number, offset: number): Code =>
    code(
      sum(left, i),
      set(at),
      ...quarters.map((row) => code(get(at), loadFloatToBoth(offset), set(into + row), sum(at, stride), set(at))),
    )
  const addLine = (from: number, offset: Code): Code => {
    const place = code(sum(line, j), offset)
    const terms = quarters.map((row) => code(get(from + row), get(held + row), doubles.multiply, doubles.add))
    return code(place, place, loadVector(), ...terms, storeVector)
  }
  const widen = loopWhile(
    code(get(i), get(four), isLess),
    code(
      code(get(scratch), get(i), number(2), multiply, add),
      code(sum(right, i), loadTwoFloats, storeVector),
      raise(i, number(8)),
    ),
  )
  const twoColumns = code(
    factors(first, 0),
    factors(second, 4),
    code(get(i), number(2), multiply, number(16), add, set(end)),
    code(number(0), set(j)),
    loopWhile(
      code(get(j), get(end), isLess),
      code(
        sum(scratch, j),
        set(at),
        ...quarters.map((row) => code(get(at), loadVector(), set(held + row), sum(at, wide), set(at))),
        addLine(first, []),
        addLine(second, code(get(wide), add)),
        raise(j, number(16)),
      ),
    ),
    raise(i, number(8)),
    raise(line, code(get(wide), number(2), multiply)),
  )
  const body = code(
    code(get(stride), number(4), multiply, set(four)),
    code(get(stride), number(2), multiply, set(wide)),
    loopWhile(
      code(get(left), get(leftEnd), isLess),
      code(
        code(number(0), set(i), widen),
        code(number(0), set(i), get(sums), set(line)),
        loopWhile(code(get(i), get(stride), isLess), twoColumns),
        raise(left, get(four)),
        raise(right, get(four)),
      ),
    ),
  )
  return { parameters: 6, numbers: 7, vectors: 12, body }
}

/** The kernels as one module of WebAssembly, whose memory is handed to it. */
export function kernelModule(): Uint8Array<ArrayBuffer> {
  return assemble({ sparse: sparse(), dense: dense(), gram: gram() })
}
