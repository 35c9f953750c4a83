/** Where `value` stands in ascending `values` between `from` and `to`, or -1. */
export function placeOf(values: Uint32Array, value: number, from = 0, to = values.length): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low < to && values[low] === value ? low : -1
}

/** The place of the first of ascending values that is not below `value`. */
export function placeFrom(values: ArrayLike<number>, value: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
