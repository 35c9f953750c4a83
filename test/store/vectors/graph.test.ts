import { afterAll, describe, expect, it } from 'vitest'
import { uniforms } from '../../../src/embed/random.ts'
import { unitVector } from '../../../src/embed/unit.ts'
import { bestFirst } from '../../../src/store/common/top.ts'
import { dot, emptyGraph } from '../../../src/store/vectors/graph.ts'

const [DIMENSIONS, POINTS, TOPICS] = [24, 3_000, 60]

describe('a graph', () => {
  const topics = Array.from({ length: TOPICS }, (_, at) => uniforms(DIMENSIONS, at))
  const around = (at: number, spread: number, seed: number): Float32Array => {
    const aside = uniforms(DIMENSIONS, seed)
    return unitVector((topics[at % TOPICS] ?? aside).map((value, axis) => value + spread * (aside[axis] ?? 0)))
  }
  const vectors = Array.from({ length: POINTS }, (_, at) => around(at, 0.9, 1_000 + at))
  const graph = emptyGraph(DIMENSIONS, POINTS)
  vectors.forEach((vector, row) => graph.add(row, vector))
  afterAll(() => graph.close())

  const questions = Array.from({ length: 60 }, (_, at) => around(at, 0.7, 10_000 + at))
  const bestTen = questions.map((question) =>
    vectors
      .map((vector, row) => ({ row, score: dot(vector, question) }))
      .sort(bestFirst)
      .slice(0, 10)
      .map(({ row }) => row),
  )
  const search = (role: 'question' | 'passage'): { recall: number; looked: number } => {
    let [found, looked] = [0, 0]
    const isKept = (): boolean => {
      looked += 1
      return true
    }
    for (const [at, question] of questions.entries()) {
      const near = graph.nearest(question, 10, { role, isKept })
      found += near.filter(({ row }) => bestTen[at]?.includes(row)).length
    }
    return { recall: found / (10 * questions.length), looked }
  }

  it('finds what is nearest to a vector among those of passages, though it looks at fewer of them', () => {
    const [question, passage] = [search('question'), search('passage')]
    expect(question.recall).toBeGreaterThan(0.99)
    expect(passage.recall).toBeGreaterThan(0.98)
    expect(passage.looked).toBeLessThan(0.85 * question.looked)
  })
})
