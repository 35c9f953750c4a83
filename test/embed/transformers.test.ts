import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createReadStream, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transformersEmbedder, transformersReranker } from '../../src/embed/transformers.ts'
import { loadTransformers } from '../../src/embed/transformers-package.ts'
import { embedderLaws } from '../laws/embedder-laws.ts'
import { listening } from '../support/listening.ts'
import { writeTinyModel } from '../support/tiny-model.ts'

/** The package takes half a gigabyte, so it is no part of an ordinary install; .ci/run installs it beside (docs/models.md). */
const isInstalled = ((): boolean => {
  try {
    createRequire(import.meta.url).resolve('@huggingface/transformers')
    return true
  } catch {
    return false
  }
})()

const cosine = (one?: Float32Array, other?: Float32Array): number =>
  (one ?? new Float32Array()).reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0)

const modelsDir = mkdtempSync(join(tmpdir(), 'footnote-models-'))
const encoder = { model: 'tiny/encoder', modelsDir }
const scorer = { model: 'tiny/scorer', modelsDir }

beforeAll(() => {
  const words = ['mill', 'bees', 'garden', 'orchard']
  const rows = [
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 0.2],
    [0, 0, 0.9, 0.3],
  ]
  writeTinyModel(join(modelsDir, encoder.model), { words, rows })
  writeTinyModel(join(modelsDir, scorer.model), { words, rows: [[2], [7], [1], [0]] })
})

afterAll(() => rmSync(modelsDir, { recursive: true, force: true }))

describe.skipIf(!isInstalled)(
  'models of @huggingface/transformers (skipped where that package is not installed)',
  () => {
    embedderLaws('a model from a folder', async () => transformersEmbedder(encoder), [
      'The mill',
      'bees of the orchard',
    ])

    it('put words of like vectors near each other', async () => {
      const [garden, orchard, mill] = await transformersEmbedder(encoder).embed(
        ['garden', 'orchard', 'mill'],
        'passage',
      )
      expect(cosine(garden, orchard)).toBeGreaterThan(0.9)
      expect(cosine(garden, mill)).toBeLessThan(0.1)
    })

    it('score passages for a question', async () => {
      const scores = await transformersReranker(scorer).scores('what hums', ['the mill', 'the bees', 'nothing'])
      expect(scores).toEqual([2, 7, 0])
    })

    it('say which command fetches a model that is not there', async () => {
      await expect(
        transformersEmbedder({ model: 'nobody/none', modelsDir }).embed(['mill'], 'passage'),
      ).rejects.toThrow(
        expect.objectContaining({
          code: 'model-failed',
          hint: expect.stringContaining('npm run model -- nobody/none'),
        }),
      )
    })

    it('are fetched once from where they are kept, and then read without a network', async () => {
      const server = await listening(
        createServer((request, response) => {
          // As huggingface.co names a file: /NAME/resolve/main/FILE
          const file = join(modelsDir, (request.url ?? '').replace('/resolve/main', ''))
          if (!existsSync(file)) response.writeHead(404).end()
          else createReadStream(file).pipe(response)
        }),
      )
      const elsewhere = mkdtempSync(join(tmpdir(), 'footnote-fetched-'))
      try {
        const told: string[] = []
        const { fetch } = await loadTransformers(elsewhere)
        await fetch(encoder.model, `${server.url}/`, (file) => told.push(file))
        expect(told).toContain('onnx/model.onnx')
        await server.close()
        const [vector] = await transformersEmbedder({ model: encoder.model, modelsDir: elsewhere }).embed(
          ['mill'],
          'passage',
        )
        expect(vector).toEqual(Float32Array.of(1, 0, 0, 0))
      } finally {
        rmSync(elsewhere, { recursive: true, force: true })
      }
    })
  },
)

describe.skipIf(isInstalled)('without @huggingface/transformers (skipped where it is installed)', () => {
  it('says what to install', async () => {
    await expect(loadTransformers(modelsDir)).rejects.toThrow(
      expect.objectContaining({
        code: 'package-missing',
        hint: expect.stringContaining('npm install @huggingface/transformers'),
      }),
    )
  })
})
