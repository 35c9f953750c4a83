import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLsaFit } from '../../src/embed/lsa-fit.ts'
import { lsa } from '../../src/embed/lsa.ts'
import { embedderLaws, lengthOf } from '../laws/embedder-laws.ts'
import { madeSentences } from '../support/texts.ts'

const archive = [
  ...madeSentences('en', 60),
  ...madeSentences('fr', 40),
  ...madeSentences('fa', 40),
  ...madeSentences('ar', 40),
]

embedderLaws('LSA', () => lsa({ dimensions: 24 }).fit(archive), [
  'The bridge was painted.',
  'باغ در بهار باز شد',
  'Le moulin fut repeint au printemps.',
  'افتتح الجسر في الربيع',
])

function cosine(one: Float32Array | undefined, other: Float32Array | undefined): number {
  return (one ?? new Float32Array()).reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0)
}

describe('LSA', () => {
  it('learns that words which share their company are near, without a word in common', async () => {
    const texts = [
      ...Array.from({ length: 8 }, (_, at) => `hive honey bees swarm n${at}`),
      ...Array.from({ length: 8 }, (_, at) => `hive honey queen comb n${at}`),
      ...Array.from({ length: 8 }, (_, at) => `arch bridge river stone m${at}`),
      ...Array.from({ length: 8 }, (_, at) => `arch bridge pillar span m${at}`),
    ]
    const embedder = await lsa({ dimensions: 2 }).fit(texts)
    const [swarm, comb, pillar] = await embedder.embed(['swarm', 'comb', 'pillar'], 'question')
    expect(cosine(swarm, comb)).toBeGreaterThan(0.6)
    expect(cosine(swarm, pillar)).toBeLessThan(0.2)
  })

  it.each([
    ['one passage', ['The mill was repaired in 1950.'], 1],
    ['passages that are all the same', Array.from({ length: 30 }, () => 'The mill was repaired in 1950.'), 1],
    ['two passages', ['The mill was repaired.', 'The canal was flooded.'], 2],
  ])('works for an archive of %s', async (_, texts, dimensions) => {
    const embedder = await lsa().fit(texts)
    expect(embedder.dimensions).toBe(dimensions)
    for (const vector of await embedder.embed(texts, 'passage')) expect(lengthOf(vector)).toBeCloseTo(1, 5)
  })

  it.each([
    ['no passages', []],
    ['empty passages', ['', ' ', '…']],
  ])('works for an archive of %s: every vector is zero', async (_, texts) => {
    const embedder = await lsa().fit(texts)
    const vectors = await embedder.embed(['anything', ''], 'question')
    expect(vectors.map(lengthOf)).toEqual([0, 0])
    expect(lsa().restore(embedder.state()).id).toBe(embedder.id)
    // An archive that is opened again has the same state in other bytes; it is not worked out anew.
    const method = lsa()
    const restored = method.restore(embedder.state())
    expect(method.restore(Uint8Array.from(embedder.state())).state()).toBe(restored.state())
  })

  it('gives the zero vector for a text without a word that it knows', async () => {
    const embedder = await lsa({ dimensions: 8 }).fit(archive)
    const [vector] = await embedder.embed(['xylophone'], 'question')
    expect(vector).toEqual(new Float32Array(8))
  })

  it('is the same to the bit for the same archive and seed, and another for another seed', async () => {
    const [one, same, other] = await Promise.all([lsa(), lsa(), lsa({ seed: 7 })].map((method) => method.fit(archive)))
    expect(same?.id).toBe(one?.id)
    expect(same?.state()).toEqual(one?.state())
    expect(other?.id).not.toBe(one?.id)
  })

  it('survives on disk: what was restored embeds to the same bits', async () => {
    const method = lsa({ dimensions: 16 })
    const fitted = await method.fit(archive)
    const restored = method.restore(Uint8Array.from(fitted.state()))
    expect(restored.id).toBe(fitted.id)
    expect(restored.id.startsWith(`${method.family}-`)).toBe(true)
    expect(restored.fittedOn).toBe(archive.length)
    expect(await restored.embed(['The bridge was opened'], 'question')).toEqual(
      await fitted.embed(['The bridge was opened'], 'question'),
    )
  })

  it('folds in texts that it has not seen, without forgetting what it learned', async () => {
    const embedder = await lsa({ dimensions: 24 }).fit(archive)
    const [question, near, far] = await embedder.embed(
      ['the painted lighthouse', 'A lighthouse that nobody had ever painted before', 'Le verger'],
      'passage',
    )
    expect(cosine(question, near)).toBeGreaterThan(cosine(question, far))
  })

  it('says that a damaged state is damaged, whichever byte it is', async () => {
    const state = (await lsa({ dimensions: 4 }).fit(archive.slice(0, 6))).state()
    fc.assert(
      fc.property(fc.nat(state.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const broken = Uint8Array.from(state)
        broken[place] = (broken[place] ?? 0) ^ change
        expect(() => lsa().restore(broken)).toThrow(expect.objectContaining({ code: 'index-damaged' }))
      }),
    )
    for (const length of [0, 1, 20, state.length - 1])
      expect(() => lsa().restore(state.slice(0, length))).toThrow(expect.objectContaining({ code: 'index-damaged' }))
  })

  it('asks for no more texts than it learns from', async () => {
    let asked = 0
    function* texts(): Generator<string> {
      for (const text of archive) {
        asked += 1
        yield text
      }
    }
    const embedder = await lsa({ dimensions: 8, sample: 20 }).fit(texts())
    expect(asked).toBe(20)
    expect(embedder.fittedOn).toBe(20)
    expect(embedder.dimensions).toBe(8)
    expect(embedder.id).toBe((await lsa({ dimensions: 8, sample: 20 }).fit(archive.slice(0, 20))).id)
  })
})

describe('LSA in threads', () => {
  it('learns and embeds the same bits as without', async () => {
    const texts = Array.from({ length: 2_100 }, (_, at) => `${madeSentences('en', 2, at).join(' ')} n${at % 700}`)
    const settings = { dimensions: 8, sample: 2_100 }
    const away = await lsa(settings).fit(texts)
    const fit = createLsaFit()
    fit.add(texts)
    const { state } = await fit.learn({ dimensions: 8, seed: 1_988, mostTerms: 30_000 }, texts.length)
    expect(Buffer.compare(away.state(), state)).toBe(0)
    const many = [...texts.slice(0, 100), 'The heron left.', 'zzzz', '']
    const together = await away.embed(many, 'passage')
    for (const [at, text] of many.entries()) expect([together[at]]).toEqual(await away.embed([text], 'question'))
    const again = lsa(settings).restore(away.state())
    // A small change is embedded here, more in threads.
    expect(await again.embed(many, 'passage')).toEqual(together)
    const more = texts.slice(0, 1_501)
    expect(await again.embed(more, 'passage')).toEqual(await away.embed(more, 'passage'))
    // Five threads start here from TypeScript, each in some seconds on a busy machine.
  }, 90_000)
})
