/** Rows in a few runs, ascending and apart: the first and the last row of each, one behind the other. */
export interface Runs {
  readonly edges: Float64Array
  readonly rows: number
}

export function runsOf(pairs: Iterable<{ readonly first: number; readonly last: number }>): Runs {
  const edges: number[] = []
  let rows = 0
  for (const { first, last } of pairs) {
    edges.push(first, last)
    rows += last - first + 1
  }
  return { edges: Float64Array.from(edges), rows }
}

export function packRuns({ edges }: Runs): Buffer {
  return Buffer.from(edges.buffer, edges.byteOffset, edges.byteLength)
}

export function unpackRuns(bytes: Uint8Array): Runs {
  const edges = new Float64Array(new Uint8Array(bytes).buffer)
  let rows = 0
  for (let at = 0; at < edges.length; at += 2) rows += (edges[at + 1] ?? 0) - (edges[at] ?? 0) + 1
  return { edges, rows }
}

/** Answers for rows that are mostly asked for in ascending order: it goes on from where it stands. */
export function createRunWalker({ edges }: Runs): (row: number) => boolean {
  let at = 0
  return (row) => {
    if (row < (edges[at] ?? Infinity) && at > 0) at = runBefore(edges, row)
    while (at < edges.length && (edges[at + 1] ?? 0) < row) at += 2
    return at < edges.length && (edges[at] ?? 0) <= row
  }
}

/** Where the last run begins that starts at `row` or before it; 0 when none does. */
function runBefore(edges: Float64Array, row: number): number {
  let low = 0
  let high = edges.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((edges[2 * middle] ?? 0) <= row) low = middle + 1
    else high = middle
  }
  return Math.max(0, 2 * (low - 1))
}
