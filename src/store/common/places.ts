/** Where `value` stands in ascending `values` between `from` and `to`, or -1. */
export function placeOf(values: Uint32Array, value: number, from = 0, to = values.length): number {
  const place = placeFrom(values, value, from, to)
  return place < to && values[place] === value ? place : -1
}

/** The place of the first of ascending values between `from` and `to` that is not below `value`, or `to`. */
export function placeFrom(values: ArrayLike<number>, value: number, from = 0, to = values.length): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
