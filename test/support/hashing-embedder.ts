import type { Embedder } from '../../src/embed/embedder.ts'
import { words } from '../../src/text/words.ts'

/** Needs no archive and no time: each word adds to one of a few slots. For tests that are not about embedding. */
export function hashingEmbedder(dimensions = 32, name = 'hashing'): Embedder {
  return {
    id: `${name}-${dimensions}`,
    dimensions,
    embed: async (texts) => texts.map((text) => vectorOf(text, dimensions)),
  }
}

function vectorOf(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions)
  for (const word of words(text)) {
    const slot = hash(word) % dimensions
    vector[slot] = (vector[slot] ?? 0) + 1
  }
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1
  return vector.map((value) => value / length)
}

function hash(word: string): number {
  let value = 17
  for (const letter of word) value = Math.imul(value, 31) + (letter.codePointAt(0) ?? 0)
  return value >>> 0
}
