const SPACE = /\s/u

/**
 * Where offsets of a source text lie in its canonical text, which the loader made by dropping or changing a little of it.
 * Both are walked side by side; a character that is not in the canonical text maps to where the next kept one is.
 */
export function align(source: string, canonical: string): (offset: number) => number {
  if (source === canonical) return (offset) => offset
  const map = new Uint32Array(source.length + 1)
  let at = 0
  for (let offset = 0; offset < source.length; offset += 1) {
    const letter = source[offset] ?? ''
    if (!SPACE.test(letter)) at = next(source, offset, canonical, at)
    map[offset] = at
    if (canonical[at] === letter) at += 1
  }
  map[source.length] = canonical.length
  return (offset) => map[Math.min(offset, source.length)] ?? canonical.length
}

const LOOK_AHEAD = 400
const PROBE = 12

/** The next place in the canonical text where the source's coming letters stand, or here when they were dropped. */
function next(source: string, offset: number, canonical: string, from: number): number {
  if (canonical[from] === source[offset]) return from
  const probe = source.slice(offset, offset + PROBE)
  const found = canonical.slice(from, from + LOOK_AHEAD).indexOf(probe)
  return found < 0 ? from : from + found
}
