/** Half open, in UTF-16 code units of the text it was found in. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** Of those that overlap the one that comes first in the list; what is left is sorted by start. */
export function withoutOverlap<Found extends TextSpan>(found: readonly Found[]): readonly Found[] {
  const taken = new Map<number, Found>()
  const isTaken = new Set<number>()
  for (const one of found) {
    if (isTaken.has(one.start) || isTaken.has(one.end - 1)) continue
    for (let at = one.start; at < one.end; at += 1) isTaken.add(at)
    taken.set(one.start, one)
  }
  return [...taken.values()].sort((left, right) => left.start - right.start)
}
