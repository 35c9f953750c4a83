/** Whole numbers of 32 bits from a seed, the same on every machine (Steele's SplitMix with a 32-bit state). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e_37_79_b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21_f0_aa_ad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x73_5a_2d_97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}

/** Independent values from -1 to 1, each equally likely. */
export function uniforms(count: number, seed: number): Float32Array {
  const random = createRandom(seed)
  const values = new Float32Array(count)
  for (let at = 0; at < count; at += 1) values[at] = random() / 2_147_483_648 - 1
  return values
}
