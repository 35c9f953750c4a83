import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { workerData } from 'node:worker_threads'
import { answerJobs } from '../threads/jobs.ts'
import { loadTransformers, type Encoder, type PairScorer } from './transformers-package.ts'
import { unitVector } from './unit.ts'

export interface TransformersData {
  readonly model: string
  /** Holds one folder for each model, under its name. */
  readonly modelsDir: string
}

export type TransformersJob =
  | { readonly kind: 'embed'; readonly texts: readonly string[] }
  | { readonly kind: 'score'; readonly question: string; readonly texts: readonly string[] }

// What starts it is transformers.ts, which hands over this and sends nothing but these jobs.
const { model, modelsDir } = (workerData ?? {}) as TransformersData // oxlint-disable-line no-unsafe-type-assertion

let encoder: Promise<Encoder> | undefined
let scorer: Promise<PairScorer> | undefined

answerJobs(async (given) => {
  const job = given as TransformersJob // oxlint-disable-line no-unsafe-type-assertion
  const transformers = await loadTransformers(modelsDir)
  if (job.kind === 'score') {
    scorer ??= transformers.scorer(model)
    const score = await scorer
    const scores: number[] = []
    for (const text of job.texts) scores.push(await score(job.question, text))
    return { result: scores, transfer: [] }
  }
  encoder ??= transformers.encoder(model, poolingOf(join(modelsDir, model)))
  const encode = await encoder
  const vectors: Float32Array[] = []
  // One at a time: a batch pads its texts to one length, and the padding moves the last digits of quantised models.
  for (const text of job.texts) vectors.push(unitVector(await encode(text)))
  return { result: vectors, transfer: vectors.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? buffer : [])) }
})

/** How the model's makers say that the vectors of its tokens become one, where the folder holds that. */
function poolingOf(folder: string): 'mean' | 'cls' {
  const file = join(folder, '1_Pooling', 'config.json')
  if (!existsSync(file)) return 'mean'
  const config: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const isCls = typeof config === 'object' && config !== null && Reflect.get(config, 'pooling_mode_cls_token') === true
  return isCls ? 'cls' : 'mean'
}
