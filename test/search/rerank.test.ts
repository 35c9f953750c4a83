import { describe, expect, it } from 'vitest'
import { silentLog } from '../../src/log.ts'
import type { Hit } from '../../src/model/passage.ts'
import { reranked } from '../../src/search/rerank.ts'

const hits = ['mill', 'bees', 'garden'].map((text, at): Hit => {
  const passage = { id: text, documentId: 'one', span: { start: 0, end: text.length }, text }
  return { passage, score: 1 - at / 10, foundBy: ['words'] }
})
const texts = (list: readonly Hit[]): string[] => list.map(({ passage }) => passage.text)

describe('reranked', () => {
  it('puts the hits in the order of the model, with the best score first as before', async () => {
    const byLength = {
      id: 'length',
      scores: async (_: string, all: readonly string[]) => all.map(({ length }) => length),
    }
    const found = await reranked(byLength, 'which', hits, silentLog)
    expect(texts(found)).toEqual(['garden', 'mill', 'bees'])
    expect(found.map(({ score }) => score)).toEqual(hits.map(({ score }) => score))
  })

  it('leaves the order as it was when the model fails', async () => {
    const failing = { id: 'failing', scores: () => Promise.reject(new Error('it is down')) }
    expect(await reranked(failing, 'which', hits, silentLog)).toEqual(hits)
  })
})
