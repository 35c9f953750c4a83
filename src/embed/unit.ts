/** A vector of length one in the same direction; a zero vector stays zero. */
export function unitVector(values: ArrayLike<number>): Float32Array {
  let squares = 0
  for (let at = 0; at < values.length; at += 1) squares += (values[at] ?? 0) ** 2
  const length = Math.sqrt(squares) || 1
  return Float32Array.from(values, (value) => value / length)
}
