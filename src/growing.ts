type Numbers = Float64Array | Uint32Array | Uint16Array | Uint8Array

/** A list of whole numbers that only grows. */
export interface Growing<Values extends Numbers> {
  readonly push: (value: number) => void
  readonly at: (place: number) => number
  readonly set: (place: number, value: number) => void
  readonly length: () => number
  /** All of it, in pieces that are not copied. */
  readonly pieces: () => readonly Values[]
  /** A copy of a part. */
  readonly slice: (from: number, to: number) => number[]
  /** A copy of all, in one piece. */
  readonly taken: () => Values
}

const CHUNK_BITS = 16
const CHUNK = 1 << CHUNK_BITS

/**
 * Its numbers have the size that `Values` has for each. It grows by pieces: one array that is copied into one twice as long
 * takes three times its room for a moment, and half of it is empty.
 */
export function createGrowing<Values extends Numbers>(Values: new (length: number) => Values): Growing<Values> {
  const chunks: Values[] = []
  let last = new Values(0)
  let length = 0
  const at = (place: number): number => chunks[place >>> CHUNK_BITS]?.[place & (CHUNK - 1)] ?? 0
  const pieces = (): readonly Values[] =>
    chunks.map((chunk, number) => chunk.subarray(0, length - number * CHUNK) as Values) // oxlint-disable-line no-unsafe-type-assertion
  return {
    push(value) {
      if ((length & (CHUNK - 1)) === 0) chunks.push((last = new Values(CHUNK)))
      last[length & (CHUNK - 1)] = value
      length += 1
    },
    at,
    set: (place, value) => {
      const chunk = chunks[place >>> CHUNK_BITS]
      if (chunk) chunk[place & (CHUNK - 1)] = value
    },
    length: () => length,
    pieces,
    slice: (from, to) => Array.from({ length: to - from }, (_, place) => at(from + place)),
    taken: () => {
      const all = new Values(length)
      for (const [number, piece] of pieces().entries()) all.set(piece, number * CHUNK)
      return all
    },
  }
}

/** A copy with more room, for a list that is one piece: whoever looks something up in it looks very often. */
export function widened<List extends Uint16Array | Uint32Array>(list: List, length: number): List {
  const wider = new (list.constructor as new (length: number) => List)(length) // oxlint-disable-line no-unsafe-type-assertion
  wider.set(list)
  return wider
}
