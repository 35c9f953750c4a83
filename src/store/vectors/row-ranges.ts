/**
 * Parts an ascending list of rows into ranges, as the places of their first and last: each spans fewer than `most` rows, so that
 * one look between both reads little that is not in the list.
 */
export function* rowRanges(rows: ArrayLike<number>, most: number): Generator<readonly [first: number, last: number]> {
  for (let first = 0; first < rows.length;) {
    let last = first
    while (last + 1 < rows.length && (rows[last + 1] ?? 0) - (rows[first] ?? 0) < most) last += 1
    yield [first, last]
    first = last + 1
  }
}
