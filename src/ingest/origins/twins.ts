import type { Sketches } from '../../text/sketches.ts'

/** Documents whose text may be that of one of these, by their places: equal texts have equal sketches. */
export function twinsOf(places: readonly number[], sketches: Sketches): readonly number[] {
  const wanted = new Set(places.filter((at) => sketches.totalAt(at) > 0).map((at) => keyAt(sketches, at)))
  const found: number[] = []
  if (wanted.size === 0) return found
  for (let at = 0; at < sketches.length(); at += 1) if (wanted.has(keyAt(sketches, at))) found.push(at)
  return found
}

/** Of how many runs of words there are and the smallest hash: few others have both. */
function keyAt(sketches: Sketches, at: number): number {
  return sketches.totalAt(at) * 2 ** 32 + (sketches.numbersOf(at)[sketches.from(at)] ?? 0)
}
