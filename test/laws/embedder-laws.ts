import { describe, expect, it } from 'vitest'
import type { Embedder } from '../../src/embed/embedder.ts'

/**
 * Every embedder must pass these. `known` are texts in which it knows at least one word: the law of unit vectors holds
 * for those. A text without any may give the zero vector, and never anything that is no number.
 */
export function embedderLaws(
  name: string,
  make: () => Promise<Embedder>,
  known: readonly [string, string, ...string[]],
): void {
  describe(`${name} keeps the embedder's laws`, () => {
    it('gives one vector for each text, in their order, whatever stands beside it', async () => {
      const embedder = await make()
      const [alone] = await embedder.embed([known[1]], 'passage')
      const together = await embedder.embed(known, 'passage')
      expect(together).toHaveLength(known.length)
      expect(together[1]).toEqual(alone)
      expect(together[0]).not.toEqual(alone)
    })

    it.each(['passage', 'question'] as const)('gives unit vectors of its declared size for a %s', async (role) => {
      const embedder = await make()
      for (const vector of await embedder.embed(known, role)) {
        expect(vector).toBeInstanceOf(Float32Array)
        expect(vector).toHaveLength(embedder.dimensions)
        expect(lengthOf(vector)).toBeCloseTo(1, 5)
      }
    })

    it('gives a unit vector or zero, and only numbers, for texts that say nothing', async () => {
      const embedder = await make()
      const vectors = await embedder.embed(['', ' \n', '…', '\u200C', '🌿', '\uD800', 'zzzzqqqq'], 'passage')
      expect(vectors).toHaveLength(7)
      for (const vector of vectors) {
        expect(vector).toHaveLength(embedder.dimensions)
        const length = lengthOf(vector)
        expect(length === 0 || Math.abs(length - 1) < 1e-5).toBe(true)
      }
    })

    it('gives the same bits for the same text', async () => {
      const embedder = await make()
      expect(await embedder.embed(known, 'question')).toEqual(await embedder.embed(known, 'question'))
    })

    it('gives nothing for nothing', async () => {
      const embedder = await make()
      expect(await embedder.embed([], 'passage')).toEqual([])
    })

    it('has a name without white space, to be stored with the index', async () => {
      const embedder = await make()
      expect(embedder.id).toMatch(/^\S+$/)
    })
  })
}

export function lengthOf(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
}
